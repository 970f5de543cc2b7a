"""A scenario that says that it binds: refused where no law makes it so, told everywhere, and no number hangs on it."""

from pathlib import Path

import pytest

from data import BUNDLED, InvalidInputError
from data.schema.facts import Period
from optimiser.distribution.standing_fit import standing_misfits
from optimiser.jobs.case import read_case, read_input
from optimiser.jobs.solve import plan_places
from optimiser.jobs.study import open_case
from optimiser.problem.scenario import Scenario
from optimiser.publishing.publish import publish
from optimiser.words import Words
from tests.support.commands import optimiser

BINDING = 'standing = "binding"\n'


def binding(dossier: Path, year: str = "2026") -> Path:
    """The three towns in a year, by a scenario that binds."""
    periods = dossier / "periods.csv"
    periods.write_text(periods.read_text(encoding="utf-8").replace("2022", year), encoding="utf-8")
    for name in ("requirement", "limits", "published_totals"):
        table = dossier / f"{name}.csv"
        table.write_text(table.read_text(encoding="utf-8").replace("2022", year), encoding="utf-8")
    scenario = dossier / "tiny.toml"
    scenario.write_text(BINDING + scenario.read_text(encoding="utf-8"), encoding="utf-8")
    return scenario


def test_it_is_refused_for_periods_before_the_law(dossier: Path) -> None:
    done = optimiser("plan", binding(dossier, "2022"), "--out", "out", cwd=dossier)
    assert done.returncode == 3
    assert "standing" in done.stderr
    assert "1 februari 2024" in done.stderr
    assert not (dossier / "out").exists()


@pytest.mark.parametrize(("last", "found"), [("2024-01-31", ["standing-no-law"]), ("2024-02-01", [])])
def test_the_day_of_the_law_decides(last: str, found: list[str]) -> None:
    given = read_input(BUNDLED / "tiny" / "tiny.toml")
    settings = given.scenario.model_copy(update={"standing": "binding"})
    row = given.tables.periods[0].model_dump() | {"start": "2023-01-01", "reference_date": "2023-01-01", "end": last}
    tables = given.tables.__class__(**{**given.tables.__dict__, "periods": (Period.model_validate(row),)})
    assert [c.code for c in standing_misfits(settings, tables)] == found
    assert list(standing_misfits(given.scenario, tables)) == []


def test_it_is_refused_for_provinces_alone() -> None:
    given = read_input(BUNDLED / "nl-2026" / "provinces.toml")
    settings = given.scenario.model_copy(update={"standing": "binding"})
    assert [c.code for c in standing_misfits(settings, given.tables)] == ["standing-provinces"]


def test_an_unknown_standing_is_refused(dossier: Path) -> None:
    scenario = dossier / "tiny.toml"
    scenario.write_text('standing = "final"\n' + scenario.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        read_case(scenario)
    (complaint,) = caught.value.complaints
    assert complaint.details["expected"] == "indicative, binding"


def test_a_plan_that_binds_says_so_and_has_the_same_numbers(dossier: Path) -> None:
    proposal = publish(plan_places(read_case(BUNDLED / "tiny" / "tiny.toml")), audience="public")
    done = optimiser("plan", binding(dossier), "--out", "out", cwd=dossier)
    assert done.returncode == 0, done.stderr
    assert Words("nl", binding=True)("proposal") in done.stdout
    assert '"standing": "binding"' in (dossier / "out" / "run.json").read_text(encoding="utf-8")
    decided = publish(plan_places(read_case(dossier / "tiny.toml")), audience="public")
    assert decided.binding
    assert decided.settings["standing"] == "binding"
    assert [(f.area, f.group, f.new) for f in decided.figures] == [(f.area, f.group, f.new) for f in proposal.figures]
    assert [f.code for f in decided.facts if "legal" in f.code] == ["legal-spreading-act"]
    assert optimiser("replay", "out", cwd=dossier).returncode == 0


def test_studies_of_a_decision_make_proposals(dossier: Path) -> None:
    scenario = binding(dossier)
    assert read_case(scenario).scenario.standing == "binding"
    assert open_case(scenario, "public").scenario.standing == "indicative"
    done = optimiser("plan", scenario, "--out", "out", cwd=dossier)
    asked = optimiser("what-if", "out", "--set", "T001 maximum 10", cwd=dossier)
    assert done.returncode == asked.returncode == 0, asked.stderr
    assert Words("nl")("proposal") in asked.stdout


def test_without_the_setting_it_is_a_proposal() -> None:
    assert Scenario.model_fields["standing"].default == "indicative"
    assert not publish(plan_places(read_case(BUNDLED / "tiny" / "tiny.toml"))).binding
