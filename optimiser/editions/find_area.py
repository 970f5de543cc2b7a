"""Find an area of a plan by its code or name as a person types it; an unclear name is refused, not guessed."""

from collections.abc import Collection

from data.reading.place_names import Named, fitting, most_similar
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.errors import UsageError

LEVELS = ("municipality", "region", "province", "country")
"""From narrow to wide."""


def find_area(edition: Edition, text: str, *, levels: Collection[str] = LEVELS) -> Area:
    """The area that a code or name fits, at one of the levels.

    Raises:
        UsageError: no such area (the nearest name is told), or several that fit (their codes are told).

    """
    areas = {a.code: a for a in edition.areas if a.level in levels}
    named = [Named(a.code, a.name, _province(edition, a)) for a in areas.values()]
    found = [areas[n.code] for n in fitting(text, named)]
    # A province that is one region, or one municipality, is the same area: the widest level is meant.
    found = list({a.members: a for a in sorted(found, key=lambda a: LEVELS.index(a.level))}.values())
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("area-several", text=text, codes=", ".join(f"{a.name} ({a.code})" for a in found))
    close = most_similar(text, named)
    suggestion = f"{close.name} ({close.code})" if close else ""
    raise UsageError("area-unknown", text=text, near="yes" if close else "no", nearest=suggestion)


def _province(edition: Edition, area: Area) -> str:
    """The name of the province that an area lies in; empty where it is known for none."""
    province = edition.area.get(area.province)
    return province.name if province else ""
