"""Places that rows of an edition fix, worked out anew from the rows themselves."""

from collections.abc import Iterator

from optimiser.editions.edition import Edition

Obliged = tuple[str, str, str, int]
"""Town, kind, group or empty for all together, and places."""


def obliged(edition: Edition, period: str) -> Iterator[Obliged]:
    """What rows in force in a period oblige towns to."""
    days = {s.name: str(s.reference) for s in edition.periods}
    rules = {n.split(".")[1] for n in edition.settings if n.startswith("rules.")}
    for row in edition.given:
        c, key = row.cells, row.key.split(", ")
        of_all = period in key[1:-1] or not days.keys() & set(key[1:-1])
        if row.table == "limits" and key[-1] in {"minimum", "fixed"} and "respect_limits" in rules:
            if of_all:
                yield key[0], "limit", next((k for k in key[1:-1] if k in edition.groups), ""), int(c["places"])
        elif row.table == "bids" and c["firmness"] == "hard" and "keep_bids" in rules:
            if c.get("start", "") <= days[period] <= c.get("end", "9999"):
                yield c["gm_code"], "bid", c["group"], int(c["places"])
        elif row.table == "exchanges" and c.get("period", period) == period and "keep_exchanges" in rules:
            yield c["to_gm"], "exchange", c["group"], int(c["places"])


def fixed_places(edition: Edition, period: str) -> int | None:
    """Σ over towns of what they are obliged to, at most what they get; unknown where existing places are not told."""
    rows, places = list(obliged(edition, period)), 0
    for town in {town for town, *_ in rows}:
        least = 0
        for g in edition.groups:
            mine = [(k, n) for m, k, h, n in rows if (m, h) == (town, g)]
            of = {kind: [n for k, n in mine if k == kind] for kind in ("limit", "bid", "exchange")}
            existing = edition.at(town, period, g).existing
            if of["exchange"] and existing is None:
                return None
            least += max(*of["limit"], sum(of["bid"]), sum(of["exchange"]) - (existing or 0), 0)
        of_all = [n for m, k, h, n in rows if (m, k, h) == (town, "limit", "")]
        places += min(edition.at(town, period).new or 0, max(least, *of_all, 0))
    return places
