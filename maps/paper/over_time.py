"""What a paper tells of many periods and of whole locations: tables with a column or a row per period."""

from collections.abc import Iterator

from maps.paper.blocks import Align, Block, Figure, Heading, Paragraph, Table, numbers
from maps.paper.phrasing import Say, joined, periods
from maps.pictures.calendar import calendar
from maps.pictures.calendar_rows import about, happens, notes
from optimiser.editions.location_counts import tally, within
from optimiser.editions.location_lives import CLOSED, STAY, Opening
from optimiser.editions.records import Area

_BARS = 28
"""Bars that fit on a page of a paper, with what stands above and below them."""
FEW = 2
"""Up to so many periods every one is told in full; of more the last one, and all together in tables."""


def told_periods(say: Say) -> tuple[str, ...]:
    """The periods that are told in full."""
    found = tuple(periods(say.edition))
    return found if len(found) <= FEW else found[-1:]


def many(say: Say) -> bool:
    """Whether only the last period is told in full."""
    return len(say.edition.periods) > FEW


def asked(say: Say, home: Area, *, country: bool) -> Table:
    """What is asked of the country and of a province, a row per period."""
    words, edition = say.words, say.edition
    rows = []
    for period in periods(edition):
        own = edition.at(home.code, period).required
        whole = [say.number(edition.at(edition.country, period).required)] if country else []
        rows.append((period, *whole, words("paper-asked-none") if own is None else say.number(own)))
    head = [words("paper-col-asked-country")] if country else []
    return Table(
        words("paper-caption-asked-time"),
        (words("paper-col-period"), *head, words("paper-col-asked-province", province=home.name)),
        tuple(rows),
        numbers(len(head) + 1),
        (1.0,) * (len(head) + 2),
    )


def over_time(say: Say, area: Area) -> Table:
    """Existing, new and total of an area, a row per period."""
    words = say.words
    rows = [(p, *say.cells(area, p), say.rate(area, p)) for p in periods(say.edition)]
    columns = ("existing", "new", "total")
    return Table(
        words("paper-caption-over-time", area=area.name),
        (words("paper-col-period"), *(words(f"col-{c}") for c in columns), words("paper-col-rate")),
        tuple(rows),
        numbers(4),
        (2.0, 1.0, 1.0, 1.0, 1.2),
    )


def sites(say: Say, area: Area) -> Iterator[Block]:
    """The calendar of the locations in an area that the reader may see: as a table, and drawn."""
    words, edition = say.words, say.edition
    if not edition.located:
        return
    yield Heading(words("calendar-title"))
    if not edition.openings:
        yield Paragraph(words("sites-context-untold"))
        return
    found = within(edition, area.code)
    told = tuple(notes(edition, words, area.code))
    if not found:
        yield Paragraph(words("paper-sites-none", area=area.name))
        if told:
            yield Paragraph(joined(told), "note")
        return
    yield _calendar(say, area, found)
    yield Paragraph(joined((words("paper-sites-note"), *told)), "note")
    drawn = calendar(edition, words, most=_BARS, width_mm=165, code=area.code)
    yield Figure(drawn.title, drawn)


def _calendar(say: Say, area: Area, found: tuple[Opening, ...]) -> Table:
    """A row per location with a column per period, by municipality, and what they add up to."""
    words, edition, spans = say.words, say.edition, tuple(periods(say.edition))
    town = area.level != "municipality"
    rows = []
    for o in sorted(found, key=lambda o: (edition.area[o.area].name.casefold(), not o.existing, o.id, o.groups)):
        where = (edition.area[o.area].name,) if town else ()
        rows.append((*where, _named(say, o), *(_cell(say, o, p) for p in spans)))
    blank = ("",) if town else ()
    rows.append((words("paper-row-total"), *blank, *(say.number(tally(found, p)["all"]) for p in spans)))
    left: tuple[Align, ...] = ("left",) if town else ()
    return Table(
        words("paper-caption-sites", area=area.name),
        (*((words("paper-col-town"),) if town else ()), words("paper-col-site"), *spans),
        tuple(rows),
        (*left, *numbers(len(spans))),
        (*((1.2,) if town else ()), 2.6, *((1.1,) * len(spans))),
        totals=1,
    )


def _named(say: Say, one: Opening) -> str:
    """Name, kind, durable or temporary, and whether it is there already."""
    name = say.words("site-minors") if one.minors else one.name or say.words("site-unnamed")
    status = say.words("opening-existing" if one.existing else "opening-proposed")
    return f"{name} ({about(one, say.words)}; {status})"


def _cell(say: Say, one: Opening, period: str) -> str:
    """Places in a period, with what happens; empty while it is not there."""
    phase = one.at(period)
    if phase is None:
        return ""
    places = say.number(phase.total)
    if phase.action == STAY:
        return places
    action = happens(one, phase, say.words)
    return action if phase.action in CLOSED else say.words("paper-site-cell", places=places, action=action)
