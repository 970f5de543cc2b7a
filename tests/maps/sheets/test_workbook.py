"""The workbook: sums that LibreOffice computes to the same, text that is no formula, nothing that is hidden."""

import re
import shutil
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from maps.colours import PALETTES
from maps.layers import bounds
from maps.outputs import plan_xlsx as workbook
from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from tests.support.editions_sheets import EVIL, national, secretive, spoilt, tiny, two_periods, with_bids, with_previous
from tests.support.office import converted, recomputed

Book = Any
CASES: dict[str, Callable[[], Edition]] = {
    "tiny": tiny,
    "national": national,
    "withheld, with bids": lambda: with_bids(secretive()),
    "two periods and a version before": two_periods,
}


def written(edition: Edition, folder: Path, language: str = "nl") -> Path:
    workbook.write(edition, folder, words=Words(language))
    return folder / "plan.xlsx"


def opened(path: Path, *, values: bool = False) -> Book:
    return openpyxl.load_workbook(path, data_only=values)


def rows(sheet: Any, head: str = "Periode") -> list[dict[str, Any]]:
    """Rows under the header, by the titles of the columns."""
    lines = [[c.value for c in row] for row in sheet.iter_rows()]
    top = next(i for i, line in enumerate(lines) if line[0] == head and line[1])
    return [dict(zip(lines[top], line, strict=True)) for line in lines[top + 1 :]]


def formulas(book: Book) -> dict[tuple[str, str], str]:
    return {(s.title, c.coordinate): c.value for s in book for row in s.iter_rows() for c in row if c.data_type == "f"}


def same(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) < 1e-6 * max(1, abs(one))
    return one == other


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The workbook of every case."""
    return {case: written(make(), tmp_path_factory.mktemp("book")) for case, make in CASES.items()}


@pytest.fixture(scope="module")
def book(paths: dict[str, Path]) -> Callable[..., Book]:
    """The workbook of a case, opened once for all tests that only read it."""
    return cache(lambda case, *, values=False: opened(paths[case], values=values))


@pytest.fixture(scope="module")
def computed(paths: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The workbook of every case as LibreOffice computes it."""
    folder = tmp_path_factory.mktemp("computed")
    copies = [shutil.copy(path, folder / f"{n}.xlsx") for n, path in enumerate(paths.values())]
    return dict(zip(paths, converted(*copies, folder=folder), strict=True))


@pytest.mark.parametrize("case", CASES)
def test_libreoffice_computes_every_formula_to_our_value(case: str, book: Callable[..., Book], computed: dict) -> None:
    found = formulas(book(case))
    ours, theirs = book(case, values=True), opened(computed[case], values=True)
    pairs = {at: (ours[at[0]][at[1]].value, theirs[at[0]][at[1]].value) for at in found}
    assert {at: (found[at], pair) for at, pair in pairs.items() if not same(*pair)} == {}
    least = {"Leeswijzer", "Voorstel", "Per gemeente", "Per deelregio", "Per provincie", "Controle"}
    least |= set() if "withheld" in case else {"Eerlijkheid"}  # figures over all are not for who may not see some
    assert least <= {sheet for sheet, _ in found}


def test_libreoffice_does_not_take_our_word_for_it(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "wrong.xlsx")) as book:
        book.add_worksheet("A").write_formula("A1", "=1+1", None, 99)
    assert opened(tmp_path / "wrong.xlsx", values=True)["A"]["A1"].value == 99
    assert opened(recomputed(tmp_path / "wrong.xlsx", tmp_path), values=True)["A"]["A1"].value == 2


def test_a_changed_number_reaches_all_sums_and_fails_the_check(tmp_path: Path) -> None:
    path = written(tiny(), tmp_path)
    before = opened(path, values=True)
    assert before["Leeswijzer"]["B5"].value == "klopt"
    book = opened(path)
    line = next(r for r in book["Voorstel"].iter_rows() if r[1].value == "T002" and r[5].value == "regulier")
    line[7].value += 1
    book.save(path)
    after = opened(recomputed(path, tmp_path), values=True)
    assert after["Leeswijzer"]["B5"].value == "klopt niet"
    for sheet, column in (("Per gemeente", "Nieuw"), ("Per deelregio", "Nieuw"), ("Per provincie", "regulier")):
        old, new = ({r["Code"]: r[column] for r in rows(b[sheet])} for b in (before, after))
        assert sorted(new[code] - old[code] for code in old) == [0] * (len(old) - 1) + [1], sheet


