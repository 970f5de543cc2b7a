"""Why this number, or why these: sentences for one municipality, a table for the municipalities of an area."""

from collections.abc import Iterator, Mapping

from maps.paper.blocks import Align, Block, Bullets, Heading, Paragraph, Table, numbers
from maps.paper.phrasing import Say
from optimiser.editions.records import Area
from optimiser.words import tell
from optimiser.words.facts import Fact

_FILLED = ("why-level", "why-level-rest")
_TOLD = {
    *_FILLED,
    *(
        f"why-{c}"
        for c in (
            "share",
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
"""Reasons that the columns of the table tell as numbers; what happens to locations has a table of its own."""


def why(say: Say, area: Area) -> Iterator[Block]:
    """Reasons as sentences for one municipality; for a larger area as a table with a row for each of its own."""
    words, edition = say.words, say.edition
    one = area.level == "municipality"
    yield Heading(words("paper-why" if one else "paper-why-all"))
    told = {m: edition.reasons[m] for m in area.members if edition.reasons.get(m)}
    if not told:
        yield Paragraph(words("paper-why-nothing"))
        return
    intro = "paper-why-sites" if edition.located else "paper-why-intro"
    yield Paragraph(words(intro, period=edition.periods[-1].name))
    if one:
        yield Bullets(tuple(tell(f, words) for f in told[area.code]))
        return
    filled = [f for found in told.values() for f in found if f.code in _FILLED]
    if len({(f.code, f.numbers["level"], f.texts["area"]) for f in filled}) == 1:
        f = filled[0]
        yield Paragraph(words(f"paper-{f.code}", level=say.number(f.numbers["level"]), area=f.texts["area"]))
    yield from _why_table(say, told)


def _why_table(say: Say, told: Mapping[str, tuple[Fact, ...]]) -> Iterator[Block]:
    """One row per municipality: what its number is made from, and the part of the share; the rest in words."""
    words, edition = say.words, say.edition
    summed = any(x.before is not None for m in told for x in edition.workings.get(m, ()) if x.name == "new")
    order = sorted(told, key=lambda m: (edition.area[m].name.casefold(), m))
    rows = [tuple(_row(say, m, told[m], summed=summed)) for m in order]
    names = ["paper-col-town", "paper-col-people", "paper-col-share", "col-existing"]
    names += [*(["paper-col-sum"] if summed else []), "col-new", "paper-col-filled"]
    count = len(names) - 1
    align: list[Align] = [*numbers(count)]
    widths = [1.9, *((0.95,) * count)]
    if any(row[-1] for row in rows):
        names.append("paper-col-why")
        align.append("left")
        widths.append(7.6 - 0.95 * count)
    yield Table(
        words("paper-caption-why"),
        tuple(words(n) for n in names),
        tuple(row[: len(names)] for row in rows),
        tuple(align),
        tuple(widths),
    )
    if summed:
        yield Paragraph(words("paper-sum-note"), "note")


def _row(say: Say, m: str, told: tuple[Fact, ...], *, summed: bool) -> Iterator[str]:
    """Name, inhabitants, share, existing, the sum before rounding, new, part of the share, and what else decides."""
    words, edition = say.words, say.edition
    period, town = edition.periods[-1].name, edition.area[m]
    f = edition.at(m, period)
    existing, new, _ = say.cells(town, period)
    yield town.name
    yield say.number(town.population)
    yield say.number(f.share, 2 if summed else 0)
    yield existing
    if summed:
        before = next((x.before for x in edition.workings.get(m, ()) if x.name == "new"), None)
        yield words("paper-no-sum") if before is None else say.number(before, 2)
    yield new
    yield say.stock(town, None if f.total is None or not f.share else 100 * f.total / f.share)
    yield " ".join(tell(x, words) for x in told if x.code not in _TOLD and not x.code.startswith("why-site-"))
