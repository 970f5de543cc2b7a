"""``optimiser monte-carlo``: how far numbers spread when uncertain inputs are all off at once."""

from pathlib import Path
from typing import get_args

import click

from optimiser.cli.options import DEBUG, JSON, LANG, PLAN, SCENARIO_OF_PLAN, SCHEDULER, WORKERS, guard, say, show
from optimiser.words import Words


@click.command("monte-carlo")
@PLAN
@click.option(
    "--vary",
    multiple=True,
    metavar="INPUT=WIDTH",
    help="How far an input may be off: population=2%, ses_woa=0.05, maximum=10; may be given again.",
)
@click.option("--for", "areas", multiple=True, metavar="AREA", help="Whose inputs vary; by default everybody's.")
@click.option("--draws", type=click.IntRange(1, 100_000), default=500, show_default=True, help="How many plans.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the draws; the same seed draws the same.")
@click.option(
    "--shape", type=click.Choice(("uniform", "triangular")), default="uniform", show_default=True,
    help="All numbers of a range alike, or those near the number as it is more often.",
)  # fmt: skip
@WORKERS
@SCHEDULER
@click.option("--out", type=click.Path(path_type=Path), help="Folder for tables and map.")
@SCENARIO_OF_PLAN
@JSON
@LANG
@DEBUG
def command(
    *,
    plan: Path,
    vary: tuple[str, ...],
    areas: tuple[str, ...],
    draws: int,
    seed: int,
    shape: str,
    workers: int,
    scheduler: str,
    out: Path | None,
    scenario: Path | None,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """How far the numbers of PLAN (a folder of ``optimiser plan``) spread when inputs are off at once."""

    def work() -> None:
        from optimiser.jobs.monte_carlo import MonteCarloRequest, run
        from optimiser.jobs.work_map import Workers
        from optimiser.tuning.monte_carlo import Shape

        chosen: Shape = next(s for s in get_args(Shape) if s == shape)
        request = MonteCarloRequest(
            plan, vary, areas, draws, seed, chosen, out, lang, Workers(workers, scheduler), scenario
        )
        show(run(request, say), as_json=as_json)

    guard(work, Words(lang), debug=debug)