@pytest.mark.parametrize("case", CASES)
def test_sums_above_the_tables_are_those_of_the_country(case: str, book: Callable[..., Book]) -> None:
    edition, shown = CASES[case](), book(case, values=True)
    for name in ("Voorstel", "Per gemeente", "Per deelregio", "Per provincie"):
        sheet = shown[name]
        head = next(row for row in sheet.iter_rows() if row[0].value == "Periode")
        at = {c.value: c.column for c in head}
        for i, span in enumerate(edition.periods):
            figure = edition.at(edition.country, span.name)
            assert sheet.cell(3 + i, 1).value == span.name
            assert sheet.cell(3 + i, at["Nieuw"]).value == figure.new, name
            assert sheet.cell(3 + i, at["Bestaand"]).value == figure.existing, name
            assert sheet.cell(3 + i, at["Totaal"]).value == figure.total, name
            assert sheet.cell(3 + i, at["Aandeel volgens sleutel"]).value == pytest.approx(figure.share, abs=1e-3)


@pytest.mark.parametrize("case", CASES)
def test_the_groups_of_every_row_add_up_to_its_new_places(case: str, book: Callable[..., Book]) -> None:
    edition, shown = CASES[case](), book(case, values=True)
    groups = [Words()(f"group-{g}") for g in edition.groups]
    for sheet in ("Per gemeente", "Per deelregio", "Per provincie"):
        for row in rows(shown[sheet]):
            if row["Nieuw"] == "niet openbaar":
                assert {row[g] for g in groups} == {"niet openbaar"}
            else:
                assert sum(row[g] for g in groups) == row["Nieuw"], (sheet, row["Code"])


def test_province_sums_are_formulas_over_the_proposal_with_the_figures_of_the_edition(
    book: Callable[..., Book],
) -> None:
    edition = national()
    values, texts = (rows(book("national", values=values)["Per provincie"]) for values in (True, False))
    assert len(values) == 12
    for value, text in zip(values, texts, strict=True):
        figure = edition.at(value["Code"], value["Periode"])
        assert (value["Bestaand"], value["Nieuw"], value["Totaal"]) == (figure.existing, figure.new, figure.total)
        assert value["Totaal per 1.000 inwoners"] == pytest.approx(edition.per_1000(figure.area, figure.total))
        assert text["Nieuw"].startswith("=SUMIFS('Voorstel'!$H$")
        assert text["Totaal per 1.000 inwoners"].startswith("=1000*")


def test_text_is_never_a_formula(book: Callable[..., Book], tmp_path: Path) -> None:
    clean = formulas(book("two periods and a version before"))
    evil = opened(written(spoilt(two_periods()), tmp_path))
    cells = [c for sheet in evil for row in sheet.iter_rows() for c in row]
    assert [c.data_type for c in cells if isinstance(c.value, str) and c.value.startswith(f"{EVIL} ")].count("s") > 20
    allowed = re.compile(r"=(SUM|SUMIFS|SUBTOTAL|IF|N|AVERAGE|MAX|INDEX|1000\*|\(?\$?[A-Z]+\d+[-+*/])")
    found = formulas(evil)
    assert all(allowed.match(text) for text in found.values())
    assert {sheet: 0 for sheet, _ in found} == {sheet: 0 for sheet, _ in clean}
    assert not [c for c in cells if c.hyperlink and not c.hyperlink.location]


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_hidden_and_nothing_names_a_person_or_a_moment(
    case: str, book: Callable[..., Book], paths: dict[str, Path]
) -> None:
    for sheet in book(case):
        assert sheet.sheet_state == "visible"
        assert not any(d.hidden for d in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values()))
        assert not any(c.comment for row in sheet.iter_rows() for c in row)
    assert not book(case).defined_names
    with zipfile.ZipFile(paths[case]) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert "<dc:creator></dc:creator>" in core
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"1980-01-01T00:00:00Z"}
        assert {info.date_time[0] for info in archive.infolist()} == {1980}


def test_the_same_edition_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    assert written(tiny(), tmp_path / "one").read_bytes() == written(tiny(), tmp_path / "two").read_bytes()


