"""Numbers at their edges: rates of nought, inf and nan, empty cells and rows twice."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pydantic import ValidationError

from data import InvalidInputError, load
from data.schema.catalogue import TABLES
from data.schema.facts import Requirement
from data.schema.location_options import Kind
from maps.geometry.found_shapes import shapes_of
from maps.layers import layers
from maps.outputs import plan_xlsx
from maps.paper.council_paper import council_paper
from maps.text.summary import summary
from optimiser.cli import main
from optimiser.editions.edition import Edition
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.scenario import read_scenario
from optimiser.publishing.publish import publish
from optimiser.words import Words
from optimiser.words.decimals import decimals_apart, decimals_for
from tests.support.dossiers import bid, location, scenario, tables, write
from tests.support.towns import change

NL = Words("nl")


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """300 places over 6 million inhabitants, as the paper's reader gets them."""
    found = tables()
    towns = tuple(m.model_copy(update={"population": m.population * 30}) for m in found.municipalities)
    asked = (Requirement(period="t", scope_code="NL", group="regular", additional=300, source="x"),)
    path = write(replace(found, municipalities=towns, requirement=asked), tmp_path_factory.mktemp("few"), scenario())
    return publish(plan_places(read_case(path)))


def test_a_small_rate_is_told_with_enough_decimals_in_every_output(few: Edition, tmp_path: Path) -> None:
    assert few.rate_decimals == 3
    text = summary(few, NL)
    assert "0,04" in text
    assert "0,00 " not in text
    assert "0,0 per" not in text
    highest, lowest = (
        next(x.split(", ")[1] for x in text.splitlines() if x.startswith(w)) for w in ("Hoogste", "Laagste")
    )
    assert highest != lowest
    assert all(layer.decimals == 3 for layer in layers(few) if layer.unit == "per_1000")
    plan_xlsx.write(few, tmp_path, words=NL)
    formats = {c.number_format for s in load_workbook(tmp_path / "plan.xlsx") for row in s.iter_rows() for c in row}
    assert "#,##0.000" in formats
    assert "0,04" in str(council_paper(few, shapes_of(few), NL, "A10"))


@given(st.lists(st.floats(1e-5, 1e5), min_size=2, max_size=2), st.integers(0, 3))
def test_numbers_that_differ_are_told_apart_and_none_above_nought_as_nought(pair: list[float], least: int) -> None:
    one, other = pair
    decimals = decimals_apart(one, other, least=least)
    assert decimals >= decimals_for(pair, least=least) >= least
    assert max(pair) < 1e-4 or round(max(pair), decimals_for(pair, least=least)) > 0
    assert abs(one - other) < 1e-7 or (round(one, decimals) != round(other, decimals))


@pytest.mark.parametrize("word", ["inf", "nan", "-inf", "NaN", "Infinity", "1e999"])
def test_no_column_and_no_setting_takes_what_is_no_number(dossier: Path, word: str) -> None:
    change(dossier / "municipalities.csv", "5.3", word)
    with pytest.raises(InvalidInputError) as caught:
        load(dossier)
    assert f"“{word}” is geen getal" in NL.complaints(caught.value.complaints)[0]


@pytest.mark.parametrize("number", ["inf", "nan", "-inf"])
@pytest.mark.parametrize("setting", ["tolerance", "weight", "parameter"])
def test_no_setting_of_a_scenario_is_inf_or_nan(dossier: Path, setting: str, number: str) -> None:
    path = dossier / "tiny.toml"
    text = path.read_text(encoding="utf-8")
    more = {
        "tolerance": f'\n[[stages]]\naim = "lots"\ntolerance = {number}\n',
        "weight": f'\n[[stages]]\nblend = [{{ aim = "change", weight = {number} }}]\n',
        "parameter": f'\n[[stages]]\naim = "lots"\nparameters = {{ x = {number} }}\n',
    }
    path.write_text(text + more[setting], encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        read_scenario(path)
    assert {c.code for c in caught.value.complaints} <= {"setting-invalid"}


@pytest.mark.parametrize(
    "call",
    [
        ["plan", "--gap", "nan"],
        ["plan", "--time-limit", "inf"],
        ["alternatives", "x.toml", "--epsilon", "nan", "--out", "o"],
    ],
)
def test_no_option_is_inf_or_nan(call: list[str]) -> None:
    done = CliRunner().invoke(main, call)
    assert done.exit_code == 2
    assert "is geen getal" in done.stderr


def test_an_empty_cell_means_the_default_wherever_the_template_says_that_it_may_be_empty() -> None:
    row = Kind.model_validate(
        {"kind": "azc", "groups": "regular", "minimum": "1", "durable": "yes", "source": "x"}
        | dict.fromkeys(("generic", "lead_months", "term_months", "note"))
    )
    assert (row.generic, row.lead_months, row.term_months, row.note) == (0, 0, 0, None)
    for model in TABLES:
        optional = [name for name, field in model.model_fields.items() if not field.is_required()]
        with pytest.raises(ValidationError) as caught:
            model.model_validate(dict.fromkeys(optional))
        assert not {found["loc"][0] for found in caught.value.errors()} & set(optional)


def test_a_row_that_says_the_same_under_another_code_is_told(tmp_path: Path) -> None:
    twice = bid("A10", 9, "public")
    rows = (twice, twice.model_copy(update={"bid_id": "again", "note": "other"}))
    write(tables(bids=rows, locations=(location("A10", 5, "public"),)), tmp_path, scenario())
    (line,) = Words("en").complaints(load(tmp_path).remarks)
    assert line.startswith(
        "bids.csv, row 3, column bid_id: this row says the same as row 2, under another code (again)"
    )


def test_a_group_twice_in_a_scenario_is_refused(dossier: Path) -> None:
    change(dossier / "tiny.toml", 'groups = ["regular", ', 'groups = ["regular", "regular", ')
    with pytest.raises(InvalidInputError) as caught:
        read_scenario(dossier / "tiny.toml")
    (line,) = NL.complaints(caught.value.complaints)
    assert line == "tiny.toml, kolom groups: “regular” staat hier twee keer. Verwijder er een."
