"""Whole locations in time: what opens, stays, is extended, shrinks, grows and closes, and when.

Maths:
    min Σ_b ( Σ_{i ∈ b} life price_i + Σ_t f[b,t](T[b,t]) )    over whole lives and sizes of all options i
    linking rows r over municipalities b: requirements per scope, group and period, clusters, fewest locations
    f(T) = gap · |T − s| + peak · max(0, T − peak_at · s)    [places]

    Few totals couple many municipalities, and a size comes with its location or not at all. Written option by
    option that leaves a bound far below the best plan, since a part of a location meets a part of a total. So a
    column is a whole choice of a municipality over all periods, priced exactly (``pricing.best_column``), and the
    restricted master mixes columns so that the linking rows hold (``pricing.column_generation``): the bound of the
    convex hulls of all municipalities. In several periods each area is also written as rows with that same bound
    (``formulation.convex_hull``), cut where mixtures meet a total that whole locations cannot
    (``cutting.rounding_cuts``) and branched on openings (``cutting.cut_and_branch``); all wide sets are priced under
    the cuts (``cutting.cut_pricing``) and the rest is bounded by its distance (``cutting.area``), so that the bound
    holds for every plan. A first plan lies in what the relaxation takes (``search.first_plan``), better ones among
    choices that cost little above the bound (``search.by_area``, ``search.search``); of equal ones the one that
    changes least is taken (``search.least_change``). All are recounted by ``audit``, which never met the solver.

    The solver proposes prices π and plans; neither its status nor its bound is taken over. By weak duality
        bound(π) = Σ_r min(π_r·low_r, π_r·high_r) + Σ_b min over choices of b of ( cost − π·places )
    is below every whole plan for any π, and is computed here; the gap reported is (plan − bound) / plan.

    Symbols, the chain of bounds with its proofs, and all tuned constants: docs/develop/locations-bounds.md.
"""
