"""One spoilt cell of a table about locations: named by file, row, column and value, with what mends it; all at once."""

import csv
import re
import shutil
from collections.abc import Callable
from inspect import getsource
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from data import BUNDLED, Complaint, InvalidInputError, load
from data.checking import locations as sites
from optimiser.cli import main
from optimiser.words import LANGUAGES, Words

STANDSTILL = "start,end,kind,source\n2023-03-01,2023-03-31,,verzonnen\n"
Cell = tuple[str, int, str, str]
"""Table, line (the header is 1), column and the new text."""


@pytest.fixture
def hubs(tmp_path: Path) -> Path:
    """Zeeland with its hubs in one folder, and a standstill, sound in every cell."""
    folder = Path(shutil.copytree(BUNDLED / "zeeland", tmp_path / "hubs"))
    for path in (folder / "hubs").iterdir():
        shutil.move(path, folder / path.name)
    (folder / "standstills.csv").write_text(STANDSTILL, encoding="utf-8")
    text = (folder / "hubs.toml").read_text(encoding="utf-8")
    (folder / "hubs.toml").write_text(text.replace('tables = "hubs"\n', ""), encoding="utf-8")
    load(folder)
    return folder


def put(folder: Path, table: str, line: int, column: str, value: str) -> None:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = list(dict.fromkeys([*rows[0], column]))
    rows[line - 2][column] = value
    with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def complaints(folder: Path) -> tuple[Complaint, ...]:
    with pytest.raises(InvalidInputError) as caught:
        load(folder)
    return caught.value.complaints


