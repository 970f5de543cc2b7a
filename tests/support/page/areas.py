"""Which areas of a page are looked at, how far they lie apart, and their names as a search reads them."""

import math
import re
import unicodedata
from collections.abc import Callable

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area


def picked(edition: Edition, level: str, period: str) -> list[Area]:
    """Areas in which something is told: few and many places, withheld, of unknown size, with locations, one place."""
    areas = sorted(edition.level(level), key=lambda a: (edition.at(a.code, period).new or 0, a.code))
    located = {s.municipality for s in edition.sites} | {b.municipality for b in edition.bounds}
    tests: tuple[Callable[[Area], bool], ...] = (
        lambda a: a.withheld,
        lambda a: a.incomplete,
        lambda a: a.code in located,
        lambda a: edition.at(a.code, period).new in (1, -1),
    )
    odd = [next((a for a in areas if test(a)), areas[0]) for test in tests]
    return list(dict.fromkeys((areas[0], areas[-1], *odd)))


def bare(name: str) -> str:
    """A name without accents, signs and capitals."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", " ", plain.lower()).strip()


def away(a: Area, b: Area) -> float:
    """Kilometres along the globe."""
    assert a.point
    assert b.point
    (x, y), (u, v) = (tuple(math.radians(c) for c in point) for point in (a.point, b.point))
    half = math.sin((v - y) / 2) ** 2 + math.cos(y) * math.cos(v) * math.sin((u - x) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(half))
