"""Building blocks of keys: columns by name, shares, credits for existing places, bounds and exemptions.

Maths:
    share_m = value_m / Σ_n value_n                                              [-]
    credited: places_m = share_m · (N + Σ_n credit_n) − credit_m                 [places]
    negatives become zero; the others are scaled so that the sum is kept (deficit pro rata)
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
"""Parameters that every key takes besides its own, with default and unit; by default none of them does anything.

Besides these every key takes ``credit_<group or figure>``: a factor on the places that are credited.
"""

CREDIT = "credit_"
"""Prefix of a parameter that credits existing places of a group, or a figure, against the share."""


@dataclass(frozen=True)
class Task:
    """What a key divides: a number of places of one group, or of all groups together."""

    places: int
    group: str = TOTAL


def columns(
    territory: Territory, key: str, names: Sequence[str], *, above_zero: bool = False
) -> list[dict[str, float]]:
    """Columns by name, each known for every municipality and not negative (or above zero).

    Returns:
        A dictionary by municipality for each of ``names``, in their order.

    Raises:
        InvalidInputError: names each absent column and each municipality without a usable value.

    """
    complaints: list[Complaint] = []
    figures = []
    for name in names:
        column = {**territory.figures, "population": territory.population}.get(name)
        table = "municipalities.csv" if name in {"population", "area_land_km2"} else "figures.csv"
        details: dict[str, str | int | float] = {"key": key}
        if column is None:
            complaints.append(Complaint("key-column-absent", table, column=name, details=details))
            continue
        for m in territory.municipalities:
            value = column.get(m)
            if value is None:
                complaints.append(Complaint("key-figure-missing", table, column=name, value=m, details=details))
            elif value < 0 or (above_zero and value == 0):
                complaints.append(Complaint("key-figure-too-small", table, column=name, value=m, details=details))
        figures.append({m: float(column.get(m) or 0.0) for m in territory.municipalities})
    if complaints:
        raise InvalidInputError(complaints)
    return figures


def normalised(values: Mapping[str, float]) -> dict[str, float]:
    """Values divided by their sum, so that they add up to one; all zero if the sum is zero."""
    total = sum(values.values())
    return {m: v / total if total else 0.0 for m, v in values.items()}


def inverse_share(people: Mapping[str, float], values: Mapping[str, float]) -> dict[str, float]:
    """Shares of inhabitants, where an inhabitant weighs less the more of ``values`` there is per inhabitant.

    Maths:
        pop_m / (1 + r_m), normalised; r_m = (x_m / pop_m) / (x / pop), zero if x is zero everywhere        [-]
    """
    total, inhabitants = sum(values.values()), sum(people.values())
    relative = {m: values[m] / n * inhabitants / total if total and n else 0.0 for m, n in people.items()}
    return normalised({m: n / (1 + relative[m]) for m, n in people.items()})


def weighted_sum(parts: Sequence[tuple[float, Mapping[str, float]]]) -> dict[str, float]:
    """Weighted sum of shares; negatives become zero by ``no_negative``."""
    return no_negative({m: sum(w * p[m] for w, p in parts) for m in parts[0][1]})


def no_negative(values: Mapping[str, float]) -> dict[str, float]:
    """Set negatives to zero and scale the others down pro rata, so that the sum is kept."""
    total, positive = sum(values.values()), sum(v for v in values.values() if v > 0)
    factor = max(0.0, total) / positive if positive else 0.0
    return {m: max(0.0, v) * factor for m, v in values.items()}


def existing(territory: Territory, group: str = TOTAL) -> dict[str, float]:
    """Existing places per municipality of a group, or in total, in the first period [places]."""
    groups = territory.groups if group == TOTAL else (group,)
    t = territory.periods[0]
    return {m: float(sum(territory.existing.get((m, g, t), 0) for g in groups)) for m in territory.municipalities}


def credited(share: Mapping[str, float], credit: Mapping[str, float], task: Task) -> dict[str, float]:
    """The task by share after existing places are credited: not negative, and adding up to the task [places]."""
    total = task.places + sum(credit.values())
    return no_negative({m: s * total - credit[m] for m, s in normalised(share).items()})


def bounded(share: Mapping[str, float], base: Mapping[str, float], low: float, high: float) -> dict[str, float]:
    """Shares kept between ``low`` and ``high`` times their base; the others are scaled so that all add up to one.

    Raises:
        InvalidInputError: not 0 ≤ low ≤ 1 ≤ high, so that no such shares need exist.

    """
    if not 0 <= low <= 1 <= high:
        details: dict[str, str | int | float] = {"expected": "0 <= floor <= 1 <= cap"}
        raise InvalidInputError([Complaint("key-parameter", "scenario", None, "floor, cap", f"{low}, {high}", details)])
    share, base = normalised(share), normalised(base)

    def at(scale: float) -> dict[str, float]:
        return {m: min(high * b, max(low * b, scale * share[m])) for m, b in base.items()}

    # The sum grows with the scale: bracket it by doubling, then bisect until doubles can be parted no further.
    down, up = 0.0, 1.0
    while sum(at(up).values()) < 1 and up < 2.0**60:  # all shares zero: no scale reaches one
        up *= 2
    for _ in range(200):
        middle = (down + up) / 2
        down, up = (middle, up) if sum(at(middle).values()) < 1 else (down, middle)
    return at(up)


def exempt(territory: Territory, weights: Mapping[str, float], multiple: float) -> dict[str, float]:
    """Weight zero for a municipality that hosts ``multiple`` times the average places per inhabitant, or more."""
    hosted = existing(territory)
    average = sum(hosted.values()) / sum(territory.population.values())
    free = {m for m, n in hosted.items() if average and n >= multiple * average * territory.population[m]}
    return {m: 0.0 if m in free else w for m, w in weights.items()}


def _credit(territory: Territory, given: Mapping[str, float]) -> dict[str, float]:
    """Places credited per municipality: factor times the existing places of a group, or times a figure."""
    total = dict.fromkeys(territory.municipalities, 0.0)
    for parameter, factor in sorted(given.items()):
        name = parameter.removeprefix(CREDIT)
        places = (
            existing(territory, name)
            if name in (*territory.groups, TOTAL)
            else columns(territory, parameter, [name])[0]
        )
        total = {m: n + factor * places[m] for m, n in total.items()}
    return total


def apply(
    territory: Territory, weights: Mapping[str, float], given: Mapping[str, float], task: Task | None
) -> dict[str, float]:
    """Apply the common parameters to the weights of any key: bounds first, then exemption, then credits.

    Raises:
        InvalidInputError: credits are given but no number of places to divide.

    """
    adjusted = dict(weights)
    if given.get("floor") or given.get("cap"):
        people = {m: float(n) for m, n in territory.population.items()}
        adjusted = bounded(adjusted, people, given.get("floor", 0.0), given.get("cap") or float("inf"))
    if given.get("exempt_from"):
        adjusted = exempt(territory, adjusted, given["exempt_from"])
    credits_given = {p: x for p, x in given.items() if p.startswith(CREDIT) and x}
    if credits_given:
        if task is None:
            raise InvalidInputError([Complaint("key-needs-places", "scenario", None, ", ".join(credits_given))])
        adjusted = credited(adjusted, _credit(territory, credits_given), task)
    return adjusted


def people(territory: Territory, area: str, step: int) -> tuple[Line, Line]:
    """Two lines of a calculation: inhabitants of the area, and of the country."""
    what = Fact("working-people", {}, {"area": territory.names[area]})
    everywhere = Line("people_all", 1, Fact("working-people-all"), territory.inhabitants[territory.country])
    return Line(f"people_{area}", step, what, territory.inhabitants[area]), everywhere
