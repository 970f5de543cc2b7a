"""Two plans of whole locations side by side: what need not open, opens later, closes earlier, and what instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import LocationLife

NOT_OPENED, LATER, EARLIER_CLOSED, SMALLER = "not-opened", "opens-later", "closes-earlier", "smaller"
OPENED, SOONER, LONGER, LARGER, OTHERWISE = "opened", "opens-sooner", "stays-longer", "larger", "otherwise"
WHAT = (NOT_OPENED, LATER, EARLIER_CLOSED, SMALLER, OPENED, SOONER, LONGER, LARGER, OTHERWISE)
"""What differs, in the order in which it is told: first what asks less, then what asks more."""


@dataclass(frozen=True)
class LocationDifference:
    """A location that is otherwise in the other plan.

    Args:
        what: one of ``WHAT``.
        code, area, province: municipality, and names.
        name: of the location; empty where it has none.
        kind: name of its kind.
        existing: whether it is there already.
        before, after: places by period in the first and the other plan [places].

    """

    what: str
    code: str
    area: str
    province: str
    name: str
    kind: str
    existing: bool
    before: tuple[int, ...]
    after: tuple[int, ...]


def differences(one: Edition, two: Edition) -> tuple[LocationDifference, ...]:
    """Locations of two editions of the same audience that are not the same in all periods."""
    periods = [span.name for span in one.periods]
    lives = ({(x.area, x.id, x.groups): x for x in edition.openings} for edition in (one, two))
    first, second = lives
    found = []
    for key in sorted({*first, *second}):
        life = first.get(key) or second[key]
        before, after = (_places(lives.get(key), periods) for lives in (first, second))
        if before != after:
            area = one.area[life.area]
            found.append(
                LocationDifference(
                    what_differs(before, after, existing=life.existing),
                    life.area,
                    area.name,
                    one.area[area.province].name if area.province in one.area else area.province,
                    life.name,
                    life.kind,
                    life.existing,
                    before,
                    after,
                )
            )
    return tuple(sorted(found, key=lambda d: (WHAT.index(d.what), d.province, d.area, d.name, d.kind)))


def _places(life: LocationLife | None, periods: Sequence[str]) -> tuple[int, ...]:
    return tuple(life.places(t) if life else 0 for t in periods)


def what_differs(before: Sequence[int], after: Sequence[int], *, existing: bool) -> str:
    """In one word how places over the periods differ.

    Args:
        before: places by period in the first plan.
        after: and in the other.
        existing: whether the location is there before the first period.

    """
    was, now = (tuple(_open(places)) for places in (before, after))
    if not now:
        return EARLIER_CLOSED if existing else NOT_OPENED
    if not was:
        return LONGER if existing else OPENED
    if len(now) < len(was):
        return LATER if now[0] > was[0] else EARLIER_CLOSED
    if len(now) > len(was):
        return SOONER if now[0] < was[0] else LONGER
    if was != now or sum(before) == sum(after):
        return OTHERWISE
    return SMALLER if sum(after) < sum(before) else LARGER


def _open(places: Sequence[int]) -> Iterator[int]:
    return (t for t, n in enumerate(places) if n)
