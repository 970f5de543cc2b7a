"""Aims about areas in plans of whole locations: what they are made of, what they do, and what is refused."""

from math import ceil, floor, inf
from pathlib import Path

import pytest

from data import BUNDLED
from optimiser.jobs.case import CaseInput, build_case
from optimiser.locations.build import build
from optimiser.locations.case.column import column_cost
from optimiser.locations.case.plan_cost import goal_costs, objective
from optimiser.problem.case import Case
from tests.support.commands import optimiser
from tests.support.dossiers import scenario
from tests.support.location_plans import QUARTERS, aimed, towns

ASKED = {"rules": {"meet_requirement": {}}}


def case(**locations: object) -> Case:
    return build_case(CaseInput(scenario(**ASKED, locations=locations), towns()))


def goals(**locations: object) -> dict[tuple[str, ...], tuple[float, float, float, float]]:
    source = case(**locations)
    rows = build(source.tables, source.instance, source.scenario).linking_rows
    return {(r.rule, *r.index): (r.low, r.high, r.under_price, r.over_price) for r in rows if r.is_goal}


def test_a_goal_is_the_share_of_the_area_between_whole_numbers_at_prices_on_one_scale() -> None:
    source = case()
    territory, sums = source.instance.territory, source.instance.sums
    rows = goals(aims=[{"level": "province", "below": 2.0, "above": 1.0, "shortfall": 3.0, "shortfall_at": 0.5}])
    areas = {"PA": (), "PB": ()}

    def off(level: str) -> float:
        cells = [(a, "total", t) for a in territory.areas(level) for t in QUARTERS]
        return sum(abs(territory.existing_in(*cell) - sums.key_share[cell]) for cell in cells)

    scale = off("municipality") / off("province")
    for area in areas:
        for t in QUARTERS:
            share = sums.key_share[area, "total", t]
            assert rows["area_share", area, "total", t] == (
                floor(share),
                ceil(share),
                pytest.approx(2 * scale),
                pytest.approx(scale),
            )
            assert rows["area_shortfall", area, "total", t] == (floor(share / 2), inf, pytest.approx(3 * scale), 0)
    assert len(rows) == 4 * len(QUARTERS)


def test_relief_prices_what_is_new_only_where_there_is_more_per_inhabitant_than_in_the_country() -> None:
    source = case()
    territory = source.instance.territory
    people = {a: sum(territory.population[m] for m in territory.scopes[a]) for a in ("PA", "PB", "NL")}
    rows = goals(aims=[{"level": "province", "relief": 1.0}])
    much = {
        (a, t)
        for a in ("PA", "PB")
        for t in QUARTERS
        if territory.existing_in(a, "total", t) / people[a] > territory.existing_in("NL", "total", t) / people["NL"]
    }
    assert 0 < len(much) < 2 * len(QUARTERS)
    assert {(a, t) for _, a, _, t in rows} == much
    assert all(rows["area_relief", a, "total", t][1] == territory.existing_in(a, "total", t) for a, t in much)


def test_over_time_all_periods_count_by_their_length() -> None:
    source = case(aims=[{"level": "region", "group": "amv", "above": 1.0, "over_time": True}])
    built = build(source.tables, source.instance, source.scenario)
    rows = [r for r in built.linking_rows if r.is_goal]
    assert {r.index[1:] for r in rows} == {("amv", "over_time")}
    days = [(p.end - p.start).days + 1 for p in source.tables.periods]
    lengths = [n * len(days) / sum(days) for n in days]
    for row in rows:
        assert {t.period: t.factor for t in row.terms} == pytest.approx(dict(enumerate(lengths)))
        share = sum(
            source.instance.sums.key_share[row.index[0], "amv", t] * n for t, n in zip(QUARTERS, lengths, strict=True)
        )
        assert row.high == ceil(share)


def test_the_value_is_that_of_all_columns_and_goals() -> None:
    located = aimed()
    missed = goal_costs(located.case, located.plan)
    assert {row.rule for row in missed} >= {"area_share", "area_peak", "area_shortfall"}
    assert sum(missed.values()) > 0
    columns = sum(column_cost(located.case, c) for c in located.plan)
    assert located.value == pytest.approx(objective(located.case, located.plan)) == columns + sum(missed.values())


def test_a_key_that_credits_existing_places_gives_a_share_that_holds_them() -> None:
    keys = {g: {"name": "relief"} for g in ("regular", "amv")}
    source = build_case(CaseInput(scenario(**ASKED, keys=keys, locations={}), towns()))
    blocks = build(source.tables, source.instance, source.scenario).blocks
    existing, new = source.instance.territory.existing_in, source.instance.required_in
    for t, period in enumerate(QUARTERS):
        assert sum(b.share[t] for b in blocks) == pytest.approx(
            existing("NL", "total", period) + new("NL", "total", period)
        )


def test_in_a_divided_group_the_share_of_an_area_is_its_divided_number() -> None:
    located = aimed()
    instance, blocks = located.instance, {b.code: b for b in located.case.blocks}
    territory = instance.territory
    for t, period in enumerate(QUARTERS):
        for area in ("PA", "PB"):
            share = sum(blocks[m].share[t] for m in territory.scopes[area])
            amv = territory.existing_in(area, "amv", period) + instance.requirement[area, "amv", period]
            assert share == pytest.approx(amv + instance.sums.key_share[area, "regular", period])


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('level = "land"\nbelow = 1.0', "locations.aims.0.level"),
        ('level = "province"\nbelow = -1.0', "locations.aims.0.below"),
        ('level = "province"\nshortfall = 1.0\nshortfall_at = 1.5', "locations.aims.0.shortfall_at"),
        ('level = "province"', "geen gewicht"),
        ('level = "province"\nbelow = 1.0\n[[locations.aims]]\nlevel = "province"\nabove = 1.0', "twee keer"),
        ('level = "municipality"\nbelow = 1.0', "zegt hetzelfde"),
        ('level = "province"\ngroup = "kinderen"\nbelow = 1.0', "kinderen"),
        ('level = "province"\ngroup = "safe_country"\nbelow = 1.0', "vraagt een aandeel"),
    ],
)
def test_an_aim_that_cannot_be_is_refused_in_words(written: str, told: str, tmp_path: Path) -> None:
    text = (BUNDLED / "zeeland" / "hubs.toml").read_text(encoding="utf-8").replace('"amv"]', '"amv", "safe_country"]')
    begin = text.index("[[locations.aims]]")
    text = text[:begin] + f"[[locations.aims]]\n{written}\n\n" + text[text.index("[[locations.rules]]") :]
    text = text.replace("[rules]", 'safe_country = { name = "population" }\n\n[rules]')
    path = tmp_path / "hubs.toml"
    path.write_text(text.replace('dossier = "."', f'dossier = "{BUNDLED / "zeeland"}"'), encoding="utf-8")
    result = optimiser("plan", path, "--out", "out", cwd=tmp_path)
    assert result.returncode == 3, result.stderr
    assert told in result.stderr
    assert not (tmp_path / "out").exists()


def test_an_aim_takes_the_place_of_gap() -> None:
    asked = {"level": "municipality", "below": 2.0, "above": 1.0, "peak": 3.0, "peak_at": 2.0}
    source = case(aims=[asked])
    weights = build(source.tables, source.instance, source.scenario).weights
    assert (weights.below, weights.above, weights.peak, weights.peak_at) == (2, 1, 3, 2)
