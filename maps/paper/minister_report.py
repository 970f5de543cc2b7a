"""The commissioner's report to the minister: places realised and planned, gap and deviation of a province."""

from collections.abc import Iterator, Sequence

from maps.paper.account import account
from maps.paper.blocks import Block, Bullets, Heading, Paper, Paragraph, Table, numbers
from maps.paper.closing import assumed, sources
from maps.paper.numbering import numbered_paper
from maps.paper.over_time import detailed_periods, has_many_periods, over_time
from maps.paper.phrasing import Phrasing, joined, periods
from maps.paper.tables import elsewhere
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import MINORS
from optimiser.words import Words

_PARTS = ("hard", "soft", "gap")
"""Parts of a position that are columns of the report."""


def minister_report(edition: Edition, words: Words, code: str) -> Paper:
    """The report about a province whose figures the audience may see (not checked here)."""
    phrasing, area = Phrasing(edition, words), edition.area[code]
    blocks = [
        *_summary(phrasing, area),
        *_tables(phrasing, area),
        *_terms(phrasing),
        *assumed(phrasing, area),
        *account(phrasing),
        *sources(phrasing),
    ]
    title = words("report-title", area=area.name)
    return numbered_paper(
        phrasing, blocks, title=title, subtitle=words("report-subtitle", title=edition.title), landscape=True
    )


def standing_places(phrasing: Phrasing, area: Area, period: str, group: str = TOTAL) -> int | None:
    """Places on the reference date: those realised if the area has a position, else the existing ones of the plan."""
    standing = phrasing.edition.standing(area.code, period, group)
    return standing.realised if standing else phrasing.edition.at(area.code, period, group).existing


def _minors(phrasing: Phrasing, area: Area, period: str, what: str) -> int | None:
    """``existing`` or ``new`` places of all groups for minors together; ``None`` if those of any are not known."""
    known = [
        phrasing.edition.at(area.code, period, g).new if what == "new" else standing_places(phrasing, area, period, g)
        for g in phrasing.edition.of_regime(MINORS)
    ]
    return None if None in known else sum(n for n in known if n is not None)


def part(phrasing: Phrasing, area: Area, period: str, name: str) -> int | None:
    """``task``, ``hard``, ``soft``, ``gap`` or ``official`` of an area [places]; ``None`` if unknown."""
    places: int | None = getattr(phrasing.edition.standing(area.code, period), name, None)
    return places


def deviation(phrasing: Phrasing, area: Area, period: str) -> int | None:
    """Existing and new places less the official number [places]; ``None`` if either is not fully known."""
    official, total = part(phrasing, area, period, "official"), phrasing.edition.at(area.code, period).total
    return None if official is None or total is None or area.incomplete else total - official


def _partner(phrasing: Phrasing, area: Area, period: str) -> str:
    standing = phrasing.edition.standing(area.code, period)
    if standing is None:
        return phrasing.number(None)
    partner_area = phrasing.edition.area.get(standing.partner)
    return partner_area.name if partner_area else standing.partner or phrasing.words("paper-none")


