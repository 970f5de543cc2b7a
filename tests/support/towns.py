"""Small questions for tests: towns with people, existing places, requirements and limits."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from optimiser.catalogue import key_weights
from optimiser.fairness.lots import draw
from optimiser.problem.agreements import Bid, Exchange
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.joint import Joint
from optimiser.problem.limit import Limit
from optimiser.problem.scenario import Stage
from optimiser.problem.territory import Territory

T = "t"
RULES: dict[str, dict[str, float]] = {
    "meet_requirement": {},
    "respect_capacity": {},
    "respect_limits": {},
    "eligible_groups": {},
    "no_share_no_places": {},
}
CHAIN = (
    Stage(aim="leximax_load"),
    Stage(aim="leximax_load", group="amv"),
    Stage(aim="lots"),
)


def towns(
    people: Sequence[int],
    *,
    existing: Sequence[int] | None = None,
    required: Mapping[tuple[str, str], int] | None = None,
    limits: Sequence[Limit] = (),
    ineligible: Sequence[tuple[str, str]] = (),
    provinces: Sequence[str] | None = None,
    regions: Sequence[str] | None = None,
    groups: Sequence[str] = ("regular",),
    weights: Sequence[float] | None = None,
    rules: Mapping[str, Mapping[str, float]] | None = None,
    names: Sequence[str] | None = None,
    seed: int = 1,
    bids: Sequence[Bid] = (),
    exchanges: Sequence[Exchange] = (),
) -> Instance:
    codes = tuple(names or [f"T{i:03d}" for i in range(len(people))])
    order = sorted(range(len(codes)), key=lambda i: codes[i])
    home = provinces or ["P1"] * len(people)
    near = regions or [f"R{p}" for p in home]
    stock = {(codes[i], "regular", T): n for i, n in enumerate(existing or []) if n}
    population = {codes[i]: people[i] for i in order}
    land = Territory(
        country="NL",
        municipalities=tuple(codes[i] for i in order),
        groups=tuple(groups),
        periods=(T,),
        names={**{c: c for c in codes}, **{p: p for p in home}, **{r: r for r in near}, "NL": "NL"},
        province={codes[i]: home[i] for i in order},
        region={codes[i]: near[i] for i in order},
        population=population,
        figures={"ses_woa": dict.fromkeys(codes, 0.0), "ses_woa_estimate": dict.fromkeys(codes, 0.0)},
        points={codes[i]: (5.0 + 0.1 * i, 52.0 + 0.05 * (i % 3)) for i in order},
        existing=stock,
        existing_elsewhere={},
        unsized={},
        published={},
    )
    required = dict(required or {("NL", "regular"): 60})
    weight = {codes[i]: float((weights or people)[i]) for i in order}
    total = sum(weight.values())
    share = {}
    for g in groups:
        whole = sum(n for (_, h), n in required.items() if h == g) + land.existing_in("NL", g, T)
        share |= {(m, g, T): whole * w / total for m, w in weight.items()}
    return Instance(
        territory=land,
        requirement={(s, g, T): n for (s, g), n in required.items()},
        share=share,
        limits=tuple(limits),
        ineligible=frozenset(ineligible),
        parameters=rules or RULES,
        lots={cell: draw(seed, *cell) for cell in share},
        bids=tuple(bids),
        exchanges=tuple(exchanges),
    )


def jointly(instance: Instance, own: Mapping[str, int], within: int) -> Instance:
    """The same question with a housing task for these towns, so many people up or down; one person is half a place."""
    territory = instance.territory
    cells = {(m, "housing_task", T): n for m, n in own.items()}
    sums: dict[tuple[str, str, str], int] = {}
    for (m, s, t), n in cells.items():
        sums[territory.province[m], s, t] = sums.get((territory.province[m], s, t), 0) + n
    joint = Joint(
        rates={**dict.fromkeys(territory.groups, 1.0), "housing_task": 0.5},
        own=cells,
        alone=cells,
        low={c: max(0, n - within) for c, n in cells.items()},
        high={c: n + within for c, n in cells.items()},
        sums=sums,
        counted={(a, T): float(territory.existing_in(a, "total", T)) for a in territory.scopes},
        share={(a, T): float(len(members)) for a, members in territory.scopes.items()},
    )
    lots = {**instance.lots, **{c: draw(1, *c) for c in cells}}
    return replace(instance, joint=joint, lots=lots, parameters={**instance.parameters, "keep_streams": {}})


def keeping(instance: Instance, kept: Mapping[Cell, int]) -> Instance:
    """The same joint question with these numbers kept, since something else of their towns is unknown."""
    assert instance.joint is not None
    rules = {k: v for k, v in instance.parameters.items() if k != "keep_streams"}
    return replace(instance, joint=replace(instance.joint, kept=kept), parameters={**rules, "keep_unknown": {}})


def land_of(
    people: list[int], existing: list[int] | None = None, area: list[float] | None = None, **figures: list[float | None]
) -> Territory:
    """A territory with the given columns, for keys."""
    land = towns(people, existing=existing or []).territory
    columns = {"area_land_km2": area, **figures}
    known = {n: dict(zip(land.municipalities, v, strict=True)) for n, v in columns.items() if v is not None}
    return replace(land, figures={**land.figures, **known})


def given_by(key: str, land: Territory, places: int = 100, **parameters: float) -> list[float]:
    """Places by a key as fractions, in the order of the municipalities."""
    weights = key_weights(key, land, parameters, places=places)
    return [places * w / sum(weights.values()) for w in weights.values()]


def bid(code: str, places: int, group: str = "regular", *, hard: bool = True) -> Bid:
    return Bid(code, group, T, places, hard)


def exchange(giver: str, taker: str, places: int, group: str = "regular") -> Exchange:
    return Exchange(giver, taker, group, T, places)


def limit(code: str, bound: str, places: int, group: str = "total") -> Limit:
    return Limit(code, group, T, bound, places, "test", "test", "public")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
