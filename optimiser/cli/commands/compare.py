"""``optimiser compare``: two or more plans side by side."""

from pathlib import Path

import click

from optimiser.cli.options import BOUNDARIES, DEBUG, JSON, LANG, guard, say, show
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

    def work() -> None:
        from optimiser.jobs.compare import CompareRequest, run

        compared = run(CompareRequest(plans, out, boundaries, background, lang))
        show(compared.answer, as_json=as_json)
        if out:
            say(compared.write_page())

    guard(work, Words(lang), debug=debug)
