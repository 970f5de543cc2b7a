"""All wide sets priced under the cuts: a bound for every plan of wide sets, though the programme holds few of them.

Maths:
    φ(S) = min { (cost − Aᵀπ − Cᵀμ)·(parts, places) of S }    over the sizes that S may have
    bound(π, μ) = Σ_r (π_r > 0 ? π_r·low_r : π_r·high_r) + Σ_c μ_c·most_c + Σ_b V[b]
    V[b] = min over paths of Σ_t ( φ(S_t) + steps )    [places]

    A are the linking rows, C the cuts (μ ≤ 0, since a cut only says ≤). A set that was not live when a cut was made
    enters it by the same rounding F, with any split of its places into c·y + P − N: the proof of a cut asks of a set
    only that the split is exact. So a cut is a row over all sets. The split chosen for such a set is
    the one that costs least where no point took it; another could make the cut stronger, none makes it wrong.

    What the best path through a set costs above V[b] says whether the relaxation wants the set, and whether a better
    plan can have it. Proofs: statements 5 to 7 of docs/develop/locations-bounds.md.

Source:
    Desaulniers, Desrosiers & Spoorendonk, Networks 58 (2011), for cuts that are priced with the columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from optimiser.locations.case.case import LocationCase
from optimiser.locations.case.period_cost import Floats
from optimiser.locations.cutting.integer_splits import IntegerSplit, RelaxationPoint
from optimiser.locations.cutting.rounding_cuts import RoundingCut, cut_bases, rounded_coefficients
from optimiser.locations.cutting.set_pricing import SharedTotal
from optimiser.locations.formulation.convex_hull import ConvexHull
from optimiser.locations.formulation.integer_programme import IntegerProgramme
from optimiser.locations.formulation.open_sets import LiveSets
from optimiser.locations.pricing.family import families
from optimiser.locations.pricing.lagrangian_bound import RowSides, safe_sum
from optimiser.locations.pricing.reduced_costs import SetExtras, least_path_through
from optimiser.model.highs import INFINITY

Ints = NDArray[np.intp]


@dataclass(frozen=True)
class PricedSets:
    """A bound for all plans of wide sets, the extra of every set, and what each block gains by sets that are not live.

    ``gain`` is the least value among live sets less V[b], 0 or more, by block.
    """

    bound: float
    extras: SetExtras
    gain: Floats


@dataclass(frozen=True)
class _BaseSplits:
    """Every wide set of a cut base with its default split.

    ``y``, ``block`` and ``whole`` have a place per set: its column, its block, its c. ``left`` holds N (1, for cuts
    from above) and P (−1, for cuts from below) of all sets as columns, factors, and the set that each belongs to.
    """

    y: Ints
    block: Ints
    whole: Ints
    left: dict[int, tuple[Ints, Floats, Ints]]


def _flat(splits: Sequence[list[tuple[int, float]]]) -> tuple[Ints, Floats, Ints]:
    """Lists of terms as three arrays: columns, factors, and the number of the list."""
    flat = [(v, w, n) for n, terms in enumerate(splits) for v, w in terms]
    return (
        np.array([v for v, _, _ in flat], dtype=np.intp),
        np.array([w for _, w, _ in flat], dtype=float),
        np.array([n for _, _, n in flat], dtype=np.intp),
    )


class WideSets:
    """The wide sets of an area as columns, with linking rows and cuts over them.

    The columns are those of ``hull``, a convex hull without lives: paths through the periods are the dynamic
    programme's. ``plain`` are sets with at most one option, for one group, priced all at once; ``sized`` share a total
    between several places and are priced one by one.
    """

    def __init__(self, case: LocationCase, live: LiveSets, price: Floats) -> None:
        """Write all sets; ``price`` [block, feature, period] is what rows that leave the area pay per unit."""
        self.case, self.price, self.hull = case, price, ConvexHull(case, live, price, lives=False)
        self.cost = np.array(self.hull.rows.cost)
        self.linking_matrix = self._linking_matrix()
        self.cuts: list[tuple[Ints, Floats, float]] = []
        self.bases = cut_bases(case)
        self.entries: dict[int, _BaseSplits] = {}
        # no point took a set that is not live: its split is chosen at the point 0
        self.nothing = RelaxationPoint(np.zeros(len(self.cost)), np.zeros(len(self.hull.rows.low)), {})
        self.families = families(case)
        self.at = {int(b): (f, j) for f, family in enumerate(self.families) for j, b in enumerate(family.members)}
        sets_of_all = [(b, t, s, x) for (b, t), sets in self.hull.sets.items() for s, x in sets.items()]
        self.plain = [x for x in sets_of_all if not x[3].sizes]
        self.sized = [
            (*x[:3], SharedTotal.of(x[3], [w for w in case.blocks[x[0]].group_limits if w.period == x[1]]))
            for x in sets_of_all
            if x[3].sizes
        ]
        self.y = np.array([x[3].y for x in self.plain], dtype=np.intp)
        self.parts = _flat([[(part, float(width)) for part, width, _ in x[3].parts] for x in self.plain])

    def _linking_matrix(self) -> sp.csr_matrix:
        rows, columns, values = [], [], []
        for r, row in enumerate(self.case.linking_rows):
            for v, w in self.hull.terms(row):
                rows.append(r)
                columns.append(v)
                values.append(w)
        return sp.csr_matrix((values, (rows, columns)), shape=(len(self.case.linking_rows), len(self.cost)))

    def live_programme(self, live: LiveSets) -> tuple[IntegerProgramme, Ints]:
        """The programme over live sets with all cuts, and the wide column of each of its columns (−1: none)."""
        programme = IntegerProgramme(self.case, live, price=self.price)
        return programme, self.write_cuts(programme, range(len(self.case.blocks)))

    def write_cuts(self, programme: IntegerProgramme, blocks: Sequence[int]) -> Ints:
        """Write the cuts into a programme in which this area's blocks have the numbers ``blocks``.

        Terms of sets that the programme does not have are left out: they are 0 there.

        Returns:
            The wide column of each column of the programme, −1 for none.

        """
        wide = np.full(len(programme.rows.cost), -1, dtype=np.intp)
        mine = np.full(len(self.cost), -1, dtype=np.intp)
        for (b, t), wide_sets in self.hull.sets.items():
            for s, open_set in programme.sets[blocks[b], t].items():
                # both write a set with the same columns in the same order; a programme may have sets that are not wide
                for column, twin in zip(
                    open_set.columns(), wide_sets[s].columns() if s in wide_sets else (), strict=False
                ):
                    wide[column], mine[twin] = twin, column
        for ids, factors, most in self.cuts:
            inside = mine[ids] >= 0
            terms = zip(mine[ids[inside]].tolist(), factors[inside].tolist(), strict=True)
            programme.rows.add(-INFINITY, most, list(terms))
        return wide

    def add_cut(self, cut: RoundingCut, wide: Ints, live: LiveSets) -> None:
        """Keep a cut that was made over live sets, with all other wide sets of its base written into it.

        Live sets keep the terms with which the cut was made. Every other set enters with F of its c less the c of
        the set that was dropped in its block, and with its P or N at the same factor.

        Args:
            cut: the cut, over columns of the live programme.
            wide: the wide column of each column of that programme.
            live: the sets over which the cut was made.

        """
        if cut.base not in self.entries:
            self.entries[cut.base] = self._entries(cut.base)
        splits, period = self.entries[cut.base], self.bases[cut.base].period
        taken = {self.hull.sets[b, period][s].y for b in cut.dropped for s in live[b][period]}
        new = ~np.isin(splits.y, np.fromiter(taken, dtype=np.intp))
        dropped = np.zeros(len(self.case.blocks))
        dropped[list(cut.dropped)] = list(cut.dropped.values())
        rounds = rounded_coefficients(cut.sign * (splits.whole - dropped[splits.block]), cut.d, cut.f)
        columns, factors, owner = splits.left[cut.sign]
        left = new[owner]
        made_with = np.array([v for v, _ in cut.terms], dtype=np.intp)
        ids = [wide[made_with], splits.y[new], columns[left]]
        values = [np.array([w for _, w in cut.terms]), rounds[new], -factors[left] / (cut.d * (1 - cut.f))]
        self.cuts.append((np.concatenate(ids), np.concatenate(values), cut.most))

    def _entries(self, n: int) -> _BaseSplits:
        base = self.bases[n]
        sets = [(b, known) for b in base.weights for known in self.hull.sets[b, base.period].values()]
        splits: list[IntegerSplit] = [self.nothing.usual(known, base.weights[b], self.cost) for b, known in sets]
        return _BaseSplits(
            np.array([known.y for _, known in sets], dtype=np.intp),
            np.array([b for b, _ in sets], dtype=np.intp),
            np.array([split.whole for split in splits], dtype=np.intp),
            {1: _flat([s.less for s in splits]), -1: _flat([s.more for s in splits])},
        )

    def keep_cuts(self, used: NDArray[np.bool_]) -> None:
        """Keep the cuts that are used and forget the others."""
        self.cuts = [cut for cut, use in zip(self.cuts, used, strict=True) if use]

    def price_sets(self, pi: Floats, mu: Floats, live: LiveSets) -> PricedSets:
        """The bound at prices of the linking rows and of the cuts.

        Args:
            pi: prices of the linking rows, any sign.
            mu: prices of the cuts, at most 0.
            live: the sets that the linear programme has.

        """
        sides = RowSides.of(self.case.linking_rows)
        pi = sides.valid(pi)
        paid = mu * np.array([most for _, _, most in self.cuts])
        beyond = self.cost - self.linking_matrix.T @ pi
        for weight, (ids, factors, _) in zip(mu, self.cuts, strict=True):
            if weight:  # subtract.at, since a cut may name a column twice
                np.subtract.at(beyond, ids, weight * factors)
        least, extras, gain = self._paths(self._values(beyond), live)
        return PricedSets(safe_sum(sides.earnings(pi), paid, least), extras, gain)

    def _values(self, beyond: Floats) -> list[Floats]:
        """φ of every set, by family [block, period, set]; infinite for sets that are not wide."""
        periods = len(self.case.periods)
        values = [np.full((len(f.members), periods, len(f.filling.sets)), np.inf) for f in self.families]
        columns, widths, owner = self.parts
        gained = np.bincount(owner, np.minimum(0.0, beyond[columns]) * widths, minlength=len(self.plain))
        for (b, t, s, _), value in zip(self.plain, (beyond[self.y] + gained).tolist(), strict=True):
            family, j = self.at[b]
            values[family][j, t, s] = value
        d = beyond.tolist()
        for b, t, s, shared in self.sized:
            family, j = self.at[b]
            values[family][j, t, s] = shared.least(d)
        return values

    def _paths(self, values: list[Floats], live: LiveSets) -> tuple[Floats, SetExtras, Floats]:
        """V[b], the extra of every set, and what each block gains by sets that are not live."""
        blocks = len(self.case.blocks)
        least, gain, extras_of = np.zeros(blocks), np.zeros(blocks), [list[dict[int, float]]() for _ in range(blocks)]
        for family, value in zip(self.families, values, strict=True):
            best, extras = least_path_through(family, value)
            barred = np.full(value.shape, np.inf)
            for j, b in enumerate(family.members):
                extras_of[b] = extras[j]
                for t, sets in enumerate(live[int(b)]):
                    barred[j, t, list(sets)] = 0.0
            among, _ = least_path_through(family, value + barred)
            least[family.members], gain[family.members] = best, among - best
        return least, extras_of, gain
