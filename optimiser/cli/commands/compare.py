"""``optimiser compare``: two or more plans side by side."""

import json
from dataclasses import replace
from pathlib import Path

import click

from maps.geometry.shapes import shapes_of
from maps.page.comparison import compare_page
from maps.studies.comparison import comparison_record, comparison_text, folders
from optimiser.cli.options import BOUNDARIES, DEBUG, JSON, LANG, guard, say
from optimiser.editions.file import read_edition
from optimiser.errors import UsageError
from optimiser.words import Words


@click.command("compare")
@click.argument("plans", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="A page with both maps, e.g. compare.html."
)
@BOUNDARIES
@click.option("--background", is_flag=True, help="Let the page load background tiles from PDOK (needs internet).")
@JSON
@LANG
@DEBUG
def command(
    *,
    plans: tuple[Path, ...],
    out: Path | None,
    boundaries: Path | None,
    background: bool,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Compare PLANS (folders that ``optimiser plan`` made): who gets more, who fewer, and what each costs."""
    words = Words(lang)

    def work() -> None:
        if len(plans) < 2 or (out and len(plans) != 2):  # noqa: PLR2004  # a page shows a pair
            raise UsageError("compare-two")
        editions = [read_edition(folder) for folder in plans]
        names = [str(folder) for folder in plans]
        told = words.for_unit(editions[0].unit)
        found = comparison_record(names, editions)
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else comparison_text(names, editions, told))
        if out:
            shapes = replace(shapes_of(editions[1], boundaries), background=background)
            first, second = folders(plans)
            compare_page(editions[0], editions[1], words, shapes, names=(first, second)).save(out)
            say(words("done-open", path=str(out)))

    guard(work, words, debug=debug)
