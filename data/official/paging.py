"""Answers in pages, put together: StatLine's OData version 3 and OGC API Features."""

from collections.abc import Callable, Mapping
from typing import Any

from data.official.web import SourceError, Web, same_host

Tell = Callable[[int], None]
"""Told the number of rows so far, after every page."""


def _all(
    web: Web,
    url: str,
    query: Mapping[str, str],
    *,
    rows: str,
    following: Callable[[Mapping[str, Any]], str | None],
    tell: Tell,
) -> list[dict[str, Any]]:
    """Rows of all pages; the links to following pages are followed on the same host, each at most once."""
    found: list[dict[str, Any]] = []
    seen: set[str] = set()
    at: str | None = url
    while at is not None:
        page = web.json(at, query if at == url else None)
        part = page.get(rows)
        if not isinstance(part, list) or not all(isinstance(row, dict) for row in part):
            raise SourceError("source-other-form", url=at, expected=rows)
        found += part
        tell(len(found))
        seen.add(at)
        link = following(page)
        at = same_host(url, link) if link else None
        if at in seen:
            raise SourceError("source-circle", url=str(at))
    if not found:
        raise SourceError("source-empty", url=url)
    return found


def _odata_link(page: Mapping[str, Any]) -> str | None:
    return page.get("odata.nextLink")


def _features_link(page: Mapping[str, Any]) -> str | None:
    links = page.get("links") or []
    return next(
        (link["href"] for link in links if link.get("rel") == "next" and "json" in link.get("type", "json")), None
    )


def odata_rows(web: Web, url: str, query: Mapping[str, str], tell: Tell) -> list[dict[str, Any]]:
    """All rows of an OData version 3 feed, keys stripped of the spaces that StatLine pads them with.

    Raises:
        SourceError: not reached, another form, a circle of pages, or no rows.

    """
    query = {"$format": "json", **query}
    rows = _all(web, url, query, rows="value", following=_odata_link, tell=tell)
    return [{k: v.strip() if isinstance(v, str) else v for k, v in row.items()} for row in rows]


def features(web: Web, url: str, query: Mapping[str, str], tell: Tell) -> dict[str, Any]:
    """All features of an OGC API collection as one GeoJSON, in degrees WGS84 as its standard (RFC 7946) has it.

    Raises:
        SourceError: not reached, another form, a circle of pages, or no features.

    """
    query = {"f": "json", "limit": "1000", **query}
    found = _all(web, url, query, rows="features", following=_features_link, tell=tell)
    kept = [{"type": "Feature", "properties": f.get("properties") or {}, "geometry": f.get("geometry")} for f in found]
    return {"type": "FeatureCollection", "features": kept}
