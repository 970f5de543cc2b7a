"""The second half of a council paper: why, what is assumed, what changed, how to react, and what to do next."""

from collections.abc import Iterator

from maps.paper.content import Block, Bullets, Heading, Paragraph, Table, numbers
from maps.paper.say import Say, periods
from optimiser.edition import TOTAL, Area, Fact
from optimiser.words import tell

_DISCIPLINES = ("housing", "safety", "integration", "care")


def closing(say: Say, area: Area) -> Iterator[Block]:
    """Everything after the numbers."""
    yield from _why(say, area)
    yield from assumed(say, area)
    yield from _changed(say, area)
    yield from _react(say)
    yield from _execution(say, area)
    yield from sources(say)


def _why(say: Say, area: Area) -> Iterator[Block]:
    words, edition = say.words, say.edition
    one = area.level == "municipality"
    yield Heading(words("paper-why" if one else "paper-why-all"))
    told = {m: edition.reasons[m] for m in area.members if edition.reasons.get(m)}
    if not told:
        yield Paragraph(words("paper-why-nothing"))
        return
    yield Paragraph(words("paper-why-intro", period=edition.periods[-1].name))
    if one:
        yield Bullets(tuple(tell(f, words) for f in told[area.code]))
        return
    filled = [f for found in told.values() for f in found if f.code in _FILLED]
    if len({(f.code, f.numbers["level"], f.texts["area"]) for f in filled}) == 1:
        f = filled[0]
        yield Paragraph(words(f"paper-{f.code}", level=say.number(f.numbers["level"]), area=f.texts["area"]))
    yield _why_table(say, told)


_FILLED = ("why-level", "why-level-rest")
_TOLD = {*_FILLED, *(f"why-{c}" for c in ("share", "existing", "existing-none", "province", "group", "rounded"))}
"""Reasons that the columns of the table tell as numbers; all others stand in words."""


def _why_table(say: Say, told: dict[str, tuple[Fact, ...]]) -> Table:
    """One row per municipality: share, existing, new and the part of the share that these are; the rest in words."""
    words, edition = say.words, say.edition
    last = edition.periods[-1].name
    rows = []
    for m in sorted(told, key=lambda m: (edition.area[m].name.casefold(), m)):
        f, town = edition.at(m, last), edition.area[m]
        filled = None if f.total is None or not f.share else 100 * f.total / f.share
        sentences = " ".join(tell(x, words) for x in told[m] if x.code not in _TOLD)
        existing, new, _ = say.cells(town, last)
        rows.append((town.name, say.number(f.share), existing, new, say.stock(town, filled), sentences))
    names = ("paper-col-town", "paper-col-share", "col-existing", "col-new", "paper-col-filled", "paper-col-why")
    return Table(
        words("paper-caption-why"),
        tuple(words(n) for n in names),
        tuple(rows),
        ("left", "right", "right", "right", "right", "left"),
        (1.9, 0.9, 1.05, 0.8, 1.0, 4.4),
    )


def assumed(say: Say, area: Area) -> Iterator[Block]:
    """What is assumed and unknown, of the whole plan; and which withheld sums stand in this paper."""
    words, edition = say.words, say.edition
    yield Heading(words("paper-assumed"))
    items = [tell(f, words) for f in edition.facts]
    if any(edition.area[m].withheld for m in area.members):
        items.append(words("paper-withheld-note"))
    yield Bullets(tuple(items))


def _changed(say: Say, area: Area) -> Iterator[Block]:
    words, edition = say.words, say.edition
    yield Heading(words("paper-changed"))
    if not edition.has_previous:
        yield Paragraph(words("paper-changed-none"))
        return
    tables = [table for period in periods(edition) if (table := _change_table(say, area, period))]
    if tables:
        yield from tables
    else:
        yield Paragraph(words("paper-changed-same", area=area.name))
    if edition.causes:
        yield Paragraph(words("paper-changed-causes"))
        yield Bullets(tuple(tell(f, words) for f in edition.causes))


def _change_table(say: Say, area: Area, period: str) -> Table | None:
    """Groups of a municipality, or municipalities of a province, whose number changed, and the sum."""
    words, edition = say.words, say.edition
    if area.level == "municipality":
        found = [(say.group(g), edition.at(area.code, period, g)) for g in edition.groups]
    else:
        found = [(say.row_name(a), edition.at(a.code, period)) for a in say.rows(area)]
    changed = [(name, f) for name, f in found if f.change]
    if not changed:
        return None
    rows = [*changed, (words("paper-row-total"), edition.at(area.code, period, TOTAL))]
    head = ("col-group" if area.level == "municipality" else "paper-col-area", "paper-col-before", "paper-col-now")
    return Table(
        words("paper-caption-changed", period=period),
        (*(words(h) for h in head), words("paper-col-change")),
        tuple((name, say.number(f.previous), say.number(f.new), say.signed(f.change)) for name, f in rows),
        numbers(3),
        (3.0, 1.0, 1.0, 1.0),
        totals=1,
    )


def _react(say: Say) -> Iterator[Block]:
    words = say.words
    yield Heading(words("paper-react"))
    yield Paragraph(words("paper-react-intro"))
    yield Bullets(tuple(words(f"paper-react-{way}") for way in ("facts", "bound", "exchange")))
    yield Paragraph(words("paper-react-rules"))
    fields = ("from", "to", "group", "period", "places")
    yield Table(
        words("paper-caption-exchange"),
        tuple(words(f"paper-exchange-{f}") for f in fields),
        ((words("paper-fill"),) * len(fields),),
        ("left", "left", "left", "left", "left"),
        (1.0,) * len(fields),
    )
    yield Paragraph(words("paper-react-where"))


def _execution(say: Say, area: Area) -> Iterator[Block]:
    words = say.words
    yield Heading(words("paper-execution"))
    own = area.level == "municipality"
    yield Paragraph(words("paper-execution-intro" if own else "paper-execution-intro-province"))
    for name in _DISCIPLINES:
        discipline = words(f"paper-{name}")
        yield Heading(discipline, 2)
        actions = [v for k, v in words.all(f"paper-{name}-").items() if k != f"paper-{name}"]
        yield Table(
            words("paper-caption-execution", discipline=discipline.lower()),
            tuple(words(f"paper-col-{c}") for c in ("action", "owner", "status")),
            tuple((action, words("paper-fill"), words("paper-fill")) for action in actions),
            ("left", "left", "left"),
            (3.4, 1.1, 1.1),
        )


def sources(say: Say) -> Iterator[Block]:
    """Where the facts come from, and the fingerprints of the input."""
    words, edition = say.words, say.edition
    yield Heading(words("paper-sources"))
    files = ", ".join(f"{name} ({digest[:12]})" for name, digest in sorted(edition.inputs.items()))
    version = edition.versions.get("reception-optimiser", "")
    made = [words("provenance", version=version, files=files)] if files else []
    if items := (*edition.sources, *made):
        yield Bullets(tuple(items))
