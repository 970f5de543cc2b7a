"""The sheet of places over time: a column per period, with average and peak as formulas."""

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Formula, Grid, Hidden
from optimiser.editions.edition import Edition
from optimiser.editions.over_time import over_time
from optimiser.editions.records import Area


def write(book: Book, edition: Edition) -> None:
    """Write a row for each area, the country first; nothing for a single period."""
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
    for level in reversed(book.levels):
        for area in edition.level(level):
            name = words("sum-all") if level == "country" else area.name
            level_name = words.named("level", level)
            identity: dict[str, Cell] = {"level": level_name, "code": area.code, "name": name}
            grid.add({**identity, **_numbers(edition, area, book)})
    grid.finish()


def _numbers(edition: Edition, area: Area, book: Book) -> dict[str, Cell]:
    """Cells of an area: totals per period, average, peak and loads; nothing is computed from an unknown number."""
    cells: dict[str, Cell] = {"remark": book.words("remark-incomplete") if area.incomplete else ""}
    for i, span in enumerate(edition.periods):
        cells[f"period_{i}"] = Hidden() if area.withheld else edition.at(area.code, span.name).total
    series = over_time(edition, area.code)
    if series is None:
        hidden: dict[str, Cell] = dict.fromkeys(("mean", "peak", "share_mean", "mean_load", "peak_load"), Hidden())
        return {**cells, **(hidden if area.withheld else {}), "peak_when": ""}
    row = f"{{period_0}}:{{period_{len(edition.periods) - 1}}}"
    cells |= {"mean": Formula(f"AVERAGE({row})", series.mean), "peak": Formula(f"MAX({row})", series.peak)}
    cells["peak_when"] = series.peak_load_period or series.peak_period
    if series.mean_load is not None and edition.whole(area.code):
        share = sum(edition.at(area.code, s.name).share or 0.0 for s in edition.periods) / len(edition.periods)
        cells |= {"share_mean": share, "peak_load": series.peak_load}
        cells["mean_load"] = Formula("{mean}/{share_mean}", series.mean_load)
    return cells
