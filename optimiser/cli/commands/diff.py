"""``optimiser diff``: what changed between two versions of a dossier or of a plan."""

from pathlib import Path

import click

from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.cli.options import DEBUG, JSON, LANG, guard, say, show
from optimiser.words import Words


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
def command(
    *, old: Path, new: Path, audience: Visibility, out: Path | None, as_json: bool, lang: str, debug: bool
) -> None:
    """What changed from OLD to NEW: two dossiers (folder or workbook) or two plans (folder or plan.csv)."""

    def work() -> None:
        from optimiser.jobs.diff import DiffRequest, run

        show(run(DiffRequest(old, new, audience, out, lang), say), as_json=as_json)

    guard(work, Words(lang), debug=debug, audience=audience)
