"""``optimiser alternatives``: a handful of truly different plans that are nearly as good as the best."""

import json
from pathlib import Path
from typing import Any

import click

from maps.studies.alternatives import COLUMNS, alternative_rows, alternatives_text, range_rows
from maps.studies.files import write_rows
from optimiser.cli.options import DEBUG, JSON, LANG, guard, say
from optimiser.editions.file import refuse_stricter
from optimiser.jobs.files import all_or_nothing
from optimiser.jobs.study import edition_of, open_case, write_plan
from optimiser.tuning.alternatives import alternatives
from optimiser.words import Words


@click.command("alternatives")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option(
    "--epsilon",
    type=click.FloatRange(0, 10),
    default=0.02,
    show_default=True,
    help="Part of every aim that may be given up (of every level, for leximax): 0.02 is two per cent.",
)
@click.option("--count", type=click.IntRange(1, 50), default=5, show_default=True, help="Plans beside the best.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for tables and plans.")
@click.option("--audience", type=click.Choice(["public", "council", "prt"]), default="public", show_default=True)
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path,
    epsilon: float,
    count: int,
    out: Path,
    audience: Any,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Plans of SCENARIO that are nearly as good as the best and as different as can be; least and most of each area."""
    words = Words(lang)

    def work() -> None:
        refuse_stricter(out, audience)
        case = open_case(scenario, audience)
        found = alternatives(
            case.instance,
            case.scenario.stages,
            epsilon=epsilon,
            count=count,
            seed=case.scenario.seed,
            progress=lambda n, of: say(words("study-progress", done=n, count=of)) if n == of or not n % 100 else None,
        )
        editions = [edition_of(one.plan, case, audience) for one in found.plans]
        rows = list(alternative_rows(found, editions))
        with all_or_nothing(out) as draft:
            write_rows(draft / "alternatives.csv", COLUMNS, rows)
            names = [str(row[0]) for row in rows]
            write_rows(
                draft / "spans.csv", ("period", "gm_code", "name", "least", "most", *names), range_rows(found, editions)
            )
            for name, edition in zip(names, editions, strict=True):
                write_plan(edition, draft / "plans" / name)
        if as_json:
            plans = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
            click.echo(json.dumps({"epsilon": epsilon, "plans": plans}, ensure_ascii=False))
            return
        click.echo(alternatives_text(rows, found, words))
        say(words("study-done", folder=str(out)))

    guard(work, words, debug=debug, audience=audience)
