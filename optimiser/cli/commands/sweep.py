"""``optimiser sweep``: many plans over weights, keys, demands and ceilings, in one table."""

import json
import os
from pathlib import Path
from typing import Any, get_args

import click

from maps.studies.files import write_picture, write_rows, write_sheet
from maps.studies.sweep import sweep_header, sweep_picture, sweep_rows, sweep_text
from optimiser.cli.options import DEBUG, JSON, LANG, guard, say
from optimiser.editions.file import refuse_stricter
from optimiser.jobs.files import all_or_nothing
from optimiser.jobs.study import open_case
from optimiser.jobs.sweep import sweep
from optimiser.tuning.sweep_points import Axis, Kind, axis
from optimiser.words import Words


def _axes(**given: tuple[str, ...]) -> list[Axis]:
    return [axis(kind, text) for kind in get_args(Kind) for text in given[kind]]


@click.command("sweep")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option(
    "--weight", multiple=True, metavar="AIM=FROM:TO:STEP", help="Weight of an aim of a blend; or AIM=0.2,0.5."
)
@click.option("--key", multiple=True, metavar="GROUP=KEY,KEY", help="Distribution keys of a group.")
@click.option("--places", multiple=True, metavar="GROUP=N,N", help="Places required of a group.")
@click.option("--ceiling", multiple=True, metavar="N,N", help="Most new places in any municipality.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder; a stopped sweep goes on there.")
@click.option("--audience", type=click.Choice(["public", "council", "prt"]), default="public", show_default=True)
@click.option("--processes", type=click.IntRange(1, 256), default=os.cpu_count() or 1, help="How many at once.")
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
    audience: Any,
    processes: int,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Plan SCENARIO under all combinations of weights, keys, demands and ceilings: a table, a picture and the plans."""
    words = Words(lang)

    def work() -> None:
        axes = _axes(weight=weight, key=key, places=places, ceiling=ceiling)
        refuse_stricter(out, audience)
        case = open_case(scenario, audience)
        found = sweep(
            case,
            audience,
            axes,
            out,
            processes=processes,
            progress=lambda n, of: (
                say(words("study-progress", done=n, count=of)) if n == of or not n % 10 or processes > 1 else None
            ),
        )
        header, rows = sweep_header(axes, found), list(sweep_rows(axes, found))
        title = case.scenario.title
        with all_or_nothing(out) as draft:
            write_rows(draft / "sweep.csv", header, rows)
            head = [words("sweep-title", title=title), words(f"mark-{audience}"), words("proposal")]
            write_sheet(draft / "sweep.xlsx", words("sheet-sweep"), header, rows, head)
            write_picture(sweep_picture(axes, found, words, title), draft, "sweep")
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else sweep_text(axes, found, words))
        say(words("study-done", folder=str(out)))

    guard(work, words, debug=debug, audience=audience)
