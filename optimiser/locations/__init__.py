"""Whole locations in time: what opens, stays, is extended, shrinks, grows and closes, and when.

Maths:
    min Σ_b ( Σ_{i ∈ b} life price_i + Σ_t f[b,t](T[b,t]) ) + Σ_r goal_r    over whole lives and sizes of all options i
    linking rows r over municipalities b: requirements per scope, group and period, clusters, fewest locations;
    goal rows may be missed at a price: what regions and provinces are off their share
    f(T) = below · max(0, s − T) + above · max(0, T − s) + peak · max(0, T − peak_at · s)    [places]

    Few totals couple many municipalities, and a size comes with its location or not at all. Written option by
    option that leaves a bound far below the best plan, since a part of a location meets a part of a total. So a
    column is a whole choice of a municipality over all periods, priced exactly (``pricing.best_column``), and the
    restricted master mixes columns so that the linking rows hold (``pricing.column_generation``): the bound of the
    convex hulls of all municipalities. Plans come before proofs: first among what the master mixes
    (``search.taken_sets``), then among choices that cost little above the bound (``search.by_area``,
    ``search.search``). In several periods the sets that a better plan can have are written as rows
    (``formulation.convex_hull``), cut where mixtures meet a total that whole locations cannot
    (``cutting.cutting_planes``), and what is left goes to the solver, area by area (``cutting.area``). Of equal plans
    the one that changes least is taken (``search.least_change``). All are recounted by ``audit``, which never met the
    solver.

    The solver proposes prices π and plans. By weak duality
        bound(π) = Σ_r min(π_r·low_r, π_r·high_r) + Σ_b min over choices of b of ( cost − π·places )
    is below every whole plan for any π, and is computed here; the gap reported is (plan − bound) / plan. Where the
    solver proves more, that is told as its word beside our own sum.

    An overview with an example by hand: docs/locations.md. Symbols, proofs and constants:
    docs/develop/locations-bounds.md.
"""
