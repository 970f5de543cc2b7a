"""The rows of the calendar of locations, for pictures and sheets: by province, no more than fit on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import within
from optimiser.editions.location_lives import CLOSED, LocationLife, Phase
from optimiser.words import Words

MOST = 60
"""Most locations in one picture, which fit on a page; the others are counted."""


@dataclass(frozen=True)
class Part:
    """A province, with the locations that get a bar and those that are only counted."""

    name: str
    shown: tuple[LocationLife, ...]
    others: tuple[LocationLife, ...]


def parts(edition: Edition, most: int = MOST, code: str | None = None) -> tuple[Part, ...]:
    """The provinces with a location, by name; for a smaller area that area alone.

    Locations to which something happens get a bar first, then the largest. Within a province existing locations
    come before proposed ones, and these in order of opening.
    """
    openings = edition.openings if code is None else within(edition, code)
    ids_shown = {id(opening) for opening in sorted(openings, key=lambda o: _rank(edition, o))[:most]}
    provinces = edition.level("province") if code in (None, edition.country) else (edition.area[code],)
    all_parts = []
    for area in sorted(provinces, key=lambda a: a.name.casefold()):
        inside = [o for o in openings if o.area in area.members]
        shown = sorted((o for o in inside if id(o) in ids_shown), key=lambda o: _order(edition, o))
        if inside:
            all_parts.append(Part(area.name, tuple(shown), tuple(o for o in inside if id(o) not in ids_shown)))
    return tuple(all_parts)


def _rank(edition: Edition, opening: LocationLife) -> tuple[object, ...]:
    """Sort key by importance: what changes first, then the largest."""
    largest = max([*(phase.total for phase in opening.life), sum(opening.before.values())])
    return not opening.changes, -largest, edition.area[opening.area].name.casefold(), opening.id, opening.groups


def _order(edition: Edition, opening: LocationLife) -> tuple[object, ...]:
    """Sort key within a province: existing before proposed, by first period, then by municipality and name."""
    first = [span.name for span in edition.periods].index(opening.life[0].period)
    return (
        not opening.existing,
        first,
        edition.area[opening.area].name.casefold(),
        opening.name.casefold(),
        opening.id,
        opening.groups,
    )


def title_of(opening: LocationLife, words: Words) -> str:
    """The name of a location, or what it is if it has none; a location for minors is never named."""
    if opening.minors:
        return words("opening-minors")
    return opening.name or words("opening-unnamed")


def about(opening: LocationLife, words: Words) -> str:
    """The kind of a location, and its durability if known."""
    durable = {True: words("opening-durable"), False: words("opening-temporary"), None: ""}[opening.durable]
    return ", ".join(text for text in (words.named("kind", opening.kind), durable) if text)


def happens(opening: LocationLife, phase: Phase, words: Words) -> str:
    """What happens to a location, in a word.

    Nothing was agreed on a proposed location, so of one that ceases it is said until when it is open.
    """
    if phase.action in CLOSED and not opening.existing:
        return words("calendar-until", period=opening.last)
    return words(f"action-{phase.action}")


def unshown(parts_shown: Sequence[Part], words: Words, *, table: bool) -> Iterator[str]:
    """How many locations have no bar, how many of these change, and where all are listed; nothing if all have one.

    Args:
        parts_shown: the parts of the calendar.
        words: language of the texts.
        table: whether a table above the picture holds all locations.

    """
    others = [opening for part in parts_shown for opening in part.others]
    changes = sum(opening.changes for opening in others)
    if others:
        count, where = len(others), words("calendar-all-table" if table else "calendar-all-files")
        yield words("calendar-unshown", count=words.number(count), changes=words.number(changes), where=where)


def notes(edition: Edition, words: Words, code: str | None = None) -> Iterator[str]:
    """Notes on what the calendar of an area, by default the country, leaves out."""
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
