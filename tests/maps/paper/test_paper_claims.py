"""Every sentence of a paper or report with a figure is derived again from the edition, on random and bundled cases."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.geometry.shapes import Shapes
from maps.paper.agenda import agenda_page
from maps.paper.blocks import Paper, Table
from maps.paper.council_paper import council_paper
from maps.paper.minister_report import minister_report
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSE, Phase
from optimiser.editions.records import Price
from tests.support.editions_papers import bordered
from tests.support.editions_papers import edition as small_edition
from tests.support.location_plans import edition as of_locations
from tests.support.odd_plans import closing, with_official_numbers
from tests.support.page.editions import edition_of
from tests.support.paper_claims import PAPER_CLAIMS, Heard, Printed
from tests.support.paths import ROOT
from tests.support.random_cases import published
from tests.support.report_claims import REPORT_CLAIMS
from tests.support.sentences import TOWNS, readable

NAMING = {
    "first",
    "until",
    "area",
    "period",
    "title",
    "name",
    "province",
    "group",
    "key",
    "step",
    "day",
    "days",
    "where",
    "discipline",
    "stream",
    "streams",
    "unit",
}
"""Details that are names and claim nothing."""

LAYOUT = {
    "paper-page",
    "working-caption",
    "paper-table",
    "paper-figure",
    "provenance",
    "paper-at-least",
    "paper-site-cell",
}
"""Sentences whose numbers count pages and tables, or stand alone and are written by those who have the figure."""


def sentences_with_figures() -> set[str]:
    """Codes that the code of papers fills in with anything but names."""
    found = set()
    of_plans = (p for p in (ROOT / "maps" / "paper").glob("*.py") if not p.name.startswith(("housing", "clash")))
    for path in sorted(of_plans):  # those of the housing task and of a clash have tests of their own
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and node.keywords
                and isinstance(node.args[0] if node.args else None, ast.Constant)
            ):
                named = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if named == "words" and not {k.arg for k in node.keywords} <= NAMING:
                    found.add(str(node.args[0].value))  # type: ignore[attr-defined]  # a constant, as asked above
    return found - LAYOUT


def listened(edition: Edition, shapes: Shapes, language: str) -> Iterator[tuple[str, Heard, Paper]]:
    """A paper of a province, a region and a municipality, the report and the page of the agenda."""
    for level in ("province", "region", "municipality"):
        shown = [a.code for a in edition.level(level) if not a.withheld]
        fewest = sorted(shown, key=lambda code: edition.at(code, edition.periods[-1].name).new or 0)
        for code in dict.fromkeys((*shown[:1], *fewest[:1])):
            words = Heard(language, edition.unit)
            yield code, words, council_paper(edition, shapes, words, code)
    for code in [a.code for a in edition.level("province") if not a.withheld][:1]:
        words = Heard(language, edition.unit)
        yield code, words, minister_report(edition, words, code)
        words = Heard(language, edition.unit)
        yield code, words, agenda_page(edition, shapes, words, code)


def editions(folder: Path, seeds: range) -> Iterator[Edition]:
    yield from (found.edition for seed in seeds if (found := published(seed, folder)) is not None)


def many_periods() -> Iterator[Edition]:
    """Editions of more periods than papers tell of one by one, and one that keeps numbers back."""
    yield from (edition_of(f"seed {n}") for n in (33, 45, 74, 77))


def with_a_version_before() -> Iterator[Edition]:
    """Editions after one with other numbers, with the same ones, and with some of them in other groups."""
    found = edition_of("two periods")
    yield found
    same = replace(found, figures=tuple(replace(f, previous=f.new) for f in found.figures))
    yield same
    swap = {found.groups[0]: 1, found.groups[1]: -1}
    moved = tuple(replace(f, previous=None if f.new is None else f.new + swap.get(f.group, 0)) for f in same.figures)
    yield replace(same, figures=moved)


def quiet(located: Edition) -> Iterator[Edition]:
    """Editions of locations to which nothing happens, of one that ends at once, and without provincial requirements."""
    yield replace(located, openings=tuple(o for o in located.openings if not o.changes))
    ending = replace(located.openings[-2], area="A10", life=(Phase(located.periods[0].name, CLOSE, {}),))
    yield replace(located, openings=(ending,))
    national = tuple(f if f.area == located.country else replace(f, required=None) for f in located.figures)
    yield replace(located, figures=national)


def checked(edition: Edition) -> Counter[str]:
    shapes, seen = shapes_of(edition), Counter[str]()
    for language in ("nl", "en"):
        for code, words, paper in listened(edition, shapes, language):
            seen += claims_of(edition, code, words)
            adds_up(paper, words)
    return seen


def claims_of(edition: Edition, code: str, words: Heard) -> Counter[str]:
    """Every sentence that was said about an area can be read, and its claim holds."""
    seen, periods = Counter[str](), tuple[str, ...]()
    for said, details, sentence in words.heard:
        readable(sentence)
        assert edition.unit == "municipality" or not TOWNS.search(sentence), (said, sentence)
        if words.language == "en" and said in PAPER_CLAIMS:
            printed = Printed(edition, edition.area[code], details, periods, sentence)
            periods = (*periods, printed.period) if "period" in details or "day" in details else periods
            PAPER_CLAIMS[said](printed)
            seen[said] += 1
    return seen


def adds_up(paper: Paper, words: Heard) -> None:
    """In a table with a total, the numbers of its rows add up to it."""
    total = words("paper-row-total")
    for table in (b for b in paper.blocks if isinstance(b, Table) and b.rows and b.rows[-1][0] == total):
        for k in range(1, len(table.header)):
            if table.header[k] in (words("col-existing"), words("col-new"), words("col-total"), words("sum-required")):
                cells = [row[k] for row in table.rows]
                if all(c.replace(".", "").replace(",", "").lstrip("-").isdigit() for c in cells):
                    numbers = [int(c.replace(".", "").replace(",", "")) for c in cells]
                    assert sum(numbers[:-1]) == numbers[-1], (table.caption, table.header[k])


def test_every_sentence_with_a_figure_has_a_claim() -> None:
    assert sentences_with_figures() - PAPER_CLAIMS.keys() == set()
    assert len(REPORT_CLAIMS) == 7


@pytest.mark.parametrize("first", [60, 90])
def test_every_figure_in_a_sentence_of_a_paper_is_that_of_the_edition(first: int, tmp_path: Path) -> None:
    seen: Counter[str] = Counter()
    for edition in editions(tmp_path, range(first, first + 30)):
        seen += checked(edition)
    assert len(seen) > 12


def test_every_sentence_of_papers_stands_in_some_paper(tmp_path: Path) -> None:
    seen: Counter[str] = Counter()
    located = of_locations("prt")
    untold = replace(located, facts=tuple(f for f in located.facts if not f.code.startswith("locations-gap")))
    kind = located.openings[0].kind
    cheap = replace(located, prices=(Price("place_year", kind, 27_100.0), Price("opening", kind)))
    dear = replace(located, prices=(Price("one_off", "care", 10.0),))
    made = (located, untold, cheap, dear, closing()[0], with_official_numbers()[0])
    for edition in (*made, *quiet(located), *with_a_version_before(), *many_periods()):
        seen += checked(edition)
    plain = small_edition()
    small = replace(plain, figures=tuple(replace(f, required=None) for f in plain.figures))
    words = Heard("en", small.unit)
    council_paper(small, bordered(small), words, "GM02")
    seen += claims_of(small, "GM02", words)
    for edition in editions(tmp_path, range(60)):
        seen += checked(edition)
    assert PAPER_CLAIMS.keys() - seen.keys() == set()
