"""``optimiser score``: fairness figures of any plan, ours or another's."""

import json
from pathlib import Path

import click

from optimiser.guard import DEBUG, JSON, LANG, guard
from optimiser.outside import read_outside
from optimiser.plan import Plan
from optimiser.scores import by_province, score
from optimiser.summary import metric_text, table
from optimiser.words import Words


def _text(plan: Plan, words: Words) -> str:
    land, found = plan.instance.territory, score(plan)
    period = land.periods[-1]
    head = [words("figure-before", period=period), words("figure-after", period=period)]
    rows = [
        [words(f"metric-{name}"), *(metric_text(name, found[when][name], words) for when in ("before", "after"))]
        for name in sorted(found["after"])
    ]
    provinces = [
        [land.names[p], *(metric_text("heaviest_per_1000", x[when], words) for when in ("before", "after"))]
        for p, x in by_province(plan).items()
    ]
    lines = [*table([words("sum-figures", period=period), *head], rows), ""]
    return "\n".join([*lines, *table([words("score-provinces"), *head], provinces)])


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
        click.echo(_text(found, words))

    guard(work, words, debug=debug)
