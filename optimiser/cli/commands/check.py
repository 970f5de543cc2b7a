"""``optimiser check``: every complaint about a dossier at once."""

from pathlib import Path

import click

from data import Tables, load
from optimiser.cli.options import DEBUG, LANG, guard, say
from optimiser.jobs.case import read_case
from optimiser.locations.build import build
from optimiser.words import Words


def _asked(path: Path) -> Tables:
    """The tables of a scenario, replaced ones included, after its question was built from them."""
    case = read_case(path)
    if case.scenario.locations is not None:
        build(case.tables, case.instance, case.scenario)
    return case.tables


@click.command("check")
@click.argument("dossier", type=click.Path(path_type=Path))
@LANG
@DEBUG
def command(*, dossier: Path, lang: str, debug: bool) -> None:
    """All complaints about a DOSSIER (folder of tables, workbook or scenario), at once."""
    words = Words(lang)

    def work() -> None:
        tables = _asked(dossier) if dossier.suffix == ".toml" else load(dossier)
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
