"""Random dossiers and scenarios: odd territories, all kinds of rows, some of them hidden, rules, keys and aims."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from data.schema.facts import Period, PublishedTotal, Requirement
from data.schema.official_lists import Official
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.problem.scenario import Scenario
from tests.support.dossiers import bid, closed, exchange, limit, location, scenario, tables

KEYS = ("population", "population", "equal", "nrw", "spreidingswet", "relief")
STAGES: tuple[list[dict[str, object]], ...] = (
    [{"aim": "leximax_load"}, {"aim": "leximax_load", "group": "amv"}, {"aim": "lots"}],
    [{"aim": "leximax_load"}, {"aim": "lots"}],
    [{"aim": "leximax_load"}, {"aim": "lots"}],
    [{"aim": "leximax_load", "level": "province"}, {"aim": "leximax_load"}, {"aim": "lots"}],
    [{"aim": "worst_load"}, {"aim": "total_gap"}, {"aim": "lots"}],
    [{"aim": "total_gap", "tolerance": 0.1}, {"aim": "leximax_load"}, {"aim": "lots"}],
    [{"aim": "deviation_from_bids"}, {"aim": "leximax_load"}, {"aim": "lots"}],
    [{"blend": [{"aim": "gini_load", "weight": 0.7}, {"aim": "worst_load", "weight": 0.004}]}, {"aim": "lots"}],
    [{"blend": [{"aim": "total_gap", "weight": 1.0}, {"aim": "worst_load", "weight": 0.3, "level": "region"}]}],
)
"""Aims in their order; the usual ones stand twice."""


def _spans(dice: random.Random) -> tuple[Period, ...]:
    """One to three years, some of which end before the Spreidingswet."""
    first = dice.choice([2021, 2023, 2026])
    return tuple(
        Period(period=f"t{y}", start=date(y, 1, 1), end=date(y, 12, 31), reference_date=date(y, 7, 1))
        for y in range(first, first + dice.choice([1, 1, 2, 3]))
    )


def _land(dice: random.Random) -> Tables:
    """Two provinces, one, one municipality, or provinces as the smallest areas; some have no inhabitants."""
    towns = list(tables().municipalities)
    kind = dice.choice(["two", "two", "two", "two", "one", "single", "provinces"])
    towns = {"one": towns[:9], "single": towns[:1]}.get(kind, towns)
    if kind == "provinces":
        towns = [
            t.model_copy(update={"province_code": f"P{t.gm_code}", "province": t.name, "region_code": f"R{t.gm_code}"})
            for t in towns[:6]
        ]
    sizes = [dice.choice([0, 800, 10_000, 10_000, 45_000, 300_000]) for _ in towns]
    sizes[0] = sizes[0] or 700
    rows = [
        t.model_copy(
            update={
                "population": n,
                "area_land_km2": 10.0 + k,
                **_score(dice.choice([0.1, -0.2]), estimated=(k + sizes[0]) % 3 == 0),
            }
        )
        for k, (t, n) in enumerate(zip(towns, sizes, strict=True))
    ]
    return tables(municipalities=tuple(rows), periods=_spans(dice), requirement=())


def _score(score: float, *, estimated: bool) -> dict[str, object]:
    """A socio-economic score: the official one, or an estimate where there is none."""
    if estimated:
        return {"ses_woa": None, "ses_woa_year": None, "ses_woa_estimate": score}
    return {"ses_woa": score, "ses_woa_year": 2021}


def _requirement(dice: random.Random, land: Tables) -> tuple[Requirement, ...]:
    provinces = sorted({m.province_code for m in land.municipalities})
    regions = sorted({m.region_code for m in land.municipalities if m.province_code == provinces[-1]})
    kind = dice.choice(["provinces", "provinces", "country", "minors", "regions", "none"])
    asked: list[tuple[str, str, int]] = [("NL", "amv", dice.choice([0, 1, 40]))]
    if kind in ("provinces", "regions"):
        asked += [(p, "regular", dice.choice([0, 1, 180, 300])) for p in provinces[: -1 if kind == "regions" else None]]
        asked += [(r, "regular", dice.randint(0, 90)) for r in regions] if kind == "regions" else []
    if kind in ("country", "none"):
        asked += [("NL", "regular", 0 if kind == "none" else dice.randint(50, 900))]
        asked += [(provinces[-1], "regular", 30)] if kind == "country" and dice.random() < 0.4 else []
    if dice.random() < 0.2 and len(land.municipalities) > 6:
        asked.append(("A11", "amv", 3))
        asked[0] = ("NL", "amv", 40)
    growth = dice.choice([0, 0, 10])
    return tuple(
        Requirement(
            period=span.period, scope_code=scope, group=group, additional=n + growth * k * (n > 0), source="verzonnen"
        )
        for k, span in enumerate(land.periods)
        for scope, group, n in asked
    )


def _rows(dice: random.Random, land: Tables, visibility: Callable[[], Visibility]) -> dict[str, tuple]:
    codes = [m.gm_code for m in land.municipalities]

    def some(share: float) -> list[str]:
        return [m for m in codes if dice.random() < share]

    days = [None, None, date(land.periods[0].start.year, 12, 31), date(land.periods[-1].start.year + 1, 6, 30)]
    province = {m.gm_code: m.province_code for m in land.municipalities}
    places = {}
    stock = [
        location(m, dice.choice([1, 20, 60, 400]), visibility(), dice.choice(["regular", "regular", "amv"]), f"x{k}")
        for k in range(2)
        for m in some(0.3)
    ]
    stock = [
        row.model_copy(
            update={
                "province_code": province[row.gm_code or ""],
                "agreed_end": dice.choice(days),
                "places": dice.choice([row.places] * 7 + [None]),
                "gm_code": dice.choice([row.gm_code] * 7 + [None]),
                "visibility": row.visibility,
            }
        )
        for row in stock
    ]
    totals = [
        PublishedTotal(
            scope_code=scope, places=dice.choice([1, 50, 2000]), reference_date=span.reference_date, source="x",
            confidence="high",
        )
        for span in land.periods
        for scope in ("NL", *sorted(set(province.values())))
        if dice.random() < 0.3
    ]  # fmt: skip
    of_list = dice.choice([None, land.periods[0].period, land.periods[0].period])
    listed = [
        Official(
            scope_code=m, period=of_list, places=dice.choice([0, 5, 30]),
            status="indicative", reference_date=date(2024, 1, 1), source="x",
        )
        for m in some(0.3)
    ]  # fmt: skip
    limits = [
        limit(
            m, dice.choice(["minimum", "minimum", "maximum", "fixed", "capacity", "capacity"]),
            dice.choice([0, 1, 30, 100]), visibility(),
        )
        for m in some(0.25)
    ]  # fmt: skip
    limits += [
        limit(m, "maximum", dice.choice([0, 1]), visibility()).model_copy(update={"group": "amv"}) for m in some(0.1)
    ]
    places["limits"] = tuple(limits)
    places["locations"] = tuple(stock)
    places["published_totals"] = tuple(totals)
    places["official"] = tuple(listed) if dice.random() < 0.2 else ()
    places["eligibility"] = tuple(closed(m, dice.choice(["amv", "regular"]), visibility()) for m in some(0.08))
    places["bids"] = tuple(
        bid(m, dice.choice([1, 15, 60]), visibility(), firmness=dice.choice(["hard", "soft"])) for m in some(0.2)
    )
    home = [m.gm_code for m in land.municipalities if m.region_code == "A1" and m.population > 5000]
    if len(home) > 1 and dice.random() < 0.5:
        giver, taker = dice.sample(home, 2)
        places["exchanges"] = (exchange(giver, taker, dice.choice([1, 4]), visibility()),)
    return places


def question(dice: random.Random) -> tuple[Tables, Scenario]:
    """A dossier and a scenario."""
    land = _land(dice)
    hidden = dice.random() < 0.25
    visibility = (lambda: dice.choice(["public", "public", "prt"])) if hidden else (lambda: "public")
    found = replace(land, requirement=_requirement(dice, land), **_rows(dice, land, visibility))
    key, other = dice.choice(KEYS), dice.choice(KEYS)
    keys = {"regular": {"name": key}, "amv": {"name": key if dice.random() < 0.7 else other}}
    national = {(r.scope_code, r.group) for r in found.requirement}
    divide = []
    if ("NL", "regular") in national and dice.random() < 0.6:
        factors = {"lowest": dice.choice([0.7, 0.5]), "highest": 1.25}
        chosen = dice.choice(
            [{"name": "relief", "parameters": factors}, {"name": "spreidingswet"}, {"name": "population"}]
        )
        divide = [{"group": "regular", "over": "province", "key": chosen}]
    rules = dict(scenario().rules)
    for name in ("keep_bids", "keep_exchanges", "respect_limits", "no_share_no_places"):
        if dice.random() < 0.1:
            del rules[name]
    own = random.Random(f"no fewer {len(land.municipalities)} {key} {other}")  # other draws stay as they are without it
    if own.random() < 0.25:
        rules["smallest_number"] = {"regular": own.choice([2, 10, 40]), "extensions": own.choice([0, 1])}
        if own.random() < 0.5:
            rules["smallest_number"]["amv"] = 2
    more = {"unknown_existing": "regular"} if dice.random() < 0.3 else {}
    return found, scenario(keys=keys, divide=divide, rules=rules, stages=dice.choice(STAGES), **more)
