"""Groups for minors and special ones get a fair stage where none names them, by regime and whatever they are called."""

from pathlib import Path

import pytest

from data import BUNDLED
from optimiser.jobs.case import read_case
from optimiser.jobs.plan import Request, Result, run
from optimiser.jobs.solve import plan_places, solve
from optimiser.problem.scenario import Stage
from tests.optimiser.publishing.test_regimes import REGIMES, renamed

OWN = [Stage(aim="leximax_load", group="jeugd"), Stage(aim="leximax_load", group="streng")]
LOTS = Stage(aim="lots")


def stages_of(dossier: Path, stages: str, *, first: str = "") -> list[Stage]:
    """The stages of the three towns, with groups of other names, after these are written in their place."""
    renamed(dossier)
    (dossier / "groups.csv").write_text(REGIMES, encoding="utf-8")
    path = dossier / "tiny.toml"
    head, _ = path.read_text(encoding="utf-8").split("[[stages]]", 1)
    path.write_text(f"{first}\n{head}{stages}", encoding="utf-8")
    return list(read_case(path).scenario.stages)


def stage(aim: str, more: str = "") -> str:
    return f'[[stages]]\naim = "{aim}"\n{more}\n'


def test_they_come_after_all_stages_and_before_the_lots_that_end_them(dossier: Path) -> None:
    found = stages_of(dossier, stage("gini_load") + stage("total_gap") + stage("lots"))
    assert found == [Stage(aim="gini_load"), Stage(aim="total_gap"), *OWN, LOTS]


def test_without_lots_they_come_last(dossier: Path) -> None:
    assert stages_of(dossier, stage("gini_load")) == [Stage(aim="gini_load"), *OWN]


@pytest.mark.parametrize(
    "named",
    [stage("total_gap", 'group = "jeugd"'), '[[stages]]\nblend = [{ aim = "spread", weight = 1, group = "jeugd" }]\n'],
)
def test_a_group_that_a_stage_or_blend_names_is_left_as_it_is(dossier: Path, named: str) -> None:
    found = stages_of(dossier, named + stage("lots"))
    assert found[1:] == [OWN[1], LOTS]


def test_the_scenario_can_switch_them_off(dossier: Path) -> None:
    assert stages_of(dossier, stage("gini_load") + stage("lots"), first="own_stages = false") == [
        Stage(aim="gini_load"),
        LOTS,
    ]


def test_a_tolerance_that_nobody_could_use_stays_idle(dossier: Path) -> None:
    found = stages_of(dossier, stage("gini_load", "tolerance = 0.1") + stage("lots"))
    assert found[0].tolerance == 0.0


def test_the_plan_says_so_and_lists_the_stage(tmp_path: Path) -> None:
    made: Result = run(Request(BUNDLED / "zeeland" / "weights.toml", tmp_path / "plan", audience="prt"), lambda _: None)
    assert [f.codes["group"] for f in made.edition.facts if f.code == "own-stage"] == ["group-amv"]
    assert [(a.name, a.group, a.stage) for a in made.edition.aims][-2:] == [
        ("leximax_load", "amv", 1),
        ("lots", "total", 2),
    ]
    letter = solve(BUNDLED / "nl-2022", BUNDLED / "nl-2022" / "letter.toml")
    assert letter.case is not None
    assert letter.case.own_stages == ()


def test_municipalities_keep_their_numbers_and_no_town_gets_minors_only(dossier: Path) -> None:
    """In Zeeland lots alone gave one town 75 of 75 places for minors; the totals stay as they were."""
    path = BUNDLED / "zeeland" / "weights.toml"
    fair = plan_places(read_case(path))
    copy = dossier.parent / "without"
    copy.mkdir()
    for file in path.parent.glob("*.csv"):
        (copy / file.name).write_bytes(file.read_bytes())
    (copy / path.name).write_text(f"own_stages = false\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    by_lot = plan_places(read_case(copy / path.name))
    towns, t = fair.instance.territory.municipalities, "2023"
    assert all(abs(fair.new_in(m, "total", t) - by_lot.new_in(m, "total", t)) <= 1 for m in towns)
    most = [max(plan.new[m, "amv", t] for m in towns) for plan in (fair, by_lot)]
    assert most == [23, 75]
