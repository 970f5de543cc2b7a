"""Random questions that have a plan."""

import random
from dataclasses import replace

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


def varied_question(rng: random.Random) -> Instance:
    """Three groups, provincial requirements, limits at a fifth of the towns; sizes that differ a thousandfold."""
    n = rng.randint(4, 20)
    people = [round(10 ** rng.uniform(2.5, 6)) for _ in range(n)]
    provinces = sorted(rng.choice(["P1", "P2", "P3"]) for _ in range(n))
    groups = ("regular", "amv", "safe_country")
    required: dict[tuple[str, str], int] = {}
    for group, by_province in zip(groups, rng.sample([True, True, False], 3), strict=True):
        scale = round(10 ** rng.uniform(0.5, 4.5))
        scopes = sorted(set(provinces)) if by_province else ["NL"]
        required |= {(scope, group): rng.randint(0, scale) for scope in scopes}
    limits = [
        limit(f"T{i:03d}", rng.choice(["maximum", "capacity"]), round(10 ** rng.uniform(0, 4)))
        for i in range(n)
        if rng.random() < 0.2
    ]
    existing = [rng.choice([0, 0, round(10 ** rng.uniform(0, 4))]) for _ in range(n)]
    return towns(people, existing=existing, required=required, limits=limits, provinces=provinces, groups=groups)


def in_two_periods(question: Instance, factor: float) -> Instance:
    """The same question in a second period too, in which ``factor`` times as much is required."""
    land, (t,) = question.territory, question.territory.periods
    existing = dict(land.existing) | {(m, g, "later"): n for (m, g, _), n in land.existing.items()}
    required = dict(question.requirement) | {
        (s, g, "later"): round(n * factor) for (s, g, _), n in question.requirement.items()
    }
    share = dict(question.share)
    for g in land.groups:
        stock = sum(n for (_, h, u), n in existing.items() if (h, u) == (g, t))
        asked = sum(n for (_, h, u), n in question.requirement.items() if (h, u) == (g, t))
        scale = (stock + factor * asked) / (stock + asked) if stock + asked else 1.0
        share |= {(m, g, "later"): question.share[m, g, t] * scale for m in land.municipalities}
    lots = dict(question.lots) | {(m, g, "later"): x for (m, g, _), x in question.lots.items()}
    return replace(
        question,
        territory=replace(land, periods=(t, "later"), existing=existing),
        requirement=required,
        share=share,
        lots=lots,
    )
