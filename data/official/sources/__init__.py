"""Official sources, one room each: a module that fetches, tidies and says where it came from.

A room defines ``PUBLISHER``, ``LICENCE``, ``SERVICE`` (a name in :class:`Urls`), ``TABLE`` (what its tidy
form enters), ``pieces(year)``, ``fetch(web, urls, piece, tell)`` and ``tidy(raw, piece)``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from data.changes import changes
from data.official.web import SourceError


@dataclass(frozen=True)
class Urls:
    """Where the services are; other addresses are for tests and mirrors."""

    cbs: str = "https://opendata.cbs.nl/ODataFeed/odata"
    pdok: str = "https://api.pdok.nl"


@dataclass(frozen=True)
class Piece:
    """One thing to fetch and keep as it came.

    Args:
        file: name of the kept file.
        source: the publisher's name for it, e.g. a table number.
        page: public page that describes it.
        year: the year wanted.

    """

    file: str
    source: str
    page: str
    year: int


def same_codes(found: Collection[str], piece: Piece) -> None:
    """The municipalities of another year are never passed off as those of this one, nor a part as the whole.

    Raises:
        SourceError: the codes are not exactly those of 1 January of the year.

    """
    wanted = changes().codes_on(date(piece.year, 1, 1))
    if set(found) != wanted:
        missing, unknown = _some(wanted - set(found)), _some(set(found) - wanted)
        raise SourceError(
            "source-other-codes", source=piece.source, year=str(piece.year), missing=missing, unknown=unknown
        )


def _some(codes: Collection[str]) -> str:
    shown = sorted(codes)[:5]
    return ", ".join(shown) + (" …" if len(codes) > len(shown) else "") if shown else "-"
