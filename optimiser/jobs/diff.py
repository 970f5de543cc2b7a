"""What changed between two versions of a dossier or of a plan."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data import load
from data.operations.difference import difference, plan_difference
from data.operations.plan_rows import plan_file, read_plan_rows
from data.operations.row_changes import Difference
from data.schema.visibility import Visibility, visible
from maps.forms.difference import as_data, lines, write_changes
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.files import one_workbook
from optimiser.jobs.remarks import remark_lines
from optimiser.words import Words


@dataclass(frozen=True)
class DiffRequest:
    """Which versions.

    Args:
        old: dossier (folder or workbook) or plan (folder or ``plan.csv``).
        new: another of the same kind.
        audience: for whom; rows that are stricter are counted, not shown.
        out: the workbook to write; ``None`` for none.
        language: of text and workbook.

    """

    old: Path
    new: Path
    audience: Visibility
    out: Path | None
    language: str


def run(request: DiffRequest, notify: Callable[[str], None]) -> Answer:
    """Compare both versions.

    Raises:
        InvalidInputError: tables or plans that cannot be used.
        UsageError: one is a dossier and the other a plan, or the workbook cannot be written there.

    """
    words, names = Words(request.language), {"old": str(request.old), "new": str(request.new)}
    changes = _difference(request, words, notify)
    if request.out:
        with one_workbook(request.out) as draft:
            write_changes(changes, draft, words=words, **names)
    return Answer("\n".join(lines(changes, words, **names)), as_data(changes, **names))


def _difference(request: DiffRequest, words: Words, notify: Callable[[str], None]) -> Difference:
    old_plan, new_plan = plan_file(request.old), plan_file(request.new)
    if old_plan and new_plan:
        (before, first), (after, second) = read_plan_rows(old_plan), read_plan_rows(new_plan)
        if not {first, second} <= set(visible(request.audience)):
            notify(words("diff-plan-edition"))
        return plan_difference(before, after, editions=(first, second), audience=request.audience)
    if old_plan or new_plan:
        raise UsageError("diff-kinds-differ", old=str(request.old), new=str(request.new))
    dossiers = load(request.old), load(request.new)
    for line in remark_lines((*dossiers[0].remarks, *dossiers[1].remarks), request.audience, words):
        notify(line)
    return difference(*dossiers, audience=request.audience)
