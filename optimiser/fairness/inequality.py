"""Weighted inequality indices of loads, shared by aims and metrics; no solver.

Maths:
    w_a = weight_a / Σ weight        y_a = load of a        μ = Σ w_a·y_a
    gini    Σ_a Σ_b w_a w_b |y_a − y_b| / (2 μ)        [-]
    theil   Σ_a w_a (y_a/μ) ln(y_a/μ)        [-]

Source:
    Gini (1912); Theil (1967), Economics and Information Theory.
"""

from collections.abc import Mapping, Sequence

import numpy as np


def gini(loads: Sequence[float] | np.ndarray, weights: Sequence[float] | np.ndarray) -> float:
    """The Gini coefficient: 0 if all loads are equal, towards 1 if one area hosts everything.

    Args:
        loads: load of each area.    [any unit]
        weights: weight of each area, above zero; same length.    [-]

    Returns:
        The coefficient; 0 where there are no places at all.    [-]

    """
    y, weight = np.asarray(loads, dtype=float), np.asarray(weights, dtype=float)
    total = float((y * weight).sum())
    if total <= 0:
        return 0.0
    order = np.argsort(y, kind="stable")
    part = (y * weight)[order] / total
    return float(1 - np.sum(weight[order] / weight.sum() * (2 * np.cumsum(part) - part)))


def theil(loads: Sequence[float] | np.ndarray, weights: Sequence[float] | np.ndarray) -> float:
    """The Theil index; 0 if all loads are equal or there are no places. Arguments as for ``gini`` [-]."""
    y, weight = np.asarray(loads, dtype=float), np.asarray(weights, dtype=float)
    total = float((y * weight).sum())
    if total <= 0:
        return 0.0
    u = y * weight.sum() / total
    return float(np.sum(weight[u > 0] / weight.sum() * u[u > 0] * np.log(u[u > 0])))


def theil_parts(
    places: Mapping[str, float], weights: Mapping[str, float], parent: Mapping[str, str]
) -> tuple[float, float]:
    """The Theil index split into a part within and a part between parents (provinces); they add up to the index.

    Args:
        places: by area.    [places]
        weights: inhabitants or key share by area, above zero.
        parent: province of each area.

    Returns:
        ``(within, between)``; a parent weighs in the first by its part of the places.    [-]

    """
    total = sum(places.values())
    if total <= 0:
        return 0.0, 0.0
    members: dict[str, list[str]] = {}
    for a in places:
        members.setdefault(parent[a], []).append(a)
    within = 0.0
    for areas in members.values():
        part = sum(places[a] for a in areas) / total
        within += part * theil([places[a] / weights[a] for a in areas], [weights[a] for a in areas])
    sums = [(sum(places[a] for a in areas), sum(weights[a] for a in areas)) for areas in members.values()]
    return within, theil([n / w for n, w in sums], [w for _, w in sums])


def heavy_curve(loads: np.ndarray, share: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Breakpoints of T, where T(p) are the places that the heaviest part p of the shares hosts.

    Args:
        loads: places per unit of share of each area.
        share: share of each area, above zero.    [places]

    Returns:
        ``(p, T(p))`` with areas from heavy to light, one breakpoint more than there are areas.    [-], [places]

    """
    order = np.argsort(-loads, kind="stable")
    p = np.concatenate([[0.0], np.cumsum(share[order]) / share.sum()])
    return p, np.concatenate([[0.0], np.cumsum((loads * share)[order])])
