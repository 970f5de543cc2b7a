"""``optimiser paper``: council papers and the report to the minister, from a plan that was made before."""

from pathlib import Path

import click

from optimiser.cli.options import BOUNDARIES, DEBUG, LANG, guard, show
from optimiser.words import Words


@click.command("paper")
@click.argument("plan_dir", type=click.Path(path_type=Path))
@click.option(
    "--for", "wanted", multiple=True, required=True, help="Code or name of a province, region or municipality."
)
@click.option("--report", is_flag=True, help="Also the report to the minister, for every province named.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the papers; by default PLAN_DIR.")
@BOUNDARIES
@LANG
@DEBUG
def command(
    *,
    plan_dir: Path,
    wanted: tuple[str, ...],
    report: bool,
    out: Path | None,
    boundaries: Path | None,
    lang: str,
    debug: bool,
) -> None:
    """Council papers (Word and PDF) of the plan in PLAN_DIR."""

    def work() -> None:
        from optimiser.jobs.paper import PaperRequest, run

        show(run(PaperRequest(plan_dir, wanted, report, out, boundaries, lang)))

    guard(work, Words(lang), debug=debug)
