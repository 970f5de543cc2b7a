"""Inequality of loads with weights: the numbers that aims and metrics share; no solver.

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
    """The Gini coefficient: 0 all loads alike, towards 1 everything in one place; 0 when nothing is there."""
    y, weight = np.asarray(loads, dtype=float), np.asarray(weights, dtype=float)
    total = float((y * weight).sum())
    if total <= 0:
        return 0.0
    order = np.argsort(y, kind="stable")
    part = (y * weight)[order] / total
    return float(1 - np.sum(weight[order] / weight.sum() * (2 * np.cumsum(part) - part)))


def theil(loads: Sequence[float] | np.ndarray, weights: Sequence[float] | np.ndarray) -> float:
    """The Theil index; 0 when all loads are alike or nothing is there."""
    y, weight = np.asarray(loads, dtype=float), np.asarray(weights, dtype=float)
    total = float((y * weight).sum())
    if total <= 0:
        return 0.0
    u = y * weight.sum() / total
    return float(np.sum(weight[u > 0] / weight.sum() * u[u > 0] * np.log(u[u > 0])))


def theil_parts(
    places: Mapping[str, float], weights: Mapping[str, float], parent: Mapping[str, str]
) -> tuple[float, float]:
    """Theil split: within the parents, weighted by their part of the places, and between the parents."""
    total = sum(places.values())
    if total <= 0:
        return 0.0, 0.0
    members: dict[str, list[str]] = {}
    for a in places:
        members.setdefault(parent[a], []).append(a)
    within = 0.0
    for own in members.values():
        part = sum(places[a] for a in own) / total
        within += part * theil([places[a] / weights[a] for a in own], [weights[a] for a in own])
    sums = [(sum(places[a] for a in own), sum(weights[a] for a in own)) for own in members.values()]
    return within, theil([n / w for n, w in sums], [w for _, w in sums])


def heavy_curve(loads: np.ndarray, share: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Corners of T: parts p of the shares, heaviest first, and the places above them."""
    order = np.argsort(-loads, kind="stable")
    p = np.concatenate([[0.0], np.cumsum(share[order]) / share.sum()])
    return p, np.concatenate([[0.0], np.cumsum((loads * share)[order])])
