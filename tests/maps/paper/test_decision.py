import io
import pkgutil
import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.shared import RGBColor
from pypdf import PdfReader

from data.complaints import InvalidInputError
from maps.geometry.found_shapes import shapes_of
from maps.paper.agenda import agenda_page
from maps.paper.blocks import Bullets, Heading, Paper, Paragraph, Table
from maps.paper.council_paper import council_paper
from maps.paper.headings import read_headings
from maps.paper.minister_report import minister_report
from maps.paper.pdf import to_pdf
from maps.paper.word_document import to_docx
from maps.paper.word_template import PARAGRAPHS, TABLE, ours, read_template
from maps.text.calculation import calculation_lines
from optimiser import constraints
from optimiser.cli import main
from optimiser.editions.edition import Edition
from optimiser.editions.file import write_edition
from optimiser.locations import rules as location_rules
from optimiser.locations.audit import largest_excess
from optimiser.locations.read_back import read_back
from optimiser.words import LANGUAGES, Words
from optimiser.words.facts import Fact, Line
from tests.support.bundled import CASES, made
from tests.support.editions_papers import edition
from tests.support.office import converted
from tests.support.paper_texts import said

NL = Words("nl")


def paper(found: Edition | None = None, code: str = "GM02", headings=None) -> Paper:
    found = found or edition()
    return council_paper(found, shapes_of(found), NL, code, headings)


def heads(found: Paper) -> list[str]:
    """Headings of the decision: those without a number, before the annex."""
    return [b.text for b in found.blocks if isinstance(b, Heading) and not b.numbered and not b.new_page]


def under(found: Paper, heading: str) -> list:
    """The blocks under a heading."""
    at = next(k for k, b in enumerate(found.blocks) if isinstance(b, Heading) and b.text == heading)
    rest = found.blocks[at + 1 :]
    return list(rest[: next((k for k, b in enumerate(rest) if isinstance(b, Heading)), len(rest))])


def headings(folder: Path, text: str) -> Path:
    path = folder / "koppen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def complaints(path: Path, read=read_headings) -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        read(path)
    return NL.complaints(caught.value.complaints)


def test_a_paper_of_a_municipality_begins_as_a_council_proposal() -> None:
    assert heads(paper()) == [
        "Onderwerp", "Gevraagd besluit", "Wat het betekent voor Bee", "Aanleiding", "Beoogd effect", "Argumenten",
        "Kanttekeningen", "Andere keuzes en hun gevolgen", "Financiën", "Participatie", "Planning en vervolg",
    ]  # fmt: skip
    assert NL("decide-ask-council") in said(paper())
    assert "Stand van de biedingen" in heads(paper(code="PV1"))
    assert NL("decide-ask-prt") in said(paper(code="PV1"))


def test_what_only_the_municipality_knows_is_an_open_field() -> None:
    for part in ("Financiën", "Participatie"):
        (field,) = [b for b in under(paper(), part) if isinstance(b, Paragraph) and b.style == "open"]
        assert field.text.startswith(NL("fill-council"))
        assert not re.search(r"\d|€", field.text)


def test_places_are_told_as_a_location() -> None:
    for new, told in ((0, "meaning-none"), (49, "meaning-part"), (50, "meaning-site"), (100, "meaning-sites")):
        found = edition()
        figures = tuple(replace(f, new=new) if f.area == "GM02" and f.group == "total" else f for f in found.figures)
        lines = said(paper(replace(found, figures=figures)))
        beginning = NL(told, new=str(new), size="50", count="2", period="2027").partition(":")[0]
        assert any(line.startswith(beginning) for line in lines), told


