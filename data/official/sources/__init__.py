"""Official sources, one module (room) each, which fetches the data, tidies them and states where they came from.

A room defines ``PUBLISHER``, ``LICENCE``, ``SERVICE`` (a name in :class:`Urls`), ``TABLE`` (the table that
its rows enter), ``pieces(year)``, ``fetch(web, urls, piece, tell)`` and ``tidy(raw, piece)``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from data.changes import changes
from data.official.web import SourceError


@dataclass(frozen=True)
class Urls:
    """Addresses of the services; others are for tests and mirrors."""

    cbs: str = "https://opendata.cbs.nl/ODataFeed/odata"
    pdok: str = "https://api.pdok.nl"


@dataclass(frozen=True)
class Piece:
    """One file to fetch and keep as published.

    Args:
        file: name of the file.
        source: the publisher's name for it, e.g. a table number.
        page: public page that describes it.
        year: the year whose data are wanted.

    """

    file: str
    source: str
    page: str
    year: int


def require_codes_of_year(codes: Collection[str], piece: Piece) -> None:
    """Refuse data whose municipalities are not exactly those of 1 January of the year: another year, or a part.

    Raises:
        SourceError: the codes differ.

    """
    expected = changes().codes_on(date(piece.year, 1, 1))
    if set(codes) != expected:
        missing, unknown = _first_few(expected - set(codes)), _first_few(set(codes) - expected)
        raise SourceError(
            "source-other-codes", source=piece.source, year=str(piece.year), missing=missing, unknown=unknown
        )


def _first_few(codes: Collection[str]) -> str:
    """At most five codes, enough to recognise what is wrong; a dash if there are none."""
    first_codes = sorted(codes)[:5]
    return ", ".join(first_codes) + (" …" if len(codes) > len(first_codes) else "") if first_codes else "-"
