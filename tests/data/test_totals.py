"""Totals among their parts, footnotes, and sums that cannot be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data import BUNDLED, InvalidInputError, load
from data.operations.convert import convert
from data.operations.figures import read_figures
from data.schema.facts import Location, PublishedTotal, Requirement
from data.schema.tables import Tables
from optimiser.words import Words
from tests.support.dossiers import location, scenario, tables, write

FIELDS = "PVA,Alfa,RA,Noord"


def told(read: Callable[[], object]) -> list[str]:
    """Complaints, or remarks where there are none; both languages have them."""
    try:
        found = read()
    except InvalidInputError as error:
        remarks = error.complaints
    else:
        remarks = found.remarks if isinstance(found, Tables) else ()
    assert len(Words("nl").complaints(remarks)) == len(remarks)
    return Words("en").complaints(remarks)


def with_line(dossier: Path, table: str, *lines: str) -> list[str]:
    with (dossier / f"{table}.csv").open("a", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    return told(lambda: load(dossier))


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (f"Totaal,Totaal,{FIELDS},60000,60,5.3,52.1,,,", "row 5, column gm_code: Totaal is not a municipality"),
        (f"T009,Totaal,{FIELDS},60000,60,5.3,52.1,,,", "row 5, column name: “Totaal” seems to be a total"),
        (f"T009,Alle samen,{FIELDS},60000,60,5.3,52.1,,,", "60000 is exactly the sum of all other rows"),
        ("Totaal,,,,,,60000,60,,,,,", "row 5, column gm_code: Totaal is not a municipality"),
        (",Totaal Alfa,,,,,60000,60,,,,,", "row 5: “Totaal Alfa” seems to be a total"),
        (",gemiddelde,,,,,20000,20,,,,,", "row 5: “gemiddelde” seems to be a total or average"),
        ("Bron: CBS", "row 5: “Bron: CBS” seems to be a footnote"),
        ("Bron: CBS, StatLine, 2022", "row 5: “Bron: CBS” seems to be a footnote"),
        ("* voorlopige cijfers,,,,,,,,,,,,", "row 5: “* voorlopige cijfers” seems to be a footnote"),
    ],
)
def test_a_total_or_footnote_among_the_municipalities_is_told_once(dossier: Path, row: str, sentence: str) -> None:
    (line,) = with_line(dossier, "municipalities", row)
    assert line.startswith("municipalities.csv, row 5")
    assert sentence in line


def test_the_sum_of_a_province_among_its_municipalities_is_told(tmp_path: Path) -> None:
    found = tables()
    first = found.municipalities[0]
    people = sum(m.population for m in found.municipalities if m.province_code == first.province_code)
    extra = first.model_copy(update={"gm_code": "A1X", "name": "Provincie PA", "population": people})
    write(replace(found, municipalities=(*found.municipalities, extra)), tmp_path, scenario())
    assert any(f"{people} is exactly the sum" in line for line in told(lambda: load(tmp_path)))


def test_larger_areas_among_dutch_municipalities_are_told_in_one_line_before_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "cijfers.csv"
    rows = ["gm_code;population", "NL01;17590672", "PV20;590170", "GM0003;11642", "Totaal;17590672"]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    for read in (lambda: convert(path, date(2024, 1, 1)), lambda: read_figures(path)):
        (line,) = told(read)
        assert "NL01, PV20, Totaal are not municipalities but larger areas or totals" in line
        assert line.endswith("2, 3, 5.")


def test_a_complaint_about_figures_speaks_the_language_of_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "cijfers.csv"
    path.write_text("gm_code,population,households\nGM0003,17590672,x\n", encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        read_figures(path)
    first, second = Words("nl").complaints(caught.value.complaints)
    assert "(inwoners)" in first
    assert "(particuliere huishoudens op 1 januari)" in second


def test_provinces_as_smallest_areas_are_no_totals() -> None:
    assert not load(BUNDLED / "nl-2026").remarks


def places(code: str | None, number: int, name: str = "x") -> Location:
    row = location(code or "A10", number, "public", name=f"x{number}")
    return row.model_copy(update={"gm_code": code, "name": name})


def test_a_province_among_its_locations_is_told(tmp_path: Path) -> None:
    rows = (places("A10", 30), places("A11", 50), places("A12", 70), places(None, 150), places("A13", 1, "Totaal azc"))
    write(replace(tables(), locations=rows[:-1]), tmp_path, scenario())
    assert any("150 is exactly the sum of all other rows" in line for line in told(lambda: load(tmp_path)))
    write(replace(tables(), locations=rows), tmp_path, scenario())
    assert any("“Totaal azc” seems to be a total" in line for line in told(lambda: load(tmp_path)))


def asked(**scopes: int) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(period="t", scope_code=scope, group="regular", additional=n, source="x")
        for scope, n in scopes.items()
    )


@pytest.mark.parametrize(
    ("scopes", "wrong"),
    [
        ({"NL": 100, "PA": 60, "PB": 30}, True),  # the provinces are the whole country
        ({"NL": 100, "PA": 60, "PB": 40}, False),
        ({"NL": 100, "PA": 60}, False),
        ({"NL": 100, "PA": 110}, True),
        ({"NL": 100, "PA": 60, "A1": 70}, True),
        ({"NL": 100, "PA": 60, "A1": 20, "A10": 10}, False),
    ],
)
def test_requirements_of_parts_that_cannot_add_up_are_told(
    tmp_path: Path,
    scopes: dict[str, int],
    wrong: bool,  # noqa: FBT001  # a column of the table above
) -> None:
    write(replace(tables(), requirement=asked(**scopes)), tmp_path, scenario())
    assert any("no plan meets both" in line for line in told(lambda: load(tmp_path))) == wrong


def test_a_published_total_below_its_parts_is_told(tmp_path: Path) -> None:
    totals = tuple(
        PublishedTotal(scope_code=s, places=n, reference_date=date(2026, 7, 1), source="x", confidence="high")
        for s, n in (("NL", 100), ("PA", 90), ("PB", 20))
    )
    write(replace(tables(), published_totals=totals, locations=(places("A10", 95),)), tmp_path, scenario())
    lines = told(lambda: load(tmp_path))
    assert any("published totals of parts of this area on the same day are 110 together" in line for line in lines)
    assert any("the rows of locations in this area have 95 places together" in line for line in lines)
