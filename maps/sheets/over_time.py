"""The sheet of what every area hosts over time: a column per period, the average and the peak by formula."""

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Formula, Grid, Hidden
from optimiser.editions.edition import Edition
from optimiser.editions.over_time import over_time
from optimiser.editions.records import Area


def write(book: Book, edition: Edition) -> None:
    """Country, provinces, regions and municipalities; nothing for a single period."""
    if len(edition.periods) == 1:
        return
    words = book.words
    columns = [
        *(Column("level", width=14), Column("code", width=9), Column("name", width=26)),
        *(Column(f"period_{i}", "places", 12, title=span.name) for i, span in enumerate(edition.periods)),
        *(Column("mean", "share", 13), Column("peak", "places", 12), Column("share_mean", "share", 14)),
        *(Column("mean_load", "per_1000", 13), Column("peak_load", "per_1000", 13), Column("peak_when", width=13)),
        Column("remark", "long", 26),
    ]
    grid = Grid(book, "overtime", columns)
    for level in ("country", "province", "region", "municipality"):
        for area in edition.level(level):
            name = words("sum-all") if level == "country" else area.name
            told = words.named("level", level)
            where: dict[str, Cell] = {"level": told, "code": area.code, "name": name}
            grid.add({**where, **_numbers(edition, area, book)})
    grid.finish()


def _numbers(edition: Edition, area: Area, book: Book) -> dict[str, Cell]:
    """Totals per period, and what follows from them; nothing is computed from a number that is unknown."""
    found: dict[str, Cell] = {"remark": book.words("remark-incomplete") if area.incomplete else ""}
    for i, span in enumerate(edition.periods):
        found[f"period_{i}"] = Hidden() if area.withheld else edition.at(area.code, span.name).total
    one = over_time(edition, area.code)
    if one is None:
        hidden: dict[str, Cell] = dict.fromkeys(("mean", "peak", "share_mean", "mean_load", "peak_load"), Hidden())
        return {**found, **(hidden if area.withheld else {}), "peak_when": ""}
    row = f"{{period_0}}:{{period_{len(edition.periods) - 1}}}"
    found |= {"mean": Formula(f"AVERAGE({row})", one.mean), "peak": Formula(f"MAX({row})", one.peak)}
    found["peak_when"] = one.peak_load_period or one.peak_period
    if one.mean_load is not None and edition.whole(area.code):
        share = sum(edition.at(area.code, s.name).share or 0.0 for s in edition.periods) / len(edition.periods)
        found |= {"share_mean": share, "peak_load": one.peak_load}
        found["mean_load"] = Formula("{mean}/{share_mean}", one.mean_load)
    return found