def test_withheld_figures_say_so_and_their_sum_stands_in_a_row_of_its_own(tmp_path: Path) -> None:
    edition = secretive()
    withheld = {a.code for a in edition.level("municipality") if a.withheld}
    assert "GM0363" in withheld
    assert "GM0080" in withheld
    book = opened(written(edition, tmp_path), values=True)
    for sheet in ("Voorstel", "Per gemeente"):
        for row in rows(book[sheet]):
            if row["Code"] in withheld:
                assert {row[c] for c in ("Bestaand", "Nieuw", "Totaal", "Aandeel volgens sleutel")} == {"niet openbaar"}
    blocks = {r["Code"]: r for r in rows(book["Per gemeente"]) if str(r["Naam"]).startswith("Overig ")}
    provinces = {edition.area[m].province for m in withheld}
    assert set(blocks) >= provinces == {"PV21", "PV27"}
    for province in provinces:
        assert blocks[province]["Nieuw"] == edition.at(province, "2022-2023").new, "the sum of all that is inside"
        assert (
            next(r for r in rows(book["Per provincie"]) if r["Code"] == province)["Nieuw"] == blocks[province]["Nieuw"]
        )
    assert "geheim" not in zipfile.ZipFile(tmp_path / "plan.xlsx").read("xl/sharedStrings.xml").decode()


def test_a_small_unit_is_not_told_per_group(tmp_path: Path) -> None:
    book = opened(written(secretive(), tmp_path), values=True)
    assen = [r for r in rows(book["Voorstel"]) if r["Code"] == "GM0106"]
    assert [(r["Groep"], r["Bestaand"]) for r in assen][-1] == ("alle groepen", 1020)
    assert [r["Bestaand"] for r in assen[:-1]] == ["niet openbaar"] * 3
    total = next(r for r in rows(book["Per gemeente"]) if r["Code"] == "GM0106")
    assert total["Bestaand"] == secretive().at("GM0106", "2022-2023").existing


def test_unknown_is_an_empty_cell_with_a_remark_and_never_zero(tmp_path: Path) -> None:
    edition = national()
    found = {r["Naam"]: r for r in rows(opened(written(edition, tmp_path), values=True)["Per gemeente"])}
    for name in ("Almelo", "Raalte"):
        assert found[name]["Totaal per 1.000 inwoners"] is None
        assert found[name]["Opmerking"] == "bevat een locatie van onbekende grootte"
    empty = [n for n, r in found.items() if r["Totaal per 1.000 inwoners"] in (None, "") and not n.startswith("Overig")]
    assert sorted(empty) == ["Almelo", "Raalte"]


def test_colours_have_the_fixed_classes_of_the_map(book: Callable[..., Book]) -> None:
    sheet = book("national")["Per gemeente"]
    head = next(row for row in sheet.iter_rows() if row[0].value == "Periode")
    letters = {c.column_letter: c.value for c in head}
    found: dict[str, list[tuple[str, str]]] = {}
    for area in sheet.conditional_formatting:
        column = letters[re.sub(r"\d.*", "", str(area.sqref))]
        for rule in area.rules:
            colour = "#" + rule.dxf.fill.bgColor.rgb[-6:].lower()
            found.setdefault(column, []).append((rule.formula[0], colour))
    for title, name, kind in (
        ("Nieuw", "new", "sequential"),
        ("Totaal per 1.000 inwoners", "per_1000", "sequential"),
        ("Verschil met aandeel (%)", "difference", "diverging"),
    ):
        scale = 100 if name == "difference" else 1
        lows = [float(low) for text, _ in found[title] for low in re.findall(r">=(-?[\d.]+)", text)]
        assert [low * scale for low in lows] == list(bounds(name)["municipality"])
        assert tuple(colour for _, colour in found[title]) == PALETTES[kind]
        assert all(text.startswith("AND(ISNUMBER(") for text, _ in found[title])


def test_every_sheet_prints_on_a4_under_its_header_with_mark_and_page_number(tmp_path: Path) -> None:
    for sheet in opened(written(secretive("council"), tmp_path)):
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddHeader.center.text == "Vertrouwelijk: voor de raad"
        assert "wijst niemand aan" in sheet.oddFooter.left.text
        assert sheet.oddFooter.right.text == "pagina &P van &N"
        if sheet.title == "Leeswijzer":
            assert sheet["A2"].value == "Vertrouwelijk: voor de raad"
            continue
        head = int(sheet.freeze_panes[1:]) - 1
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows == f"${head}:${head}"
        assert sheet.auto_filter.ref.startswith(f"A{head}:")
        assert sheet["A2"].value.startswith("Vertrouwelijk: voor de raad")
        outside = [c.row for row in sheet.iter_rows() for c in row if str(c.value).startswith(("=SUM(", "=SUBTOTAL"))]
        assert all(row < head for row in outside), "sums stand outside the filter"


