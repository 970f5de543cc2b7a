"""Files of a clash, so that a table can talk about it: a paper, a workbook and a record for programmes."""

import json
from collections.abc import Iterator
from pathlib import Path

from maps.geometry.shapes import Shapes
from maps.paper.clash_paper import clash_paper
from maps.paper.pdf import to_pdf
from maps.paper.word_document import to_docx
from maps.pictures.clash_picture import clash_picture
from maps.pictures.formats import FIGURE, SLIDE
from maps.studies.files import Cells, Sheet, write_sheets
from maps.text.clash_record import clash_record
from optimiser.editions.clash_edition import ClashEdition
from optimiser.words import Words
from optimiser.words.bottlenecks import index_text
from optimiser.words.schema import choice_name

_WIDTHS = {"rule": 34.0, "row": 52.0, "area": 22.0, "cause": 28.0}
"""Widths of columns of text; those of numbers and single words are narrow."""

_NARROW = 12.0


def write_clash(edition: ClashEdition, folder: Path, words: Words, shapes: Shapes) -> None:
    """Write all files of a clash; the same edition and shapes give the same bytes."""
    record = {"title": edition.title, "audience": edition.audience, **clash_record(edition.error)}
    (folder / "clash.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    write_sheets(folder / "clash.xlsx", _sheets(edition, words))
    if slide := clash_picture(edition, shapes, words, SLIDE):
        (folder / "clash.svg").write_text(slide.svg, encoding="utf-8")
        (folder / "clash.png").write_bytes(slide.png(SLIDE.ppi))
    paper = clash_paper(edition, words, clash_picture(edition, shapes, words, FIGURE))
    (folder / "clash.docx").write_bytes(to_docx(paper))
    (folder / "clash.pdf").write_bytes(to_pdf(paper))


def _sheets(edition: ClashEdition, words: Words) -> Iterator[Sheet]:
    """A sheet of bottlenecks, of rows that clash, and of ways out; none that would be empty."""
    mark = words(f"mark-{edition.audience}")
    tables = (
        ("parts", ("part", "side", "rule", "row", "places"), list(_parts(edition, words))),
        ("rows", ("rule", "row", "places"), list(_rows(edition, words))),
        ("ways", ("way", "cost", "area", "cause", "row", "before", "after", "difference"), list(_ways(edition, words))),
    )
    for key, columns, rows in tables:
        if rows:
            head = [edition.title, words("clash-subtitle"), words("clash-notice"), *([mark] if mark else [])]
            header = [words(f"clash-col-{c}") for c in columns]
            widths = [_WIDTHS.get(c, _NARROW) for c in columns]
            yield Sheet(words(f"clash-sheet-{key}"), header, rows, head, widths)


def _parts(edition: ClashEdition, words: Words) -> Iterator[Cells]:
    for number, part in enumerate(edition.error.bottlenecks, 1):
        for side, rows in (("demand", part.demands), ("bound", part.bounds)):
            for (rule, index), places in rows.items():
                about = index_text(index, words, edition.name)
                yield [number, words(f"clash-side-{side}"), words.named("rule", rule), about, places]


def _rows(edition: ClashEdition, words: Words) -> Iterator[Cells]:
    for rule, index in edition.error.rows:
        about = index_text(index, words, edition.name)
        yield [words.named("rule", rule), about, edition.error.numbers.get((rule, index))]


def _ways(edition: ClashEdition, words: Words) -> Iterator[Cells]:
    for number, repair in enumerate(edition.error.repairs, 1):
        for change in (c for group in repair.grouped().values() for c in group):
            numbers: list[float | None] = [change.before, change.after, change.after - change.before]
            if change.cause == "exception":
                numbers = [None, None, None]
            area = choice_name(words, edition.name(change.area))
            about, cause = index_text(change.index, words, edition.name), words(f"clash-cause-{change.cause}")
            yield [number, round(repair.cost, 6), area, cause, about, *numbers]
