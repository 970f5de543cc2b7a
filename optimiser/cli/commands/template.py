"""``optimiser template``: a dossier to fill in, with the known rows in place."""

from pathlib import Path

import click

from data import BUNDLED
from optimiser.cli.options import DEBUG, LANG, guard, show
from optimiser.words import Words


@click.command("template")
@click.option("--province", help="Only the rows of this province (name or code).")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The workbook to write (.xlsx).")
@click.option(
    "--dossier",
    type=click.Path(path_type=Path),
    default=BUNDLED / "nl-2022",
    help="The dossier whose rows are filled in.",
)
@LANG
@DEBUG
def command(*, province: str | None, out: Path, dossier: Path, lang: str, debug: bool) -> None:
    """Write a workbook with a sheet per table, the known rows in place, to fill in and to read back."""

    def work() -> None:
        from optimiser.jobs.template import run

        show(run(dossier, province, out, lang))

    guard(work, Words(lang), debug=debug)
