"""A table in the municipality codes of another year."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.operations.convert import convert
from data.operations.figures import write_rows
from maps.text.official_data import converted_lines
from optimiser.jobs.files import one_file
from optimiser.words import Words


@dataclass(frozen=True)
class ConvertRequest:
    """Which table, and to the codes of which year.

    Args:
        table: file with municipality codes.
        year: the codes on 1 January of it.
        since: year of the table's codes; ``None`` to find it from the codes.
        parts: decisions on splits: an old code and the one code that counts as all of it.
        out: file to write.
        language: of what is told.

    """

    table: Path
    year: int
    since: int | None
    parts: Mapping[str, str]
    out: Path
    language: str


def run(request: ConvertRequest, notify: Callable[[str], None]) -> None:
    """Write the converted table, and tell what could not be added up.

    Raises:
        InvalidInputError: codes that never existed, or a split without a decision.
        UsageError: the file is there already.

    """
    first = None if request.since is None else date(request.since, 1, 1)
    converted = convert(request.table, date(request.year, 1, 1), since=first, parts=request.parts)
    with one_file(request.out) as draft:
        write_rows(draft, converted.columns, converted.rows)
    for line in converted_lines(converted, Words(request.language)):
        notify(line)