def test_the_rules_that_are_counted_are_named_below() -> None:
    found = edition()
    for audit in ({"meet_requirement": 0.0}, {"whole_places": 0.0, "respect_limits": 0.0, "keep_bids": 0.0}):
        blocks = paper(replace(found, audit=audit)).blocks
        counted = NL("paper-divided-audit", count=NL.number(len(audit)))
        at = next(k for k, b in enumerate(blocks) if isinstance(b, Paragraph) and b.text == counted)
        rules = blocks[at + 1]
        assert isinstance(rules, Bullets)
        assert len(rules.items) == len(audit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_an_audit_has_a_name(language: str) -> None:
    """Rules about places and locations, and what the audit of locations counts beside them."""
    rules = {m.name for package in (constraints, location_rules) for m in pkgutil.iter_modules(package.__path__)}
    counted = set(re.findall(r"``(\w+)``", (largest_excess.__doc__ or "") + (read_back.__doc__ or "")))
    words = Words(language)
    assert "files_agree" in counted
    assert {rule for rule in rules | counted if not words.has(f"rule-{rule}")} == set()


@pytest.mark.parametrize("bids", [False, True])
def test_no_column_of_a_report_is_unknown_all_through(bids: bool) -> None:  # noqa: FBT001  # a case of the test
    for block in minister_report(edition(bids=bids), NL, "PV1").blocks:
        if isinstance(block, Table):
            for k in range(1, len(block.header)):
                assert {row[k] for row in block.rows} != {NL("paper-unknown")}, block.header[k]


def test_a_result_below_nought_is_explained_in_words() -> None:
    for language in LANGUAGES:
        words = Words(language)
        below = Line("new", 3, Fact("working-new", {}, {"area": "Aa"}), 0.0, before=-13.2, how="rounded", decimals=2)
        above = replace(below, before=13.2, value=13.0)
        told = [line.what for line in calculation_lines([below, above], words)]
        assert words("working-new-below") in told[0]
        assert words("working-new-below") not in told[1]
        other = Line("x", 2, Fact("working-pool", {}, {"area": "Aa"}), -1.0)
        assert words("working-below") in next(iter(calculation_lines([other], words))).what


def test_headings_and_their_order_are_those_of_a_file(tmp_path: Path) -> None:
    chosen = read_headings(headings(tmp_path, """
schema = 1
[[council]]
part = "decision"
heading = "Voorgesteld besluit"
[[council]]
part = "open"
heading = "Communicatie"
[[council]]
part = "meaning"
"""))  # fmt: skip
    found = paper(headings=chosen)
    assert heads(found) == ["Voorgesteld besluit", "Communicatie", "Wat het betekent voor Bee"]
    (field,) = under(found, "Communicatie")
    assert (field.text, field.style) == (NL("fill-council"), "open")
    assert len(heads(paper(code="PV1", headings=chosen))) > 10, "the other kind of paper keeps ours"


def test_all_that_is_wrong_with_headings_is_told_at_once(tmp_path: Path) -> None:
    told = complaints(headings(tmp_path, """
schema = 2
colour = "blue"
[[council]]
part = "decison"
[[council]]
part = "open"
[[council]]
part = "subject"
heading = ""
[[prt]]
part = "subject"
heading = 7
"""))  # fmt: skip
    assert len(told) == 6
    for place in ("schema", "colour", "council.0.part", "council.1", "council.2.heading", "prt.0.heading"):
        assert any(place in line for line in told), (place, told)
    assert any("“decison”" in line and "decision" in line for line in told)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('schema = 1\n[[prt]]\npart = "subject"', 'part = "decision"'),
        ('schema = 1\n[[council]]\npart = "decision"\n[[council]]\npart = "decision"', "twee keer"),
        ("schema = ", "TOML"),
        ("", "ontbreekt"),
    ],
)
def test_headings_that_cannot_be_used_are_refused_with_a_remedy(tmp_path: Path, text: str, part: str) -> None:
    (told,) = complaints(headings(tmp_path, text))
    assert told.startswith("koppen.toml")
    assert part in told


def test_the_template_that_is_shipped_has_every_style_and_shows_it() -> None:
    document = docx.Document(io.BytesIO(ours()))
    assert {*PARAGRAPHS, TABLE} <= {style.name for style in document.styles}
    used = {p.style.name for p in document.paragraphs}
    used |= {p.style.name for t in document.tables for row in t.rows for cell in row.cells for p in cell.paragraphs}
    assert set(PARAGRAPHS) - {"Header", "Footer"} <= used
    assert document.tables[0].style.name == TABLE


def changed_template(path: Path, *, without: tuple[str, ...] = ()) -> Path:
    """Our template with red headings, a letterhead, and without some styles."""
    document = docx.Document(io.BytesIO(ours()))
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xC0, 0, 0)
    document.sections[0].first_page_header.paragraphs[0].add_run("Provincie Zeeland")
    for name in without:
        document.styles[name].element.getparent().remove(document.styles[name].element)
    document.save(str(path))
    return path


