"""Small cases of locations, made by seed, and larger ones."""

import csv
import itertools
import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from optimiser.locations.case.case import (
    ANY_OPEN,
    OPEN,
    PLACES,
    AimWeights,
    Block,
    GroupLimit,
    LinkingRow,
    LinkingTerm,
    LocationCase,
    LocationOption,
)
from optimiser.locations.case.column import Column, feature_counts
from optimiser.locations.case.life import existing_life, new_life
from optimiser.locations.rulebook import with_linking_rows
from tests.support.location_enumeration import every_column, reached

GROUPS = ("regular", "amv")


class NoWholeChoiceError(ValueError):
    """What was drawn leaves a municipality without any whole choice: there is no such case."""


def _some_plan(draw: random.Random, case: LocationCase) -> list[Column]:
    columns = every_column(case)
    if not all(columns):
        raise NoWholeChoiceError
    return [draw.choice(of_block) for of_block in columns]


@cache
def small_case(seed: int) -> LocationCase:
    """Two or three municipalities, one or two periods; feasible by construction: the requirement is some plan's own."""
    draw = random.Random(seed)
    periods = draw.choice([1, 2, 2])
    blocks = []
    for b in range(draw.choice([2, 3])):
        options = []
        for i in range(2 if periods == 1 else draw.choice([1, 2])):
            groups = draw.choice([("regular",), ("amv",), GROUPS]) if i else ("regular",)
            low = draw.choice([2, 3])
            high = low + draw.choice([0, 1, 2])
            if draw.random() < 0.4:
                life = existing_life(
                    periods,
                    end=draw.choice([None, 0, 1]),
                    extensions=((1, 0.5), (1, 0.25)) if draw.random() < 0.5 else (),
                    closable=draw.choice([None, 0]),
                    closing=0.25,
                )
            else:
                life = new_life(
                    periods,
                    earliest=draw.choice([0, 0, periods - 1]),
                    term=draw.choice([1, 2]),
                    opening=draw.choice([0.0, 1.0]),
                )
            options.append(
                LocationOption(f"{b}{i}", f"k{i}", groups, low, high, life, place_cost=draw.choice([0.0, 0.1]))
            )
        share = tuple(draw.uniform(0, 6) for _ in range(periods))
        ceiling = tuple(draw.choice([None, None, 5, 6]) for _ in range(periods))
        apart = (("k0", "k1"),) if draw.random() < 0.2 else ()
        blocks.append(Block(f"GM{b}", tuple(options), share, ceiling, apart))
    case = LocationCase(
        GROUPS, tuple(str(t) for t in range(periods)), tuple(blocks), weights=AimWeights(1.0, draw.choice([0, 0.7]))
    )
    return _asking(case, _some_plan(draw, case))


def asked_case(seed: int) -> LocationCase:
    """A small case with limits whose requirement is drawn and need not be met by any plan."""
    draw, case = random.Random(seed), (limited_case if seed % 2 else small_case)(seed)
    possible = sorted(reached(case))
    near = draw.choice(possible)
    wanted = [max(0, n + draw.choice([-2, -1, 0, 0, 1, 2])) for n in near]
    periods = len(case.periods)
    required = {("NL", g, t): wanted[k * periods + t] for k, g in enumerate(GROUPS) for t in range(periods)}
    bare = replace(case, linking_rows=(), scopes={"NL": tuple(range(len(case.blocks)))}, required=required)
    return with_linking_rows(bare, ())


def _asking(case: LocationCase, plan: list[Column]) -> LocationCase:
    """The case whose requirement is what a plan has."""
    joints = []
    for g in GROUPS:
        for t in range(len(case.periods)):
            total = sum(feature_counts(case, c)[case.features[PLACES, g], t] for c in plan)
            terms = tuple(LinkingTerm(b, PLACES, g, t) for b in range(len(case.blocks)))
            joints.append(LinkingRow("meet", (g, str(t)), total, total, terms))
    return replace(case, linking_rows=tuple(joints))


@cache
def limited_case(seed: int) -> LocationCase:
    """A small case whose municipalities have fewest and most places, of all groups and of single ones."""
    draw, case = random.Random(seed), small_case(seed)
    plan = _some_plan(draw, case)
    blocks = []
    for block, column in zip(case.blocks, plan, strict=True):
        totals = column.sizes.sum(axis=(1, 2))
        floor = tuple(max(0, int(n) - draw.choice([0, 1, 3])) for n in totals) if draw.random() < 0.6 else ()
        within = []
        for t, k in itertools.product(range(len(case.periods)), range(len(GROUPS))):
            g, here = GROUPS[k], int(column.sizes[t, :, k].sum())
            if draw.random() < 0.6 and all(len(o.groups) == 1 for o in block.options if g in o.groups):
                high = draw.choice([None, here, here + 1])
                within.append(GroupLimit(g, t, max(0, here - draw.choice([0, 1, 9])), high))
        blocks.append(replace(block, floor=floor, group_limits=tuple(within)))
    return _asking(replace(case, blocks=tuple(blocks)), plan)


