"""What a reader must know beside a plan: how files were read, and which rows and settings have no effect."""

from collections.abc import Iterable, Iterator
from typing import Any

from data.complaints import Complaint
from data.operations.hidden_rows import without_hidden_rows
from data.schema.tables import Tables
from data.schema.visibility import Visibility, visible
from optimiser.distribution.unused import together, unused
from optimiser.problem.scenario import Scenario
from optimiser.words import Words


def remark_lines(remarks: Iterable[Complaint], audience: Visibility, words: Words) -> Iterator[str]:
    """The remarks as sentences; of rows that the audience may not see not even how many there are."""
    allowed = visible(audience)
    return (words.complaint(remark) for remark in remarks if remark.visibility in allowed)


def unused_remarks(tables: Tables, scenario: Scenario, audience: Visibility = "prt") -> tuple[Complaint, ...]:
    """What has no effect, of the rows that an audience may see; remarks of one kind about one table as one.

    Rows outside all periods are left out: reading told of them, with their line.
    """
    found = unused(without_hidden_rows(tables, audience), scenario)
    return together(remark for remark in found if remark.code != "unused-outside")


def unused_record(tables: Tables, scenario: Scenario, audience: Visibility) -> list[dict[str, Any]]:
    """All that has no effect, for other programmes, row by row."""
    return [
        {"why": r.code.removeprefix("unused-"), "table": r.table, "column": r.column, "row": r.value}
        for r in unused(without_hidden_rows(tables, audience), scenario)
    ]
