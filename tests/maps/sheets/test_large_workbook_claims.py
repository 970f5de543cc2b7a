"""A workbook of a country too large for rows per municipality: wider areas, the same sums, and where the rest is."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from maps.outputs import plan_xlsx as workbook
from maps.sheets import smallest_level
from maps.sheets.smallest_level import MOST_ROWS
from optimiser.editions.edition import Edition
from optimiser.words import Words
from tests.support.editions_sheets import national, secretive, two_periods, with_bids, with_previous
from tests.support.office import converted

LEVELS = {"region": ("Per deelregio", "Per provincie"), "province": ("Per provincie",)}
CASES = {
    "withheld, with bids and a version before": lambda: with_previous(with_bids(secretive())),
    "two periods": two_periods,
}


def size(edition: Edition, level: str) -> int:
    return len(edition.level(level)) * len(edition.periods) * len(edition.groups)


SHARE = "Aandeel volgens sleutel"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[tuple[str, str], tuple[Edition, Path]]]:
    """The workbook of every case from each level up."""
    found: dict[tuple[str, str], tuple[Edition, Path]] = {}
    folder = tmp_path_factory.mktemp("large")
    with pytest.MonkeyPatch.context() as patched:
        for case, make in CASES.items():
            for level in LEVELS:
                edition = make()
                most = min(size(edition, level), size(edition, "municipality") - 1) if level == "region" else 0
                patched.setattr(smallest_level, "MOST_ROWS", most)
                workbook.write(edition, folder, words=Words("nl"))
                path = folder / f"{len(found)}.xlsx"
                (folder / "plan.xlsx").rename(path)
                found[case, level] = edition, path
    yield found
    shutil.rmtree(folder)


def table(sheet: Any) -> list[dict[str, Any]]:
    lines = [[c.value for c in row] for row in sheet.iter_rows()]
    top = next(i for i, line in enumerate(lines) if line[0] == "Periode" and line[1])
    return [dict(zip(lines[top], line, strict=True)) for line in lines[top + 1 :]]


EVERY = [(case, level) for case in CASES for level in LEVELS]


@pytest.mark.parametrize(("case", "level"), EVERY)
def test_sheets_begin_at_wider_areas_and_add_up_to_the_country(books: dict, case: str, level: str) -> None:
    edition, path = books[case, level]
    shown = openpyxl.load_workbook(path, data_only=True)
    towns = {a.code for a in edition.level("municipality")}
    assert "Per gemeente" not in shown.sheetnames
    for name in ("Voorstel", *LEVELS[level], "Controle", "Wijzigingen"):
        assert not {row["Code"] for row in table(shown[name])} & towns, name
    for name in ("Voorstel", *LEVELS[level]):
        found = table(shown[name])
        for span in edition.periods:
            figure, here = edition.at(edition.country, span.name), [r for r in found if r["Periode"] == span.name]
            for title, value in (("Nieuw", figure.new), ("Bestaand", figure.existing), ("Totaal", figure.total)):
                assert sum(r[title] for r in here if isinstance(r[title], int)) == value, (name, title)
            share = sum(r[SHARE] for r in here if isinstance(r[SHARE], int | float))
            assert share == pytest.approx(figure.share, abs=1e-2)
    guide = shown["Leeswijzer"]
    assert guide["B5"].value == "klopt"
    texts = [c.value for row in guide.iter_rows() for c in row if isinstance(c.value, str)]
    counts = {"municipalities": len(towns), "periods": len(edition.periods)}
    assert Words("nl")("guide-left-out", smallest=level, **counts) in texts
    assert not any("per gemeente, groep" in text for text in texts)


@pytest.mark.parametrize(("case", "level"), EVERY)
def test_remarks_of_wider_areas_are_theirs(books: dict, case: str, level: str) -> None:
    """What is known of all groups together alone is no rest of the area that it is known of."""
    edition, path = books[case, level]
    for row in table(openpyxl.load_workbook(path, data_only=True)["Voorstel"]):
        area = edition.area[row["Code"] or edition.country]
        own = area.level == level
        assert row["Naam"].startswith("Overig") != own, row
        together = row["Opmerking"] == "bestaande plaatsen van alle groepen samen; per groep niet openbaar"
        assert together == (own and row["Groep"] == "alle groepen"), row


def test_libreoffice_computes_every_formula_to_our_value(books: dict, tmp_path: Path) -> None:
    paths = [path for _, path in books.values()]
    for path, theirs in zip(paths, converted(*paths, folder=tmp_path), strict=True):
        ours = openpyxl.load_workbook(path, data_only=True)
        found = openpyxl.load_workbook(theirs, data_only=True)
        for sheet in openpyxl.load_workbook(path):
            for cell in (c for row in sheet.iter_rows() for c in row if c.data_type == "f"):
                pair = ours[sheet.title][cell.coordinate].value, found[sheet.title][cell.coordinate].value
                if isinstance(pair[0], int | float):
                    assert pair[1] == pytest.approx(pair[0], rel=1e-6, abs=1e-6), (sheet.title, cell.coordinate)
                else:
                    assert pair[0] == pair[1], (sheet.title, cell.coordinate, cell.value)


@pytest.mark.parametrize(
    ("periods", "level"), [(1, "municipality"), (19, "municipality"), (20, "region"), (10_000, "province")]
)
def test_a_workbook_begins_at_the_smallest_areas_of_which_it_has_at_most_so_many_rows(periods: int, level: str) -> None:
    edition = national()
    assert len(edition.groups) * len(edition.level("municipality")) * 19 <= MOST_ROWS
    many = replace(edition, periods=edition.periods * periods)
    assert smallest_level.smallest_level(many) == level
