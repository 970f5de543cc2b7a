"""What commands that make several plans share: the case they start from, and plans written for one audience."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import xlsxwriter

from data.schema import Visibility
from maps.picture import Picture
from maps.plan_table import write_table
from maps.sheets.book import OPTIONS
from optimiser.alone import is_hidden
from optimiser.auditor import audit, read_new, require
from optimiser.dossier import tables_of
from optimiser.edition import Edition
from optimiser.errors import UsageError
from optimiser.instance import Instance
from optimiser.plan import Plan
from optimiser.publish import Origin, publish
from optimiser.question import question
from optimiser.record import sha256, versions
from optimiser.scenario import read_scenario
from optimiser.store import write_edition
from optimiser.sweep import Case

Cells = Sequence[str | float | None]


def read_case(path: Path, audience: Visibility) -> tuple[Case, Instance]:
    """A scenario with its dossier, its agreed plan and the fingerprints of all files; and its question.

    Raises:
        InvalidInputError: files that cannot be used.
        UsageError: a dossier with rows that the audience may not see; which of many plans can be made, and
            where one plan gives way to another, would betray them.

    """
    scenario = read_scenario(path)
    tables = tables_of(scenario, path.parent / scenario.dossier)
    if is_hidden(tables, audience):
        raise UsageError("study-withheld", audience=audience)
    instance = question(tables, scenario)
    inputs = {path.name: sha256(path), **tables.sha256}
    if scenario.agreed:
        agreed = path.parent / scenario.agreed
        instance = replace(instance, agreed=read_new(agreed, instance))
        inputs[agreed.name] = sha256(agreed)
    return Case(tables, scenario, instance.agreed, audience, inputs), instance


def edition_of(plan: Plan, case: Case) -> Edition:
    """The edition of an audited plan for the audience of the case.

    Raises:
        AuditError: a rule is broken.

    """
    found = audit(plan)
    require(found)
    return publish(plan, audience=case.audience, origin=Origin(case.inputs, versions(), found))


def write_plan(edition: Edition, folder: Path) -> None:
    """``plan.csv`` and ``edition.json``, from which papers and comparisons are made."""
    folder.mkdir(parents=True)
    write_table(edition, folder)
    write_edition(edition, folder)


def write_rows(path: Path, header: Sequence[str], rows: Iterable[Cells]) -> None:
    """A table as CSV for programmes; what is unknown or withheld stays empty."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_sheet(path: Path, name: str, header: Sequence[str], rows: Iterable[Cells], head: Sequence[str]) -> None:
    """The same as a workbook of one sheet with a filter; lines of text above it."""
    with xlsxwriter.Workbook(str(path), OPTIONS) as book:
        sheet = book.add_worksheet(name[:31])
        bold = book.add_format({"bold": True, "bottom": 1})
        for i, line in enumerate(head):
            sheet.write_string(i, 0, line, book.add_format({"bold": i == 0}))
        top, last = len(head) + 1, len(head) + 1
        sheet.write_row(top, 0, header, bold)
        for row in rows:
            last += 1
            for i, cell in enumerate(row):
                if cell is not None:
                    sheet.write(last, i, cell)
        sheet.autofilter(top, 0, last, len(header) - 1)
        sheet.freeze_panes(top + 1, 1)
        sheet.set_column(0, len(header) - 1, 16)


def write_picture(picture: Picture, folder: Path, name: str) -> None:
    """As SVG and as PNG."""
    (folder / f"{name}.svg").write_text(picture.svg, encoding="utf-8")
    (folder / f"{name}.png").write_bytes(picture.png())
