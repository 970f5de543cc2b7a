"""Every rule about locations is said twice, and both voices agree."""

import csv
import random
import shutil
from collections import defaultdict
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import highspy
import numpy as np
import pytest

from data import BUNDLED, InvalidInputError, load
from optimiser.catalogue import rooms
from optimiser.distribution.build import build_instance
from optimiser.jobs.case import CaseInput, build_case
from optimiser.locations.audit import largest_excess, violated_rows
from optimiser.locations.build import build
from optimiser.locations.case import place_limits
from optimiser.locations.case.case import (
    AimWeights,
    Block,
    ChosenRule,
    LinkingRow,
    LocationCase,
    LocationOption,
    PlaceLimit,
)
from optimiser.locations.case.column import Column
from optimiser.locations.case.life import new_life
from optimiser.locations.plan import plan_locations
from optimiser.locations.rulebook import location_rule, location_rules, with_linking_rows
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from optimiser.problem.distance import distance_km
from optimiser.problem.location_settings import Locations
from optimiser.problem.scenario import read_scenario
from tests.support.paths import GOLDEN

CHOICES = (
    ChosenRule("cluster", group="amv", km=15.0, most=50),
    ChosenRule("keep_apart", group="amv", other="safe_country", km=15.0),
    ChosenRule("few_sites", group="safe_country", most=1),
)
RULES = sorted(location_rules())
RUNOFF = BUNDLED / "nl-2022" / "runoff.toml"


def land(required: dict[tuple[str, str, int], int] | None = None) -> LocationCase:
    """Five municipalities on a line, ten kilometres apart, two periods, kinds for every rule."""
    kinds = (
        ("azc", ("regular",), 50, 300),
        ("branch", ("regular",), 20, 40),
        ("amv", ("amv",), 10, 40),
        ("sober", ("safe_country",), 5, 20),
    )
    life = new_life(2, earliest=0, term=1, opening=5.0)
    blocks = tuple(
        Block(
            f"GM{b}",
            tuple(LocationOption(f"{b}{k}", k, g, low, high, life) for k, g, low, high in kinds),
            (60.0, 70.0),
            (None, None),
        )
        for b in range(5)
    )
    return LocationCase(
        groups=("regular", "amv", "safe_country"),
        periods=("one", "two"),
        blocks=blocks,
        weights=AimWeights(),
        scopes={"NL": (0, 1, 2, 3, 4)},
        required=required or {},
        points=tuple((5.0, 52.0 + 0.09 * b) for b in range(5)),
        branches={"branch": ("azc", 12.0)},
    )


def some_plan(case: LocationCase, seed: int) -> tuple[Column, ...]:
    draw = random.Random(seed)
    plan = []
    for b, block in enumerate(case.blocks):
        path = tuple(sum((draw.random() < 0.3) << i for i in range(4)) for _ in case.periods)
        sizes = np.zeros((2, 4, 3), dtype=np.int64)
        for t, which in enumerate(path):
            for i, o in enumerate(block.options):
                if which >> i & 1:
                    sizes[t, i, case.groups.index(o.groups[0])] = draw.randint(o.low, o.high)
        plan.append(Column(b, path, sizes))
    return tuple(plan)


@pytest.mark.parametrize("seed", range(40))
def test_both_voices_of_every_rule_agree_on_any_plan(seed: int) -> None:
    bare = land()
    plan = some_plan(bare, seed)
    totals = {("NL", "regular", t): int(plan[0].sizes[t, :, 0].sum()) + 5 * (seed % 3) for t in range(2)}
    case = with_linking_rows(replace(bare, required=totals), CHOICES)
    broken: dict[str, float] = defaultdict(float)
    for joint in violated_rows(case, plan, case.linking_rows):
        broken[joint.rule] += 1
    for choice in case.chosen_rules:
        told = sum(location_rule(choice.rule).excess(case, choice, plan).values()) > 0
        heard = broken[choice.rule] > 0
        if choice.rule == "keep_apart":
            heard = heard or largest_excess(case, plan)["apart"] > 0
        assert told == heard, choice.rule


def test_every_rule_is_broken_by_some_plan_and_kept_by_some() -> None:
    seen = defaultdict(set)
    for seed in range(40):
        plan = some_plan(land(), seed)
        case = with_linking_rows(
            replace(land(), required={("NL", "regular", 0): int(plan[0].sizes[0, :, 0].sum())}), CHOICES
        )
        for choice in case.chosen_rules:
            seen[choice.rule].add(sum(location_rule(choice.rule).excess(case, choice, plan).values()) > 0)
    assert {rule: values for rule, values in seen.items() if values != {True, False}} == {}