def _summary(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    words = phrasing.words
    yield Heading(words("report-summary"))
    for period in detailed_periods(phrasing):
        f = phrasing.edition.at(area.code, period)
        stock = phrasing.stock(area, standing_places(phrasing, area, period))
        sentences = [words("report-short-standing", area=area.name, day=_day(phrasing, period), places=stock)]
        if part(phrasing, area, period, "hard") is not None:
            sentences.append(
                words("report-short-bids", **{p: phrasing.number(part(phrasing, area, period, p)) for p in _PARTS})
            )
        if phrasing.edition.of_regime(MINORS):
            minors = phrasing.number(_minors(phrasing, area, period, "new"))
            sentences.append(words("report-short-new", new=phrasing.number(f.new), amv=minors))
        else:
            sentences.append(words("report-short-new-only", new=phrasing.number(f.new)))
        if (difference := deviation(phrasing, area, period)) is not None:
            official = phrasing.number(part(phrasing, area, period, "official"))
            way = "more" if difference > 0 else "fewer" if difference < 0 else "same"
            numbers = {
                "total": phrasing.number(f.total),
                "deviation": phrasing.number(abs(difference)),
                "official": official,
            }
            sentences.append(words("report-short-deviation", way=way, **numbers))
        yield Paragraph(joined(sentences), "lead")
    if has_many_periods(phrasing):
        yield over_time(phrasing, area)
    if not phrasing.edition.standings:
        yield Paragraph(words("report-no-bids"))


def _tables(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    words, edition = phrasing.words, phrasing.edition
    regions = [r for r in edition.level("region") if set(r.members) <= set(area.members)]
    by_region = [(r.name, r) for r in regions]
    by_town = [(phrasing.row_name(a), a) for a in phrasing.rows(area)]
    for head, rows, caption in (("regions", by_region, "region"), ("towns", by_town, "town")):
        if not rows:
            continue
        yield Heading(words(f"report-{head}"))
        for period in detailed_periods(phrasing):
            title = words(f"report-caption-{caption}", area=area.name, period=period)
            yield from _table(phrasing, title, rows, area, period)


def _columns(phrasing: Phrasing) -> list[str]:
    """Columns of which anything is known for any edition: without bids and official numbers these are said once."""
    minors = ["amv-existing", "amv-new"] if phrasing.edition.of_regime(MINORS) else []
    if not phrasing.edition.standings:
        return ["standing", "new", *minors]
    return ["standing", "task", *_PARTS, "new", *minors, "official", "deviation", "partner"]


def _cells(phrasing: Phrasing, area: Area, period: str, columns: Sequence[str]) -> Iterator[str]:
    edition = phrasing.edition
    for name in columns:
        if area.withheld:
            yield phrasing.words("picture-withheld")
        elif name == "standing":
            yield phrasing.stock(area, standing_places(phrasing, area, period))
        elif name == "new":
            yield phrasing.number(edition.at(area.code, period).new)
        elif name == "amv-existing":
            yield phrasing.stock(area, _minors(phrasing, area, period, "existing"))
        elif name == "amv-new":
            yield phrasing.number(_minors(phrasing, area, period, "new"))
        elif name == "deviation":
            yield phrasing.signed(deviation(phrasing, area, period))
        elif name == "partner":
            yield _partner(phrasing, area, period)
        else:
            yield phrasing.number(part(phrasing, area, period, name))


def _table(
    phrasing: Phrasing, caption: str, named_areas: Sequence[tuple[str, Area]], province: Area, period: str
) -> Iterator[Block]:
    words, columns = phrasing.words, _columns(phrasing)
    rows = [a for _, a in named_areas]
    lines = [list(_cells(phrasing, a, period, columns)) for a in (*rows, province)]
    unknown = [c for k, c in enumerate(columns) if all(line[k] == words("paper-unknown") for line in lines)]
    kept = [k for k, c in enumerate(columns) if c not in unknown]
    cells = [tuple(line[k] for k in kept) for line in lines]
    columns = [columns[k] for k in kept]
    table_rows = [(name, *line) for (name, _), line in zip(named_areas, cells, strict=False)]
    places_elsewhere = None if phrasing.edition.standings else elsewhere(phrasing, rows, province, period)
    if places_elsewhere:
        table_rows.append(
            (words("paper-row-elsewhere"), phrasing.number(places_elsewhere), *("",) * (len(columns) - 1))
        )
    total = (*cells[-1][:-1], "") if columns[-1] == "partner" else cells[-1]
    table_rows.append((words("paper-row-total"), *total))
    partner = columns[-1] == "partner"
    yield Table(
        caption,
        (words("paper-col-area"), *(words(f"report-col-{c}") for c in columns)),
        tuple(table_rows),
        (*numbers(len(columns) - partner), *(("left",) if partner else ())),
        (2.1, *((1.0,) * (len(columns) - partner)), *((1.4,) if partner else ())),
        totals=1,
    )
    if unknown:
        names = ", ".join(words(f"report-col-{c}") for c in unknown)
        yield Paragraph(words("report-unknown", names=names), "note")
    if phrasing.edition.standings:
        yield Paragraph(words("report-formula"), "note")
    if places_elsewhere:
        yield Paragraph(words("paper-elsewhere-note"), "note")
    if any(a.incomplete and not a.withheld for a in rows):
        yield Paragraph(words("paper-incomplete-note"), "note")


def _terms(phrasing: Phrasing) -> Iterator[Block]:
    yield Heading(phrasing.words("report-terms"))
    with_bids = ("task", "planned", "gap", "deviation") if phrasing.edition.standings else ()
    terms = (*with_bids, "unknown")
    days = "; ".join(f"{t}: {_day(phrasing, t)}" for t in periods(phrasing.edition))
    standing = phrasing.words("report-term-standing", days=days)
    yield Bullets((standing, *(phrasing.words(f"report-term-{t}") for t in terms)))


def _day(phrasing: Phrasing, period: str) -> str:
    """The reference date of a period, or its name if the edition has no date."""
    day = next((s.reference for s in phrasing.edition.periods if s.name == period), None)
    return phrasing.words.date(day) if day else phrasing.words("report-day", period=period)
