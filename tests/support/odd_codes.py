"""A dossier whose codes are everything that a code may be: signs, words of programs, numbers."""

from dataclasses import replace
from pathlib import Path

from data.schema.groups import Group
from data.schema.tables import Tables
from tests.support.dossiers import TOWNS, bid, exchange, limit, location, scenario, tables, write

CODES = (
    "XX.AA", "A:B", "A-B", "A_B", "A.B", ":", "--", "1", "01", "1e5", "1.0", "nan", "None", "null", "__proto__",
    "constructor", "-1", "..", "x" * 32, "aux", "-2022:Q1", "G.1", "g:2",
)  # fmt: skip
"""For the towns, four regions, two provinces, the period and two groups, in this order."""

NAMES = (*TOWNS, "A1", "A2", "B1", "B2", "PA", "PB", "t", "regular", "amv")
OF = dict(zip(NAMES, CODES, strict=True))
"""The odd code of every plain one."""

_COLUMNS = ("gm_code", "province_code", "region_code", "scope_code", "from_gm", "to_gm", "period", "group")


def dossier() -> Tables:
    """Two provinces with a location, limits, a bid and an exchange, all under odd codes."""
    plain = tables(
        locations=(location("A10", 30, "public"), location("B10", 20, "public", "amv")),
        limits=(limit("A11", "maximum", 20, "public"), limit("B11", "minimum", 5, "public")),
        bids=(bid("A12", 9, "public"),),
        exchanges=(exchange("A13", "A14", 3, "public"),),
    )
    odd = {}
    for table in ("municipalities", "periods", "requirement", "limits", "locations", "bids", "exchanges"):
        odd[table] = tuple(
            row.model_copy(update={c: OF[v] for c in _COLUMNS if (v := getattr(row, c, None)) in OF})
            for row in getattr(plain, table)
        )
    groups = (Group(group=OF["regular"], regime="regular"), Group(group=OF["amv"], regime="minors"))
    return replace(plain, groups=groups, **odd)


def case(folder: Path, **more: object) -> Path:
    """The dossier as files; returns the path of its scenario."""
    regular, amv = OF["regular"], OF["amv"]
    key = {"name": "population"}
    stages = [{"aim": "leximax_load"}, {"aim": "leximax_load", "group": amv}, {"aim": "lots"}]
    return write(dossier(), folder, scenario(**{
        "groups": [regular, amv], "keys": {regular: key, amv: key}, "stages": stages, **more,
    }))  # fmt: skip