def test_sheets_of_bids_and_changes_are_there_only_with_bids_and_a_version_before(tmp_path: Path) -> None:
    assert not {"Standen", "Wijzigingen"} & set(opened(written(tiny(), tmp_path)).sheetnames)
    book = opened(written(with_bids(two_periods()), tmp_path), values=True)
    assert {"Standen", "Wijzigingen"} <= set(book.sheetnames)
    changed = rows(book["Wijzigingen"])
    figures = [
        f for f in two_periods().figures if f.group != "total" and two_periods().area[f.area].level == "municipality"
    ]
    assert sum(abs(r["Verandering"]) for r in changed) == sum(abs(f.change or 0) for f in figures) > 0
    gaps = [r["Ontbreekt"] for r in rows(book["Standen"])]
    assert None in gaps
    assert 0 in gaps


def test_changes_add_up_where_municipalities_are_withheld(tmp_path: Path) -> None:
    edition = with_previous(secretive())
    assert any(a.withheld for a in edition.areas)
    path = written(edition, tmp_path)
    for book in (opened(path, values=True), opened(recomputed(path, tmp_path), values=True)):
        changed = rows(book["Wijzigingen"])
        whole = edition.at(edition.country, edition.periods[-1].name)
        for title, value in (("Vorige versie", whole.previous), ("Nieuw", whole.new), ("Verandering", whole.change)):
            assert sum(r[title] for r in changed if isinstance(r[title], int | float)) == value
        left = [r for r in changed if r["Naam"].startswith("Overig")]
        assert left
        assert all("niet per gemeente openbaar" in r["Opmerking"] for r in left)


def test_locations_are_those_of_the_edition_without_minors(tmp_path: Path) -> None:
    edition = secretive()
    found = rows(opened(written(edition, tmp_path), values=True)["Locaties"], head="Locatie")
    assert [r["Locatie"] for r in found] == [s.name for s in edition.sites]
    assert "klein" not in {r["Locatie"] for r in found}
    assert not any("minderjarigen" in str(title) for title in found[0])


def test_the_guide_links_to_every_sheet_and_provenance_holds_every_fingerprint(book: Callable[..., Book]) -> None:
    shown = book("national", values=True)
    assert shown.sheetnames[0] == "Leeswijzer"
    links = [c.hyperlink.location for row in shown["Leeswijzer"].iter_rows() for c in row if c.hyperlink]
    assert links == [f"'{name}'!A1" for name in shown.sheetnames[1:]]
    cells = {c.value for row in shown["Herkomst"].iter_rows() for c in row}
    assert {*national().inputs, *national().inputs.values()} <= cells
    text = " ".join(str(c.value) for row in shown["Eerlijkheid"].iter_rows() for c in row)
    for name in national().scores["after"]:
        assert Words()(f"meaning-{name}") in text


def test_fairness_figures_that_are_withheld_are_not_blank_as_if_unknown(tmp_path: Path) -> None:
    shown = secretive()
    assert any(a.withheld for a in shown.areas)
    assert not any(n is not None for found in shown.scores.values() for n in found.values())
    told = rows(opened(written(shown, tmp_path))["Eerlijkheid"], head=Words()("col-figure"))
    figures = [r for r in told if r[Words()("col-figure")] in {Words()(f"metric-{n}") for n in shown.scores["after"]}]
    assert figures
    for row in figures:
        assert row[Words()("col-before")] == row[Words()("col-after")] == Words()("cell-withheld")


@cache
def titles(language: str) -> set[str]:
    return {text for code, text in Words(language).all("col-").items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_has_a_title_in_the_language_of_the_reader(language: str, tmp_path: Path) -> None:
    words = Words(language)
    groups = {words(f"group-{g}") for g in tiny().groups}
    spans = {span.name for span in two_periods().periods}
    for sheet in opened(written(with_bids(two_periods()), tmp_path, language)).worksheets[1:]:
        head = int(sheet.freeze_panes[1:]) - 1
        assert {c.value for c in sheet[head] if c.value} <= titles(language) | groups | spans, sheet.title


@pytest.mark.parametrize("case", CASES)
def test_provenance_is_told_in_words_and_never_in_names_of_the_programme(case: str, book: Callable[..., Book]) -> None:
    edition = CASES[case]()
    cells = {c.value for row in book(case, values=True)["Herkomst"].iter_rows() for c in row}
    for prefix, name in (("status", edition.status), ("audience", edition.audience)):
        assert Words().named(prefix, name) in cells
        assert name not in cells
    assert not set(edition.audit) & cells
