"""``optimiser plan``: the main job."""

import json
from pathlib import Path

import click

from data import BUNDLED
from data.schema.visibility import Visibility
from optimiser.cli.area_names import Names
from optimiser.cli.call import call
from optimiser.cli.options import AUDIENCE, BOUNDARIES, DEBUG, JSON, LANG, Finite, guard, show
from optimiser.errors import InfeasibleError
from optimiser.words import Words


@click.command("plan")
@click.argument("scenario", type=click.Path(path_type=Path), required=False)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, help="Folder for the results."
)
@AUDIENCE
@BOUNDARIES
@click.option("--background", is_flag=True, help="Let the page load background tiles from PDOK (needs internet).")
@click.option(
    "--previous",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the version before: what changed and why.",
)
@click.option("--relax", is_flag=True, help="Leave the least possible open where a requirement cannot be met.")
@click.option("--time-limit", type=Finite(min=0, min_open=True), help="Seconds for locations in time.")
@click.option("--gap", type=Finite(min=0), help="Proven relative gap that is good enough, e.g. 0.01.")
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path | None,
    out: Path,
    audience: Visibility,
    boundaries: Path | None,
    background: bool,
    previous: Path | None,
    relax: bool,
    time_limit: float | None,
    gap: float | None,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Plan SCENARIO (TOML): read, check, solve, audit, write. Without one: the bundled case of February 2022."""
    words, path = Words(lang), scenario or BUNDLED / "nl-2022" / "letter.toml"

    def work() -> None:
        from optimiser.jobs.map_process import MapProcess

        maps = call().maps or MapProcess()  # begun before the libraries of a plan are read, which takes as long
        maps.speak(lang)
        from optimiser.cli.search_bar import SearchBar
        from optimiser.jobs.plan import Request, run
        from optimiser.jobs.plan_answer import answer_of, require_in_time

        request = Request(
            scenario=path,
            out=out,
            audience=audience,
            language=lang,
            relax=relax,
            boundaries=boundaries,
            background=background,
            previous=previous,
            time_limit=time_limit,
            gap=gap,
        )
        try:
            with SearchBar() as bar:
                result = run(request, bar.say, bar.show if bar.on_terminal else None, maps)
        except InfeasibleError as error:
            if as_json:
                from maps.text.clash_record import clash_record

                click.echo(json.dumps(clash_record(error), ensure_ascii=False))
            raise
        show(answer_of(result, out, words), as_json=as_json)
        require_in_time(result, words)

    guard(work, words, debug=debug, names=Names(path), audience=audience)
