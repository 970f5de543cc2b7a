"""Inhabitants times a factor that falls with what the province already hosts per inhabitant.

Maths:
    w_m = pop_m · f_p(m)                                        ∀ m ∈ M        [inhabitants]
    f_p = min(hi, max(lo, 1 + α·(1 − r_p) + c))                 ∀ p ∈ P        [-]
    r_p = (existing_p / pop_p) / (existing / pop)               ∀ p ∈ P        [-]
    existing places are those of the first period
    c such that Σ_p pop_p · f_p = Σ_p pop_p

    The weights are for additional places: existing ones are credited here and must not
    be counted again. Without existing places it is the population key.

Needs:
    population (municipalities), existing places per province, which are credited.

Source:
    An approximation of the 2022/23 pattern: between two published tables (COA, Provinciale
    verdeling van opvangplekken) the extra regular places followed population times 0.70 for
    the provinces with most reception to 1.25 for Zuid-Holland. α = 0.3 is our least-squares fit
    (0.31, root mean square error 0.08; docs/decisions.md). The official form is unknown.
"""

from data.complaints import Complaint, InvalidInputError
from optimiser.instance import PROVINCE, TOTAL, Territory

PARAMETERS: dict[str, tuple[float, str]] = {"alpha": (0.3, "-"), "lowest": (0.7, "-"), "highest": (1.25, "-")}
COLUMNS = ("population",)
CREDITS_EXISTING = True
GROUP_SHARES: dict[str, float] = {}


def factors(territory: Territory, *, alpha: float, lowest: float, highest: float) -> dict[str, float]:
    """The factor of every province, population-weighted mean one."""
    if not 0 <= lowest <= 1 <= highest:
        details: dict[str, str | int | float] = {"expected": "0 <= lowest <= 1 <= highest"}
        raise InvalidInputError(
            [Complaint("key-parameter", "relief", None, "lowest, highest", f"{lowest}, {highest}", details)]
        )
    period = territory.periods[0]
    people = {p: sum(territory.population[m] for m in territory.scopes[p]) for p in territory.areas(PROVINCE)}
    hosted = {p: territory.existing_in(p, TOTAL, period) for p in people}
    average = sum(hosted.values()) / sum(people.values())
    tilt = {p: alpha * (1 - hosted[p] / people[p] / average) if average and people[p] else 0.0 for p in people}
    clipped = {p: min(highest, max(lowest, 1 + tilt[p])) for p in people}
    low, high = lowest - 1 - max(tilt.values()), highest - 1 - min(tilt.values())
    for _ in range(200):
        middle = (low + high) / 2
        clipped = {p: min(highest, max(lowest, 1 + tilt[p] + middle)) for p in people}
        if sum(people[p] * clipped[p] for p in people) < sum(people.values()):
            low = middle
        else:
            high = middle
    return clipped


def weights(territory: Territory, *, alpha: float, lowest: float, highest: float) -> dict[str, float]:
    """One non-negative weight per municipality."""
    factor = factors(territory, alpha=alpha, lowest=lowest, highest=highest)
    return {m: territory.population[m] * factor[territory.province[m]] for m in territory.municipalities}
