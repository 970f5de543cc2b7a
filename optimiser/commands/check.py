"""``optimiser check``: every complaint about a dossier at once."""

from pathlib import Path

import click

from data import load
from optimiser.guard import DEBUG, LANG, guard, say
from optimiser.words import Words


@click.command("check")
@click.argument("dossier", type=click.Path(path_type=Path))
@LANG
@DEBUG
def command(*, dossier: Path, lang: str, debug: bool) -> None:
    """All complaints about a DOSSIER (folder of tables or workbook), at once."""
    words = Words(lang)

    def work() -> None:
        tables = load(dossier)
        for remark in tables.remarks:
            say(words.complaint(remark))
        click.echo(
            words(
                "check-ok",
                municipalities=len(tables.municipalities),
                locations=len(tables.locations),
                requirement=len(tables.requirement),
            )
        )

    guard(work, words, debug=debug)