@cache
def goals_case(seed: int) -> LocationCase:
    """A small case whose aim knows areas too: goals per area, group and period, over time, above only, or lopsided."""
    draw = random.Random(seed)
    maker = draw.choice([small_case, limited_case, areas_case])
    case = maker(seed)
    if maker is areas_case and len(case.blocks) > 2:  # too many sums to enumerate
        case = limited_case(seed)
    periods, rows = range(len(case.periods)), []
    for n in range(1 if maker is areas_case else draw.choice([1, 1, 2])):  # enumeration grows with every row
        members = draw.sample(range(len(case.blocks)), draw.choice([1, 2, len(case.blocks)][: len(case.blocks)]))
        groups = draw.choice([GROUPS, GROUPS, GROUPS[:1], GROUPS[1:]])
        over_time = draw.random() < 0.25
        terms = tuple(
            LinkingTerm(b, PLACES, g, t, draw.choice([0.5, 1.25]) if over_time else 1.0)
            for t in (periods if over_time else [draw.choice(periods)])
            for b in members
            for g in groups
        )
        low = draw.randrange(0, 9)
        below, above = draw.choice([(0.0, 1.0), (2.0, 0.0), (1.0, 1.0), (0.3, 3.0)])
        sides = (low if below else -np.inf, low + draw.choice([0, 1]) if above else np.inf)
        rows.append(LinkingRow("area_share", (str(n),), *sides, terms, under_price=below, over_price=above))
    weights = AimWeights(draw.choice([0.0, 1.0, 2.0]), draw.choice([0.0, 1.0]), case.weights.peak)
    return replace(case, linking_rows=(*case.linking_rows, *rows), weights=weights)


@cache
def areas_case(seed: int) -> LocationCase:
    """Two areas with other kinds, joined by rows over open locations of kinds; feasible by construction."""
    draw = random.Random(seed)
    blocks, where = [], []
    for area in (0, 1):
        for _ in range(draw.choice([1, 2])):
            options = []
            for i in range(draw.choice([1, 2])):
                low = draw.choice([2, 3])
                life = new_life(2, earliest=0, term=draw.choice([1, 2]), opening=draw.choice([0.0, 1.0]))
                groups = draw.choice([("regular",), ("amv",), GROUPS]) if i else ("regular",)
                kind = f"k{area}{i}"
                options.append(
                    LocationOption(f"{len(blocks)}{i}", kind, groups, low, low + draw.choice([0, 1, 2]), life)
                )
            share = tuple(draw.uniform(0, 6) for _ in range(2))
            blocks.append(Block(f"GM{len(blocks)}", tuple(options), share, (None, None)))
            where.append(area)
    case = LocationCase(GROUPS, ("0", "1"), tuple(blocks))
    plan = _some_plan(draw, case)
    joints = []
    for area, g, t in itertools.product((0, 1), GROUPS, (0, 1)):
        terms = tuple(LinkingTerm(b, PLACES, g, t) for b, a in enumerate(where) if a == area)
        joints.append(_met("meet", (str(area), g, str(t)), case, plan, terms))
    for n in range(3):
        t, terms = draw.choice([0, 1]), []
        for b, block in enumerate(blocks):
            for sort in sorted({o.category for o in block.options}):
                terms.append(LinkingTerm(b, draw.choice([OPEN, ANY_OPEN]), sort, t, draw.choice([1.0, -1.0, 0.5])))
        row = _met("cross", (str(n),), case, plan, tuple(terms))
        joints.append(replace(row, **draw.choice([{"low": -np.inf}, {"high": np.inf}, {}])))
    return replace(case, linking_rows=tuple(joints))


def _met(
    rule: str, index: tuple[str, ...], case: LocationCase, plan: list[Column], terms: tuple[LinkingTerm, ...]
) -> LinkingRow:
    """The row that asks what a plan has."""
    total = sum(
        t.factor * feature_counts(case, plan[t.block])[case.features[t.counts, t.name], t.period] for t in terms
    )
    return LinkingRow(rule, index, total, total, terms)


def crowded_zeeland(folder: Path, *, minors: int = 200) -> Path:
    """A copy of Zeeland with its hubs: sites of thirty minors at least, thirty at most within fifteen kilometres."""
    (folder / "official.csv").unlink()
    needs, scenario = folder / "hubs" / "requirement.csv", folder / "hubs.toml"
    needs.write_text(needs.read_text(encoding="utf-8").replace(",amv,112,", f",amv,{minors},"), encoding="utf-8")
    text = scenario.read_text(encoding="utf-8").replace("most = 100", "most = 30")
    scenario.write_text(text, encoding="utf-8")
    return scenario