# What was spoilt; the complaint's code, row and column; what its Dutch sentence must say: value, expectation, remedy.
CASES: dict[str, tuple[tuple[Cell, ...], tuple[str, int, str], tuple[str, ...]]] = {
    "site in an unknown town": (
        (("candidates", 3, "gm_code", "GM9999"),),
        ("code-unknown", 3, "gm_code"),
        ("“GM9999” staat niet in municipalities.csv", "Verbeter de code"),
    ),
    "site of an unknown kind": (
        (("candidates", 3, "kind", "asz"),),
        ("name-unknown", 3, "kind"),
        ("“asz” staat niet in kinds.csv", "Bedoelt u “azc”?"),
    ),
    "site ends before it begins": (
        (("candidates", 3, "available_until", "2024-01-31"),),
        ("end-before-start", 3, "available_until"),
        ("2024-01-31 ligt voor het begin, 2024-06-01", "Verwissel of verbeter de datums"),
    ),
    "site too short": (
        (("candidates", 3, "available_until", "2025-05-30"),),
        ("candidate-too-short", 3, "available_until"),
        ("12 maanden beschikbaar, korter dan de termijn van haar soort (24 maanden)", "Verbeter de dagen of de soort"),
    ),
    "site after the last reference date": (
        (("candidates", 3, "available_from", "2026-01-02"),),
        ("candidate-too-late", 3, "available_from"),
        ("2026-01-02, na de slotpeildatum (2026-01-01)", "Verbeter de dag of haal de plek weg"),
    ),
    "site with the name of a location": (
        (("candidates", 2, "candidate_id", "Z01"),),
        ("candidate-is-location", 2, "candidate_id"),
        ("“Z01” is ook het kenmerk van een bestaande locatie", "Geef de kandidaat een eigen kenmerk"),
    ),
    "site named twice": (
        (("candidates", 3, "candidate_id", "HUB1"),),
        ("key-twice", 3, "candidate_id"),
        ("“HUB1” staat hier voor de tweede keer; eerst in rij 2", "Verwijder er een"),
    ),
    "smallest site above its own largest": (
        (("candidates", 2, "minimum", "700"),),
        ("smallest-above-largest", 2, "minimum"),
        ("700 is meer dan het grootste 600", "Verlaag het minimum of verhoog het maximum"),
    ),
    "smallest site above its kind's largest": (
        (("candidates", 2, "minimum", "1600"), ("candidates", 2, "maximum", "")),
        ("smallest-above-largest", 2, "minimum"),
        ("1600 is meer dan het grootste 1500", "Verlaag het minimum of verhoog het maximum"),
    ),
    "largest site below its kind's smallest": (
        (("candidates", 2, "maximum", "200"), ("candidates", 2, "minimum", "")),
        ("largest-below-smallest", 2, "maximum"),
        ("200 is minder dan het kleinste 300", "Verhoog het maximum of verlaag het minimum"),
    ),
    "kind's smallest above its largest": (
        (("kinds", 3, "minimum", "160"),),
        ("smallest-above-largest", 3, "minimum"),
        ("160 is meer dan het grootste 150", "Verlaag het minimum of verhoog het maximum"),
    ),
    "location's smallest above its largest": (
        (("locations", 2, "minimum", "400"), ("locations", 2, "maximum", "380")),
        ("smallest-above-largest", 2, "minimum"),
        ("400 is meer dan het grootste 380", "Verlaag het minimum of verhoog het maximum"),
    ),
    "location's largest below its places": (
        (("locations", 2, "maximum", "300"),),
        ("largest-below-smallest", 2, "maximum"),
        ("300 is minder dan het kleinste 340", "Verhoog het maximum of verlaag het minimum"),
    ),
    "places outside their bounds": (
        (("locations", 2, "minimum", "100"), ("locations", 2, "maximum", "300")),
        ("places-outside-bounds", 2, "places"),
        ("340 plaatsen liggen niet tussen 100 en 300", "Verbeter de grenzen of het aantal"),
    ),
    "closing after the end": (
        (("locations", 2, "closable_from", "2025-07-01"),),
        ("closable-after-end", 2, "closable_from"),
        ("pas vanaf 2025-07-01 eerder sluiten, na het afgesproken einde (2025-06-30)", "Verbeter een van beide dagen"),
    ),
    "location ends before it opened": (
        (("locations", 3, "agreed_end", "2020-04-01"),),
        ("end-before-start", 3, "agreed_end"),
        ("2020-04-01 ligt voor het begin, 2021-09-27", "Verwissel of verbeter de datums"),
    ),
    "location in an unknown town": (
        (("locations", 2, "gm_code", "GM0688"),),
        ("code-unknown", 2, "gm_code"),
        ("“GM0688” staat niet in municipalities.csv", "oude code"),
    ),
    "location in another province": (
        (("municipalities", 14, "province_code", "PV28"), ("municipalities", 14, "province", "Elders"),
         ("locations", 2, "province_code", "PV28")),
        ("province-differs", 2, "province_code"),
        ("“PV28” is niet de provincie van deze gemeente, PV29", "Verbeter een van beide"),
    ),
    "kind for nobody": (
        (("kinds", 3, "groups", " ; "),),
        ("kind-without-groups", 3, "groups"),
        ("“satelliet” vangt geen groep op", "Noem er minstens een"),
    ),
    "lead time of unnamed ones beyond the periods": (
        (("kinds", 3, "lead_months", "90"),),
        ("lead-time-impossible", 3, "lead_months"),
        ("90 maanden eindigt na het slot van de periodes (38 maanden)", "Kort die in"),
    ),
    "lead time of sites beyond the periods": (
        (("kinds", 2, "lead_months", "90"),),
        ("lead-time-impossible", 2, "lead_months"),
        ("90 maanden eindigt na het slot van de periodes (38 maanden)", "haal kandidaten van deze soort weg"),
    ),
    "lead time that waits beyond the periods": (
        (("standstills", 2, "end", "2025-12-31"),),
        ("lead-time-waits", 3, "lead_months"),
        ("9 maanden is door dagen van stilstand pas voorbij op 2026-0", "slotpeildatum (2026-01-01)", "Kort haar in"),
    ),
    "lead time of no number": (
        (("kinds", 3, "lead_months", "negen"),),
        ("number-unreadable", 3, "lead_months"),
        ("“negen” is geen getal", "Schrijf alleen cijfers"),
    ),
    "branch near itself": (
        (("kinds", 3, "near_kind", "satelliet"),),
        ("branch-of-itself", 3, "near_kind"),
        ("“satelliet” moet bij zichzelf in de buurt staan", "Noem de soort van het centrum"),
    ),
    "branch near an unknown kind": (
        (("kinds", 3, "near_kind", "hub"),),
        ("name-unknown", 3, "near_kind"),
        ("“hub” staat niet in kinds.csv", "Verbeter het of voeg het daar toe"),
    ),
    "branch without a distance": (
        (("kinds", 3, "near_km", ""),),
        ("branch-half-said", 3, "near_km"),
        ("“satelliet”", "Vul beide in of geen van beide"),
    ),
    "distance without a centre": (
        (("kinds", 3, "near_kind", ""),),
        ("branch-half-said", 3, "near_kind"),
        ("“satelliet”", "Vul beide in of geen van beide"),
    ),
    "distance below zero": (
        (("kinds", 3, "near_km", "-25"),),
        ("number-too-small", 3, "near_km"),
        ("“-25” is te klein", "ten minste 0"),
    ),
    "too many unnamed ones": (
        (("kinds", 3, "generic", "4"),),
        ("number-too-large", 3, "generic"),
        ("“4” is te groot", "ten hoogste 3"),
    ),
    "durable in other words": (
        (("kinds", 3, "durable", "duurzaam"),),
        ("not-one-of", 3, "durable"),
        ("“duurzaam” kan hier niet", "verwacht wordt"),
    ),
    "extension ends before it begins": (
        (("extensions", 2, "end", "2025-06-30"),),
        ("end-before-start", 2, "end"),
        ("2025-06-30 ligt voor het begin, 2025-07-01", "Verwissel of verbeter de datums"),
    ),
    "extension overlaps the agreement": (
        (("extensions", 2, "start", "2025-06-30"),),
        ("extension-overlaps", 2, "start"),
        ("2025-06-30, maar de locatie is al afgesproken of verlengd tot en met 2025-06-30", "Laat haar later beginnen"),
    ),
    "extension leaves a gap": (
        (("extensions", 2, "start", "2025-07-02"),),
        ("extension-leaves-gap", 2, "start"),
        ("2025-07-02, maar de locatie eindigt op 2025-06-30", "Laat haar aansluiten"),
    ),
    "extension of an unknown location": (
        (("extensions", 2, "location_id", "Z09"),),
        ("name-unknown", 2, "location_id"),
        ("“Z09” staat niet in locations.csv", "Bedoelt u “Z0"),
    ),
    "extension of what does not end": (
        (("locations", 2, "agreed_end", ""),),
        ("extension-without-end", 2, "location_id"),
        ("“Z01” heeft geen afgesproken einde", "Geef het einde of haal de verlenging weg"),
    ),
    "extension on no day": (
        (("extensions", 2, "start", "2025-07-32"),),
        ("date-unreadable", 2, "start"),
        ("“2025-07-32” is geen datum", "Schrijf hem als 2022-07-01"),
    ),
    "standstill ends before it begins": (
        (("standstills", 2, "end", "2023-02-01"),),
        ("end-before-start", 2, "end"),
        ("2023-02-01 ligt voor het begin, 2023-03-01", "Verwissel of verbeter de datums"),
    ),
    "standstill of an unknown kind": (
        (("standstills", 2, "kind", "azk"),),
        ("name-unknown", 2, "kind"),
        ("“azk” staat niet in kinds.csv", "Bedoelt u “azc”?"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_spoilt_cell_is_named_with_what_was_expected_and_what_mends_it(hubs: Path, name: str) -> None:
    cells, (code, row, column), told = CASES[name]
    for cell in cells:
        put(hubs, *cell)
    found = [c for c in complaints(hubs) if (c.code, c.row, c.column) == (code, row, column)]
    assert len(found) == 1, complaints(hubs)
    table = found[0].table
    assert table == ("kinds.csv" if code == "lead-time-waits" else f"{cells[-1][0]}.csv") or code.startswith(
        "extension"
    )
    assert found[0].value
    for language in LANGUAGES:
        sentence = Words(language).complaint(found[0])
        assert f"{table}, {'rij' if language == 'nl' else 'row'} {row}, " in sentence
        assert column in sentence
    assert all(part in Words("nl").complaint(found[0]) for part in told), Words("nl").complaint(found[0])


def test_every_complaint_about_locations_is_among_the_cases() -> None:
    codes = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', getsource(sites)))
    assert codes == {code for _, (code, _, _), _ in CASES.values()} & codes
    assert len(codes) > 10


def test_cells_spoilt_in_every_table_are_all_told_at_once_whatever_is_wrong_with_them(hubs: Path) -> None:
    """Also what only another table contradicts, beside rows that cannot be read."""
    names = ("lead time of no number", "branch near an unknown kind", "site in an unknown town", "extension on no day",
             "closing after the end", "site named twice", "standstill of an unknown kind")  # fmt: skip
    for cells in (CASES[name][0] for name in names):
        for cell in cells:
            put(hubs, *cell)
    put(hubs, "kinds", 5, "near_kind", "hub")
    put(hubs, "kinds", 5, "near_km", "5")
    put(hubs, "candidates", 5, "minimum", "900")
    found = {(c.table, c.row, c.column) for c in complaints(hubs)}
    asked = {(f"{CASES[n][0][-1][0]}.csv", *CASES[n][1][1:]) for n in names if n != "branch near an unknown kind"}
    assert found == asked | {("kinds.csv", 5, "near_kind"), ("candidates.csv", 5, "minimum")}


UNREADABLE = {
    "a town": ("municipalities", 3, "population", "veel"),
    "a period": ("periods", 6, "end", "later"),
    "a location": ("locations", 2, "places", "veel"),
    "a kind": ("kinds", 2, "lead_months", "negen"),
    "an extension": ("extensions", 2, "cost", "gratis"),
    "a number of the requirement": ("requirement", 2, "additional", "veel"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_row_that_cannot_be_read_makes_no_other_row_wrong(hubs: Path, name: str) -> None:
    put(hubs, "kinds", 3, "lead_months", "35")
    with (hubs / "extensions.csv").open("a", encoding="utf-8") as file:
        file.write("Z01,2026-01-01,2026-06-30,,public,verzonnen,\n")
    with (hubs / "exchanges.csv").open("a", encoding="utf-8") as file:
        file.write("X1,GM0664,GM0718,regular,,5,,2023-01-01,public,verzonnen,\n")
    with (hubs / "bids.csv").open("a", encoding="utf-8") as file:
        file.write("B1,GM0687,regular,300,,,,open,hard,,,public,verzonnen,\n")
    load(hubs)
    put(hubs, *UNREADABLE[name])
    table, row, column, _ = UNREADABLE[name]
    assert [(c.table, c.row, c.column) for c in complaints(hubs)] == [(f"{table}.csv", row, column)]


def _without(table: str, column: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        path = folder / f"{table}.csv"
        head, rest = path.read_text(encoding="utf-8").split("\n", 1)
        path.write_text(head.replace(column, f"{column}x", 1) + "\n" + rest, encoding="utf-8")

    return spoil


@pytest.mark.parametrize(("table", "column"), [("municipalities", "gm_code"), ("kinds", "kind"), ("periods", "start")])
def test_a_table_without_its_key_makes_no_other_table_wrong(hubs: Path, table: str, column: str) -> None:
    _without(table, column)(hubs)
    assert {c.table for c in complaints(hubs)} == {f"{table}.csv"}


def test_a_workbook_is_told_by_sheet_and_cell(hubs: Path) -> None:
    put(hubs, "candidates", 2, "minimum", "700")
    put(hubs, "extensions", 2, "start", "2025-07-02")
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for path in sorted(hubs.glob("*.csv")):
        sheet = book.create_sheet(path.stem)
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                sheet.append([float(c) if re.fullmatch(r"-?\d+\.\d+", c) else c or None for c in row])
    book.save(hubs.parent / "hubs.xlsx")
    found = {(c.book, c.table, c.cell, c.code) for c in complaints(hubs.parent / "hubs.xlsx")}
    assert found == {
        ("hubs.xlsx", "candidates", "E2", "smallest-above-largest"),
        ("hubs.xlsx", "extensions", "B2", "extension-leaves-gap"),
    }


@pytest.mark.parametrize("command", ["check", "plan"])
def test_the_commands_tell_all_and_write_nothing(hubs: Path, command: str) -> None:
    names = ("site in an unknown town", "extension leaves a gap", "kind's smallest above its largest")
    for name in names:
        for cell in CASES[name][0]:
            put(hubs, *cell)
    before = sorted(hubs.rglob("*"))
    rest = ["--out", str(hubs / "out"), "--audience", "prt"] if command == "plan" else []
    done = CliRunner().invoke(main, [command, str(hubs / "hubs.toml"), *rest])
    assert done.exit_code == 3, done.output
    assert all(part in done.output for name in names for part in CASES[name][2])
    assert sorted(hubs.rglob("*")) == before


def test_check_of_a_scenario_reads_the_tables_that_it_replaces_and_asks_its_question(hubs: Path) -> None:
    folder = Path(shutil.copytree(BUNDLED / "zeeland", hubs.parent / "zeeland"))
    put(folder / "hubs", "candidates", 2, "minimum", "700")
    told = CliRunner().invoke(main, ["check", str(folder / "hubs.toml"), "--lang", "nl"])
    assert told.exit_code == 3
    assert "candidates.csv, rij 2, kolom minimum: het kleinste aantal plaatsen 700" in told.output
    put(folder / "hubs", "candidates", 2, "minimum", "300")
    put(folder / "hubs", "kinds", 3, "groups", "regular;gezinnen")
    (folder / "groups.csv").write_text("group,regime,note\ngezinnen,special,\n", encoding="utf-8")
    text = (folder / "hubs.toml").read_text(encoding="utf-8")
    more = '\n[[locations.rules]]\nrule = "clusters"\n\n[[locations.rules]]\nrule = "few_sites"\ngroup = "gezinnen"\n'
    weighed = text.replace("opening = 20.0", 'opening = 20.0\nper_million = 1.0\ncounts_for_law = { Z9 = "yes" }')
    (folder / "hubs.toml").write_text(weighed + more, encoding="utf-8")
    told = CliRunner().invoke(main, ["check", str(folder / "hubs.toml"), "--lang", "nl"])
    assert told.exit_code == 3
    for part in (
        "kinds.csv, kolom groups: groep “gezinnen” hoort niet bij de groepen van het scenario (regular, amv)",
        "kinds.csv, kolom place_cost: soort “amv” heeft geen place_cost",
        "er is geen locatie “Z9” in het dossier",
        "“clusters” bestaat niet in locations.rules. Bekend zijn: branch_near, ceiling_per_1000, cluster",
        "groep “gezinnen” hoort niet bij de groepen van het scenario",
        "regel “few_sites” heeft “most” nodig. Voeg het toe",
    ):
        assert part in told.output, told.output
