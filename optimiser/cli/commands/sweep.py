"""``optimiser sweep``: many plans over weights, keys, demands and ceilings, in one table."""

import os
from pathlib import Path

import click

from data.schema.visibility import Visibility
from optimiser.cli.options import AUDIENCE, DEBUG, JSON, LANG, SCHEDULER, guard, say, show
from optimiser.words import Words


@click.command("sweep")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option(
    "--weight", multiple=True, metavar="AIM=FROM:TO:STEP", help="Weight of an aim of a blend; or AIM=0.2,0.5."
)
@click.option("--key", multiple=True, metavar="GROUP=KEY,KEY", help="Distribution keys of a group.")
@click.option("--places", multiple=True, metavar="GROUP=N,N", help="Places required of a group.")
@click.option("--ceiling", multiple=True, metavar="N,N", help="Most new places in any municipality.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder; a stopped sweep goes on there.")
@AUDIENCE
@click.option(
    "--workers", "--processes", type=click.IntRange(1, 256), default=os.cpu_count() or 1, help="How many processes."
)
@SCHEDULER
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path,
    weight: tuple[str, ...],
    key: tuple[str, ...],
    places: tuple[str, ...],
    ceiling: tuple[str, ...],
    out: Path,
    audience: Visibility,
    workers: int,
    scheduler: str,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Plan SCENARIO under all combinations of weights, keys, demands and ceilings: a table, a picture and the plans."""

    def work() -> None:
        from optimiser.jobs.sweep_study import SweepRequest, run
        from optimiser.jobs.work_map import Workers

        settings = {"weight": weight, "key": key, "places": places, "ceiling": ceiling}
        request = SweepRequest(scenario, settings, out, audience, Workers(workers, scheduler), lang)
        show(run(request, say), as_json=as_json)

    guard(work, Words(lang), debug=debug, audience=audience)
