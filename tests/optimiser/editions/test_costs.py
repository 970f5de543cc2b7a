"""The cost sheet: what is counted, what stays unknown, and that it tells no more than the edition."""

import shutil
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from data import BUNDLED, InvalidInputError, load
from maps.outputs import plan_xlsx
from optimiser import solve
from optimiser.editions.costs import cost_lines, known_sum
from optimiser.editions.edition import Edition
from optimiser.editions.records import Price
from optimiser.jobs.case import read_case
from optimiser.publishing.publish import publish
from optimiser.words import Words
from tests.support.editions_papers import edition as small_edition
from tests.support.location_plans import edition as of_locations


def priced(edition: Edition, *prices: Price) -> Edition:
    return replace(edition, prices=prices)


def test_a_place_counts_for_as_long_as_its_period_and_an_unknown_price_is_not_nought() -> None:
    plain = small_edition()
    edition = priced(
        plain, Price("place_year", "regular", 100.0), Price("one_off", "care", 7.0), Price("bonus", "b", 9.0)
    )
    lines = cost_lines(edition, edition.country)
    for line in lines:
        if line.item == "place_year":
            span = next(s for s in edition.periods if s.name == line.period)
            days = (span.end - span.start).days + 1
            assert line.quantity == edition.at(edition.country, line.period, line.of).new * days / 365.25
            assert line.euro == (line.quantity * 100 if line.of == "regular" else None)
    euro, whole = known_sum(lines)
    assert euro == sum(x.euro for x in lines if x.euro is not None and x.item != "bonus")
    assert not whole, "places for minors have no price here"
    assert [x.euro for x in lines if x.item == "bonus"] == [None], "nobody knows for which places it comes"
    assert cost_lines(plain, plain.country) == ()


def test_areas_add_up_to_the_country_but_for_what_comes_once() -> None:
    edition = priced(
        small_edition(), *(Price("place_year", g, 3.0) for g in small_edition().groups), Price("one_off", "x", 5.0)
    )
    parts = sum(known_sum(cost_lines(edition, a.code))[0] for a in edition.level("municipality"))
    assert known_sum(cost_lines(edition, edition.country))[0] - 5.0 == pytest.approx(parts)


def test_a_location_opens_once_and_its_kind_has_the_price() -> None:
    located = of_locations("prt")
    kinds = {life.kind for life in located.openings}
    edition = priced(
        located, *(Price("place_year", k, 2.0) for k in kinds), *(Price("opening", k, 50.0) for k in kinds)
    )
    lines = cost_lines(edition, edition.country)
    opened = {(x.id, p.period) for x in edition.openings for p in x.life if p.action == "open"}
    assert sum(x.quantity for x in lines if x.item == "opening") == len(opened)
    assert all(x.proposed for x in lines if x.item in ("opening", "extension"))
    for proposed in (True, False):
        places = sum(p.total for x in edition.openings if x.existing != proposed for p in x.life)
        assert places == 0 or any(x.proposed == proposed for x in lines if x.item == "place_year")
    days = {s.name: ((s.end - s.start).days + 1) / 365.25 for s in edition.periods}
    years = sum(p.total * days[p.period] for x in edition.openings for p in x.life)
    assert sum(x.quantity for x in lines if x.item == "place_year") == pytest.approx(years)


def test_the_bundled_letter_has_a_sheet_whose_formulas_are_its_figures(tmp_path: Path) -> None:
    edition = publish(solve(load(BUNDLED / "nl-2022"), BUNDLED / "nl-2022" / "letter.toml"))
    plan_xlsx.write(edition, tmp_path, words=Words("nl"))
    sheet = openpyxl.load_workbook(tmp_path / "plan.xlsx", data_only=True)["Kosten"]
    rows = [row for row in sheet.iter_rows(values_only=True) if row[0] == "Een plaats, per jaar"]
    assert [row[1] for row in rows] == ["regulier", "alleenstaande minderjarigen (AMV)", "sobere opvang"]
    assert [row[5] for row in rows] == [27_100, None, None], "two prices are unknown and blank"
    assert rows[0][6] == pytest.approx(rows[0][4] * 27_100)
    (total,) = (row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("Samen"))
    assert "ten minste" in total[0]
    assert total[6] == pytest.approx(rows[0][6] + 10_000_000)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (['item = "place_year"', 'of = "nobody"'], "group-unknown"),
        (['item = "place_year"', 'of = "regular"', "euro = -1.0"], "setting-invalid"),
        (['item = "rent"', 'of = "regular"'], "setting-invalid"),
    ],
)
def test_prices_that_fit_nothing_are_refused(tmp_path: Path, lines: list[str], code: str) -> None:
    folder = tmp_path / "tiny"
    shutil.copytree(BUNDLED / "tiny", folder)
    with (folder / "tiny.toml").open("a", encoding="utf-8") as file:
        file.write("\n".join(["\n[[costs]]", *lines, ""]))
    with pytest.raises(InvalidInputError) as caught:
        read_case(folder / "tiny.toml")
    assert code in {c.code for c in caught.value.complaints}
    for language in ("nl", "en"):
        assert all(Words(language).complaint(c) for c in caught.value.complaints)


def test_a_price_of_a_group_is_refused_where_kinds_have_prices(tmp_path: Path) -> None:
    shutil.copytree(BUNDLED / "nl-2022", tmp_path / "nl-2022")
    path = tmp_path / "nl-2022" / "runoff.toml"
    path.write_text(path.read_text("utf-8") + '\n[[costs]]\nitem = "place_year"\nof = "regular"\n', encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        read_case(path)
    assert {c.code for c in caught.value.complaints} == {"cost-of-kinds"}
