"""A formula of the planner's own: a weighted sum of named columns, nothing else.

Maths:
    w_m = Σ_c a_c · column_c,m / Σ_n column_c,n        ∀ m ∈ M        [-]
    negatives become zero, the deficit is taken from the others pro rata

    A weight may be negative: population = 2, immigrants = −1 is the Danish form. Parameters are
    column names of the dossier (municipalities or figures); without any it is the key ``population``.
    No text is ever executed as code.

Needs:
    the columns that are named. Existing places are not credited, unless by ``credit_<group>``.

Source:
    The planner; columns and weights are in the resolved scenario in run.json.
"""

from data.complaints import Complaint, InvalidInputError
from optimiser.fairness.key_terms import columns, normalised, weighted_sum
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {"population": (1.0, "-")}
OPEN = True
"""Any column name is a parameter; the defaults hold only where none is given."""
COLUMNS: tuple[str, ...] = ()
"""None in advance: the parameters name them."""
CREDITS_EXISTING = False
REGIME_SHARES: dict[str, float] = {}


def weights(territory: Territory, **chosen: float) -> dict[str, float]:
    """One non-negative weight per municipality.

    Args:
        territory: sets and figures.
        chosen: weight by column name.

    Raises:
        InvalidInputError: a column is missing, or the weights do not add up to more than zero.

    """
    if sum(chosen.values()) <= 0:
        raise InvalidInputError([Complaint("key-formula-zero", "scenario", None, ", ".join(sorted(chosen)))])
    names = sorted(chosen)
    figures = columns(territory, "formula", names)
    return weighted_sum([(chosen[name], normalised(column)) for name, column in zip(names, figures, strict=True)])
