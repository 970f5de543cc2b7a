"""The second half of a council paper: why, what is assumed, what changed, how to react, and what to do next."""

from collections.abc import Iterator

from maps.paper.blocks import Block, Bullets, Heading, Paragraph, Table, numbers
from maps.paper.calculation import working
from maps.paper.phrasing import Say, periods
from maps.paper.reasons import why
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words import tell

_DISCIPLINES = ("housing", "safety", "integration", "care")


def closing(say: Say, area: Area) -> Iterator[Block]:
    """Everything after the numbers."""
    yield from why(say, area)
    yield from working(say, area)
    yield from assumed(say, area)
    yield from _changed(say, area)
    yield from _react(say)
    yield from _execution(say, area)
    yield from sources(say)


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
    yield Paragraph(words("paper-react-when", day=words("paper-fill"), where=words("paper-fill")))
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
