"""Two dossiers that differ in what hidden rows say have one edition: pair by pair, all tables, aims and audiences."""

import json
import random
from collections import Counter
from dataclasses import replace

import pytest

from data.schema.catalogue import BESIDE, TABLES
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.auditing.audit import audit
from optimiser.editions.edition import Edition
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.remarks import unused_record
from optimiser.jobs.run_record import record
from optimiser.jobs.solve import plan_places
from optimiser.problem.scenario import Scenario
from optimiser.publishing.publish import Origin, publish
from tests.support.breadth import of
from tests.support.dossiers import (
    APART,
    KINDS,
    TOWNS,
    bid,
    candidate,
    closed,
    exchange,
    extension,
    limit,
    location,
    scenario,
    tables,
)

SEEDS = of(6, 12)
"""Dossiers of each scenario, each with three others."""

POPULATION, RELIEF = {"name": "population"}, {"name": "relief"}
SCENARIOS = {
    "provinces apart": {},
    "an aim over all": {"stages": [{"aim": "worst_load"}, {"aim": "lots"}]},
    "a blend": {
        "stages": [{"blend": [{"aim": "gini_load", "weight": 0.7}, {"aim": "spread", "weight": 0.3}]}, {"aim": "lots"}]
    },
    "a tolerance": {"stages": [{"aim": "leximax_load", "tolerance": 0.05}, {"aim": "total_gap"}, {"aim": "lots"}]},
    "provinces compared": {
        "stages": [{"aim": "leximax_load", "level": "province"}, {"aim": "leximax_load"}, {"aim": "lots"}]
    },
    "keys of two kinds": {"keys": {"regular": POPULATION, "amv": {"name": "equal"}}},
    "divided by what exists": {"divide": [{"group": "amv", "over": "province", "key": RELIEF}]},
    "bids first": {"stages": [{"aim": "deviation_from_bids"}, {"aim": "leximax_load"}, {"aim": "lots"}]},
}
PUBLIC = {
    "locations": (
        location("A20", 40, "public", name="openbaar"),
        location("B20", 30, "public", name="openbaar"),
        location("B11", 90, "public"),
    ),
    "bids": (bid("B21", 12, "public"),),
    "limits": (limit("B22", "maximum", 60, "public"), limit("A13", "capacity", 400, "public")),
}


def secrets(dice: random.Random, towns: list[str], visibility: str) -> dict[str, tuple]:
    """One to four hidden rows in these towns, of any table that has a visibility."""
    a, b, c = dice.sample(towns, 3)
    made = {
        "limits": lambda: (limit(a, dice.choice(["maximum", "capacity"]), dice.randint(0, 300), visibility),),
        "locations": lambda: (location(b, dice.randint(1, 200), visibility, dice.choice(["regular", "amv"])),),
        "eligibility": lambda: (closed(c, "amv", visibility),),
        "bids": lambda: (bid(b, dice.randint(1, 60), visibility),),
        "exchanges": lambda: (exchange(a, b, dice.randint(1, 4), visibility),),
        "candidates": lambda: (candidate(c, visibility),),
        "extensions": lambda: (extension(f"openbaar-{towns[0][0]}20-regular", visibility),),
    }
    return {table: made[table]() for table in dice.sample(sorted(made), dice.randint(1, 4))}


def test_every_table_with_a_visibility_can_hold_a_secret_here() -> None:
    made: set[str] = set()
    for seed in range(40):
        made |= set(secrets(random.Random(seed), sorted(TOWNS), "prt"))
    assert made == {m.TABLE for m in TABLES if "visibility" in m.model_fields and m not in BESIDE}


def edition_of(given: Tables, asked: Scenario, audience: Visibility) -> tuple[Edition, str] | None:
    """The edition and ``run.json``; ``None`` where no plan obeys the rows."""
    try:
        plan = plan_places(build_case(CaseInput(asked, given)))
    except InfeasibleError:
        return None
    edition = publish(plan, audience=audience, origin=Origin(audit=audit(plan)), ranges=None)
    seconds = {"solve": random.random()}
    contents = record(edition, asked, gap=random.random(), seconds=seconds)
    contents["unused"] = unused_record(given, asked, audience)
    return edition, json.dumps(contents, sort_keys=False)


def with_secrets(dice: random.Random, towns: list[str], visibility: str, *, national: bool = False) -> Tables:
    hidden = secrets(dice, towns, visibility)
    rows = {t: (*PUBLIC.get(t, ()), *hidden.get(t, ())) for t in PUBLIC.keys() | hidden.keys()}
    given = tables(kinds=KINDS) if national else tables(requirement=APART, kinds=KINDS)
    return replace(given, **rows)


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_pair_of_dossiers_that_differ_in_hidden_rows_can_be_told_apart(name: str) -> None:
    asked, compared, planned = scenario(**SCENARIOS[name]), Counter(), 0
    for seed in range(SEEDS):
        dice = random.Random(f"{name} {seed}")
        audience, visibility = dice.choice([("public", "prt"), ("public", "council"), ("council", "prt")])
        province = dice.choice("AB")
        towns = sorted(m for m in TOWNS if m.startswith(province))
        national = bool(asked.divide)
        found = [
            edition_of(with_secrets(dice, towns, visibility, national=national), asked, audience) for _ in range(4)
        ]
        editions = [f for f in found if f is not None]
        planned += len(editions)
        for other in editions[1:]:
            assert other[0] == editions[0][0], f"{name} {seed}"
            assert other[1] == editions[0][1], f"{name} {seed}"
        compared[province] += len(editions) * (len(editions) - 1) // 2
    assert planned > 40 * SEEDS / 12, "most have a plan"
    assert sum(compared.values()) >= 63 * SEEDS / 12, "eight scenarios make 250 pairs, or 500"


def test_the_comparison_sees_a_secret_where_nothing_is_withheld() -> None:
    dice, asked = random.Random(5), scenario()
    found = [edition_of(with_secrets(dice, sorted(TOWNS)[:9], "prt"), asked, "prt") for _ in range(4)]
    assert len({repr(f) for f in found}) > 1


SIZES = (1, 24, 25, 137, 400, 1000)
"""Places of a hidden row: whoever holds every edition cannot tell these apart, so no interval for it is narrower."""


@pytest.mark.parametrize("name", ["provinces apart", "a blend", "divided by what exists"])
def test_two_audiences_and_two_versions_together_leave_a_hidden_size_open_over_its_whole_range(name: str) -> None:
    """Whatever is computed from all numbers of four editions, no bound on the hidden value lies within 1 to 1,000."""
    asked = scenario(**SCENARIOS[name])
    national = bool(asked.divide)
    held = set()
    for size in SIZES:
        rows = {**PUBLIC, "bids": (*PUBLIC["bids"], bid("A14", 9, "council"))}
        given = replace(tables(kinds=KINDS) if national else tables(requirement=APART, kinds=KINDS), **rows)
        later = replace(given, locations=(*given.locations, location("A12", size, "prt")))
        editions = [edition_of(dossier, asked, a) for dossier in (given, later) for a in ("public", "council")]
        assert all(editions)
        held.add(repr([found[0] for found in editions if found]))
    assert len(held) == 1
