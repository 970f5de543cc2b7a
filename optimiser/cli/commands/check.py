"""``optimiser check``: every complaint about a dossier at once."""

from pathlib import Path

import click

from optimiser.cli.options import DEBUG, LANG, guard, say, show
from optimiser.words import Words


@click.command("check")
@click.argument("dossier", type=click.Path(path_type=Path))
@LANG
@DEBUG
def command(*, dossier: Path, lang: str, debug: bool) -> None:
    """All complaints about a DOSSIER (folder of tables, workbook or scenario), at once."""

    def work() -> None:
        from optimiser.jobs.check import run

        show(run(dossier, lang, say))

    guard(work, Words(lang), debug=debug)
