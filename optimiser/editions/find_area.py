"""Find an area by its code or name as a person types it; an unclear name is refused, not guessed."""

from collections.abc import Collection

from data.reading.rows import nearest
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.errors import UsageError

ALIASES = {"den haag": "'s-gravenhage", "den bosch": "'s-hertogenbosch"}
"""Common names of two municipalities, with their official names."""

LEVELS = ("municipality", "region", "province", "country")
"""From narrow to wide."""


def find_area(edition: Edition, text: str, *, levels: Collection[str] = LEVELS) -> Area:
    """The area with this code or name, at one of the levels.

    Raises:
        UsageError: no such area (the nearest name is told), or several with one name (their codes are told).

    """
    key = " ".join(text.split()).casefold()
    key = ALIASES.get(key, key)
    areas = [a for a in edition.areas if a.level in levels]
    exact = [a for a in areas if a.code.casefold() == key]
    named = exact or [a for a in areas if a.name.casefold() == key]
    # A province that is one region, or one municipality, is the same area: the widest level is meant.
    named = list({a.members: a for a in sorted(named, key=lambda a: LEVELS.index(a.level))}.values())
    if len(named) == 1:
        return named[0]
    if named:
        raise UsageError("area-several", text=text, codes=", ".join(f"{a.name} ({a.code})" for a in named))
    written = {a.name.casefold(): a for a in areas}
    close = nearest(key, written)
    suggestion = f"{written[close].name} ({written[close].code})" if close else ""
    raise UsageError("area-unknown", text=text, near="yes" if suggestion else "no", nearest=suggestion)
