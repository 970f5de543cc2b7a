"""``optimiser replay``: the same plan again, or what differs."""

from pathlib import Path

import click

from optimiser.cli.options import BOUNDARIES, DEBUG, JSON, LANG, guard, say, show
from optimiser.words import Words


@click.command("replay")
@click.argument("plan", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--scenario",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The scenario of which it was made, where PLAN does not hold all tables.",
)
@click.option(
    "--previous",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the version before, if it was made with one.",
)
@BOUNDARIES
@JSON
@LANG
@DEBUG
def command(
    *,
    plan: Path,
    scenario: Path | None,
    previous: Path | None,
    boundaries: Path | None,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Make PLAN (a folder that ``optimiser plan`` made) again and compare every file; exit 1 if anything differs."""

    def work() -> None:
        from optimiser.jobs.replay import ReplayRequest, require_same, run

        replay = run(ReplayRequest(plan, scenario, previous, boundaries, lang), say)
        show(replay.answer, as_json=as_json)
        require_same(replay)

    guard(work, Words(lang), debug=debug)
