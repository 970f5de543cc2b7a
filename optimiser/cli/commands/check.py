"""``optimiser check``: every complaint about a dossier at once."""

from pathlib import Path

import click

from data import Tables, load
from optimiser.cli.options import DEBUG, LANG, guard, say
from optimiser.distribution.build import question
from optimiser.jobs.case import tables_of
from optimiser.locations.build import build
from optimiser.problem.scenario import read_scenario
from optimiser.words import Words


def _asked(path: Path) -> Tables:
    """The tables of a scenario, replaced ones included, after its question was built from them."""
    scenario = read_scenario(path)
    tables = tables_of(scenario, path.parent / scenario.dossier)
    instance = question(tables, scenario)
    if scenario.locations is not None:
        build(tables, instance, scenario)
    return tables


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
