<<<<<<< HEAD
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
=======
"""Remarks about a dossier for one audience: what rows that it may not see give rise to is counted only."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.visibility import Visibility, visible
from optimiser.words import Words


def remark_lines(remarks: tuple[Complaint, ...], audience: Visibility, words: Words) -> Iterator[str]:
    """The remarks as sentences, and last how many are about rows that the audience may not see."""
    allowed = visible(audience)
    yield from (words.complaint(remark) for remark in remarks if remark.visibility in allowed)
    hidden = sum(int(remark.details.get("count", 1)) for remark in remarks if remark.visibility not in allowed)
    if hidden:
        yield words("remarks-hidden", count=hidden)
>>>>>>> 9b90db452d2589463a93a420450d095afb95df66
