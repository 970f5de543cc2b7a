"""``optimiser paper``: council papers and the report to the minister, from a plan that was made before."""

from pathlib import Path

import click

from maps.geometry.shapes import shapes_of
from maps.paper.write import write_paper, write_report
from optimiser.cli.options import BOUNDARIES, DEBUG, LANG, guard
from optimiser.editions.file import read_edition
from optimiser.editions.find_area import find_area
from optimiser.errors import UsageError
from optimiser.jobs.files import all_or_nothing
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
    words = Words(lang)

    def work() -> None:
        edition = read_edition(plan_dir)
        named = [find_area(edition, text, levels=("province", "region", "municipality")) for text in wanted]
        areas = list({a.code: a for a in named}.values())
        provinces = [a for a in areas if a.level == "province"]
        if report and not provinces:
            raise UsageError("paper-report-province", name=areas[0].name)
        shapes = shapes_of(edition, boundaries)
        target = out or plan_dir
        with all_or_nothing(target) as draft:
            made = [
                path.name
                for a in areas
                for path in write_paper(edition, shapes, words.for_unit(edition.unit), a.code, draft)
            ]
            if report:
                made += [
                    path.name
                    for p in provinces
                    for path in write_report(edition, words.for_unit(edition.unit), p.code, draft)
                ]
        click.echo(words("paper-done", files=", ".join(str(target / name) for name in made)))

    guard(work, words, debug=debug)
