"""``optimiser picture``: the map as pictures for slides and papers, from a plan that was made before."""

from pathlib import Path

import click

from optimiser.cli.options import BOUNDARIES, DEBUG, LANG, guard, show
from optimiser.words import Words

FORMATS = ("slide", "a4")
"""Names of formats; ``maps.pictures.formats`` says what they are."""


@click.command("picture")
@click.argument("plan_dir", type=click.Path(path_type=Path))
@click.option("--for", "wanted", multiple=True, help="Code or name of an area; without it the whole.")
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS), help="Only this format.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the pictures; by default PLAN_DIR.")
@BOUNDARIES
@LANG
@DEBUG
def command(
    *,
    plan_dir: Path,
    wanted: tuple[str, ...],
    formats: tuple[str, ...],
    out: Path | None,
    boundaries: Path | None,
    lang: str,
    debug: bool,
) -> None:
    """Pictures (PNG and SVG) of the plan in PLAN_DIR: 16:9 for slides, A4 for papers."""

    def work() -> None:
        from optimiser.jobs.picture import PictureRequest, run

        show(run(PictureRequest(plan_dir, wanted, formats, out, boundaries, lang)))

    guard(work, Words(lang), debug=debug)
