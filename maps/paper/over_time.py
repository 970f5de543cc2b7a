"""Sections of a paper on many periods and on whole locations: tables with a row or column per period."""

from collections.abc import Iterator

from maps.paper.blocks import Align, Block, Figure, Heading, Paragraph, Table, numbers
from maps.paper.phrasing import Phrasing, joined, periods
from maps.pictures.calendar import calendar
from maps.pictures.calendar_rows import about, happens, notes
from optimiser.editions.location_counts import tally, within
from optimiser.editions.location_lives import CLOSED, STAY, LocationLife
from optimiser.editions.records import Area

_MAX_BARS = 28
"""Most bars of the calendar on a page of a paper, with what is above and below them."""

MAX_DETAILED_PERIODS = 2
"""Most periods that are each described in full; of more periods only the last is, and all are in tables."""


def detailed_periods(phrasing: Phrasing) -> tuple[str, ...]:
    """The periods that are described in full."""
    names = tuple(periods(phrasing.edition))
    return names if len(names) <= MAX_DETAILED_PERIODS else names[-1:]


def has_many_periods(phrasing: Phrasing) -> bool:
    """Whether only the last period is described in full."""
    return len(phrasing.edition.periods) > MAX_DETAILED_PERIODS


def asked(phrasing: Phrasing, home: Area, *, country: bool) -> Iterator[Block]:
    """Table of the requirements of the country and a province, a row per period; what is nowhere asked is said once."""
    words, edition, names = phrasing.words, phrasing.edition, tuple(periods(phrasing.edition))
    columns = [(words("paper-col-asked-country"), edition.country)] if country else []
    columns.append((words("paper-col-asked-province", province=home.name), home.code))
    required = {code: [edition.at(code, period).required for period in names] for _, code in columns}
    columns = [(head, code) for head, code in columns if any(n is not None for n in required[code])]
    if columns:
        yield Table(
            words("paper-caption-asked-time"),
            (words("paper-col-period"), *(head for head, _ in columns)),
            tuple((p, *(_asked(phrasing, required[code][k]) for _, code in columns)) for k, p in enumerate(names)),
            numbers(len(columns)),
            (1.0,) * (len(columns) + 1),
        )
    if not any(n is not None for n in required[home.code]):
        yield Paragraph(words("paper-asked-never", province=home.name))


def _asked(phrasing: Phrasing, places: int | None) -> str:
    return phrasing.words("paper-asked-none") if places is None else phrasing.number(places)


def over_time(phrasing: Phrasing, area: Area) -> Table:
    """Table of existing, new and total places of an area, a row per period."""
    words = phrasing.words
    rows = [(p, *phrasing.cells(area, p), phrasing.rate(area, p)) for p in periods(phrasing.edition)]
    columns = ("existing", "new", "total")
    return Table(
        words("paper-caption-over-time", area=area.name),
        (words("paper-col-period"), *(words(f"col-{c}") for c in columns), words("paper-col-rate")),
        tuple(rows),
        numbers(4),
        (2.0, 1.0, 1.0, 1.0, 1.2),
    )


def sites(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """The calendar of the visible locations in an area, as a table and as a picture."""
    words, edition = phrasing.words, phrasing.edition
    if not edition.located:
        return
    yield Heading(words("calendar-title"))
    if not edition.openings:
        yield Paragraph(words("sites-context-untold"))
        return
    openings = within(edition, area.code)
    calendar_notes = tuple(notes(edition, words, area.code))
    if not openings:
        yield Paragraph(words("paper-sites-none", area=area.name))
        if calendar_notes:
            yield Paragraph(joined(calendar_notes), "note")
        return
    yield _calendar(phrasing, area, openings)
    yield Paragraph(joined((words("paper-sites-note"), *calendar_notes)), "note")
    picture = calendar(edition, words, most=_MAX_BARS, width_mm=165, code=area.code)
    yield Figure(picture.title, picture)


def _calendar(phrasing: Phrasing, area: Area, openings: tuple[LocationLife, ...]) -> Table:
    """Table of locations, a row per location in order of municipality and a column per period, with totals."""
    words, edition, period_names = phrasing.words, phrasing.edition, tuple(periods(phrasing.edition))
    with_municipality = area.level != "municipality"
    rows = []
    for opening in sorted(
        openings,
        key=lambda opening: (
            edition.area[opening.area].name.casefold(),
            not opening.existing,
            opening.id,
            opening.groups,
        ),
    ):
        municipality_cell = (edition.area[opening.area].name,) if with_municipality else ()
        rows.append(
            (*municipality_cell, _named(phrasing, opening), *(_cell(phrasing, opening, p) for p in period_names))
        )
    blank = ("",) if with_municipality else ()
    rows.append((words("paper-row-total"), *blank, *(phrasing.number(tally(openings, p)["all"]) for p in period_names)))
    left_alignment: tuple[Align, ...] = ("left",) if with_municipality else ()
    return Table(
        words("paper-caption-sites", area=area.name),
        (*((words("paper-col-town"),) if with_municipality else ()), words("paper-col-site"), *period_names),
        tuple(rows),
        (*left_alignment, *numbers(len(period_names))),
        (*((1.2,) if with_municipality else ()), 2.6, *((1.1,) * len(period_names))),
        totals=1,
    )


def _named(phrasing: Phrasing, opening: LocationLife) -> str:
    """Name, kind, durability and status of a location."""
    name = phrasing.words("site-minors") if opening.minors else opening.name or phrasing.words("site-unnamed")
    status = phrasing.words("opening-existing" if opening.existing else "opening-proposed")
    return f"{name} ({about(opening, phrasing.words)}; {status})"


def _cell(phrasing: Phrasing, opening: LocationLife, period: str) -> str:
    """Places of a location in a period, with what happens; empty while it does not exist."""
    phase = opening.at(period)
    if phase is None:
        return ""
    places = phrasing.number(phase.total)
    if phase.action == STAY:
        return places
    action = happens(opening, phase, phrasing.words)
    return action if phase.action in CLOSED else phrasing.words("paper-site-cell", places=places, action=action)
