"""What a reader must know beside a plan: how files were read, and which rows and settings have no effect."""

from collections.abc import Iterable, Iterator

from data.complaints import Complaint
from data.operations.hidden_rows import without_hidden_rows
from data.schema.catalogue import BESIDE
from data.schema.tables import Tables
from data.schema.visibility import Visibility, visible
from optimiser.distribution.territories import build_territory
from optimiser.distribution.unused import together, unused
from optimiser.editions.unused_rows import unused_rows
from optimiser.housing.unused_beside import unused_beside_plan
from optimiser.problem.scenario import Scenario
from optimiser.words import Words

QUIET = frozenset({
    "unused-column", "unused-untold", "unused-stay-start", "unused-stay-end", "unused-decided", "unused-count-until",
    "unused-no-instruments", "unused-even-counts",
    "unused-facility-stricter",
})  # fmt: skip
"""What is told by ``check`` and in records alone: columns that describe, and cells of which only a part counts."""

UNREAD = "unused-unread"
"""Code of a table that a command does not read."""


def remark_lines(remarks: Iterable[Complaint], audience: Visibility, words: Words) -> Iterator[str]:
    """The remarks as sentences; of rows that the audience may not see not even how many there are."""
    allowed = visible(audience)
    return (words.complaint(remark) for remark in remarks if remark.visibility in allowed)


def all_unused(tables: Tables, scenario: Scenario, *, complete: bool = True) -> tuple[Complaint, ...]:
    """Everything that changes nothing about a plan, nor about what is shown beside it."""
    if scenario.streams is None:
        return unused(tables, scenario)
    territory = build_territory(tables, tuple(scenario.groups), country=scenario.country)
    return (*unused(tables, scenario), *unused_beside_plan(tables, territory, scenario.housing, complete=complete))


def unused_remarks(tables: Tables, scenario: Scenario, audience: Visibility = "prt") -> tuple[Complaint, ...]:
    """What has no effect, of the rows that an audience may see; remarks of one kind about one table as one.

    Rows outside all periods are left out: reading told of them, with their line.
    """
    found = all_unused(without_hidden_rows(tables, audience), scenario, complete=audience == "prt")
    return together(remark for remark in found if remark.code != "unused-outside")


def unused_lines(remarks: Iterable[Complaint], words: Words) -> Iterator[str]:
    """What has no effect on the housing task as sentences, without what is so of every dossier."""
    beside, found = {f"{model.TABLE}.csv" for model in BESIDE}, tuple(remarks)
    loud = (r for r in found if r.code not in {*QUIET, UNREAD})
    yield from (words.complaint(remark) for remark in together(loud))
    if tables := [r.table for r in found if r.code == UNREAD and r.table in beside]:
        yield words("housing-unread", tables=", ".join(tables))


def unused_record(tables: Tables, scenario: Scenario, audience: Visibility) -> list[dict[str, str | None]]:
    """All that has no effect, for other programmes, row by row."""
    return unused_rows(all_unused(without_hidden_rows(tables, audience), scenario, complete=audience == "prt"))
