"""One reader of a case: tables, scenario, agreed plan and the fingerprint of every file."""

import json
import shutil
from pathlib import Path

import pytest

from data import InvalidInputError
from data.files import sha256
from optimiser import solve
from optimiser.jobs.case import build_case, read_case, read_input
from optimiser.jobs.plan import Request, run
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish


@pytest.fixture
def agreed(dossier: Path) -> Path:
    """The three towns with a plan that was agreed before."""
    plan = solve(dossier, dossier / "tiny.toml")
    plan.frame().to_csv(dossier / "agreed.csv", index=False)
    scenario = dossier / "again.toml"
    text = (dossier / "tiny.toml").read_text(encoding="utf-8").replace("seed = 1", 'seed = 1\nagreed = "agreed.csv"')
    scenario.write_text(text.replace('aim = "lots"', 'aim = "change"'), encoding="utf-8")
    return scenario


def test_a_case_has_its_agreed_plan_and_the_fingerprint_of_every_file(agreed: Path) -> None:
    case = read_case(agreed)
    assert case.instance.agreed == solve(agreed.parent, agreed.parent / "tiny.toml").new
    assert set(case.inputs) == {agreed.name, "agreed.csv", *case.tables.sha256}
    for name, digest in case.inputs.items():
        assert digest == sha256(agreed.parent / name)


def test_an_agreed_plan_that_is_not_there_is_refused_when_the_case_is_made(agreed: Path) -> None:
    given = read_input(agreed)
    (agreed.parent / "agreed.csv").unlink()
    with pytest.raises(InvalidInputError):
        build_case(given)


@pytest.mark.parametrize("audience", ["prt", "council", "public"])
def test_the_fingerprint_of_an_agreed_plan_is_for_readers_of_all_rows(
    agreed: Path, tmp_path: Path, audience: str
) -> None:
    run(Request(agreed, tmp_path / "out", audience=audience), lambda _: None)
    record = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert ("agreed.csv" in record["inputs"]) == (audience == "prt")


def test_a_plan_of_a_dossier_is_never_published_without_its_case(dossier: Path) -> None:
    plan = solve(dossier, dossier / "tiny.toml")
    assert publish(plan).title
    alone = Plan(plan.instance, plan.new, plan.fractions, plan.aims)
    with pytest.raises(ValueError, match="with its case"):
        publish(alone)
    shutil.rmtree(dossier)
    assert publish(plan).title, "a plan carries all that its publication needs"


def test_divisions_and_keys_that_do_not_fit_are_told_in_one_round(dossier: Path) -> None:
    scenario = dossier / "tiny.toml"
    text = scenario.read_text(encoding="utf-8").replace("regular = {", "regular_ = {")
    text = text.replace('safe_country = { name = "population" }', 'safe_country = { name = "denmark" }')
    text += '\n[[divide]]\ngroup = "amv"\nover = "province"\nkey = {name = "population"}\n'
    text += '\n[[divide]]\ngroup = "regular"\nover = "region"\nkey = {name = "belgium"}\n'
    scenario.write_text(text, encoding="utf-8")
    requirement = dossier / "requirement.csv"
    rows = requirement.read_text(encoding="utf-8").rstrip("\n")
    requirement.write_text(rows + "\n2022,PVA,amv,9999,invented,\n", encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        read_case(scenario)
    told = {(c.code, c.details.get("key")) for c in caught.value.complaints}
    assert {code for code, _ in told} >= {"divide-does-not-add-up", "setting-missing", "key-column-absent"}
    assert {key for code, key in told if code == "key-column-absent"} == {"belgium", "denmark"}
