"""The Lagrangian bound at any prices of the linking rows, by our own arithmetic and not on a solver's word.

Maths:
    bound(π) = Σ_r min(π_r·low_r, π_r·high_r) + Σ_b V[b](π)    [places]

    For any prices π of the linking rows this is at most the cost of every whole plan, since every
    plan is one whole choice per municipality and pays at least V[b] plus what its rows earn. Prices of a goal row
    are clipped to −over_price ≤ π ≤ under_price first: within them missing it costs no less than it earns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from optimiser.locations.case.case import LinkingRow, LocationCase
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


@dataclass(frozen=True)
class RowSides:
    """Low and high of rows, and what a unit under low and over high costs; infinite where a row must hold."""

    low: Floats
    high: Floats
    under_price: Floats
    over_price: Floats

    @classmethod
    def of(cls, rows: Sequence[LinkingRow]) -> "RowSides":
        """The sides of linking rows, in their order."""
        names = ("low", "high", "under_price", "over_price")
        return cls(*(np.array([getattr(row, name) for row in rows], dtype=float) for name in names))

    def valid(self, dual: Floats) -> Floats:
        """The nearest prices at which every row earns a finite amount, whatever its total.

        A goal row may be missed at a price, so nobody can ask more for it; and no price asks for an infinite side.
        """
        dual = np.clip(dual, -self.over_price, self.under_price)
        valid: Floats = np.where((dual > 0) & np.isinf(self.low) | (dual < 0) & np.isinf(self.high), 0.0, dual)
        return valid

    def earnings(self, dual: Floats) -> Floats:
        """What every row earns at valid prices: π·low where π > 0, π·high where π < 0."""
        with np.errstate(invalid="ignore"):
            earned: Floats = np.where(dual > 0, dual * self.low, np.where(dual < 0, dual * self.high, 0.0))
        return earned


def feature_prices(case: LocationCase, linking: sp.csr_matrix, dual: Floats) -> Floats:
    """What one unit of each feature earns at the nearest valid prices of the linking rows, [block, feature, period]."""
    valid = RowSides.of(case.linking_rows).valid(dual)
    prices: Floats = (linking.T @ valid).reshape(len(case.blocks), len(case.features), len(case.periods))
    return prices


def lagrangian_bound(case: LocationCase, dual: Floats, value: Floats) -> float:
    """The bound at the nearest valid prices [linking row]; ``value`` is V[b] of every block at ``feature_prices``."""
    sides = RowSides.of(case.linking_rows)
    return safe_sum(sides.earnings(sides.valid(dual)), value)


def safe_sum(*parts: Floats) -> float:
    """The sum of all terms, lowered by more than doubles can lose."""
    return float(sum(part.sum() - ROUND_OFF_SHARE * np.abs(part).sum() for part in parts))
