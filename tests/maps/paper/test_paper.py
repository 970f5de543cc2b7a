import io
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn
from pypdf import PdfReader

from maps.geometry.found_shapes import shapes_of
from maps.paper.blocks import Figure, Heading, Paper, Table
from maps.paper.council_paper import council_paper
from maps.paper.minister_report import minister_report
from maps.paper.pdf import to_pdf
from maps.paper.word_document import to_docx
from maps.paper.write import write_agenda, write_paper, write_report
from optimiser.cli import main
from optimiser.editions.edition import Edition
from optimiser.editions.file import write_edition
from optimiser.editions.find_area import find_area
from optimiser.errors import UsageError
from optimiser.words import Words
from tests.support.editions_papers import ELSEWHERE, EVIL, MINORS, NEW, PERIODS, edition
from tests.support.office import TEXT, converted
from tests.support.paper_texts import said, table

NL = Words("nl")


def paper(made: Edition | None = None, code: str = "PV1", words: Words = NL) -> Paper:
    made = made or edition()
    return council_paper(made, shapes_of(made), words, code)


def minified(text: str) -> str:
    """Without white space and the breaks that a line may need."""
    return re.sub(r"[\s\u200b\u00ad]", "", text)


def pdf_text(content: bytes) -> str:
    return minified("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))


def docx_text(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    return minified("".join([*(p.text for p in document.paragraphs), *cells]))


ALL = [
    pytest.param(lambda **how: paper(edition(**how)), id="province"),
    pytest.param(lambda **how: paper(edition(**how), "GM02"), id="municipality"),
    pytest.param(lambda **how: paper(edition(**how), "R1"), id="region"),
    pytest.param(lambda **how: minister_report(edition(**how), NL, "PV1"), id="report"),
]


@pytest.mark.parametrize("make", ALL)
@pytest.mark.parametrize("how", [{}, {"previous": True, "bids": True, "incomplete": ["GM03"]}], ids=["plain", "full"])
def test_word_and_pdf_say_everything_of_the_content(make, how) -> None:
    made = make(names=EVIL, **how)
    for text in (pdf_text(to_pdf(made)), docx_text(to_docx(made))):
        missing = [s for s in said(made) if minified(s) not in text]
        assert not missing


@pytest.mark.parametrize("make", ALL)
def test_the_same_paper_gives_the_same_bytes(make) -> None:
    assert to_docx(make()) == to_docx(make())
    assert to_pdf(make()) == to_pdf(make())


def test_the_total_of_the_province_is_the_sum_of_its_rows() -> None:
    for incomplete in ([], ["GM03"]):
        made = table(paper(edition(incomplete=incomplete)), NL("paper-caption-towns", area="Alfa", period="2027"))
        rows = [[int(re.sub(r"\D", "", c) or 0) for c in row[1:4]] for row in made.rows]
        assert rows[-1] == [sum(row[i] for row in rows[:-1]) for i in range(3)]
        assert rows[-1][:2] == [1000 + 250 + ELSEWHERE, 1234 + 60]
        assert made.rows[-2][0] == NL("paper-row-elsewhere")


def test_numbers_are_written_in_the_language_of_the_paper() -> None:
    assert "1.294" in pdf_text(to_pdf(paper()))
    assert "1,294" in pdf_text(to_pdf(paper(words=Words("en"))))


def test_unknown_is_a_lower_bound_or_the_word_never_zero() -> None:
    made = edition(incomplete=["GM02", "GM03"])
    rows = {row[0]: row for row in table(paper(made), NL("paper-caption-towns", area="Alfa", period="2027")).rows}
    assert rows["Bee"][1:4] == ("onbekend", "1.234", "≥\u00a01.234")
    assert rows["Cee"][1:4] == ("≥\u00a0250", "60", "≥\u00a0310")
    assert rows["Aa"][1:4] == ("1.000", "0", "1.000")


def test_the_sum_of_the_area_stands_in_place_of_withheld_municipalities() -> None:
    made = edition(withheld=["GM01", "GM02", "GM03"])
    towns = table(paper(made), NL("paper-caption-towns", area="Alfa", period="2027"))
    assert [row[0] for row in towns.rows[:-2]] == [NL("paper-row-region", name="Noord")]
    assert NL("paper-withheld-note") in said(paper(made))
    around = edition(withheld=["GM04"])
    assert NL("picture-withheld") in said(paper(around, "GM05"))


@pytest.mark.parametrize("write", [write_report, lambda e, w, c, f: write_paper(e, shapes_of(e), w, c, f)])
def test_a_paper_about_withheld_figures_is_refused(tmp_path: Path, write) -> None:
    with pytest.raises(UsageError) as caught:
        write(edition(withheld=["GM02"]), NL, "GM02", tmp_path)
    assert caught.value.code == "paper-withheld"
    assert not list(tmp_path.iterdir())


def test_a_report_is_about_a_province(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        write_report(edition(), NL, "GM02", tmp_path)
    assert caught.value.code == "paper-report-province"
    made = edition()
    with pytest.raises(UsageError) as caught:
        write_agenda(made, shapes_of(made), NL, "GM02", tmp_path)
    assert caught.value.code == "paper-agenda-province"


def test_a_map_is_drawn_for_every_period_with_other_numbers() -> None:
    made = edition()
    later = tuple(
        replace(f, new=f.new + 1) if f.new is not None and (f.area, f.period) == ("GM01", "2028") else f
        for f in made.figures
    )
    captions = [b.caption for b in paper(replace(made, figures=later)).blocks if isinstance(b, Figure)]
    assert [c[-4:] for c in captions] == list(PERIODS)
    assert NL("paper-map-same", period="2028") in said(paper(made))


def test_what_changed_is_told_with_its_cause() -> None:
    made = paper(edition(previous=True))
    changed = table(made, NL("paper-caption-changed", period="2027"))
    assert changed.rows == (("Bee", "1.224", "1.234", "+10"), (NL("paper-row-total"), "1.284", "1.294", "+10"))
    assert NL("cause-table", name="locations.csv", table="locaties") in said(made)
    assert NL("paper-changed-none") in said(paper())
    assert NL("paper-changed-same", area="Beta") in said(paper(edition(previous=True), "PV2"))


def test_the_report_tells_bids_and_deviation() -> None:
    made = minister_report(edition(bids=True), NL, "PV1")
    rows = {row[0]: row[1:] for row in table(made, NL("report-caption-town", area="Alfa", period="2027")).rows}
    assert rows["Cee"] == ("250", "11", "5", "3", "60", "0", "5", "700", str(250 + 60 - 700), "Dee")
    assert rows["Aa"][-2:] == ("+300", NL("paper-none"))
    total = rows[NL("paper-row-total")]
    assert total[1:4] == ("33", "15", "9")
    assert total[4] == NL.number(sum(NEW[m] for m in ("GM01", "GM02", "GM03")))
    assert total[6] == str(sum(MINORS[m] for m in ("GM01", "GM02", "GM03")))
    assert NL("report-unknown", names=NL("report-col-task")) in said(made)


def test_the_report_without_bids_says_so_once_and_calls_nothing_realised() -> None:
    made = minister_report(edition(), NL, "PV1")
    assert said(made).count(NL("report-no-bids")) == 1
    rows = {row[0]: row[1:] for row in table(made, NL("report-caption-town", area="Alfa", period="2027")).rows}
    assert rows["Cee"] == ("250", "60", "0", "5")
    assert rows[NL("paper-row-total")][0] == NL.number(1000 + 250 + ELSEWHERE)
    assert rows[NL("paper-row-elsewhere")][0] == str(ELSEWHERE)
    assert not any("gerealiseerd" in text.lower() for text in said(made) if "peildatum:" not in text)


def test_the_gap_and_the_deviation_of_the_report_follow_from_its_own_columns() -> None:
    from tests.support.bundled import CASES, made  # noqa: PLC0415  # the real case with bids and an exchange

    report = minister_report(made(CASES["working day"]), NL, "PV29")
    for part in ("report-caption-region", "report-caption-town"):
        rows = table(report, NL(part, area="Zeeland", period="2023")).rows
        for name, *cells in rows:
            stand, task, hard, soft, gap, new, *_, official, apart, partner = cells
            moved = {"Veere": 40, "Vlissingen": -40}.get(name, 0)
            whole = [int(re.sub(r"[^\d-]", "", x)) for x in (stand, task, hard, soft, gap)]
            assert whole[4] == whole[1] - whole[0] - whole[2] - whole[3] - moved, (name, partner)
            if apart != "onbekend":
                assert int(apart) == whole[0] + int(re.sub(r"\D", "", new)) - int(re.sub(r"\D", "", official))


def test_the_table_around_a_municipality_names_it_first_and_once() -> None:
    made = table(paper(code="GM02"), NL("paper-caption-region", area="Bee", period="2027"))
    names = [row[0] for row in made.rows[: -made.totals]]
    assert names == ["Bee", "Aa", "Cee"]


@pytest.mark.parametrize("make", ALL)
def test_the_pdf_is_tagged_titled_and_brings_its_fonts(make) -> None:
    made = make()
    reader = PdfReader(io.BytesIO(to_pdf(made)))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "nl-NL"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == made.title
    assert not {"/Author", "/CreationDate", "/ModDate"} & set(reader.metadata)
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    sides = sorted((round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)))
    assert sides == [595, 842]
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner)
    pages = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        assert minified(f"pagina {number} van {pages}") in minified(page.extract_text())
        assert minified(NL("proposal")) in minified(page.extract_text())


@pytest.mark.parametrize("make", ALL)
def test_the_word_document_is_accessible_and_nameless(make) -> None:
    made = make()
    document = docx.Document(io.BytesIO(to_docx(made)))
    levels = [int(p.style.name[-1]) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert levels == [b.level for b in made.blocks if isinstance(b, Heading)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(document.tables) == sum(isinstance(b, Table) for b in made.blocks)
    for t in document.tables:
        assert t.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    pictures = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(pictures) == (0 if made.landscape else 1)
    assert all(NL("picture-alt-table") in (alt or "") for alt in pictures)
    about = document.core_properties
    assert (about.title, about.language) == (made.title, "nl-NL")
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert (about.created, about.modified) == (None, None)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert [e.get(qn("w:val")) for e in defaults.iter(qn("w:lang"))] == ["nl-NL"]
    section = document.sections[0]
    assert sorted((round(section.page_width.mm), round(section.page_height.mm))) == [210, 297]


def test_both_carry_the_mark_of_their_audience_on_every_page() -> None:
    made = paper(edition(audience="prt"))
    pages = PdfReader(io.BytesIO(to_pdf(made))).pages
    assert all(minified(NL("mark-prt")) in minified(page.extract_text()) for page in pages)
    document = docx.Document(io.BytesIO(to_docx(made)))
    section = document.sections[0]
    assert [p.text for p in section.header.paragraphs] == [NL("mark-prt"), made.title]
    assert [p.text for p in section.first_page_header.paragraphs] == [NL("mark-prt")]
    for foot in (section.first_page_footer, section.footer):
        assert made.proposal in foot.paragraphs[0].text
    assert not paper().mark


def test_no_text_becomes_markup_or_a_formula() -> None:
    made = paper(edition(names=EVIL))
    fields = docx.Document(io.BytesIO(to_docx(made))).element.body.iter(qn("w:instrText"), qn("w:fldSimple"))
    assert not list(fields)
    assert pdf_text(to_pdf(made)).count(minified(EVIL["GM02"])) >= len(PERIODS)


def test_control_characters_do_not_spoil_a_paper() -> None:
    made = paper(edition(names={**EVIL, "GM01": "A\x00a\x1b", "GM02": "B\ud800b"}))
    assert "A\ufffda" in docx_text(to_docx(made))
    assert "A\ufffda" in pdf_text(to_pdf(made))


def test_a_sign_that_no_font_has_costs_the_claim_of_pdf_ua_not_the_paper() -> None:
    made = to_pdf(paper(edition(names={**EVIL, "GM01": "村"})))
    root = PdfReader(io.BytesIO(made)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" not in root["/Metadata"].get_data()


def test_areas_are_found_by_code_and_name_and_never_guessed() -> None:
    made = edition(names={"GM01": "Alfa", "GM02": "Bee", "GM03": "Cee", "GM04": "Dee", "GM05": "Eemnes"})
    asked = ("gm01", " bee ", "PV2", "Noord", "r2")
    assert [find_area(made, text).code for text in asked] == ["GM01", "GM02", "PV2", "R1", "R2"]
    with pytest.raises(UsageError) as caught:
        find_area(made, "Alfa")
    assert caught.value.details["codes"] == "Alfa (GM01), Alfa (PV1)"
    with pytest.raises(UsageError) as caught:
        find_area(made, "Eemnis")
    assert caught.value.details["nearest"] == "Eemnes (GM05)"
    assert "Eemnes (GM05)" in NL("area-unknown", **caught.value.details)
    with pytest.raises(UsageError) as caught:
        find_area(made, "qqqqqqqq")
    assert NL("area-unknown", **caught.value.details).endswith("of een naam.")


def test_the_command_writes_papers_and_the_report(tmp_path: Path) -> None:
    write_edition(edition(), tmp_path)
    run = CliRunner()
    done = run.invoke(
        main, ["paper", str(tmp_path), "--for", "Bee", "--for", "PV1", "--report", "--out", str(tmp_path / "o")]
    )
    assert done.exit_code == 0, done.output
    names = {f"{stem}.{kind}" for stem in ("paper-GM02", "paper-PV1", "report-PV1") for kind in ("docx", "pdf")}
    assert {p.name for p in (tmp_path / "o").iterdir()} == names | {"manifest.json"}
    assert run.invoke(main, ["paper", str(tmp_path), "--for", "Bea"]).exit_code == 2
    assert run.invoke(main, ["paper", str(tmp_path), "--for", "Bee", "--report"]).exit_code == 2
    assert run.invoke(main, ["paper", str(tmp_path / "none"), "--for", "Bee"]).exit_code == 3


def test_libreoffice_reads_the_same_numbers(tmp_path: Path) -> None:
    papers = {str(param.id): param.values[0](names=EVIL) for param in ALL}
    paths = [tmp_path / f"{name}.docx" for name in papers]
    for path, made in zip(paths, papers.values(), strict=True):
        path.write_bytes(to_docx(made))
    for read, made in zip(converted(*paths, folder=tmp_path, kind=TEXT), papers.values(), strict=True):
        text = minified(read.read_text(encoding="utf-8-sig"))
        assert not [s for s in said(made) if minified(s) not in text], read.name
