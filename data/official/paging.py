"""Collect answers that come in pages: OData version 3 of StatLine, and OGC API Features."""

from collections.abc import Callable, Mapping
from typing import Any

from data.official.web import SourceError, Web, same_host

Tell = Callable[[int], None]
"""Called with the number of rows so far, after every page."""


def _all(
    web: Web,
    url: str,
    query: Mapping[str, str],
    *,
    rows: str,
    following: Callable[[Mapping[str, Any]], str | None],
    tell: Tell,
) -> list[dict[str, Any]]:
    """Rows of all pages; links to further pages are followed on the same host, each at most once."""
    all_rows: list[dict[str, Any]] = []
    visited: set[str] = set()
    address: str | None = url
    while address is not None:
        page = web.json(address, query if address == url else None)
        page_rows = page.get(rows)
        if not isinstance(page_rows, list) or not all(isinstance(row, dict) for row in page_rows):
            raise SourceError("source-other-form", url=address, expected=rows)
        all_rows += page_rows
        tell(len(all_rows))
        visited.add(address)
        link = following(page)
        address = same_host(url, link) if link else None
        if address in visited:
            raise SourceError("source-circle", url=str(address))
    if not all_rows:
        raise SourceError("source-empty", url=url)
    return all_rows


def _odata_link(page: Mapping[str, Any]) -> str | None:
    return page.get("odata.nextLink")


def _features_link(page: Mapping[str, Any]) -> str | None:
    links = page.get("links") or []
    return next(
        (link["href"] for link in links if link.get("rel") == "next" and "json" in link.get("type", "json")), None
    )


def odata_rows(web: Web, url: str, query: Mapping[str, str], tell: Tell) -> list[dict[str, Any]]:
    """All rows of an OData version 3 feed; the spaces with which StatLine pads keys are stripped.

    Raises:
        SourceError: the service was not reached, its answer has another form, its pages form a circle, or are empty.

    """
    query = {"$format": "json", **query}
    rows = _all(web, url, query, rows="value", following=_odata_link, tell=tell)
    return [{k: v.strip() if isinstance(v, str) else v for k, v in row.items()} for row in rows]


def features(web: Web, url: str, query: Mapping[str, str], tell: Tell) -> dict[str, Any]:
    """All features of an OGC API collection as one GeoJSON object, in degrees WGS84 as RFC 7946 prescribes.

    Raises:
        SourceError: the service was not reached, its answer has another form, its pages form a circle, or are empty.

    """
    query = {"f": "json", "limit": "1000", **query}
    answered = _all(web, url, query, rows="features", following=_features_link, tell=tell)
    geojson_features = [
        {"type": "Feature", "properties": f.get("properties") or {}, "geometry": f.get("geometry")} for f in answered
    ]
    return {"type": "FeatureCollection", "features": geojson_features}