def test_a_house_style_is_taken_from_a_word_file(tmp_path: Path) -> None:
    template = read_template(changed_template(tmp_path / "huisstijl.docx"))
    found = docx.Document(io.BytesIO(to_docx(paper(edition(audience="council")), template)))
    assert found.styles["Heading 1"].font.color.rgb == RGBColor(0xC0, 0, 0)
    head = [p.text for p in found.sections[0].first_page_header.paragraphs]
    assert head == ["Provincie Zeeland", NL("mark-council")]
    texts = [p.text for p in found.paragraphs]
    assert not any("Pas de stijl aan" in text for text in texts), "the examples of the template are left out"
    assert "Gevraagd besluit" in texts
    assert to_docx(paper(), template) == to_docx(paper(), template)
    for table in found.tables:
        assert table.style.name == TABLE


def test_every_missing_style_is_told_with_what_to_do(tmp_path: Path) -> None:
    told = complaints(changed_template(tmp_path / "t.docx", without=("Open Field", "Cell", TABLE)), read_template)
    assert len(told) == 3
    assert all(any(f"“{name}”" in line for line in told) for name in ("Open Field", "Cell", TABLE))
    assert sum("tabelstijl" in line for line in told) == 1


def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    for name, content in (("a.docx", b"hello"), ("b.docx", b""), ("c.docx", b"PK\x03\x04 broken")):
        (tmp_path / name).write_bytes(content)
        (told,) = complaints(tmp_path / name, read_template)
        assert "Word-document" in told


def test_the_agenda_is_one_page_for_every_province_of_the_bundled_cases() -> None:
    for case in ("letter", "working day"):
        found = made(CASES[case])
        for province in found.level("province"):
            page = agenda_page(found, shapes_of(found), NL, province.code)
            assert len(PdfReader(io.BytesIO(to_pdf(page))).pages) == 1, province.name
            assert {"Gevraagd besluit", "Stand van de biedingen"} <= set(heads(page))


@pytest.mark.slow
def test_the_agenda_is_one_page_in_word_too(tmp_path: Path) -> None:
    found = made(CASES["working day"])
    path = tmp_path / "agenda.docx"
    path.write_bytes(to_docx(agenda_page(found, shapes_of(found), NL, "PV29")))
    (made_pdf,) = converted(path, folder=tmp_path, kind="pdf")
    assert len(PdfReader(made_pdf).pages) == 1


def test_the_agenda_tells_bids_and_gap_as_the_edition_has_them() -> None:
    found = made(CASES["working day"])
    standing = found.standing("PV29", found.periods[-1].name)
    assert standing is not None
    page = agenda_page(found, shapes_of(found), NL, "PV29")
    table = next(b for b in page.blocks if isinstance(b, Table))
    parts = (standing.task, standing.realised, standing.hard, standing.soft, standing.gap)
    assert table.rows[-1][1:6] == tuple(NL.number(n or 0) for n in parts)
    assert any(f"{NL.number(standing.gap or 0)} plaatsen" in text for text in said(page))
    towns = [[int(re.sub(r"[^\d-]", "", cell)) for cell in row[1:]] for row in table.rows]
    assert towns[-1] == [sum(column) for column in zip(*towns[:-1], strict=True)]


def test_the_command_takes_headings_and_template_and_writes_the_agenda(tmp_path: Path) -> None:
    write_edition(edition(), tmp_path)
    own = headings(tmp_path, 'schema = 1\n[[prt]]\npart = "decision"\nheading = "Besluit van de tafel"')
    template = changed_template(tmp_path / "t.docx")
    run, out = CliRunner(), tmp_path / "o"
    words = ["paper", str(tmp_path), "--for", "PV1", "--agenda", "--out", str(out)]
    done = run.invoke(main, [*words, "--headings", str(own), "--template", str(template)])
    assert done.exit_code == 0, done.output
    assert {p.name for p in out.glob("*.docx")} == {"paper-PV1.docx", "agenda-PV1.docx"}
    texts = [p.text for p in docx.Document(str(out / "paper-PV1.docx")).paragraphs]
    assert "Besluit van de tafel" in texts
    bare = changed_template(tmp_path / "bare.docx", without=("Lead",))
    refused = run.invoke(main, [*words[:-1], str(tmp_path / "n"), "--template", str(bare)])
    assert refused.exit_code == 3
    assert "“Lead”" in refused.output
    assert not (tmp_path / "n").exists() or not list((tmp_path / "n").glob("*.docx"))
    assert run.invoke(main, ["paper", str(tmp_path), "--for", "Bee", "--agenda"]).exit_code == 2
