"""The sheet of the proposal: a row per smallest area, group and period, on which all other sums rest."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, Formula, Grid, Hidden
from maps.sheets.rows import ROUNDING_ERROR, Line, known_share, lines
from maps.sheets.scales import scale
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words

OWN = "municipality"
"""Level whose column has the code of the very area of a row, be it a municipality or the rest of a province."""

CODE_COLUMNS = {OWN: "code", "region": "region_code", "province": "province_code", "country": ""}
"""Column of the sheet with the codes of each level; the country needs none."""

_COLUMNS = (
    Column("period", width=11),
    Column("code", width=9),
    Column("name", width=26),
    Column("province", width=15),
    Column("region", width=22),
    Column("group", width=30),
    Column("existing", "places", 12, total=True),
    Column("new", "places", 12, total=True),
    Column("total", "places", 12, total=True),
    Column("share", "share", 12, total=True),
    Column("difference", "difference", 12),
    Column("remark", "long", 30),
    Column("province_code", width=11),
    Column("region_code", width=11),
)
"""Columns of the sheet; codes of areas come last, since only formulas need them."""


def _columns(edition: Edition, smallest: str) -> list[Column]:
    """The columns, with the classes of the map for new places."""
    return [replace(c, scale=scale(edition, "new", smallest)) if c.code == "new" else c for c in _COLUMNS]


def name_of(line: Line, words: Words, smallest: str) -> str:
    """Name of the area of a row; the rest of an area is named as such."""
    name = words("sum-all") if line.area.level == "country" else line.area.name
    return words("rest-of", name=name) if line.rest and line.area.level != smallest else name


def place(area: Area, edition: Edition) -> dict[str, Cell]:
    """Cells that identify an area and the areas around it."""
    province, region = edition.area.get(area.province), edition.area.get(area.region)
    return {
        "code": area.code,
        "province": province.name if province else "",
        "region": region.name if region else "",
        "province_code": area.province,
        "region_code": area.region,
    }


class Proposal:
    """The sheet of the proposal, and the sums of its rows for the formulas of other sheets."""

    def __init__(self, book: Book, edition: Edition) -> None:
        self.book, self.edition = book, edition
        self.grid = Grid(book, "proposal", _columns(edition, book.levels[0]))
        self.groups = {g: book.words.named("group", g) for g in edition.groups}
        self.sums: dict[tuple[str, str, str, str, str], float] = {}
        smallest = book.levels[0]
        order = _order(edition, smallest)
        for span in edition.periods:
            by_group = [list(lines(edition, span.name, g, smallest)) for g in edition.groups]
            by_group.append(list(_not_by_group(edition, span.name, by_group, smallest)))
            for line in sorted(chain.from_iterable(by_group), key=lambda line: order[line.area.code]):
                self._add(line)
        self.grid.finish()

    def _add(self, line: Line) -> None:
        identity = place(line.area, self.edition)
        cells: dict[str, Cell] = {
            "period": line.period,
            **identity,
            "name": name_of(line, self.book.words, self.book.levels[0]),
            "group": self.book.words.named("group", line.group),
            **figures(line, self.edition),
            "remark": remark(line, self.edition, self.book.words, self.book.levels[0]),
        }
        self.grid.add(cells)
        for level, column in CODE_COLUMNS.items():
            code = str(identity[column]) if column else self.edition.country
            for field in ("existing", "new", "share"):
                value = getattr(line, field)
                if code and value is not None:
                    for group in {line.group, TOTAL}:
                        key = field, level, code, group, line.period
                        self.sums[key] = self.sums.get(key, 0) + value

    def sum(self, field: str, level: str, code: str, period: str, group: str = TOTAL) -> float:
        """The sum of a field over the rows of an area."""
        return self.sums.get((field, level, code, group, period), 0)

    def formula(self, field: str, level: str, *, period: str, code: str = "", group: str = "") -> str:
        """The same sum as a formula; the arguments are the cells with period, code and name of the group."""
        parts = [self.grid.range(field), self.grid.range("period"), period]
        parts += [self.grid.range(CODE_COLUMNS[level]), code] if CODE_COLUMNS[level] else []
        parts += [self.grid.range("group"), group] if group else []
        return f"SUMIFS({','.join(parts)})"


def _not_by_group(edition: Edition, period: str, by_group: list[list[Line]], smallest: str) -> Iterator[Line]:
    """Rows of existing places and shares that are known for all groups together only, so that all rows add up."""
    existing_by_area: Counter[tuple[str, bool]] = Counter()
    shares: dict[tuple[str, bool], float] = defaultdict(float)
    for line in chain.from_iterable(by_group):
        existing_by_area[line.area.code, line.rest] += line.existing or 0
        shares[line.area.code, line.rest] += line.share or 0
    totals = {(line.area.code, line.rest): line for line in lines(edition, period, TOTAL, smallest)}
    for code, rest in {**totals, **existing_by_area}:
        total_line = totals.get((code, rest))
        existing_left = (total_line.existing or 0 if total_line else 0) - existing_by_area[code, rest]
        share = round((total_line.share or 0 if total_line else 0) - shares[code, rest], 6)
        if existing_left or abs(share) > ROUNDING_ERROR:
            yield Line(period, edition.area[code], TOTAL, existing_left, 0, share, rest=True, rest_total=existing_left)


def _order(edition: Edition, smallest: str) -> dict[str, int]:
    """Ranks of areas by code, the smallest ones first; rows of one area stay in the order of the groups."""
    first = edition.level(smallest)
    return {a.code: i for i, a in enumerate((*first, *(a for a in edition.areas if a.level != smallest)))}


def figures(line: Line, edition: Edition) -> dict[str, Cell]:
    """Cells with the figures of a row: withheld, unknown or known."""
    if line.area.withheld and not line.rest:
        return {name: Hidden() for name in ("existing", "new", "total", "share", "difference")}
    cells: dict[str, Cell] = {"existing": line.existing, "new": line.new, "share": line.share}
    cells |= {"difference": ""} if line.rest else {}
    if line.existing is None and _kept_back(line, edition):
        cells["existing"] = Hidden()
    if line.total is not None:
        cells["total"] = total(line)
        share = None if line.rest else edition.share_of_known(line.area.code, line.period, line.group)
        if share is not None and edition.whole(line.area.code):
            of_known = known_share(edition, line.period, line.group)
            cells["difference"] = Formula(f"{{total}}-{of_known}", line.total - share)
    return cells


def total(line: Line) -> Cell:
    """Existing plus new places as a formula, or the total itself if it is not their sum.

    In a rest the two may be text (withheld), which ``N`` turns into zero.
    """
    if line.total is None or not line.adds_up:
        return line.total
    return Formula("N({existing})+N({new})" if line.rest else "{existing}+{new}", line.total)


def _kept_back(line: Line, edition: Edition) -> bool:
    """Whether existing places are known but withheld from this reader: a small unit or a hidden location."""
    existing_total = edition.at(line.area.code, line.period).existing
    return existing_total is not None or any(edition.area[m].withheld for m in line.area.members)


def remark(line: Line, edition: Edition, words: Words, smallest: str) -> str:
    """The remark of a row: what a reader must know about its figures."""
    if line.rest and line.area.level == smallest:
        return words("remark-together")
    if line.rest:
        figures = (edition.at(m, line.period, line.group) for m in line.area.members)
        hidden = any(f.existing is None for f in figures)
        return words("remark-rest-withheld" if hidden else "remark-rest")
    if line.area.withheld:
        return words("remark-withheld")
    if line.area.incomplete:
        return words("remark-incomplete")
    figure = edition.at(line.area.code, line.period)
    if figure.low is not None and figure.high is not None:
        # only the sum over groups has a range
        of_group = line.group != TOTAL and len(edition.groups) > 1
        code = "remark-range-together" if of_group else "remark-range"
        return words(code, low=words.number(figure.low), high=words.number(figure.high))
    return words("remark-small") if line.existing is None and _kept_back(line, edition) else ""
