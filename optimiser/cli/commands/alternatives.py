"""``optimiser alternatives``: a handful of truly different plans that are nearly as good as the best."""

from pathlib import Path

import click

from data.schema.visibility import Visibility
from optimiser.cli.options import AUDIENCE, DEBUG, JSON, LANG, SCHEDULER, WORKERS, Finite, guard, say, show
from optimiser.words import Words


@click.command("alternatives")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option(
    "--epsilon",
    type=Finite(0, 10),
    default=0.02,
    show_default=True,
    help="Part of every aim that may be given up (of every level, for leximax): 0.02 is two per cent.",
)
@click.option("--count", type=click.IntRange(1, 50), default=5, show_default=True, help="Plans beside the best.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for tables and plans.")
@AUDIENCE
@WORKERS
@SCHEDULER
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path,
    epsilon: float,
    count: int,
    out: Path,
    audience: Visibility,
    workers: int,
    scheduler: str,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Plans of SCENARIO that are nearly as good as the best and as different as can be; least and most of each area."""

    def work() -> None:
        from optimiser.jobs.alternatives import AlternativesRequest, run
        from optimiser.jobs.work_map import Workers

        request = AlternativesRequest(scenario, epsilon, count, out, audience, lang, Workers(workers, scheduler))
        show(run(request, say), as_json=as_json)

    guard(work, Words(lang), debug=debug, audience=audience)
