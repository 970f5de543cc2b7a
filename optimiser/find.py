"""An area by its code or name, as a person types it."""

from data.check import nearest
from optimiser.edition import Area, Edition
from optimiser.errors import UsageError


def find_area(edition: Edition, text: str) -> Area:
    """The area that a code or name stands for; a municipality before a region or province of the same name.

    Raises:
        UsageError: unknown, with the nearest name; or one name for several municipalities.

    """
    wanted = text.strip().lower()
    for area in edition.areas:
        if area.code.lower() == wanted:
            return area
    for level in ("municipality", "province", "region", "country"):
        found = [a for a in edition.level(level) if a.name.lower() == wanted]
        if len(found) > 1:
            raise UsageError("area-several", text=text, codes=", ".join(a.code for a in found))
        if found:
            return found[0]
    names = {a.name.lower(): f"{a.name} ({a.code})" for a in edition.areas}
    near = nearest(wanted, [*names, *(a.code.lower() for a in edition.areas)])
    hint = names.get(near, near.upper())
    raise UsageError("area-unknown", text=text, near="yes" if hint else "no", nearest=hint)
