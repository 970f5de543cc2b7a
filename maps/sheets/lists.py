"""Sheets that list parts of the edition: positions of areas, existing locations, limits and changes."""

from collections.abc import Mapping

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Formula, Grid, Hidden
from maps.sheets.proposal import place
from maps.sheets.rows import rests
from maps.sheets.scales import scale
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words

_LAW = {"yes": "law", "no": "not_law", "": "law_unknown"}
"""Words for whether a location counts under the Spreidingswet."""

PARTS = ("realised", "task", "hard", "soft", "gap")
"""Columns of a position."""


def _level(area: Area, words: Words) -> str:
    return words.named("level", area.level)


def standings(book: Book, edition: Edition) -> None:
    """Write places realised, tasks, bids and gaps of all areas, if the dossier has bids."""
    if not edition.standings:
        return
    columns = [
        *(Column("period", width=11), Column("code", width=9), Column("name", width=26), Column("level", width=12)),
        *(Column("province", width=15), Column("group", width=20)),
        *(Column(part, "places", 12, scale=scale(edition, "gap") if part == "gap" else None) for part in PARTS),
        *(Column("planned", "places", 12), Column("official", "places", 12), Column("partner", width=22)),
        Column("remark", "long", 26),
    ]
    grid, words = Grid(book, "standings", columns), book.words
    for standing in edition.standings:
        area = edition.area[standing.area]
        if area.level not in book.levels:
            continue
        parts: dict[str, Cell] = {part: getattr(standing, part) for part in PARTS}
        if standing.hard is not None and standing.soft is not None:
            parts["planned"] = Formula("{hard}+{soft}", standing.hard + standing.soft)
        cells: dict[str, Cell] = {
            **place(area, edition),
            "period": standing.period,
            "name": area.name,
            "level": _level(area, words),
            "group": words.named("group", standing.group),
            **(dict.fromkeys((*PARTS, "planned"), Hidden()) if area.withheld else parts),
            "official": standing.official,
            "partner": standing.partner,
            "remark": words("remark-withheld") if area.withheld else "",
        }
        grid.add(cells)
    grid.finish()


def sites(book: Book, edition: Edition) -> None:
    """Write existing locations; those for minors are in no edition."""
    if not edition.sites:
        return
    columns = [
        *(Column("site", width=34), Column("place", width=18), Column("code", width=9), Column("name", width=22)),
        *(Column("province", width=15), Column("kind", width=14)),
        *(
            Column(f"places_{g}", "places", 12, total=True, title=book.words.named("group", g))
            for g in edition.groups
            if any(g in site.places for site in edition.sites)
        ),
        *(Column("opened", "date", 12), Column("end", "date", 12)),
        *([Column("law", width=12)] if any(site.counts_for_law for site in edition.sites) else []),
        *(Column("confidence", width=14), Column("source", "long", 40), Column("note", "long", 30)),
        Column("remark", "long", 26),
    ]
    grid, words = Grid(book, "sites", columns, frozen=1), book.words
    for site in edition.sites:
        unsized = any(places is None for places in site.places.values())
        known = words(f"confidence-{site.confidence}") if words.has(f"confidence-{site.confidence}") else ""
        grid.add(
            {
                "site": site.name,
                "place": site.place,
                "code": site.municipality,
                "name": edition.area[site.municipality].name,
                "province": edition.area[site.province].name,
                "kind": site.kind,
                **{f"places_{g}": site.places.get(g, None if unsized else 0) for g in edition.groups},
                "opened": site.opened,
                "end": site.end,
                "confidence": known or site.confidence,
                "source": site.source,
                "note": site.note,
                "law": words(f"calendar-{_LAW[site.counts_for_law]}"),
                "remark": words("remark-unsized") if unsized else "",
            }
        )
    grid.finish()


def limits(book: Book, edition: Edition) -> None:
    """Write minima, maxima, fixed numbers and capacities that the audience may see."""
    if not edition.bounds:
        return
    widths = {"period": 12, "code": 9, "name": 24, "group": 22, "bound": 20}
    columns = [Column(code, width=width) for code, width in widths.items()]
    columns += [Column("places", "places", 12), Column("used", "places", 12), Column("room", "change", 11)]
    columns += [Column("reason", "long", 44), Column("author", "long", 26)]
    grid, words = Grid(book, "limits", columns), book.words
    for bound in edition.bounds:
        figure = edition.at(bound.municipality, bound.period, bound.group)
        used = figure.total if bound.counts_existing else figure.new
        room: Cell = None if used is None else Formula("{places}-{used}", bound.places - used)
        grid.add(
            {
                "period": bound.period,
                "code": bound.municipality,
                "name": edition.area[bound.municipality].name,
                "group": words.named("group", bound.group),
                "bound": words(f"bound-{bound.bound}"),
                "places": bound.places,
                "used": used,
                "room": room,
                "reason": bound.reason,
                "author": bound.author,
            }
        )
    grid.finish()


def changes(book: Book, edition: Edition) -> None:
    """Write previous and present new places and their change, if a previous version was given.

    What is withheld of municipalities is in a row of the area around them, so that the sheet adds up.
    """
    if not edition.has_previous:
        return
    columns = [
        *(Column("period", width=11), Column("code", width=9), Column("name", width=28)),
        *(Column("province", width=15), Column("region", width=24), Column("group", width=24)),
        *(Column("previous", "places", 12, total=True), Column("new", "places", 12, total=True)),
        Column("change", "change", 12, total=True, scale=scale(edition, "change", book.levels[0])),
        Column("remark", "long", 26),
    ]
    grid = Grid(book, "changes", columns)
    groups = edition.groups if len(edition.groups) > 1 else (TOTAL,)
    for span in edition.periods:
        for area in edition.level(book.levels[0]):
            for group in groups:
                grid.add(_changed(book, edition, area, period=span.name, group=group))
        for group in groups:
            for area, rest in rests(edition, span.name, group, book.levels[0], ("previous", "new")):
                grid.add(_left_over(book, edition, area, rest, period=span.name, group=group))
    grid.finish()


def _changed(book: Book, edition: Edition, area: Area, *, period: str, group: str) -> dict[str, Cell]:
    words = book.words
    figure = edition.at(area.code, period, group)
    cells: dict[str, Cell] = {
        "period": period,
        **place(area, edition),
        "name": area.name,
        "group": words.named("group", group),
        "previous": figure.previous,
        "new": figure.new,
        "remark": words("remark-withheld") if area.withheld else "",
    }
    if area.withheld:
        cells |= dict.fromkeys(("previous", "new", "change"), Hidden())
    elif figure.change is not None:
        cells["change"] = Formula("{new}-{previous}", figure.change)
    return cells


def _left_over(
    book: Book, edition: Edition, area: Area, rest: Mapping[str, float], *, period: str, group: str
) -> dict[str, Cell]:
    """Row of the withheld municipalities of an area together: the area less its visible municipalities."""
    words = book.words
    previous, new = (round(rest[name]) if name in rest else None for name in ("previous", "new"))
    area_name = words("sum-all") if area.level == "country" else area.name
    cells: dict[str, Cell] = {
        "period": period,
        **place(area, edition),
        "name": words("rest-of", name=area_name),
        "group": words.named("group", group),
        "previous": previous,
        "new": new,
        "remark": words("remark-rest-withheld"),
    }
    if previous is not None and new is not None:
        cells["change"] = Formula("{new}-{previous}", new - previous)
    return cells
