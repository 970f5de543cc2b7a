"""The calendar of locations as rows, before it is a picture or a sheet: by province, no more than a page can show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import within
from optimiser.editions.location_lives import CLOSED, Opening, Phase
from optimiser.words import Words

MOST = 60
"""Locations in one picture; the others are counted."""


@dataclass(frozen=True)
class Part:
    """A province: its locations that are shown, and those that are only counted."""

    name: str
    shown: tuple[Opening, ...]
    others: tuple[Opening, ...]


def parts(edition: Edition, most: int = MOST, code: str | None = None) -> tuple[Part, ...]:
    """Every province that has a location, by name; of a smaller area that area alone.

    Shown first are locations to which something happens, then the largest; of a province those that open or
    cease early stand on top.
    """
    every = edition.openings if code is None else within(edition, code)
    kept = {id(one) for one in sorted(every, key=lambda o: _rank(edition, o))[:most]}
    around = edition.level("province") if code in (None, edition.country) else (edition.area[code],)
    found = []
    for area in sorted(around, key=lambda a: a.name.casefold()):
        here = [o for o in every if o.area in area.members]
        shown = sorted((o for o in here if id(o) in kept), key=lambda o: _order(edition, o))
        if here:
            found.append(Part(area.name, tuple(shown), tuple(o for o in here if id(o) not in kept)))
    return tuple(found)


def _rank(edition: Edition, one: Opening) -> tuple[object, ...]:
    largest = max([*(phase.total for phase in one.life), sum(one.before.values())])
    return not one.changes, -largest, edition.area[one.area].name.casefold(), one.id, one.groups


def _order(edition: Edition, one: Opening) -> tuple[object, ...]:
    """Existing before proposed, by municipality; the order of time among the proposed."""
    first = [span.name for span in edition.periods].index(one.life[0].period)
    return not one.existing, first, edition.area[one.area].name.casefold(), one.name.casefold(), one.id, one.groups


def title_of(one: Opening, words: Words) -> str:
    """Its name, or what it is where it has none."""
    if one.minors:
        return words("opening-minors")
    return one.name or words("opening-unnamed")


def about(one: Opening, words: Words) -> str:
    """Kind, and whether it is durable or temporary where that is known."""
    durable = {True: words("opening-durable"), False: words("opening-temporary"), None: ""}[one.durable]
    return ", ".join(text for text in (words.named("kind", one.kind), durable) if text)


def happens(one: Opening, phase: Phase, words: Words) -> str:
    """What happens in a word; of a proposed location that ceases how long it is open: nothing was agreed on it."""
    if phase.action in CLOSED and not one.existing:
        return words("calendar-until", period=one.last)
    return words(f"action-{phase.action}")


def unshown(found: Sequence[Part], words: Words, *, table: bool) -> Iterator[str]:
    """How many locations have no bar, to how many of these something happens, and where all of them stand.

    Args:
        found: the parts of the calendar.
        words: the language.
        table: whether the table above the picture holds them all.

    """
    others = [one for part in found for one in part.others]
    changes = sum(one.changes for one in others)
    if others:
        count, where = len(others), words("calendar-all-table" if table else "calendar-all-files")
        yield words("calendar-unshown", count=words.number(count), changes=words.number(changes), where=where)


def notes(edition: Edition, words: Words, code: str | None = None) -> Iterator[str]:
    """What the calendar of all, or of an area, leaves out."""
    members = edition.area[code or edition.country].members
    unsized = sum(
        any(n is None for n in site.places.values()) for site in edition.sites if site.municipality in members
    )
    if unsized:
        yield words("calendar-unsized", count=unsized)
    if edition.minors_untold:
        yield words("calendar-minors")
    if any(edition.area[m].withheld for m in members):
        yield words("calendar-withheld")
