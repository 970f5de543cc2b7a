"""What a reader must know beside a plan: how files were read, and which rows and settings have no effect."""

from typing import Any

from data.complaints import Complaint
from data.operations.hidden_rows import is_hidden, without_hidden_rows
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.distribution.unused import together, unused
from optimiser.problem.scenario import Scenario


def reading_remarks(tables: Tables, audience: Visibility = "prt") -> tuple[Complaint, ...]:
    """Remarks of reading; none for an audience that may not see every row, since they quote and count rows."""
    return () if is_hidden(tables, audience) else tables.remarks


def unused_remarks(tables: Tables, scenario: Scenario, audience: Visibility = "prt") -> tuple[Complaint, ...]:
    """What has no effect, of the rows that an audience may see; remarks of one kind about one table as one."""
    return together(unused(without_hidden_rows(tables, audience), scenario))


def unused_record(tables: Tables, scenario: Scenario, audience: Visibility) -> list[dict[str, Any]]:
    """The same for other programmes, row by row."""
    return [
        {"why": r.code.removeprefix("unused-"), "table": r.table, "column": r.column, "row": r.value}
        for r in unused(without_hidden_rows(tables, audience), scenario)
    ]
