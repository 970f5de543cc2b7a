"""An area by its code or name, as a person types it; never by guessing."""

from collections.abc import Collection

from data.reading.rows import nearest
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.errors import UsageError

ALIASES = {"den haag": "'s-gravenhage", "den bosch": "'s-hertogenbosch"}
"""What people call two municipalities, and their names."""

LEVELS = ("municipality", "region", "province", "country")


def find_area(edition: Edition, text: str, *, levels: Collection[str] = LEVELS) -> Area:
    """The area of one of these levels that a code or name stands for.

    Raises:
        UsageError: unknown, with the nearest name; or one name for several areas, with their codes.

    """
    key = " ".join(text.split()).casefold()
    key = ALIASES.get(key, key)
    areas = [a for a in edition.areas if a.level in levels]
    exact = [a for a in areas if a.code.casefold() == key]
    named = exact or [a for a in areas if a.name.casefold() == key]
    # A province that is one region, or one municipality, is the same land: the widest name is meant.
    named = list({a.members: a for a in sorted(named, key=lambda a: LEVELS.index(a.level))}.values())
    if len(named) == 1:
        return named[0]
    if named:
        raise UsageError("area-several", text=text, codes=", ".join(f"{a.name} ({a.code})" for a in named))
    written = {a.name.casefold(): a for a in areas}
    close = nearest(key, written)
    told = f"{written[close].name} ({written[close].code})" if close else ""
    raise UsageError("area-unknown", text=text, near="yes" if told else "no", nearest=told)
