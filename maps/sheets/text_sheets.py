"""Sheets of text: fairness figures with explanations, assumptions and provenance."""

from collections.abc import Iterator

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Formula, Grid, Hidden
from maps.text.overrides import override_lines
from optimiser.editions.edition import Edition
from optimiser.words import Words
from optimiser.words.telling import tell


def fairness(book: Book, edition: Edition) -> None:
    """Write the fairness figures before and after, then the aims in order of priority, each with its meaning."""
    columns = [
        *(Column("figure", "long", 44), Column("before", "figure", 12), Column("after", "figure", 12)),
        *(Column("change", "figure", 12), Column("unit", width=18), Column("meaning", "long", 70)),
    ]
    grid, words = Grid(book, "fairness", columns, frozen=1), book.words
    before, after = edition.scores.get("before", {}), edition.scores.get("after", {})
    withheld = any(a.withheld for a in edition.areas)
    for name in sorted(after):
        value_before, value_after = before.get(name), after[name]
        cells_before_after: list[Cell] = [
            Hidden() if n is None and withheld else n for n in (value_before, value_after)
        ]
        cells: dict[str, Cell] = {
            "figure": words.named("metric", name),
            "before": cells_before_after[0],
            "after": cells_before_after[1],
        }
        if value_before is not None and value_after is not None:
            cells["change"] = Formula("{after}-{before}", value_after - value_before)
        grid.add(
            {
                **cells,
                "unit": words(f"unit-of-{name}") if words.has(f"unit-of-{name}") else "",
                "meaning": words.named("meaning", name),
            }
        )
    for i, aim in enumerate(edition.aims):
        aim_title = words(
            "sheet-aim",
            place=str(i + 1),
            name=words.named("aim", aim.name),
            level=words.named("level", aim.level),
            group=words.named("group", aim.group),
        )
        meaning = [words.named("meaning", aim.name)]
        meaning += [words("sheet-aim-withheld")] if aim.value is None else []
        if aim.remark:
            name = edition.area[aim.remark].name if aim.remark in edition.area else aim.remark
            meaning.append(words("void-aim", name=name))
        unit = words(f"unit-of-{aim.name}") if words.has(f"unit-of-{aim.name}") else aim.unit
        no_comparison: dict[str, Cell] = {"before": "", "change": ""}
        value: Cell = Hidden() if aim.value is None else aim.value
        grid.add({**no_comparison, "figure": aim_title, "after": value, "unit": unit, "meaning": " ".join(meaning)})
    grid.finish()


def assumptions(book: Book, edition: Edition) -> None:
    """Write assumptions and unknowns, causes of changes, the key of each group and the sources."""
    columns = [Column("subject", width=30), Column("text", "long", 115)]
    grid, words = Grid(book, "notes", columns, frozen=1), book.words
    for fact in edition.facts:
        grid.add({"subject": words("subject-fact"), "text": tell(fact, words)})
    for fact in edition.causes:
        grid.add({"subject": words("subject-cause"), "text": tell(fact, words)})
    for group, key in edition.keys.items():
        text = words("sheet-key", group=words.named("group", group), key=words.named("key", key))
        grid.add({"subject": words("subject-key"), "text": text})
    for source in edition.sources:
        grid.add({"subject": words("subject-source"), "text": source})
    grid.finish()


def provenance(book: Book, edition: Edition) -> None:
    """Write status, audience, audit results, input files with fingerprints, settings and versions."""
    columns = [Column("subject", width=30), Column("item", "long", 60), Column("value", "long", 75)]
    grid = Grid(book, "provenance", columns, frozen=1)
    for subject, item, value in _provenance(edition, book.words):
        grid.add({"subject": book.words(f"subject-{subject}"), "item": item, "value": value})
    grid.finish()


def _provenance(edition: Edition, words: Words) -> Iterator[tuple[str, str, str]]:
    yield "status", words("sheet-status"), words.named("status", edition.status)
    yield "status", words("sheet-audience"), words.named("audience", edition.audience)
    for rule, excess in sorted(edition.audit.items()):
        yield "audit", words.named("audit", rule), words.number(excess, 0 if excess == int(excess) else 3)
    for line in override_lines(edition, words):
        yield "override", line, ""
    for name, digest in sorted(edition.inputs.items()):
        yield "input", name, digest
    for name, value in edition.settings.items():
        yield "setting", name, str(value)
    for name, version in sorted(edition.versions.items()):
        yield "version", name, version
