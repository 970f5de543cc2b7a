"""``optimiser weightmap``: between which weights a plan changes at all, and what two aims cost each other."""

import json
from pathlib import Path
from typing import Any

import click

from maps.studies.files import write_picture, write_rows
from maps.studies.weight_map import COLUMNS, front_picture, interval_rows, weight_map_picture, weight_map_text
from optimiser.cli.options import DEBUG, JSON, LANG, guard, say
from optimiser.editions.file import refuse_stricter
from optimiser.jobs.files import all_or_nothing
from optimiser.jobs.study import edition_of, open_case, write_plan
from optimiser.tuning.weight_map import weight_map
from optimiser.words import Words


@click.command("weightmap")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option("--first", help="An aim of the blend, or AIM/LEVEL/GROUP; the weight is its own.")
@click.option("--second", help="The other aim; both may be left out where the blend has just two.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for table, pictures and plans.")
@click.option("--audience", type=click.Choice(["public", "council", "prt"]), default="public", show_default=True)
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path,
    first: str | None,
    second: str | None,
    out: Path,
    audience: Any,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """All weights between two aims of SCENARIO at which the plan changes, exactly, and the front of both."""
    words = Words(lang)

    def work() -> None:
        refuse_stricter(out, audience)
        case = open_case(scenario, audience)
        found = weight_map(
            case.instance,
            case.scenario.stages,
            first=first,
            second=second,
            progress=lambda n, of: say(words("study-progress", done=n, count=of)) if n == of or not n % 10 else None,
        )
        editions = [edition_of(i.plan, case, audience) for i in found.intervals]
        rows = interval_rows(found, editions)
        with all_or_nothing(out) as draft:
            write_rows(draft / "weightmap.csv", COLUMNS, rows)
            front = [[p.low, p.high, *p.point.what] for p in found.front]
            write_rows(draft / "front.csv", ("low", "high", "first", "second"), front)
            write_picture(weight_map_picture(found, words, case.scenario.title), draft, "weightmap")
            write_picture(front_picture(found, words, case.scenario.title), draft, "front")
            for n, edition in enumerate(editions, 1):
                write_plan(edition, draft / "plans" / f"plan-{n}")
        if as_json:
            contents = {
                "aims": [p.key for p in found.parts],
                "matters": found.matters,
                "prices": found.prices,
                "intervals": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
            }
            click.echo(json.dumps(contents, ensure_ascii=False))
            return
        click.echo(weight_map_text(found, words))
        say(words("study-done", folder=str(out)))

    guard(work, words, debug=debug, audience=audience)
