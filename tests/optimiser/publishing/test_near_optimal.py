"""Ranges of near-optimal plans: as brute force finds them, of what an audience sees, none where none is asked."""

import itertools
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from data import BUNDLED, load
from data.operations.hidden_rows import without_hidden_rows
from optimiser.auditing.aim_values import value
from optimiser.auditing.audit import audit
from optimiser.distribution.unused_settings import unused_settings
from optimiser.editions.edition import Edition
from optimiser.editions.soundness import figures
from optimiser.jobs.solve import solve
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage, read_scenario
from optimiser.publishing.publish import publish
from optimiser.solving.plan import plan
from optimiser.tuning.near_optimal import NearOptimalSet
from optimiser.tuning.place_ranges import place_ranges
from tests.support.towns import T, limit, towns

WORKING_DAY = BUNDLED / "zeeland" / "working-day.toml"


def edition(folder: Path, near_optimal: str, audience: str = "prt") -> Edition:
    """The working day at a provincial table with another setting."""
    text = WORKING_DAY.read_text(encoding="utf-8").replace("near_optimal = 0.02", near_optimal)
    path = folder / "case.toml"
    path.write_text(text.replace('dossier = "."', f'dossier = "{WORKING_DAY.parent.as_posix()}"'), encoding="utf-8")
    return publish(solve(load(WORKING_DAY.parent), path), audience=audience)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(8))
def test_the_range_is_that_of_all_whole_plans_within_epsilon(seed: int) -> None:
    """Of three or four towns every whole plan is tried: none within ε lies outside, and each end is within a place."""
    rng = random.Random(seed)
    people = [rng.randint(500, 3000) for _ in range(rng.choice([3, 4]))]
    places, epsilon = rng.randint(10, 18), rng.choice([0.05, 0.2, 0.5])
    limits = [limit("T000", "maximum", rng.randint(3, 9))]
    existing = [rng.choice([0, 5, 20]) for _ in people]
    instance = towns(people, existing=existing, required={("NL", "regular"): places}, limits=limits)
    stage = Stage(aim="total_gap")
    best = value(instance, plan(instance, (stage,)).fractions, stage.aim, level=stage.level, group=stage.group,
                 parameters={})  # fmt: skip
    found = place_ranges(NearOptimalSet(instance, (stage, Stage(aim="lots")), epsilon))
    names, within = instance.territory.municipalities, []
    for new in itertools.product(range(places + 1), repeat=len(people) - 1):
        if sum(new) > places:
            continue
        whole = dict(zip(instance.cells, (*new, places - sum(new)), strict=True))
        if max(audit(Plan(instance, whole)).values()) > 0:
            continue
        here = value(instance, whole, stage.aim, level=stage.level, group=stage.group, parameters={})
        if here <= (1 + epsilon) * best + 1e-9:
            within.append([whole[m, "regular", T] for m in names])
    for i, m in enumerate(names):
        least, most = found[m, T].whole
        assert all(least <= new[i] <= most for new in within)
        if within:
            assert min(new[i] for new in within) - found[m, T].least < len(people), (
                "it is no wider than rounding makes it"
            )
            assert found[m, T].most - max(new[i] for new in within) < len(people)


def test_the_number_of_the_plan_lies_within_and_the_reason_says_so() -> None:
    scenario = read_scenario(WORKING_DAY)
    found = publish(solve(load(WORKING_DAY.parent), WORKING_DAY), audience="prt")
    assert found.near_optimal == scenario.near_optimal == 0.02
    told = [f for f in found.figures if f.least is not None]
    assert {f.area for f in told} == {a.code for a in found.level("municipality")}
    assert all((f.least or 0) <= (f.new or 0) <= (f.most or 0) for f in told)
    assert any((f.most or 0) > (f.least or 0) for f in told)
    reasons = {m: [r for r in facts if r.code.startswith("why-near-optimal")] for m, facts in found.reasons.items()}
    assert all(len(r) == len(found.periods) for r in reasons.values())


def test_a_wider_epsilon_never_narrows_a_range_and_zero_asks_for_none(tmp_path: Path) -> None:
    narrow, wide, none = (edition(tmp_path, s) for s in ("near_optimal = 0.01", "near_optimal = 0.1", ""))
    for f in narrow.figures:
        other = wide.at(f.area, f.period, f.group)
        if f.least is not None and f.most is not None:
            assert other.least is not None
            assert other.most is not None
            assert other.least <= f.least
            assert f.most <= other.most
    assert not none.near_optimal
    assert all(f.least is None and f.most is None for f in none.figures)


def test_an_audience_is_told_the_ranges_of_what_it_sees() -> None:
    """Ranges for everyone are those of the dossier without its hidden rows; what is withheld has none."""
    tables = load(WORKING_DAY.parent)
    public = publish(solve(tables, WORKING_DAY), audience="public")
    alone = publish(solve(without_hidden_rows(tables, "public"), WORKING_DAY), audience="prt")
    told = [f for f in public.figures if f.least is not None]
    assert [(f.least, f.most) for f in told] == [(g.least, g.most) for g in (alone.at(f.area, f.period) for f in told)]
    withheld = {a.code for a in public.areas if a.withheld}
    assert not any(f.area in withheld for f in told)
    assert not any(r.code.startswith("why-near") for m in withheld for r in public.reasons.get(m, ()))


def test_an_edition_whose_number_lies_outside_its_range_is_refused() -> None:
    found = publish(solve(load(WORKING_DAY.parent), WORKING_DAY), audience="prt")
    k = next(i for i, f in enumerate(found.figures) if f.least is not None)
    spoilt = list(found.figures)
    spoilt[k] = replace(spoilt[k], least=(spoilt[k].new or 0) + 1)
    complaints = [x for x in figures(replace(found, figures=tuple(spoilt))) if x.code == "edition-range"]
    assert [x.value for x in complaints] == [found.figures[k].area]
    assert not [x for x in figures(found) if x.code == "edition-range"]


def test_a_plan_of_whole_locations_is_told_that_it_has_none(tmp_path: Path) -> None:
    shutil.copytree(BUNDLED / "zeeland", tmp_path / "z")
    path = tmp_path / "z" / "hubs.toml"
    path.write_text("near_optimal = 0.02\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    scenario = read_scenario(path)
    tables = load(tmp_path / "z", over=tmp_path / "z" / scenario.tables if scenario.tables else None)
    assert [c.value for c in unused_settings(tables, scenario) if c.code == "unused-near-optimal"] == ["0.02"]
