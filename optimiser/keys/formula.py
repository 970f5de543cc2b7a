"""A planner's own formula: named columns with weights, nothing else.

Maths:
    w_m = Σ_c a_c · column_c,m / Σ_n column_c,n        ∀ m ∈ M        [-]
    negatives become zero, the deficit is taken from the others pro rata

    A weight may be negative: population = 2, immigrants = −1 is the Danish form. Parameters are
    column names of the dossier (municipalities or figures); without any it is the population key.
    No text is ever run as code.

Needs:
    the columns that are named. Existing places are not credited, unless by ``credit_<group>``.

Source:
    The planner; the resolved scenario in run.json tells the columns and weights.
"""

from data.complaints import Complaint, InvalidInputError
from optimiser.fairness.key_terms import columns, mix, normal
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {"population": (1.0, "-")}
OPEN = True
COLUMNS: tuple[str, ...] = ()
CREDITS_EXISTING = False
REGIME_SHARES: dict[str, float] = {}


def weights(territory: Territory, **chosen: float) -> dict[str, float]:
    """One non-negative weight per municipality.

    Args:
        territory: sets and figures.
        chosen: weight by column name.

    Raises:
        InvalidInputError: a column that is missing, or weights that add up to nothing.

    """
    if sum(chosen.values()) <= 0:
        raise InvalidInputError([Complaint("key-formula-zero", "scenario", None, ", ".join(sorted(chosen)))])
    names = sorted(chosen)
    found = columns(territory, "formula", names)
    return mix([(chosen[name], normal(values)) for name, values in zip(names, found, strict=True)])
