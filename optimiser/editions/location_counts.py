"""What the locations of an edition add up to in a period: durable, temporary, and whether they count for the law.

Maths:
    all = durable + temporary + durable_unknown = law + not_law + law_unknown      [places]
    elsewhere = existing and new places of the area, less all                      [places]
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSED, EXTEND, OPEN, Opening

DURABLE: Mapping[bool | None, str] = {True: "durable", False: "temporary", None: "durable_unknown"}
LAW: Mapping[bool | None, str] = {True: "law", False: "not_law", None: "law_unknown"}
PLACES = ("all", *DURABLE.values(), *LAW.values())
LOCATIONS = ("open_locations", "opens", "extended", "closes")


def tally(openings: Iterable[Opening], period: str) -> dict[str, int]:
    """Places in a period by ``PLACES``, and how many locations are open, open, are extended or close then.

    Nothing unknown is counted as durable, temporary, or for or against the law. A location that holds minors
    beside others is one location.
    """
    found: Counter[str] = Counter(dict.fromkeys(PLACES, 0))
    sites: dict[str, set[str]] = {name: set() for name in LOCATIONS}
    for one in openings:
        if (phase := one.at(period)) is None:
            continue
        for name in ("all", DURABLE[one.durable], LAW[one.law]):
            found[name] += phase.total
        here = (phase.action not in CLOSED, phase.action == OPEN, phase.action == EXTEND, phase.action in CLOSED)
        for name, holds in zip(LOCATIONS, here, strict=True):
            sites[name] |= {one.id} if holds else set()
    return {**found, **{name: len(ids) for name, ids in sites.items()}}


def elsewhere(edition: Edition, period: str, code: str | None = None) -> int | None:
    """Known places of the plan that stand at no location of the edition: without a municipality, or not for its reader.

    Args:
        edition: what may be shown.
        period: name of the period.
        code: of an area; without one, of the country.

    Returns:
        ``None`` where the total of the area is not told.

    """
    code = code or edition.country
    total = edition.at(code, period).total
    return None if total is None else total - sum(one.places(period) for one in within(edition, code))


def within(edition: Edition, code: str) -> tuple[Opening, ...]:
    """The locations of an area."""
    members = frozenset(edition.area[code].members)
    return tuple(one for one in edition.openings if one.area in members)


def counts(edition: Edition) -> dict[str, dict[str, int | None]]:
    """Everything that is counted, by period, for programmes."""
    return {
        span.name: {**tally(edition.openings, span.name), "elsewhere": elsewhere(edition, span.name)}
        for span in edition.periods
    }


def drawn(edition: Edition) -> tuple[Opening, ...]:
    """Locations that may stand on a map."""
    return tuple(one for one in edition.openings if not one.minors)
