"""A real server on loopback that answers as StatLine (OData version 3) and PDOK (OGC API Features) do."""

import json
import re
import select
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from data.changes import changes
from data.official.sources import Urls

PAGE = 150
KEYS = {"TotaleBevolking_1": "aantal", "TotaalParticuliereHuishoudens_82": "aantal", "Land_249": "km²"}
TITLES = {"85163NED": "2021", "85900NED": "2023", "86092NED": "2024"}


def codes(year: int) -> list[str]:
    return sorted(changes().codes_on(date(year, 1, 1)))


def square(n: int) -> dict[str, Any]:
    """Squares that touch: 20 in a row."""
    west, south, width, height = 4 + 0.05 * (n % 20), 51.5 + 0.03 * (n // 20), 0.05, 0.03
    ring = [[west, south], [west + width, south], [west + width, south + height], [west, south + height], [west, south]]
    return {"type": "Polygon", "coordinates": [[[round(x, 6), round(y, 6)] for x, y in ring]]}


@dataclass
class Service:
    """What the server knows, what it was asked, and how it misbehaves.

    ``faults`` holds, by part of a path, the misbehaviours still to come; the word ``always`` keeps the one before it.
    """

    year: int = 2024
    units: dict[str, str] = field(default_factory=lambda: dict(KEYS))
    scores: dict[str, list[tuple[str, int, float | None]]] = field(default_factory=dict)
    polygons: list[str] | None = None
    faults: dict[str, list[str]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    port: int = 0

    @property
    def urls(self) -> Urls:
        return Urls(f"http://127.0.0.1:{self.port}/ODataFeed/odata", f"http://127.0.0.1:{self.port}")

    def fault(self, path: str) -> str:
        for part, left in self.faults.items():
            if part in path and left:
                return left[0] if left[1:2] == ["always"] else left.pop(0)
        return ""

    def rows(self, path: str, query: dict[str, str]) -> tuple[str, list[dict[str, Any]]]:
        """Name of the list in the answer, and all of its rows."""
        table = path.split("/")[3] if path.startswith("/ODataFeed/") else ""
        if path.endswith("/70072ned/DataProperties"):
            return "value", [{"Key": k, "Unit": u} for k, u in self.units.items()]
        if path.endswith("/TableInfos"):
            return "value", [{"Title": f"SES-WOA; scores per wijk en buurt, regio-indeling {TITLES[table]}"}]
        if path.endswith("/70072ned/TypedDataSet"):
            year = int(re.search(r"Perioden eq '(\d{4})JJ00'", query["$filter"]).group(1))
            here = codes(self.year) if year == self.year else []
            living = [
                {"RegioS": f"{c}    ", "Perioden": f"{year}JJ00", "TotaleBevolking_1": 1000 + n}
                | {"TotaalParticuliereHuishoudens_82": 400 + n, "Land_249": 10.5 + n}
                for n, c in enumerate(here)
            ]
            ended = [{"RegioS": "GM0001    ", "Perioden": f"{year}JJ00", "TotaleBevolking_1": None}]
            return "value", living + ended
        if path.endswith("/TypedDataSet"):
            return "value", [
                {"WijkenEnBuurten": f"{c}    ", "Perioden": f"{y}JJ00", "GemiddeldeScore_29": s}
                for c, y, s in self.scores.get(table, [("GM0014", 2019, None)])
            ]
        present = "bestuurlijkegebieden" in path
        names = ("identificatie", "naam") if present else ("statcode", "statnaam")
        here = self.polygons if self.polygons is not None else codes(self.year)
        return "features", [
            {
                "type": "Feature",
                "id": n,
                "properties": {names[0]: c, names[1]: f"Gemeente {c}"},
                "geometry": square(n),
            }
            for n, c in enumerate(here)
        ]


class _Answer(BaseHTTPRequestHandler):
    service: Service

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        split = urlsplit(self.path)
        query = {k: v[0] for k, v in parse_qs(split.query).items()}
        self.service.asked.append((split.path, query))
        self.service.agents.add(self.headers["User-Agent"])
        getattr(self, f"_{self.service.fault(split.path) or 'fine'}")(split.path, query)

    def _send(
        self, body: bytes, *, status: int = 200, kind: str = "application/json", length: int | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def _page(self, path: str, query: dict[str, str]) -> dict[str, Any]:
        name, rows = self.service.rows(path, query)
        begin = int(query.get("$skip", query.get("cursor", "0")))
        body: dict[str, Any] = {name: rows[begin : begin + PAGE]}
        if begin + PAGE < len(rows):
            turn = "$skip" if name == "value" else "cursor"
            # Services behind a proxy write a host of their own in their links.
            link = f"http://inner.invalid{path}?{urlencode({**query, turn: begin + PAGE})}"
            if name == "value":
                body["odata.nextLink"] = link
            else:
                body["links"] = [
                    {"rel": "self", "type": "application/geo+json", "href": "http://inner.invalid/"},
                    {"rel": "next", "type": "application/geo+json", "href": link},
                ]
        return body

    def _fine(self, path: str, query: dict[str, str]) -> None:
        self._send(json.dumps(self._page(path, query)).encode(), kind="application/json;odata=minimalmetadata")

    def _error500(self, *_: object) -> None:
        self._send(b"{}", status=500)

    def _busy(self, *_: object) -> None:
        self.send_response(503)
        self.send_header("Retry-After", "1")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _gone(self, *_: object) -> None:
        self._send(b"{}", status=404)

    def _until_the_client_leaves(self) -> None:
        """Say nothing for as long as the client waits; ten seconds where it never gives up."""
        select.select([self.connection], [], [], 10.0)

    def _slow(self, path: str, query: dict[str, str]) -> None:
        self._until_the_client_leaves()
        self._fine(path, query)

    def _dripping(self, *_: object) -> None:
        self._send(b'{"value": [', length=1000)
        self._until_the_client_leaves()

    def _cut(self, path: str, query: dict[str, str]) -> None:
        body = json.dumps(self._page(path, query)).encode()
        self._send(body[: len(body) // 2], length=len(body))
        self.close_connection = True

    def _half(self, path: str, query: dict[str, str]) -> None:
        body = json.dumps(self._page(path, query)).encode()
        self._send(body[: len(body) // 2])

    def _html(self, *_: object) -> None:
        self._send(b"<html>Log in to the network</html>", kind="text/html")

    def _nothing(self, *_: object) -> None:
        self._send(b"")

    def _list(self, *_: object) -> None:
        self._send(b"[1]")

    def _form(self, *_: object) -> None:
        self._send(b'{"error": "no such thing"}')

    def _empty(self, *_: object) -> None:
        self._send(b'{"value": [], "features": []}')

    def _circle(self, path: str, query: dict[str, str]) -> None:
        body = self._page(path, query)
        here = f"{path}?{urlencode(query)}"
        body |= {"odata.nextLink": here, "links": [{"rel": "next", "href": here}]}
        self._send(json.dumps(body).encode())


@contextmanager
def serving(service: Service) -> Iterator[Service]:
    """Run the server while the block runs."""
    handler = type("Answer", (_Answer,), {"service": service})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    service.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
