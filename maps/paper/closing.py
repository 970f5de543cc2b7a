"""The second half of a council paper: reasons, assumptions, changes, how to respond, and next steps."""

from collections.abc import Iterator

from maps.paper.account import account
from maps.paper.blocks import Block, Bullets, Heading, Paragraph, Table, numbers
from maps.paper.calculation import working
from maps.paper.phrasing import Phrasing, periods
from maps.paper.reasons import why
from maps.text.overrides import override_lines
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words.telling import tell

_DISCIPLINES = ("housing", "safety", "integration", "care")
"""Disciplines of the outline of an execution plan, each with its own messages."""


def closing(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """All sections after the numbers."""
    yield from why(phrasing, area)
    yield from working(phrasing, area)
    yield from assumed(phrasing, area)
    yield from _changed(phrasing, area)
    yield from _react(phrasing)
    yield from _execution(phrasing, area)
    yield from account(phrasing)
    yield from sources(phrasing)


def assumed(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """Assumptions and unknowns of the whole plan, and a note if this paper withholds figures."""
    words, edition = phrasing.words, phrasing.edition
    yield Heading(words("paper-assumed"))
    items = [tell(f, words) for f in edition.facts]
    if any(edition.area[m].withheld for m in area.members):
        items.append(words("paper-withheld-note"))
    yield Bullets(tuple(items))


def _changed(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    words, edition = phrasing.words, phrasing.edition
    yield Heading(words("paper-changed"))
    if not edition.has_previous:
        yield Paragraph(words("paper-changed-none"))
        return
    tables = [table for period in periods(edition) if (table := _change_table(phrasing, area, period))]
    if tables:
        yield from tables
    else:
        codes = (area.code, *area.members)
        swapped = any(f.change for f in edition.figures if f.area in codes)  # between groups, or municipalities
        yield Paragraph(words("paper-changed-groups" if swapped else "paper-changed-same", area=area.name))
    if edition.causes:
        yield Paragraph(words("paper-changed-causes"))
        yield Bullets(tuple(tell(f, words) for f in edition.causes))


def _change_table(phrasing: Phrasing, area: Area, period: str) -> Table | None:
    """A table of the groups of a municipality, or the municipalities of an area, that changed; ``None`` if none did."""
    words, edition = phrasing.words, phrasing.edition
    if area.level == "municipality":
        named_figures = [(phrasing.group(g), edition.at(area.code, period, g)) for g in edition.groups]
    else:
        named_figures = [(phrasing.row_name(a), edition.at(a.code, period)) for a in phrasing.rows(area)]
    changed = [(name, f) for name, f in named_figures if f.change]
    if not changed:
        return None
    rows = [*changed, (words("paper-row-total"), edition.at(area.code, period, TOTAL))]
    header_codes = (
        "col-group" if area.level == "municipality" else "paper-col-area",
        "paper-col-before",
        "paper-col-now",
    )
    return Table(
        words("paper-caption-changed", period=period),
        (*(words(h) for h in header_codes), words("paper-col-change")),
        tuple(
            (name, phrasing.number(f.previous), phrasing.number(f.new), phrasing.signed(f.change)) for name, f in rows
        ),
        numbers(3),
        (3.0, 1.0, 1.0, 1.0),
        totals=1,
    )


def _react(phrasing: Phrasing) -> Iterator[Block]:
    words = phrasing.words
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


def _execution(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    words = phrasing.words
    yield Heading(words("paper-execution"))
    single_municipality = area.level == "municipality"
    yield Paragraph(words("paper-execution-intro" if single_municipality else "paper-execution-intro-province"))
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


def sources(phrasing: Phrasing) -> Iterator[Block]:
    """Sources of the facts, how many places were fixed before dividing, and the fingerprints of the input."""
    words, edition = phrasing.words, phrasing.edition
    yield Heading(words("paper-sources"))
    files = ", ".join(f"{name} ({digest[:12]})" for name, digest in sorted(edition.inputs.items()))
    version = edition.versions.get("reception-optimiser", "")
    provenance = [words("provenance", version=version, files=files)] if files else []
    decided = list(override_lines(edition, words))[-1:]
    if items := (*edition.sources, *decided, *provenance):
        yield Bullets(tuple(items))
