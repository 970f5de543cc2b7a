"""The plan as a workbook that a planner can check: numbers are numbers, sums are formulas, text is never a formula."""

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from optimiser.instance import PROVINCE, TOTAL
from optimiser.plan import Plan
from optimiser.words import Words

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class _Sheet:
    """A worksheet that grows downwards, with a frozen header and a filter."""

    def __init__(self, book: xlsxwriter.Workbook, name: str, header: Sequence[str], widths: Sequence[int]) -> None:
        self.sheet = book.add_worksheet(name[:31])
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.formats = {0: book.add_format({"num_format": "#,##0"}), 2: book.add_format({"num_format": "#,##0.00"})}
        self.columns, self.row = len(header), 0
        for column, (title, width) in enumerate(zip(header, widths, strict=True)):
            self.sheet.set_column(column, column, width)
            self.sheet.write_string(0, column, title, self.bold)
        self.sheet.freeze_panes(1, 3)

    def add(self, cells: Sequence[str | int | float | None]) -> None:
        """One row; ``None`` stays empty, floats get two decimals."""
        self.row += 1
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                self.sheet.write_string(self.row, column, cell)
            elif cell is not None:
                self.sheet.write_number(self.row, column, cell, self.formats[2 if isinstance(cell, float) else 0])

    def finish(self, label: str, sums: dict[int, float]) -> None:
        """A filter over all rows and a line of sums as formulas, with the values we computed beside them."""
        self.sheet.autofilter(0, 0, self.row, self.columns - 1)
        self.sheet.write_string(self.row + 1, 0, label, self.bold)
        for column, value in sums.items():
            letter = xlsxwriter.utility.xl_col_to_name(column)
            formula = f"=SUM({letter}2:{letter}{self.row + 1})"
            self.sheet.write_formula(self.row + 1, column, formula, self.formats[0], value)


def _proposal(book: xlsxwriter.Workbook, plan: Plan, words: Words) -> None:
    names = ("period", "code", "name", "province", "region", "group", "existing", "new", "total", "share", "difference")
    sheet = _Sheet(
        book, words("sheet-proposal"), [words(f"col-{n}") for n in names], [11, 10, 24, 16, 24, 22, 10, 10, 10, 12, 12]
    )
    land, instance = plan.instance.territory, plan.instance
    sums = [0, 0]
    for t in land.periods:
        for m in land.municipalities:
            for g in land.groups:
                existing, new, share = land.existing_in(m, g, t), plan.new[m, g, t], instance.key_share(m, g, t)
                sums = [sums[0] + existing, sums[1] + new]
                where = [t, m, land.names[m], land.names[land.province[m]], land.names[land.region[m]]]
                label = words(f"group-{g}") if words.has(f"group-{g}") else g
                sheet.add([*where, label, existing, new, existing + new, float(share), existing + new - float(share)])
    sheet.finish(words("sum-all"), {6: sums[0], 7: sums[1], 8: sum(sums)})


def _municipalities(book: xlsxwriter.Workbook, plan: Plan, words: Words) -> None:
    names = ("period", "code", "name", "province", "population", "existing", "new", "total", "per1000", "remark")
    sheet = _Sheet(
        book,
        words("sheet-municipalities"),
        [words(f"col-{n}") for n in names],
        [11, 10, 24, 16, 12, 10, 10, 10, 12, 48],
    )
    land = plan.instance.territory
    sums = [0, 0]
    for t in land.periods:
        for m in land.municipalities:
            existing, new = land.existing_in(m, TOTAL, t), plan.new_in(m, TOTAL, t)
            sums = [sums[0] + existing, sums[1] + new]
            people = land.population[m]
            sheet.add(
                [
                    t,
                    m,
                    land.names[m],
                    land.names[land.province[m]],
                    people,
                    existing,
                    new,
                    existing + new,
                    1000 * (existing + new) / people if people and m not in land.unsized else None,
                    words("map-partly-unknown") if m in land.unsized else None,
                ]
            )
    sheet.finish(words("sum-all"), {5: sums[0], 6: sums[1], 7: sum(sums)})


def _provinces(book: xlsxwriter.Workbook, plan: Plan, words: Words) -> None:
    names = ("period", "code", "name", "group", "existing", "new", "total", "per1000")
    sheet = _Sheet(book, words("sheet-provinces"), [words(f"col-{n}") for n in names], [11, 10, 24, 26, 10, 10, 10, 12])
    land = plan.instance.territory
    sums = [0, 0]
    for t in land.periods:
        for p in land.areas(PROVINCE):
            people = sum(land.population[m] for m in land.scopes[p])
            for g in land.groups:
                existing, new = land.existing_in(p, g, t), plan.new_in(p, g, t)
                sums = [sums[0] + existing, sums[1] + new]
                label = words(f"group-{g}") if words.has(f"group-{g}") else g
                sheet.add(
                    [
                        t,
                        p,
                        land.names[p],
                        label,
                        existing,
                        new,
                        existing + new,
                        1000 * (existing + new) / people if people else None,
                    ]
                )
    sheet.finish(words("sum-all"), {4: sums[0], 5: sums[1], 6: sum(sums)})


def write_workbook(plan: Plan, path: Path, *, words: Words, title: str, notes: Sequence[str], mark: str = "") -> None:
    """Write ``plan.xlsx``: proposal, per municipality, per province, assumptions; the mark stands on every sheet."""
    with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
        book.set_properties({"title": title, "comments": words("proposal")})
        _proposal(book, plan, words)
        _municipalities(book, plan, words)
        _provinces(book, plan, words)
        sheet = book.add_worksheet(words("sheet-notes")[:31])
        sheet.set_column(0, 0, 110, book.add_format({"text_wrap": True}))
        for row, line in enumerate([*([mark] if mark else []), title, words("proposal"), *notes]):
            sheet.write_string(row, 0, line)
        for page in book.worksheets():
            page.set_header("&C" + (mark or title).replace("&", "&&"))
