"""The commissioner's report to the minister: what stands, what is planned, the gap and the deviation of a province."""

from collections.abc import Iterator, Sequence

from maps.paper.blocks import Block, Bullets, Heading, Paper, Paragraph, Table, numbers
from maps.paper.closing import assumed, sources
from maps.paper.numbering import finished
from maps.paper.over_time import many, over_time, told_periods
from maps.paper.phrasing import Say, joined, periods
from maps.paper.tables import elsewhere
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words

_MINORS = "amv"
_PARTS = ("hard", "soft", "gap")


def minister_report(edition: Edition, words: Words, code: str) -> Paper:
    """The report of a province whose figures the audience may see."""
    say, area = Say(edition, words), edition.area[code]
    blocks = [*_summary(say, area), *_tables(say, area), *_terms(say), *assumed(say, area), *sources(say)]
    title = words("report-title", area=area.name)
    return finished(say, blocks, title=title, subtitle=words("report-subtitle", title=edition.title), landscape=True)


def standing_places(say: Say, area: Area, period: str, group: str = TOTAL) -> int | None:
    """Places that stand on the reference date: what the bids' account says, else the existing places of the plan."""
    standing = say.edition.standing(area.code, period, group)
    return standing.realised if standing else say.edition.at(area.code, period, group).existing


def part(say: Say, area: Area, period: str, name: str) -> int | None:
    """``task``, ``hard``, ``soft``, ``gap`` or ``official`` of an area; ``None`` where nothing is known of it."""
    found: int | None = getattr(say.edition.standing(area.code, period), name, None)
    return found


def deviation(say: Say, area: Area, period: str) -> int | None:
    """Existing and new places of the proposal, less the official number."""
    official, total = part(say, area, period, "official"), say.edition.at(area.code, period).total
    return None if official is None or total is None or area.incomplete else total - official


def _partner(say: Say, area: Area, period: str) -> str:
    standing = say.edition.standing(area.code, period)
    if standing is None:
        return say.number(None)
    known = say.edition.area.get(standing.partner)
    return known.name if known else standing.partner or say.words("paper-none")


def _summary(say: Say, area: Area) -> Iterator[Block]:
    words = say.words
    yield Heading(words("report-summary"))
    for period in told_periods(say):
        f = say.edition.at(area.code, period)
        stock = say.stock(area, standing_places(say, area, period))
        told = [words("report-short-standing", area=area.name, day=_day(say, period), places=stock)]
        if part(say, area, period, "hard") is not None:
            told.append(words("report-short-bids", **{p: say.number(part(say, area, period, p)) for p in _PARTS}))
        if _MINORS in say.edition.groups:
            minors = say.number(say.edition.at(area.code, period, _MINORS).new)
            told.append(words("report-short-new", new=say.number(f.new), amv=minors))
        else:
            told.append(words("report-short-new-only", new=say.number(f.new)))
        if (apart := deviation(say, area, period)) is not None:
            official = say.number(part(say, area, period, "official"))
            way = "more" if apart > 0 else "fewer" if apart < 0 else "same"
            numbers = {"total": say.number(f.total), "deviation": say.number(abs(apart)), "official": official}
            told.append(words("report-short-deviation", way=way, **numbers))
        yield Paragraph(joined(told), "lead")
    if many(say):
        yield over_time(say, area)
    if not say.edition.standings:
        yield Paragraph(words("report-no-bids"))


def _tables(say: Say, area: Area) -> Iterator[Block]:
    words, edition = say.words, say.edition
    regions = [r for r in edition.level("region") if set(r.members) <= set(area.members)]
    by_region = [(r.name, r) for r in regions]
    by_town = [(say.row_name(a), a) for a in say.rows(area)]
    for head, rows, caption in (("regions", by_region, "region"), ("towns", by_town, "town")):
        if not rows:
            continue
        yield Heading(words(f"report-{head}"))
        for period in told_periods(say):
            title = words(f"report-caption-{caption}", area=area.name, period=period)
            yield from _table(say, title, rows, area, period)


def _columns(say: Say) -> list[str]:
    minors = ["amv-existing", "amv-new"] if _MINORS in say.edition.groups else []
    return ["standing", "task", *_PARTS, "new", *minors, "official", "deviation", "partner"]


def _cells(say: Say, area: Area, period: str, columns: Sequence[str]) -> Iterator[str]:
    edition = say.edition
    for name in columns:
        if area.withheld:
            yield say.words("picture-withheld")
        elif name == "standing":
            yield say.stock(area, standing_places(say, area, period))
        elif name == "new":
            yield say.number(edition.at(area.code, period).new)
        elif name == "amv-existing":
            yield say.stock(area, standing_places(say, area, period, _MINORS))
        elif name == "amv-new":
            yield say.number(edition.at(area.code, period, _MINORS).new)
        elif name == "deviation":
            yield say.signed(deviation(say, area, period))
        elif name == "partner":
            yield _partner(say, area, period)
        else:
            yield say.number(part(say, area, period, name))


def _table(say: Say, caption: str, named: Sequence[tuple[str, Area]], whole: Area, period: str) -> Iterator[Block]:
    words, columns = say.words, _columns(say)
    found = [(name, *_cells(say, a, period, columns)) for name, a in named]
    rows = [a for _, a in named]
    rest = None if say.edition.standings else elsewhere(say, rows, whole, period)
    if rest:
        found.append((words("paper-row-elsewhere"), say.number(rest), *("",) * (len(columns) - 1)))
    total = [*_cells(say, whole, period, columns[:-1]), ""]
    found.append((words("paper-row-total"), *total))
    yield Table(
        caption,
        (words("paper-col-area"), *(words(f"report-col-{c}") for c in columns)),
        tuple(found),
        (*numbers(len(columns) - 1), "left"),
        (2.1, *((1.0,) * (len(columns) - 1)), 1.4),
        totals=1,
    )
    yield Paragraph(words("report-formula"), "note")
    if rest:
        yield Paragraph(words("paper-elsewhere-note"), "note")
    if any(a.incomplete and not a.withheld for a in rows):
        yield Paragraph(words("paper-incomplete-note"), "note")


def _terms(say: Say) -> Iterator[Block]:
    yield Heading(say.words("report-terms"))
    terms = ("task", "planned", "gap", "deviation", "unknown")
    days = "; ".join(f"{t}: {_day(say, t)}" for t in periods(say.edition))
    standing = say.words("report-term-standing", days=days)
    yield Bullets((standing, *(say.words(f"report-term-{t}") for t in terms)))


def _day(say: Say, period: str) -> str:
    """The reference date of a period, or its name where the edition does not know the day."""
    day = next((s.reference for s in say.edition.periods if s.name == period), None)
    return say.words.date(day) if day else say.words("report-day", period=period)
