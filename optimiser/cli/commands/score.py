"""``optimiser score``: fairness figures of any plan, ours or another's."""

from pathlib import Path

import click

from optimiser.cli.options import DEBUG, JSON, LANG, guard, show
from optimiser.words import Words


@click.command("score")
@click.argument("plan", type=click.Path(path_type=Path))
@click.option("--scenario", type=click.Path(path_type=Path), help="Scenario (TOML), whose keys give the own shares.")
@click.option("--dossier", type=click.Path(path_type=Path), help="Folder of tables; alone, own shares stay unknown.")
@JSON
@LANG
@DEBUG
def command(*, plan: Path, scenario: Path | None, dossier: Path | None, as_json: bool, lang: str, debug: bool) -> None:
    """Fairness figures of PLAN, a table with the columns period, gm_code, group and new, before and after."""

    def work() -> None:
        from optimiser.jobs.score import run

        show(run(plan, scenario=scenario, dossier=dossier, language=lang), as_json=as_json)

    guard(work, Words(lang), debug=debug)
