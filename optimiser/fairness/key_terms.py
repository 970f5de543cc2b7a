"""What keys share: columns by name, shares, credits for existing places, bounds and exemptions.

Maths:
    share_m = value_m / Σ_n value_n                                              [-]
    credited: places_m = share_m · (N + Σ_n credit_n) − credit_m                 [places]
    negatives become zero; the others are scaled so that the sum stays (deficit pro rata)
    bounded: w_m = base_m · min(hi, max(lo, c · share_m / base_m)), c such that Σ w = 1
    exempt: w_m = 0 where existing_m / pop_m ≥ multiple · existing / pop
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.complaints import Complaint, InvalidInputError
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.territory import Territory
from optimiser.words.facts import Fact, Line

COMMON: dict[str, tuple[float, str]] = {
    "floor": (0.0, "× population share"),
    "cap": (0.0, "× population share; 0 for none"),
    "exempt_from": (0.0, "× average places per inhabitant; 0 for none"),
}
"""Parameters that every key takes besides its own; and ``credit_<group or figure>`` as a factor."""

CREDIT = "credit_"


@dataclass(frozen=True)
class Task:
    """What a key divides: so many places of a group."""

    places: int
    group: str = TOTAL


def columns(land: Territory, key: str, names: Sequence[str], *, above_zero: bool = False) -> list[dict[str, float]]:
    """The named columns, known for every municipality and not negative.

    Raises:
        InvalidInputError: naming each column that is not there and each municipality without a value.

    """
    complaints: list[Complaint] = []
    found = []
    for name in names:
        values = {**land.figures, "population": land.population}.get(name)
        table = "municipalities.csv" if name in {"population", "area_land_km2"} else "figures.csv"
        about: dict[str, str | int | float] = {"key": key}
        if values is None:
            complaints.append(Complaint("key-column-absent", table, column=name, details=about))
            continue
        for m in land.municipalities:
            value = values.get(m)
            if value is None:
                complaints.append(Complaint("key-figure-missing", table, column=name, value=m, details=about))
            elif value < 0 or (above_zero and value == 0):
                complaints.append(Complaint("key-figure-too-small", table, column=name, value=m, details=about))
        found.append({m: float(values.get(m) or 0.0) for m in land.municipalities})
    if complaints:
        raise InvalidInputError(complaints)
    return found


def normal(values: Mapping[str, float]) -> dict[str, float]:
    """Values as parts of their sum; all zero where the sum is."""
    whole = sum(values.values())
    return {m: v / whole if whole else 0.0 for m, v in values.items()}


def few(people: Mapping[str, float], values: Mapping[str, float]) -> dict[str, float]:
    """Shares of inhabitants, each counted the less the more of ``values`` there is per inhabitant.

    Maths:
        pop_m / (1 + r_m), normalised; r_m = (x_m / pop_m) / (x / pop), zero where there is no x at all
    """
    whole, inhabitants = sum(values.values()), sum(people.values())
    relative = {m: values[m] / n * inhabitants / whole if whole and n else 0.0 for m, n in people.items()}
    return normal({m: n / (1 + relative[m]) for m, n in people.items()})


def mix(parts: Sequence[tuple[float, Mapping[str, float]]]) -> dict[str, float]:
    """Weighted sum of shares, negatives taken away."""
    return no_negative({m: sum(w * p[m] for w, p in parts) for m in parts[0][1]})


def no_negative(values: Mapping[str, float]) -> dict[str, float]:
    """Negatives become zero, the deficit is taken from the others pro rata; the sum stays."""
    whole, positive = sum(values.values()), sum(v for v in values.values() if v > 0)
    factor = max(0.0, whole) / positive if positive else 0.0
    return {m: max(0.0, v) * factor for m, v in values.items()}


def existing(land: Territory, group: str = TOTAL) -> dict[str, float]:
    """Existing places per municipality of a group, or in total, in the first period."""
    groups = land.groups if group == TOTAL else (group,)
    t = land.periods[0]
    return {m: float(sum(land.existing.get((m, g, t), 0) for g in groups)) for m in land.municipalities}


def credited(share: Mapping[str, float], credit: Mapping[str, float], task: Task) -> dict[str, float]:
    """Places of the task after what is credited, not negative and adding up to the task."""
    whole = task.places + sum(credit.values())
    return no_negative({m: s * whole - credit[m] for m, s in normal(share).items()})


def bounded(share: Mapping[str, float], base: Mapping[str, float], low: float, high: float) -> dict[str, float]:
    """Shares between ``low`` and ``high`` times their base; what that frees or takes goes pro rata.

    Raises:
        InvalidInputError: bounds that do not hold one between them.

    """
    if not 0 <= low <= 1 <= high:
        details: dict[str, str | int | float] = {"expected": "0 <= floor <= 1 <= cap"}
        raise InvalidInputError([Complaint("key-parameter", "scenario", None, "floor, cap", f"{low}, {high}", details)])
    share, base = normal(share), normal(base)

    def at(scale: float) -> dict[str, float]:
        return {m: min(high * b, max(low * b, scale * share[m])) for m, b in base.items()}

    down, up = 0.0, 1.0
    while sum(at(up).values()) < 1 and up < 2.0**60:
        up *= 2
    for _ in range(200):
        middle = (down + up) / 2
        down, up = (middle, up) if sum(at(middle).values()) < 1 else (down, middle)
    return at(up)


def exempt(land: Territory, weights: Mapping[str, float], multiple: float) -> dict[str, float]:
    """Nothing for who hosts that many times the average per inhabitant, or more."""
    here = existing(land)
    average = sum(here.values()) / sum(land.population.values())
    free = {m for m, n in here.items() if average and n >= multiple * average * land.population[m]}
    return {m: 0.0 if m in free else w for m, w in weights.items()}


def _credit(land: Territory, given: Mapping[str, float]) -> dict[str, float]:
    """Places credited: factor times the existing places of a group, or times a figure."""
    total = dict.fromkeys(land.municipalities, 0.0)
    for parameter, factor in sorted(given.items()):
        name = parameter.removeprefix(CREDIT)
        places = existing(land, name) if name in (*land.groups, TOTAL) else columns(land, parameter, [name])[0]
        total = {m: n + factor * places[m] for m, n in total.items()}
    return total


def apply(
    land: Territory, weights: Mapping[str, float], given: Mapping[str, float], task: Task | None
) -> dict[str, float]:
    """The common parameters on any key's weights: bounds first, then exemption, then credits.

    Raises:
        InvalidInputError: credits without a number of places to divide.

    """
    found = dict(weights)
    if given.get("floor") or given.get("cap"):
        people = {m: float(n) for m, n in land.population.items()}
        found = bounded(found, people, given.get("floor", 0.0), given.get("cap") or float("inf"))
    if given.get("exempt_from"):
        found = exempt(land, found, given["exempt_from"])
    credits_given = {p: x for p, x in given.items() if p.startswith(CREDIT) and x}
    if credits_given:
        if task is None:
            raise InvalidInputError([Complaint("key-needs-places", "scenario", None, ", ".join(credits_given))])
        found = credited(found, _credit(land, credits_given), task)
    return found


def people(territory: Territory, area: str, step: int) -> tuple[Line, Line]:
    """Inhabitants of the area, and of all."""
    here = sum(territory.population[m] for m in territory.scopes[area])
    what = Fact("working-people", {}, {"area": territory.names[area]})
    everywhere = Line("people_all", 1, Fact("working-people-all"), sum(territory.population.values()))
    return Line(f"people_{area}", step, what, here), everywhere
