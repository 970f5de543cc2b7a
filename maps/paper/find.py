"""Which province, region or municipality a reader means: by code or by name, never by guessing."""

from collections.abc import Iterable

from data.check import nearest
from optimiser.edition import Area, Edition
from optimiser.errors import UsageError


def find(edition: Edition, asked: Iterable[str]) -> tuple[Area, ...]:
    """Areas by code or name, each once, in the order asked.

    A region often has the name of its province; by name it is found only where nothing else has that name.

    Raises:
        UsageError: unknown, with the nearest name; or more than one area of that name, with their codes.

    """
    found = {area.code: area for area in (_one(edition, text) for text in asked)}
    return tuple(found.values())


def _one(edition: Edition, text: str) -> Area:
    main, regions = (*edition.level("province"), *edition.level("municipality")), edition.level("region")
    areas = (*main, *regions)
    key = " ".join(text.split()).casefold()
    named = [a for a in areas if a.code.casefold() == key]
    named = named or [a for a in main if a.name.casefold() == key] or [a for a in regions if a.name.casefold() == key]
    if len(named) == 1:
        return named[0]
    if named:
        raise UsageError("paper-for-several", name=text, found=", ".join(f"{a.name} ({a.code})" for a in named))
    written = {a.name.casefold(): a for a in areas}
    close = nearest(key, written)
    told = f"{written[close].name} ({written[close].code})" if close else ""
    raise UsageError("paper-for-unknown", name=text, near="yes" if told else "no", nearest=told)
