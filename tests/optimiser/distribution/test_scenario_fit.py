"""A scenario that names what is not there is refused, with all complaints at once."""

import shutil
from pathlib import Path

import pytest

from data import BUNDLED, InvalidInputError
from data.complaints import Complaint
from optimiser.jobs.case import CaseInput, build_case
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser
from tests.support.dossiers import scenario, tables

POPULATION = {"name": "population"}


def complaints(**settings: object) -> list[Complaint]:
    with pytest.raises(InvalidInputError) as refused:
        build_case(CaseInput(scenario(**settings), tables()))
    for language in LANGUAGES:
        assert all(Words(language).complaint(c) for c in refused.value.complaints)
    return list(refused.value.complaints)


def found(**settings: object) -> list[tuple[str, str | None, str | None]]:
    return [(c.code, c.column, c.value) for c in complaints(**settings)]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"stages": [{"aim": "leximax_load", "group": "jeugd"}]}, ("group-unknown", "stages.1.group", "jeugd")),
        (
            {"stages": [{"blend": [{"aim": "worst_load", "weight": 1, "group": "jeugd"}]}]},
            ("group-unknown", "stages.1.group", "jeugd"),
        ),
        ({"keys": {"regular": POPULATION, "amv": POPULATION, "x": POPULATION}}, ("group-unknown", "keys.x", "x")),
        ({"unknown_existing": "jeugd"}, ("group-unknown", "unknown_existing", "jeugd")),
        (
            {"divide": [{"group": "jeugd", "over": "province", "key": POPULATION}]},
            ("group-unknown", "divide.1.group", "jeugd"),
        ),
        ({"rules": {"meet_requirement": {}, "be_kind": {}}}, ("room-unknown", "constraints", "be_kind")),
        ({"rules": {"meet_requirement": {"x": 1.0}}}, ("setting-unknown", "meet_requirement.x", "1.0")),
        ({"rules": {"respect_limits": {}}}, ("rule-needed", "rules", "meet_requirement")),
        ({"stages": [{"aim": "happiness"}]}, ("room-unknown", "objectives", "happiness")),
        ({"stages": [{"aim": "change"}]}, ("aim-needs-agreed", "stages.1", "change")),
        (
            {"stages": [{"blend": [{"aim": "gini_load", "weight": 0.2}, {"aim": "change", "weight": 0.8}]}]},
            ("aim-needs-agreed", "stages.1", "change"),
        ),
        ({"keys": {"regular": {"name": "luck"}, "amv": POPULATION}}, ("room-unknown", "keys", "luck")),
    ],
)
def test_what_a_scenario_names_and_is_not_there_is_refused_by_name(settings: dict, expected: tuple) -> None:
    assert expected in found(**settings)


def test_a_scenario_that_fits_has_no_complaint() -> None:
    assert build_case(CaseInput(scenario(), tables())).instance.requirement


def test_all_complaints_come_at_once_also_between_scenario_and_tables() -> None:
    told = found(
        groups=["regular", "jeugd"],
        keys={"regular": POPULATION},
        rules={"meet_requirement": {}, "be_kind": {}},
        stages=[{"aim": "happiness"}, {"aim": "change"}],
    )
    codes = {code for code, _, _ in told}
    assert codes == {"setting-missing", "room-unknown", "aim-needs-agreed", "group-unknown", "group-regime-missing"}
    assert ("group-unknown", "group", "amv") in told, "a row of requirement.csv whose group the scenario lacks"


def test_an_aim_that_is_not_there_is_exit_3_in_the_main_job_too(tmp_path: Path) -> None:
    for name in ("municipalities", "periods", "locations", "requirement", "limits", "published_totals"):
        shutil.copy(BUNDLED / "tiny" / f"{name}.csv", tmp_path)
    text = (BUNDLED / "tiny" / "tiny.toml").read_text(encoding="utf-8")
    (tmp_path / "x.toml").write_text(text.replace('aim = "leximax_load"', 'aim = "happiness"', 1), encoding="utf-8")
    done = optimiser("plan", tmp_path / "x.toml", "--out", tmp_path / "out", cwd=tmp_path)
    assert done.returncode == 3, done.stderr
    assert "happiness" in done.stderr
