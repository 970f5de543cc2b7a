"""Checks of codes: one code is one area, and no two codes differ by capitals alone.

A code at two levels, such as that of a city state or of a province without regions, would be one area with two sets of
sums wherever figures are kept by code: in the edition, on the map, in GIS files and in a requirement's scope. Codes
that differ by capitals alone are one on the command line, in names of files and in the columns of GIS programs.
"""

from collections import defaultdict
from collections.abc import Iterator

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.facts import Municipality

LEVELS = ("gm_code", "region_code", "province_code")
"""Columns of the codes of areas, from narrow to wide."""

_KEYS = (("periods", "period"), ("groups", "group"), ("kinds", "kind"), ("locations", "location_id"))
"""Further codes by which figures are kept."""


def check_levels(rows: Rows, raws: Raws, country: str) -> Iterator[Complaint]:
    """No code is that of areas of two levels; the complaint is about the narrower one that can be renamed."""
    levels: dict[str, set[str]] = defaultdict(set)
    numbered = [(line, r) for line, r in numbered_rows("municipalities", rows, raws) if isinstance(r, Municipality)]
    for _, row in numbered:
        for column in LEVELS:
            levels[getattr(row, column)].add(column)
    if country in levels:
        levels[country].add("country")
    for code, found in levels.items():
        if len(found) < 2:  # noqa: PLR2004  # two levels
            continue
        # the code of a region is the dossier's own, those of provinces and municipalities are official
        own = next(column for column in ("region_code", "province_code", "gm_code") if column in found)
        line = next(n for n, row in numbered if getattr(row, own) == code)
        suggested = next(s for n in range(1, len(levels) + 2) if (s := f"{code[:26]}-{n}") not in levels)
        details: dict[str, str | int | float] = {"other": ", ".join(sorted(found - {own})), "suggested": suggested}
        yield Complaint("code-at-two-levels", raws["municipalities"].name, line, own, code, details)


def check_capitals(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """No two codes of areas, periods, groups, kinds or locations differ by capitals alone."""
    seen: dict[str, dict[str, str]] = defaultdict(dict)
    for table, column in (*(("municipalities", c) for c in LEVELS), *_KEYS):
        of = "areas" if table == "municipalities" else table
        for line, row in numbered_rows(table, rows, raws):
            code = getattr(row, column)
            first = seen[of].setdefault(code.casefold(), code)
            if first != code:
                seen[of][code.casefold()] = code
                yield Complaint("codes-differ-by-capitals", raws[table].name, line, column, code, {"first": first})
