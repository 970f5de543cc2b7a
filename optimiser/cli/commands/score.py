"""``optimiser score``: fairness figures of any plan, ours or another's."""

import json
from pathlib import Path

import click

from maps.text.scores import scores_text
from optimiser.auditing.scores import by_province, score
from optimiser.cli.options import DEBUG, JSON, LANG, guard
from optimiser.jobs.score import read_outside
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
    words = Words(lang)

    def work() -> None:
        found = read_outside(plan, scenario=scenario, dossier=dossier)
        if as_json:
            contents = {"scores": score(found), "per_1000_by_province": by_province(found)}
            click.echo(json.dumps(contents, ensure_ascii=False))
            return
        click.echo(scores_text(found, words))

    guard(work, words, debug=debug)
