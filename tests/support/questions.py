"""Random questions that have a plan."""

import random

from optimiser.problem.instance import Instance
from tests.support.towns import limit, towns


def random_question(rng: random.Random) -> Instance:
    """Feasible by construction: a hidden plan sets requirements and ceilings. Ties, zero shares and outliers occur."""
    n = rng.randint(3, 9)
    people = [rng.choice([1000, 1000, rng.randint(900, 50_000)]) for _ in range(n)]
    provinces = sorted(rng.choice(["P1", "P2", "P3"]) for _ in range(n))
    hidden = [[rng.choice([0, rng.randint(0, 8000)]), rng.choice([0, rng.randint(0, 1200)])] for _ in range(n)]
    codes = [f"T{i:03d}" for i in range(n)]
    zero = {i for i in range(n) if rng.random() < 0.1}
    for i in zero:
        hidden[i] = [0, 0]
    weights = [0 if i in zero else p for i, p in enumerate(people)]
    if not any(weights):
        weights[0] = 1
    limits = [
        limit(codes[i], "maximum", sum(hidden[i]) + rng.choice([0, rng.randint(0, 3000)]))
        for i in range(n)
        if rng.random() < 0.4
    ]
    limits += [limit(codes[i], "maximum", hidden[i][1] + 100, "amv") for i in range(n) if rng.random() < 0.2]
    ineligible = [(codes[i], "amv") for i in range(n) if hidden[i][1] == 0 and rng.random() < 0.5]
    required = {
        (p, "regular"): sum(h[0] for h, q in zip(hidden, provinces, strict=True) if q == p) for p in set(provinces)
    }
    if rng.random() < 0.4:
        required[("NL", "regular")] = sum(h[0] for h in hidden)
        if rng.random() < 0.5:
            required.pop((provinces[0], "regular"))
    if rng.random() < 0.5:
        required |= {
            (p, "amv"): sum(h[1] for h, q in zip(hidden, provinces, strict=True) if q == p) for p in set(provinces)
        }
    else:
        required[("NL", "amv")] = sum(h[1] for h in hidden)
    existing = [rng.choice([0, 0, rng.randint(0, 3000), 90_000]) for _ in range(n)]
    return towns(
        people,
        existing=existing,
        required=required,
        limits=limits,
        ineligible=ineligible,
        provinces=provinces,
        groups=("regular", "amv"),
        weights=weights,
    )
