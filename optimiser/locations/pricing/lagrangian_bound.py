"""The Lagrangian bound at any prices of the linking rows, by our own arithmetic and not on a solver's word.

Maths:
    bound(π) = Σ_r min(π_r·low_r, π_r·high_r) + Σ_b V[b](π)    [places]

    For any prices π of the linking rows this is at most the cost of every whole plan, since every
    plan is one whole choice per municipality and pays at least V[b] plus what its rows earn.
"""

import numpy as np
import scipy.sparse as sp

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.period_cost import Floats

ROUND_OFF_SHARE = 1e-9
"""Share of the sum of the sizes of all terms by which the bound is lowered. Adding n doubles loses at most about
n·10⁻¹⁶ of that sum, so 10⁻⁹ is safe up to some 10⁶ terms; it costs the ninth digit of the bound."""


def linking_matrix(case: LocationCase) -> sp.csr_matrix:
    """Linking rows over features [row, (block, feature, period)]."""
    features, periods = case.features, len(case.periods)
    rows, columns, values = [], [], []
    for r, row in enumerate(case.linking_rows):
        for term in row.terms:
            rows.append(r)
            columns.append((term.block * len(features) + features[term.counts, term.name]) * periods + term.period)
            values.append(term.factor)
    shape = (len(case.linking_rows), len(case.blocks) * len(features) * periods)
    return sp.csr_matrix((values, (rows, columns)), shape=shape)


def feature_prices(case: LocationCase, linking: sp.csr_matrix, dual: Floats) -> Floats:
    """What one unit of each feature earns, [block, feature, period]."""
    prices: Floats = (linking.T @ dual).reshape(len(case.blocks), len(case.features), len(case.periods))
    return prices


def lagrangian_bound(case: LocationCase, dual: Floats, value: Floats) -> float:
    """The bound at these prices [linking row]; ``value`` is V[b] of every block at them."""
    _, paid = row_earnings(
        dual, np.array([j.low for j in case.linking_rows]), np.array([j.high for j in case.linking_rows])
    )
    return safe_sum(paid, value)


def row_earnings(dual: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Prices of rows, 0 where they would ask for a side that is infinite; and what every row earns at them."""
    dual = np.where((dual > 0) & np.isinf(low) | (dual < 0) & np.isinf(high), 0.0, dual)
    with np.errstate(invalid="ignore"):
        return dual, np.where(dual > 0, dual * low, np.where(dual < 0, dual * high, 0.0))


def safe_sum(*parts: Floats) -> float:
    """The sum of all terms, lowered by more than doubles can lose."""
    return float(sum(part.sum() - ROUND_OFF_SHARE * np.abs(part).sum() for part in parts))
