"""Inhabitants times a factor that decreases with what the province already hosts per inhabitant.

Maths:
    w_m = pop_m · f_p(m)                                        ∀ m ∈ M        [inhabitants]
    f_p = min(hi, max(lo, 1 + α·(1 − r_p) + c))                 ∀ p ∈ P        [-]
    r_p = (existing_p / pop_p) / (existing / pop)               ∀ p ∈ P        [-]
    existing places are those of the first period
    c such that Σ_p pop_p · f_p = Σ_p pop_p

    The weights are for additional places: existing ones are credited here and must not be counted
    again in a load. Without existing places it is the key ``population``.

Needs:
    population (municipalities), existing places per province, which are credited.

Source:
    An approximation of the 2022/23 pattern: between two published tables (COA, Provinciale
    verdeling van opvangplekken) the extra regular places followed population times 0.70 for
    the provinces with most reception to 1.25 for Zuid-Holland. α = 0.3 is our least-squares fit
    (0.31, root mean square error 0.08; docs/decisions/keys-and-distribution.md). The official form is unknown.
"""

from data.complaints import Complaint, InvalidInputError
from optimiser.fairness.key_terms import people
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.territory import PROVINCE, Territory
from optimiser.words.facts import Fact, Line

PARAMETERS: dict[str, tuple[float, str]] = {"alpha": (0.3, "-"), "lowest": (0.7, "-"), "highest": (1.25, "-")}
COLUMNS = ("population",)
CREDITS_EXISTING = True
REGIME_SHARES: dict[str, float] = {}
_NOISE = 1e-9
"""A factor this close to its unclipped value is not clipped: what the bisection leaves."""


def factors(territory: Territory, *, alpha: float, lowest: float, highest: float) -> dict[str, float]:
    """The factor of every province; their population-weighted mean is one [-]."""
    if not 0 <= lowest <= 1 <= highest:
        details: dict[str, str | int | float] = {"expected": "0 <= lowest <= 1 <= highest"}
        raise InvalidInputError(
            [Complaint("key-parameter", "relief", None, "lowest, highest", f"{lowest}, {highest}", details)]
        )
    tilts = _tilts(territory, alpha)
    shift = _shift(territory, tilts, lowest, highest)
    return {p: min(highest, max(lowest, 1 + tilt + shift)) for p, tilt in tilts.items()}


def _tilts(territory: Territory, alpha: float) -> dict[str, float]:
    """α·(1 − r) of every province: above zero where it hosts less than the average per inhabitant [-]."""
    period = territory.periods[0]
    people = {p: sum(territory.population[m] for m in territory.scopes[p]) for p in territory.areas(PROVINCE)}
    hosted = {p: territory.existing_in(p, TOTAL, period) for p in people}
    average = sum(hosted.values()) / sum(people.values())
    return {p: alpha * (1 - hosted[p] / people[p] / average) if average and people[p] else 0.0 for p in people}


def _shift(territory: Territory, tilts: dict[str, float], lowest: float, highest: float) -> float:
    """The correction c, equal for all provinces, that makes the population-weighted mean of the factors one [-]."""
    people = {p: sum(territory.population[m] for m in territory.scopes[p]) for p in tilts}
    everyone = sum(people.values())
    # The mean increases with c: at the first end all factors are at the lower bound, at the other all at the upper.
    low, high = lowest - 1 - max(tilts.values()), highest - 1 - min(tilts.values())
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):  # no number lies between
            break
        weighted = sum(people[p] * min(highest, max(lowest, 1 + tilt + middle)) for p, tilt in tilts.items())
        low, high = (middle, high) if weighted < everyone else (low, middle)
    return (low + high) / 2


def weights(territory: Territory, *, alpha: float, lowest: float, highest: float) -> dict[str, float]:
    """One non-negative weight per municipality."""
    factor = factors(territory, alpha=alpha, lowest=lowest, highest=highest)
    return {m: territory.population[m] * factor[territory.province[m]] for m in territory.municipalities}


def working(
    territory: Territory, area: str, step: int, *, alpha: float, lowest: float, highest: float
) -> tuple[list[Line], str]:
    """The factor of the area's province by what that hosts already; the area's part is inhabitants times factor."""
    period, code = territory.periods[0], territory.province[territory.scopes[area][0]]
    inhabitants, everyone = people(territory, area, step)
    in_province, _ = people(territory, code, step)
    name = {"area": territory.names[code]}
    hosted = [territory.existing_in(scope, TOTAL, period) for scope in (code, territory.country)]
    factor = factors(territory, alpha=alpha, lowest=lowest, highest=highest)[code]
    tilts = _tilts(territory, alpha)
    shift = _shift(territory, tilts, lowest, highest)
    ratio = hosted[0] / in_province.value / (hosted[1] / everyone.value) if hosted[1] and in_province.value else 1.0
    unclipped = 1 + tilts[code] + shift
    clipped = abs(unclipped - factor) > _NOISE
    by = f"({{hosted_{code}}} / {{{in_province.name}}}) / ({{hosted_all}} / {{people_all}})" if hosted[1] else ""
    bounds = {"lowest": lowest, "highest": highest}
    lines = [
        Line(f"hosted_{code}", step, Fact("working-hosted", {}, {**name, "period": period}), hosted[0]),
        Line("hosted_all", step, Fact("working-hosted-all", {}, {"period": period}), hosted[1]),
        Line(f"ratio_{code}", step, Fact("working-ratio", {}, name), ratio, by, decimals=6),
        Line("correction", step, Fact("working-correction"), shift, decimals=6),
        Line(
            f"factor_{code}",
            step,
            Fact("working-factor", bounds, name),
            factor,
            f"1 + {alpha} * (1 - {{ratio_{code}}}) + {{correction}}",
            unclipped if clipped else None,
            "clipped" if clipped else "",
            6,
        ),
    ]
    return [inhabitants, in_province, everyone, *lines], f"{{{inhabitants.name}}} * {{factor_{code}}} / {{people_all}}"
