"""The section on reasons: sentences for one municipality, a table for the municipalities of an area."""

from collections.abc import Iterator, Mapping

from maps.paper.blocks import Align, Block, Bullets, Heading, Paragraph, Table, numbers
from maps.paper.phrasing import Phrasing
from maps.text.left_out import left_out
from optimiser.editions.records import Area
from optimiser.words.facts import Fact
from optimiser.words.telling import tell

_LEVEL_CODES = ("why-level", "why-level-rest")
"""Reasons that name the level up to which municipalities are filled."""

_IN_COLUMNS = {
    *_LEVEL_CODES,
    *(
        f"why-{c}"
        for c in (
            "share",
            "share-list",
            "share-list-rest",
            "existing",
            "existing-in",
            "existing-none",
            "existing-none-in",
            "province",
            "above",
            "beyond",
            "group",
            "rounded",
        )
    ),
}
"""Reasons that are not repeated in words, since columns of the table give them as numbers."""


_NUMBER_WIDTH, _WHY_WIDTH = 1.1, 3.4
"""Relative widths of a column of numbers and of the one with words."""


def why(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """Reasons as sentences for one municipality; for a larger area as a table with a row per municipality."""
    words, edition = phrasing.words, phrasing.edition
    single_municipality = area.level == "municipality"
    yield Heading(words("paper-why" if single_municipality else "paper-why-all"))
    reasons = {m: edition.reasons[m] for m in area.members if edition.reasons.get(m)}
    if not reasons:
        yield Paragraph(left_out(edition, area, words) or words("paper-why-nothing"))
        return
    intro = "paper-why-sites" if edition.located else "paper-why-intro"
    yield Paragraph(words(intro, period=edition.periods[-1].name))
    if single_municipality:
        yield Bullets(tuple(tell(fact, words) for fact in reasons[area.code]))
        return
    level_facts = [fact for facts in reasons.values() for fact in facts if fact.code in _LEVEL_CODES]
    if len({(fact.code, fact.numbers["level"], fact.texts["area"]) for fact in level_facts}) == 1:
        fact = level_facts[0]
        yield Paragraph(
            words(f"paper-{fact.code}", level=phrasing.number(fact.numbers["level"]), area=fact.texts["area"])
        )
    yield from _why_table(phrasing, reasons)


def _why_table(phrasing: Phrasing, reasons: Mapping[str, tuple[Fact, ...]]) -> Iterator[Block]:
    """A row per municipality: the figures behind its number, its part of the share, and other reasons in words."""
    words, edition = phrasing.words, phrasing.edition
    with_sums = any(
        line.before is not None for m in reasons for line in edition.workings.get(m, ()) if line.name == "new"
    )
    order = sorted(reasons, key=lambda m: (edition.area[m].name.casefold(), m))
    rows = [tuple(_row(phrasing, m, reasons[m], with_sums=with_sums)) for m in order]
    names = ["paper-col-town", "paper-col-people", "paper-col-share", "col-existing"]
    names += [*(["paper-col-sum"] if with_sums else []), "col-new", "paper-col-filled"]
    count = len(names) - 1
    align: list[Align] = [*numbers(count)]
    widths = [1.7, *((_NUMBER_WIDTH,) * count)]
    if any(row[-1] for row in rows):
        names.append("paper-col-why")
        align.append("left")
        widths.append(_WHY_WIDTH)
    yield Table(
        words("paper-caption-why"),
        tuple(words(n) for n in names),
        tuple(row[: len(names)] for row in rows),
        tuple(align),
        tuple(widths),
    )
    if with_sums:
        rest = any(line.what.code == "working-share-rest" for m in reasons for line in edition.workings.get(m, ()))
        yield Paragraph(words("paper-sum-note-rest" if rest else "paper-sum-note"), "note")


def _row(phrasing: Phrasing, code: str, facts: tuple[Fact, ...], *, with_sums: bool) -> Iterator[str]:
    """Name, inhabitants, share, existing, number before rounding, new, part of the share [per cent] and other reasons.

    Reasons about locations are left out: these have a table of their own.
    """
    words, edition = phrasing.words, phrasing.edition
    period, municipality = edition.periods[-1].name, edition.area[code]
    figure = edition.at(code, period)
    existing, new, _ = phrasing.cells(municipality, period)
    yield municipality.name
    yield phrasing.number(municipality.population)
    yield phrasing.number(figure.share, 2 if with_sums else 0)
    yield existing
    if with_sums:
        unrounded = next((x.before for x in edition.workings.get(code, ()) if x.name == "new"), None)
        yield words("paper-no-sum") if unrounded is None else phrasing.number(unrounded, 2)
    yield new
    yield phrasing.stock(
        municipality, None if figure.total is None or not figure.share else 100 * figure.total / figure.share
    )
    yield " ".join(tell(x, words) for x in facts if x.code not in _IN_COLUMNS and not x.code.startswith("why-site-"))
