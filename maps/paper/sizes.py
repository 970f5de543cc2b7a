"""What the places of a municipality are as a location: none, a part of one, or one of so many."""

from collections.abc import Iterator

from maps.paper.blocks import Block, Bullets, Paragraph
from maps.paper.over_time import detailed_periods
from maps.paper.phrasing import Phrasing, joined
from maps.pictures.calendar_rows import about, title_of
from optimiser.editions.location_counts import within
from optimiser.editions.location_lives import CLOSED, OPEN, LocationLife
from optimiser.editions.records import Area

_MOST_LOCATIONS = 6
"""Most locations that a decision names one by one; the calendar has all."""


def meaning(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """Places as locations, in every period that is described in full."""
    if phrasing.edition.located:
        yield from _locations(phrasing, area)
        return
    for period in detailed_periods(phrasing):
        yield Paragraph(joined(_as_location(phrasing, area, period)), "lead" if len(area.members) == 1 else "body")
    if any(phrasing.edition.at(area.code, p).new for p in detailed_periods(phrasing)):
        yield Paragraph(phrasing.words("meaning-where"))


def _as_location(phrasing: Phrasing, area: Area, period: str) -> Iterator[str]:
    if len(area.members) == 1:
        yield from _of_one(phrasing, area, period)
        yield from _groups(phrasing, area, period)
        return
    viable = phrasing.edition.viable_size
    new = [phrasing.edition.at(m, period).new for m in area.members]
    if any(n is None for n in new):
        return
    known = [n for n in new if n is not None]
    yield phrasing.words(
        "meaning-members",
        period=period,
        count=phrasing.number(len(known)),
        sites=phrasing.number(sum(n >= viable for n in known)),
        parts=phrasing.number(sum(0 < n < viable for n in known)),
        none=phrasing.number(sum(n <= 0 for n in known)),
        size=phrasing.number(viable),
    )


def _of_one(phrasing: Phrasing, area: Area, period: str) -> Iterator[str]:
    words, viable = phrasing.words, phrasing.edition.viable_size
    new = phrasing.edition.at(area.code, period).new or 0
    details = {"new": phrasing.number(new), "size": phrasing.number(viable), "period": period}
    if not new:
        yield words("meaning-none", period=period)
    elif new < viable:
        yield words("meaning-part", **details)
    elif viable and new >= 2 * viable:
        yield words("meaning-sites", count=phrasing.number(new // viable), **details)
    else:
        yield words("meaning-site", **details)


def _groups(phrasing: Phrasing, area: Area, period: str) -> Iterator[str]:
    """New places by group, where there is more than one."""
    places = {g: phrasing.edition.at(area.code, period, g).new for g in phrasing.edition.groups}
    shown = [f"{phrasing.group(g)} {phrasing.number(n)}" for g, n in places.items() if n]
    if len(shown) > 1:
        yield phrasing.words("meaning-groups", places=", ".join(shown))


def _locations(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """Locations of the plan, those to which something happens first."""
    words, edition = phrasing.words, phrasing.edition
    if not edition.openings:
        yield Paragraph(words("sites-context-untold"))
        return
    found = within(edition, area.code)
    if not found:
        yield Paragraph(words("paper-sites-none", area=area.name), "lead")
        return
    changing = [x for x in found if x.changes]
    shown = sorted(changing or found, key=lambda x: (x.existing, edition.area[x.area].name.casefold(), x.id, x.groups))
    yield Bullets(tuple(_told(phrasing, area, life) for life in shown[:_MOST_LOCATIONS]))
    if rest := len(found) - len(shown[:_MOST_LOCATIONS]):
        yield Paragraph(words("meaning-more-locations", count=phrasing.number(rest)), "note")


def _told(phrasing: Phrasing, area: Area, life: LocationLife) -> str:
    """A location: where and what it is, from when until when, with how many places."""
    words = phrasing.words
    town = "" if area.level == "municipality" else f"{phrasing.edition.area[life.area].name}: "
    title = f"{town}{title_of(life, words)}"
    name = f"{title[:1].upper()}{title[1:]} ({about(life, words)})"
    phases = [p for p in life.life if p.action not in CLOSED]
    if not phases:
        return words("meaning-location-closes", name=name, period=life.life[0].period)
    sizes = [p.total for p in phases]
    size = (
        phrasing.number(sizes[0])
        if min(sizes) == max(sizes)
        else f"{phrasing.number(min(sizes))}–{phrasing.number(max(sizes))}"
    )
    details = {"name": name, "size": size, "first": phases[0].period, "until": life.last}
    opens = phases[0].action == OPEN
    last = life.last == phrasing.edition.periods[-1].name
    return words(f"meaning-location-{'opens' if opens else 'stays'}{'' if last else '-until'}", **details)
