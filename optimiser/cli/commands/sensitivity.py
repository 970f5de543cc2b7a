"""``optimiser sensitivity``: which uncertain inputs of a plan move it most."""

from pathlib import Path

import click

from optimiser.cli.options import DEBUG, JSON, LANG, PLAN, SCENARIO_OF_PLAN, SCHEDULER, WORKERS, guard, say, show
from optimiser.words import Words


@click.command("sensitivity")
@PLAN
@click.option(
    "--vary",
    multiple=True,
    metavar="INPUT=WIDTH",
    help="How far an input may be off: population=2%, ses_woa=0.05, maximum=10, unlocated; may be given again.",
)
@click.option("--for", "areas", multiple=True, metavar="AREA", help="Whose inputs vary; by default everybody's.")
@click.option("--of", default="", metavar="AREA", help="A municipality whose number is looked at, not all places.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for tables and drawing.")
@WORKERS
@SCHEDULER
@SCENARIO_OF_PLAN
@JSON
@LANG
@DEBUG
def command(
    *,
    plan: Path,
    vary: tuple[str, ...],
    areas: tuple[str, ...],
    of: str,
    out: Path | None,
    workers: int,
    scheduler: str,
    scenario: Path | None,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Which uncertain inputs of PLAN (a folder of ``optimiser plan``) move it most: tables and a tornado."""

    def work() -> None:
        from optimiser.jobs.sensitivity import SensitivityRequest, run
        from optimiser.jobs.work_map import Workers

        request = SensitivityRequest(plan, vary, areas, of, out, lang, Workers(workers, scheduler), scenario)
        show(run(request, say), as_json=as_json)

    guard(work, Words(lang), debug=debug)
