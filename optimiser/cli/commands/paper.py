"""``optimiser paper``: papers to decide on, agenda pages and the report to the minister, from a plan made before."""

from pathlib import Path

import click

from optimiser.cli.options import BOUNDARIES, DEBUG, LANG, guard, say, show
from optimiser.words import Words

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
"""A file that is read."""


@click.command("paper")
@click.argument("plan_dir", type=click.Path(path_type=Path))
@click.option(
    "--for", "wanted", multiple=True, required=True, help="Code or name of a province, region or municipality."
)
@click.option("--report", is_flag=True, help="Also the report to the minister, for every province named.")
@click.option("--agenda", is_flag=True, help="Also a page for the provincial table, for every province named.")
@click.option("--headings", type=FILE, help="Headings of the decision and their order (TOML).")
@click.option("--template", type=FILE, help="Word file (.docx) with the house style.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the papers; by default PLAN_DIR.")
@BOUNDARIES
@LANG
@DEBUG
def command(
    *,
    plan_dir: Path,
    wanted: tuple[str, ...],
    report: bool,
    agenda: bool,
    headings: Path | None,
    template: Path | None,
    out: Path | None,
    boundaries: Path | None,
    lang: str,
    debug: bool,
) -> None:
    """Papers to decide on (Word and PDF) about the plan in PLAN_DIR."""

    def work() -> None:
        from optimiser.jobs.paper import PaperRequest, run

        show(run(PaperRequest(plan_dir, wanted, report, agenda, headings, template, out, boundaries, lang), say))

    guard(work, Words(lang), debug=debug)
