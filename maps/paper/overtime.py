"""What a paper tells of many periods and of whole locations: tables with a column or a row per period."""

from collections.abc import Iterator

from maps.paper.content import Align, Block, Heading, Paragraph, Table, numbers
from maps.paper.say import Say, periods
from optimiser.openings import CLOSED, STAY, Opening
from optimiser.parts import Area

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
    """What happens to the locations in an area that the reader may see; those that stay as well for one town."""
    words, edition = say.words, say.edition
    if not edition.openings:
        return
    one = area.level == "municipality"
    found = [o for o in edition.openings if o.area in area.members and (one or o.changes)]
    found.sort(key=lambda o: (edition.area[o.area].name.casefold(), o.id, o.groups))
    yield Heading(words("paper-sites"))
    if not found:
        yield Paragraph(words("paper-sites-none", area=area.name))
        return
    town = [] if one else [words("paper-col-town")]
    rows = []
    for o in found:
        where = () if one else (edition.area[o.area].name,)
        rows.append((*where, _named(say, o), *(_cell(say, o, p) for p in periods(edition))))
    spans = tuple(periods(edition))
    left: list[Align] = ["left"] * len(town)
    yield Table(
        words("paper-caption-sites", area=area.name),
        (*town, words("paper-col-site"), *spans),
        tuple(rows),
        (*left, *numbers(len(spans))),
        (*((1.5,) * len(town)), 2.3, *((1.1,) * len(spans))),
    )
    yield Paragraph(words("paper-sites-note"), "note")


def _named(say: Say, one: Opening) -> str:
    name = say.words("site-minors") if one.minors else one.name or say.words("site-unnamed")
    return f"{name} ({one.kind})"


def _cell(say: Say, one: Opening, period: str) -> str:
    """Places in a period, with what happens; empty while it is not there."""
    phase = one.at(period)
    if phase is None:
        return ""
    places = say.number(phase.total)
    if phase.action == STAY:
        return places
    action = say.words(f"action-{phase.action}")
    return action if phase.action in CLOSED else say.words("paper-site-cell", places=places, action=action)
