"""Locations in time, in whole numbers: what opens, stays, is extended, shrinks, grows and closes, and when.

Maths:
    min Σ_b ( Σ_{i ∈ b} life price_i + Σ_t f[b,t](T[b,t]) )    over whole lives and sizes of all options i
    joint rows r over municipalities b: requirements per scope, group and period, clusters, fewest sites
    f(T) = gap · |T − s| + peak · max(0, T − peak_at · s)    [places]

    Few totals couple many municipalities, and a size comes with its location or not at all. Written option
    by option that leaves a bound far below the best plan, since a part of a location meets a part of a total.
    So a column is a whole choice of a municipality over all periods, priced exactly (``pricing``), and the
    master mixes columns so that the joint rows hold (``master``, ``relaxation``): the bound of the convex
    hulls of all municipalities. In several periods each area is also written as rows with that same bound
    (``hull``), cut where mixtures meet a total that whole locations cannot (``cuts``) and branched on
    openings (``strong``, ``area``); all other sets are priced under the cuts, so that the bound holds for every
    plan (``wide``). A first plan lies in what the relaxation mixes (``draft``), better ones among choices that
    cost little above the bound (``choose``, ``search``, ``deepen``); of equal ones the calmest is taken
    (``calm``). All are read back by ``inspect``, which never met the solver.

    The solver proposes prices π and plans; neither its status nor its bound is taken over. By weak duality
        bound(π) = Σ_r min(π_r·low_r, π_r·high_r) + Σ_b min over choices of b of ( cost − π·places )
    is below every whole plan for any π, and is computed by us; the gap told is (plan − bound) / plan.
"""
