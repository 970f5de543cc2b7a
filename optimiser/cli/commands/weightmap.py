"""``optimiser weightmap``: between which weights a plan changes at all, and what two aims cost each other."""

from pathlib import Path

import click

from data.schema.visibility import Visibility
from optimiser.cli.options import AUDIENCE, DEBUG, JSON, LANG, guard, say, show
from optimiser.words import Words


@click.command("weightmap")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option("--first", help="An aim of the blend, or AIM/LEVEL/GROUP; the weight is its own.")
@click.option("--second", help="The other aim; both may be left out where the blend has just two.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for table, pictures and plans.")
@AUDIENCE
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path,
    first: str | None,
    second: str | None,
    out: Path,
    audience: Visibility,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """All weights between two aims of SCENARIO at which the plan changes, exactly, and the front of both."""

    def work() -> None:
        from optimiser.jobs.weight_map import WeightMapRequest, run

        show(run(WeightMapRequest(scenario, first, second, out, audience, lang), say), as_json=as_json)

    guard(work, Words(lang), debug=debug, audience=audience)
