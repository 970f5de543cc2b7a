"""``optimiser plan``: the main job."""

import json
from pathlib import Path
from typing import Any

import click

from data import BUNDLED
from optimiser.cli.area_names import Names
from optimiser.cli.options import BOUNDARIES, DEBUG, JSON, LANG, guard, say
from optimiser.errors import TimeLimitError
from optimiser.jobs.plan import Request, run
from optimiser.words import Words


@click.command("plan")
@click.argument("scenario", type=click.Path(path_type=Path), required=False)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, help="Folder for the results."
)
@click.option(
    "--audience",
    type=click.Choice(["public", "council", "prt"]),
    default="public",
    show_default=True,
    help="For whom the results are.",
)
@BOUNDARIES
@click.option("--background", is_flag=True, help="Let the page load background tiles from PDOK (needs internet).")
@click.option(
    "--previous",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of the version before: what changed and why.",
)
@click.option("--relax", is_flag=True, help="Leave the least possible open where a requirement cannot be met.")
@click.option("--time-limit", type=click.FloatRange(min=0, min_open=True), help="Seconds for locations in time.")
@click.option("--gap", type=click.FloatRange(min=0), help="Proven relative gap that is good enough, e.g. 0.01.")
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path | None,
    out: Path,
    audience: Any,
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
    words = Words(lang)
    request = Request(
        scenario=scenario or BUNDLED / "nl-2022" / "letter.toml",
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

    def work() -> None:
        result = run(request, say)
        click.echo(json.dumps(result.record, ensure_ascii=False) if as_json else result.text)
        say(words("done-open", path=str(out / "map.html")))
        if not result.in_time:
            hides = any(a.withheld for a in result.edition.areas)
            code = "locations-not-in-time-untold" if hides else "locations-not-in-time"
            raise TimeLimitError(code, gap=words.number(100 * result.plan.gap, 3))

    guard(work, words, debug=debug, names=Names(request.scenario), audience=audience)
