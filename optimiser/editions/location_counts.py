"""Totals over the locations of an edition by period: durable, temporary, and whether they count for the law.

Maths:
    all = durable + temporary + durable_unknown = law + not_law + law_unknown      [places]
    elsewhere = existing and new places of the area, less all                      [places]
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSED, EXTEND, OPEN, LocationLife

DURABLE: Mapping[bool | None, str] = {True: "durable", False: "temporary", None: "durable_unknown"}
LAW: Mapping[bool | None, str] = {True: "law", False: "not_law", None: "law_unknown"}
PLACES = ("all", *DURABLE.values(), *LAW.values())
LOCATIONS = ("open_locations", "opens", "extended", "closes")
"""Counts of locations; all others are counts of places."""


def tally(openings: Iterable[LocationLife], period: str) -> dict[str, int]:
    """Places in a period by ``PLACES``, and how many locations are open, open, are extended or close in it.

    What is unknown has a count of its own. A location that hosts minors beside others is one location.
    """
    places_by: Counter[str] = Counter(dict.fromkeys(PLACES, 0))
    ids_by: dict[str, set[str]] = {name: set() for name in LOCATIONS}
    for life in openings:
        if (phase := life.at(period)) is None:
            continue
        for name in ("all", DURABLE[life.durable], LAW[life.law]):
            places_by[name] += phase.total
        flags = (phase.action not in CLOSED, phase.action == OPEN, phase.action == EXTEND, phase.action in CLOSED)
        for name, holds in zip(LOCATIONS, flags, strict=True):
            ids_by[name] |= {life.id} if holds else set()
    return {**places_by, **{name: len(ids) for name, ids in ids_by.items()}}


def elsewhere(edition: Edition, period: str, code: str | None = None) -> int | None:
    """Places of the plan at no location of the edition: of unknown municipality, or not for its reader.

    Args:
        edition: the edition.
        period: name of the period.
        code: of an area; ``None`` for the country.

    Returns:
        ``None`` if the total of the area is not told.

    """
    code = code or edition.country
    total = edition.at(code, period).total
    return None if total is None else total - sum(life.places(period) for life in within(edition, code))


def within(edition: Edition, code: str) -> tuple[LocationLife, ...]:
    """The locations of an area."""
    members = frozenset(edition.area[code].members)
    return tuple(life for life in edition.openings if life.area in members)


def counts(edition: Edition) -> dict[str, dict[str, int | None]]:
    """All counts by period, for other programs to read."""
    return {
        span.name: {**tally(edition.openings, span.name), "elsewhere": elsewhere(edition, span.name)}
        for span in edition.periods
    }


def drawn(edition: Edition) -> tuple[LocationLife, ...]:
    """Locations that may stand on a map."""
    return tuple(life for life in edition.openings if not life.minors)