def national_case(folder: Path, number: int) -> LocationCase:
    """One of the five national cases of one period."""
    with (folder / "regular_per_province.csv").open(encoding="utf-8") as file:
        regular = {r["province"]: int(r["regular"]) for r in csv.DictReader(file)}
    with (folder / f"case_{number}.csv").open(encoding="utf-8") as file:
        towns = list(csv.DictReader(file))
    life = new_life(1, earliest=0, term=1, opening=5.0)
    kinds = (("regular", 50, 2000), ("amv", 16, 100), ("safe_country", 75, 210))
    blocks = tuple(
        Block(
            code=r["gm_code"],
            options=tuple(LocationOption(f"{r['gm_code']}:{k}", k, (k,), low, high, life) for k, low, high in kinds),
            share=(float(r["key_share"]),),
            ceiling=(int(r["ceiling"]),),
        )
        for r in towns
    )
    totals = [(p, "regular", n, [b for b, r in enumerate(towns) if r["province"] == p]) for p, n in regular.items()]
    totals += [("NL", g, n, range(len(towns))) for g, n in (("amv", 3570), ("safe_country", 1260))]
    joints = tuple(
        LinkingRow("meet", (scope, g), n, n, tuple(LinkingTerm(b, PLACES, g, 0) for b in members))
        for scope, g, n, members in totals
    )
    return LocationCase(("regular", "amv", "safe_country"), ("1",), blocks, joints)


def quarters_case(folder: Path, number: int, *, province: str | None = None, periods: int = 6) -> LocationCase:
    """A national case (or one province of it) over quarters: existing locations end or are extended, others open.

    Some 60 locations exist, drawn by a fixed seed; they may shrink and grow by a tenth. The requirement
    grows from six to ten tenths. New ones stay four quarters (regular) or two.
    """
    whole, draw = national_case(folder, number), random.Random(number)
    ramp = [0.6 + 0.4 * t / (periods - 1) for t in range(periods)]
    terms = {"regular": 4, "amv": 2, "safe_country": 2}
    blocks = []
    for b, block in enumerate(whole.blocks):
        ceiling = block.ceiling[0] or 0
        options = [
            replace(o, life=new_life(periods, earliest=0, term=terms[o.kind], opening=5.0)) for o in block.options
        ]
        if draw.random() < 60 / 345 and ceiling > 150:
            places = draw.randrange(100, min(800, ceiling - 20))
            life = existing_life(
                periods,
                end=draw.choice([None, 1, 2, 3, 4]),
                extensions=((2, 3.0), (2, 4.0)),
                closable=0,
            )
            options.append(
                LocationOption(
                    f"E{b}",
                    "existing",
                    ("regular",),
                    places * 9 // 10,
                    places * 11 // 10,
                    life,
                    existing=True,
                    places=places,
                )
            )
        shares = tuple(block.share[0] * r for r in ramp)
        blocks.append(Block(block.code, tuple(options), shares, (ceiling,) * periods))
    joints = []
    for joint in whole.linking_rows:
        inside = [t for t in joint.terms if province is None or _members(whole, province) >= {t.block}]
        part = len(inside) / len(joint.terms)
        for t, r in enumerate(ramp):
            total = round(joint.low * r * part) if part == 1 or joint.low * part * ramp[0] >= 75 else 0  # a site
            if inside:
                terms_t = tuple(replace(term, period=t) for term in inside)
                joints.append(LinkingRow(joint.rule, (*joint.index, str(t)), total, total, terms_t))
    if province is not None:
        kept = sorted(_members(whole, province))
        where = {b: j for j, b in enumerate(kept)}
        joints = [replace(j, terms=tuple(replace(x, block=where[x.block]) for x in j.terms)) for j in joints]
        blocks = [blocks[b] for b in kept]
    return LocationCase(whole.groups, tuple(str(t) for t in range(periods)), tuple(blocks), tuple(joints))


def province_names(folder: Path) -> tuple[str, ...]:
    """The provinces of the national cases."""
    with (folder / "regular_per_province.csv").open(encoding="utf-8") as file:
        return tuple(r["province"] for r in csv.DictReader(file))


def with_province_goals(case: LocationCase) -> LocationCase:
    """A national case whose aim knows provinces too: a place of all groups under or over the share costs 1."""
    rows = []
    for province in sorted({j.index[0] for j in case.linking_rows} - {"NL"}):
        members = sorted(_members(case, province))
        for t, period in enumerate(case.periods):
            share = sum(case.blocks[b].share[t] for b in members)
            terms = tuple(LinkingTerm(b, PLACES, g, t) for b in members for g in case.groups)
            low, high = float(np.floor(share)), float(np.ceil(share))
            rows.append(LinkingRow("area_share", (province, period), low, high, terms, under_price=1, over_price=1))
    return replace(case, linking_rows=(*case.linking_rows, *rows))


def _members(case: LocationCase, province: str) -> frozenset[int]:
    return frozenset(t.block for j in case.linking_rows if j.index[0] == province for t in j.terms)