def test_the_search_keeps_every_rule() -> None:
    needs = {("NL", g, t): n for g, n in (("regular", 280), ("amv", 80), ("safe_country", 15)) for t in range(2)}
    case = with_linking_rows(land(needs), CHOICES)
    found = search(case, StopRule(seconds=30, gap=0.0))
    assert found.plan is not None
    assert not any(largest_excess(case, found.plan).values())
    sober = {c.block for c in found.plan if c.sizes[:, :, 2].any()}
    minors = {c.block for c in found.plan if c.sizes[:, :, 1].any()}
    assert len(sober) == 1
    assert all(abs(a - b) > 1 for a in sober for b in minors)
    assert found.bound <= found.value + 1e-9


def test_distances_are_great_circles() -> None:
    amsterdam, utrecht = (4.9041, 52.3676), (5.1214, 52.0907)
    assert distance_km(amsterdam, utrecht) == pytest.approx(34.2, abs=0.5)
    assert distance_km(utrecht, amsterdam) == distance_km(amsterdam, utrecht)


@pytest.fixture
def runoff(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BUNDLED / "nl-2022", tmp_path / "nl-2022"))


def rewrite(path: Path, header: list[str], rows: list[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def test_every_complaint_about_sites_comes_at_once(runoff: Path) -> None:
    over = runoff / "runoff"
    kinds = ["kind", "groups", "minimum", "maximum", "generic", "lead_months", "durable", "near_kind", "source"]
    rewrite(
        over / "kinds.csv",
        kinds,
        [
            ["azc", ";", 300, 1500, 1, 9, "yes", "", "x"],
            ["small", "regular", 90, 50, 0, 9, "yes", "", "x"],
            ["late", "regular", 90, 150, 1, 90, "yes", "", "x"],
            ["branch", "regular", 90, 150, 0, 9, "yes", "azc", "x"],
        ],
    )
    candidates = ["candidate_id", "name", "gm_code", "kind", "minimum", "available_from", "available_until", "source"]
    rewrite(
        over / "candidates.csv",
        candidates,
        [
            ["C1", "a", "GM9999", "azc", "", "", "", "x"],
            ["C2", "b", "GM0014", "azc", 1600, "", "", "x"],
            ["C3", "c", "GM0014", "azc", "", "2030-01-01", "", "x"],
            ["C4", "d", "GM0014", "azc", "", "2023-01-01", "2022-01-01", "x"],
            ["C5", "e", "GM0014", "hotel", "", "", "", "x"],
        ],
    )
    extensions = ["location_id", "start", "end", "source"]
    rewrite(
        over / "extensions.csv",
        extensions,
        [
            ["L003", "2023-09-01", "2024-01-01", "x"],
            ["L001", "2023-10-01", "2024-01-01", "x"],
            ["L999", "2023-10-01", "2024-01-01", "x"],
            ["L003", "2024-06-01", "2024-03-01", "x"],
        ],
    )
    with pytest.raises(InvalidInputError) as error:
        load(runoff, over=over)
    found = sorted((c.code, c.table, c.row) for c in error.value.complaints)
    assert found == sorted(
        [
            ("kind-without-groups", "kinds.csv", 2),
            ("smallest-above-largest", "kinds.csv", 3),
            ("lead-time-impossible", "kinds.csv", 4),
            ("branch-half-said", "kinds.csv", 5),
            ("code-unknown", "candidates.csv", 2),
            ("smallest-above-largest", "candidates.csv", 3),
            ("candidate-too-late", "candidates.csv", 4),
            ("end-before-start", "candidates.csv", 5),
            ("name-unknown", "candidates.csv", 6),
            ("extension-overlaps", "extensions.csv", 2),
            ("extension-without-end", "extensions.csv", 3),
            ("name-unknown", "extensions.csv", 4),
            ("end-before-start", "extensions.csv", 5),
        ]
    )


def test_tables_become_the_question_that_they_say(runoff: Path) -> None:
    scenario = read_scenario(RUNOFF)
    tables = load(runoff, over=runoff / "runoff")
    case = build(tables, build_instance(tables, scenario), scenario)
    assert case.periods == ("2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3")
    ter_apel = next(b for b in case.blocks if b.code == "GM1950")
    assert set(ter_apel.ceiling) == {2000}
    here = {o.name: o for b in case.blocks for o in b.options}
    centre, camp = here["GM0014:azc:1"], here["GM0014:noodopvang:1"]
    assert centre.life.price((False, False, False, True, True)) == scenario.locations.opening  # type: ignore[union-attr]
    assert centre.life.price((False, False, True, True, True)) == float("inf"), "nine months of lead time"
    assert camp.life.price((True, True, False, False, False)) < float("inf"), "half a year is its term"
    assert camp.life.price((True, False, False, False, False)) == float("inf")
    located = sum(r.places or 0 for r in tables.locations if r.gm_code and r.agreed_end is None)
    assert case.required["NL", "regular", 4] >= located + 20_934 - 200


def test_costs_that_are_weighed_must_be_known(runoff: Path) -> None:
    scenario = read_scenario(RUNOFF)
    scenario = scenario.model_copy(update={"locations": Locations(per_million=1.0)})
    tables = load(runoff, over=runoff / "runoff")
    with pytest.raises(InvalidInputError) as error:
        build(tables, build_instance(tables, scenario), scenario)
    found = {(c.code, c.value, c.column) for c in error.value.complaints}
    assert ("kind-cost-missing", "amv", "place_cost") in found
    assert ("kind-cost-missing", "azc", "opening_cost") in found


def test_whether_a_location_counts_for_the_law_is_said_and_never_derived(runoff: Path) -> None:
    scenario = read_scenario(RUNOFF)
    settings = scenario.locations
    assert settings is not None
    tables = load(runoff, over=runoff / "runoff")
    case = build(tables, build_instance(tables, scenario), scenario)
    assert {o.counts_for_law for b in case.blocks for o in b.options} == {None}
    told = scenario.model_copy(update={"locations": settings.model_copy(update={"counts_for_law": {"L002": "yes"}})})
    case = build(tables, build_instance(tables, told), told)
    assert {o.name for b in case.blocks for o in b.options if o.counts_for_law == "yes"} == {"L002"}
    lost = scenario.model_copy(update={"locations": settings.model_copy(update={"counts_for_law": {"L998": "no"}})})
    with pytest.raises(InvalidInputError):
        build(tables, build_instance(tables, lost), lost)


def test_one_province_is_planned_and_hidden_sites_stay_hidden(runoff: Path) -> None:
    """Zeeland and its neighbours only: the same tables, small enough for a test."""
    with (runoff / "municipalities.csv").open(encoding="utf-8") as file:
        towns = [r for r in csv.DictReader(file) if r["province_code"] == "PV29"]
    rewrite(runoff / "municipalities.csv", list(towns[0]), [list(r.values()) for r in towns])
    with (runoff / "locations.csv").open(encoding="utf-8") as file:
        places = [r for r in csv.DictReader(file) if r["province_code"] == "PV29"]
    rewrite(runoff / "locations.csv", list(places[0]), [list(r.values()) for r in places])
    (runoff / "limits.csv").unlink()
    (runoff / "published_totals.csv").unlink()
    over = runoff / "runoff"
    (over / "published_totals.csv").unlink()
    for name, rows in (
        (
            "requirement",
            [
                [q, "NL", "regular", n, "x"]
                for q, n in zip(
                    ["2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3"], [300, 300, 600, 700, 700], strict=True
                )
            ],
        ),
    ):
        rewrite(over / f"{name}.csv", ["period", "scope_code", "group", "additional", "source"], rows)
    site = ["C1", "hal", towns[0]["gm_code"], "noodopvang", "200", "400", "x"]
    rewrite(
        over / "candidates.csv", ["candidate_id", "name", "gm_code", "kind", "minimum", "maximum", "source"], [site]
    )
    tables = load(runoff, over=over)
    scenario = read_scenario(RUNOFF)
    plan = plan_locations(build_case(CaseInput(scenario, tables)), time_limit=60, gap=0.02)
    assert not any(largest_excess(plan.case, plan.plan).values())
    rows = plan.frame("prt")
    assert set(rows["action"]) <= {"open", "stay", "extend", "grow", "shrink", "close", "end"}
    for (_, group), part in rows.groupby(["location_id", "group"]):
        assert (part["action"] == "open").sum() <= 1, group
    for t, period in enumerate(plan.case.periods):
        assert rows.loc[rows["period"] == period, "places"].sum() == sum(
            n for (_, _, u), n in plan.case.required.items() if u == t
        )
        assert plan.totals()[period]["all"] == rows.loc[rows["period"] == period, "places"].sum()
    assert "C1" not in set(plan.frame("public")["location_id"])
    assert "C1" not in set(plan.frame("council")["location_id"])


def golden_case() -> LocationCase:
    """Three towns in which every rule has a row."""
    whole = land({("NL", "regular", 0): 90, ("NL", "amv", 1): 12})
    bounds = tuple(
        PlaceLimit(rule, ("GM0", "regular", "one"), (0,), ("regular",), 0, low, high)
        for rule, low, high in (
            ("respect_limits", 50, None),
            ("respect_capacity", 0, 95),
            ("eligible_groups", 0, 40),
            ("no_share_no_places", 0, 0),
            ("ceiling_per_1000", 0, 95),
            ("keep_bids", 60, None),
            ("keep_exchanges", 55, None),
        )
    )
    relieved = PlaceLimit("relieve_provinces", ("P1", "two"), (0, 1), whole.groups, 1, 0, 120)
    return replace(
        whole,
        blocks=whole.blocks[:3],
        points=whole.points[:3],
        scopes={"NL": (0, 1, 2)},
        place_limits=(*bounds, relieved),
    )


def lp(case: LocationCase, rows: list[LinkingRow]) -> str:
    """Rows in the LP format: what each counts, by municipality, what, whose, and period."""
    lines = ["Minimize", " obj: 0 nothing", "Subject To"]
    for row in rows:
        terms = []
        for x in row.terms:
            name = f"{x.counts}({case.blocks[x.block].code},{x.name},{case.periods[x.period]})".replace("/", ".")
            terms.append(f"{'-' if x.factor < 0 else '+'} {abs(x.factor):g} {name}")
        name, text = f"{row.rule}({','.join(row.index)})".replace("/", "."), " ".join(terms)
        if row.low == row.high:
            lines.append(f" {name}: {text} = {row.low:g}")
            continue
        lines += [f" {name}: {text} >= {row.low:g}"] if row.low > -np.inf else []
        lines += [f" {name}~most: {text} <= {row.high:g}"] if row.high < np.inf else []
    return "\n".join([*lines, "End", ""])


@pytest.mark.parametrize("rule", RULES)
def test_the_rows_of_every_rule_about_locations_are_as_in_its_golden(
    rule: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    case = golden_case()
    choice = next((c for c in CHOICES if c.rule == rule), ChosenRule(rule))
    rows = list(location_rule(rule).rows(case, choice))
    text, path = lp(case, rows), GOLDEN / "location_rules" / f"{rule}.lp"
    if request.config.getoption("--update-goldens"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    assert rows
    assert text == path.read_text()
    (tmp_path / "x.lp").write_text(text)
    highs = highspy.Highs()
    highs.setOptionValue("log_to_console", False)  # noqa: FBT003  # its own form
    assert highs.readModel(str(tmp_path / "x.lp")) != highspy.HighsStatus.kError


def test_no_golden_of_a_rule_about_locations_is_left_over() -> None:
    assert {p.stem for p in (GOLDEN / "location_rules").iterdir()} == set(RULES)


def test_every_rule_about_locations_says_its_maths_its_unit_and_its_source() -> None:
    for rule in RULES:
        folder = "optimiser.constraints" if rule in place_limits.LIMITING_RULES else "optimiser.locations.rules"
        text = import_module(f"{folder}.{rule}").__doc__ or ""
        if (
            rule in place_limits.LIMITING_RULES
        ):  # how the formula about places applies to whole locations, and the table behind it
            assert rule in place_limits.__doc__
            text += place_limits.__doc__
        assert "Maths:" in text, rule
        assert "[" in text.split("Maths:")[1], rule
        assert "Source:" in text, rule


def test_a_rule_about_places_that_the_search_does_not_keep_is_refused_rather_than_audited_in_vain() -> None:
    instance = build_case(CaseInput(read_scenario(RUNOFF), load(BUNDLED / "nl-2022"))).instance
    asked = replace(instance, parameters={**instance.parameters, "new_rule": {}})
    with pytest.raises(InvalidInputError) as refused:
        place_limits.place_limits_of(asked)
    assert [(c.code, c.value) for c in refused.value.complaints] == [("room-unknown", "new_rule")]


def test_the_search_keeps_every_rule_about_places_that_there_is() -> None:
    kinds = {"smallest_number"}  # refused: a location has the least size of its kind
    kinds |= {"keep_streams", "keep_unknown"}  # refused: whole locations decide no streams
    assert set(place_limits.LIMITING_RULES) | {"meet_requirement"} == set(rooms("constraints")) - kinds
