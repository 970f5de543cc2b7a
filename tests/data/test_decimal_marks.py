"""Decimal marks: each column is read with the mark that its numbers prove, and never by a guess."""

from pathlib import Path

import pytest

from data import InvalidInputError, load
from data.operations.figures import read_figures
from optimiser.words import Words


def complaints(dossier: Path) -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        load(dossier)
    Words("nl").complaints(caught.value.complaints)
    return Words("en").complaints(caught.value.complaints)


def towns(
    dossier: Path, *, separator: str = ";", above: str = "", encoding: str = "utf-8", **columns: list[str]
) -> None:
    """Write the municipalities with another separator and other numbers."""
    path = dossier / "municipalities.csv"
    head, *rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    for name, values in columns.items():
        for row, value in zip(rows, values, strict=True):
            row[head.index(name)] = value
    lines = [separator.join(f'"{cell}"' if separator in cell else cell for cell in line) for line in (head, *rows)]
    path.write_text(above + "\n".join(lines) + "\n", encoding=encoding)


@pytest.mark.parametrize("above", ["", "sep=;\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_decimal_points_between_semicolons_are_read(dossier: Path, above: str, encoding: str) -> None:
    plain = load(dossier).municipalities
    towns(dossier, above=above, encoding=encoding)
    assert load(dossier).municipalities == plain


@pytest.mark.parametrize("above", ["", "sep=,\n"])
def test_decimal_commas_in_quotation_marks_between_commas_are_read(dossier: Path, above: str) -> None:
    plain = load(dossier).municipalities
    lon, lat = ([str(getattr(m, c)).replace(".", ",") for m in plain] for c in ("lon", "lat"))
    towns(dossier, separator=",", above=above, lon=lon, lat=lat)
    assert load(dossier).municipalities == plain


PROVEN = [
    ("area_land_km2", ["1.234", "56.7", "85"], [1.234, 56.7, 85.0]),
    ("area_land_km2", ["0.125", "1.234", "2.345"], [0.125, 1.234, 2.345]),
    ("lat", ["52.205", "52.301", "51.999"], [52.205, 52.301, 51.999]),
    ("ses_woa", ["-0.123", "0.456", "1.234"], [-0.123, 0.456, 1.234]),
    ("ses_woa", ["1.234", "", "1.5"], [1.234, None, 1.5]),
    ("area_land_km2", ["1,234", "2,345", "3,456"], [1.234, 2.345, 3.456]),
]


@pytest.mark.parametrize(("column", "written", "meant"), PROVEN)
def test_one_number_that_can_only_be_a_decimal_proves_the_mark_of_its_column(
    dossier: Path, column: str, written: list[str], meant: list[float | None]
) -> None:
    whole = {c: ["5", "6", "7"] for c in ("lon", "lat", "area_land_km2", "ses_woa_estimate", "ses_woa") if c != column}
    whole["ses_woa"] = ["", "", ""] if column != "ses_woa" else written
    whole["ses_woa_estimate"] = ["0", "0", "0"]
    towns(dossier, **{**whole, column: written})
    assert [getattr(m, column) for m in load(dossier).municipalities] == meant


@pytest.mark.parametrize("written", [["1.234", "2.345", "85"], ["1.234", "", "2.345.678"]])
def test_a_column_in_which_every_mark_may_be_of_thousands_is_refused_with_both_readings(
    dossier: Path, written: list[str]
) -> None:
    towns(dossier, area_land_km2=written)
    line = complaints(dossier)[0]
    assert line.startswith("municipalities.csv, row 2, column area_land_km2: “1.234” can be read as 1234 or as 1,234.")
    assert line.endswith("Write 1234 if the first was meant, and 1,2340 if the second was.")


def test_the_remedy_of_both_readings_is_read(dossier: Path) -> None:
    towns(dossier, area_land_km2=["1234", "1,2340", "85"])
    assert [m.area_land_km2 for m in load(dossier).municipalities] == [1234, 1.234, 85]


def test_the_separator_proves_nothing_in_a_file_whose_other_columns_have_points(dossier: Path) -> None:
    towns(dossier, lat=["52.2", "52.2", "52.1"], area_land_km2=["1,234", "2,345", "85"])
    lines = complaints(dossier)
    assert len(lines) == 2
    assert all("column area_land_km2" in line and "can be read as" in line for line in lines)


@pytest.mark.parametrize(
    ("written", "row", "other"),
    [(["52.2", "52,2", "52,1"], 2, "“52,2” in row 3"), (["52,2", "52,2", "52.1"], 4, "“52,2” in row 2")],
)
def test_a_column_with_both_marks_is_refused_where_it_leaves_the_mark_of_the_file(
    dossier: Path, written: list[str], row: int, other: str
) -> None:
    towns(dossier, lon=["5", "5", "5"], lat=written)
    (line,) = complaints(dossier)
    assert line.startswith(
        f"municipalities.csv, row {row}, column lat: “{written[row - 2]}” has another decimal mark than"
    )
    assert other in line
    assert line.endswith("Write all numbers of this column with “,”.")


@pytest.mark.parametrize("mark", [".", ","])
def test_inhabitants_with_thousands_are_never_read_as_a_fraction_or_a_thousandth(dossier: Path, mark: str) -> None:
    towns(dossier, population=[f"10{mark}000", "20000", "30000"])
    (line,) = complaints(dossier)
    assert f"column population: “10{mark}000” can be read as 10000" in line
    assert line.endswith("Write 10000 if the first was meant.")


def test_complaints_about_other_cells_do_not_undo_the_mark_of_a_column(dossier: Path) -> None:
    towns(dossier, population=["many", "20000", "30000"])
    (line,) = complaints(dossier)
    assert "“many” is not a" in line


def test_tabs_are_named_as_what_they_are(dossier: Path) -> None:
    towns(dossier, separator="\t")
    assert any(line.startswith("municipalities.csv: columns are separated by tab") for line in complaints(dossier))


def test_a_table_of_figures_proves_its_marks_alike(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("gm_code;area_land_km2\nGM0363;165.5\nGM0034;1.234\n", encoding="utf-8")
    assert [f.area_land_km2 for f in read_figures(path)] == [165.5, 1.234]
