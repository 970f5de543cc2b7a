"""``optimiser diff``: what changed between two versions of a dossier or of a plan."""

import json
from pathlib import Path
from typing import Any

import click

from data import load
from data.operations.difference import Difference, difference, plan_difference
from data.operations.plan_rows import plan_file, read_plan_rows
from data.schema.visibility import VISIBILITIES, Visibility, visible
from maps.forms.difference import as_data, lines, write_changes
from optimiser.cli.options import DEBUG, JSON, LANG, guard, say
from optimiser.errors import UsageError
from optimiser.jobs.files import one_workbook
from optimiser.words import Words


def _compared(old: Path, new: Path, audience: Visibility, words: Words) -> Difference:
    """The difference of two paths of one kind.

    Raises:
        UsageError: one is a dossier and the other a plan.

    """
    plans = plan_file(old), plan_file(new)
    if plans[0] and plans[1]:
        (before, first), (after, second) = (read_plan_rows(path) for path in plans if path)
        if not {first, second} <= set(visible(audience)):
            say(words("diff-plan-edition"))
        return plan_difference(before, after, editions=(first, second), audience=audience)
    if plans[0] or plans[1]:
        raise UsageError("diff-kinds-differ", old=str(old), new=str(new))
    dossiers = load(old), load(new)
    for remark in (*dossiers[0].remarks, *dossiers[1].remarks):
        say(words.complaint(remark))
    return difference(*dossiers, audience=audience)


@click.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--audience",
    type=click.Choice(VISIBILITIES),
    default="public",
    show_default=True,
    help="For whom: rows that are stricter are counted, not shown.",
)
@click.option("--out", type=click.Path(path_type=Path), help="Also write the differences to this workbook (.xlsx).")
@JSON
@LANG
@DEBUG
def command(*, old: Path, new: Path, audience: Any, out: Path | None, as_json: bool, lang: str, debug: bool) -> None:
    """What changed from OLD to NEW: two dossiers (folder or workbook) or two plans (folder or plan.csv)."""
    words = Words(lang)

    def work() -> None:
        found = _compared(old, new, audience, words)
        named = {"old": str(old), "new": str(new)}
        if out:
            with one_workbook(out) as draft:
                write_changes(found, draft, words=words, **named)
        if as_json:
            click.echo(json.dumps(as_data(found, **named), ensure_ascii=False))
        else:
            click.echo("\n".join(lines(found, words, **named)))

    guard(work, words, debug=debug, audience=audience)
