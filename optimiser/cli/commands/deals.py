"""``optimiser deals``: which exchanges with others a municipality could make inside the rules."""

from datetime import datetime
from pathlib import Path

import click

from optimiser.cli.options import DEBUG, JSON, LANG, PLAN, SCENARIO_OF_PLAN, Finite, guard, show
from optimiser.words import Words


@click.command("deals")
@PLAN
@click.argument("area")
@click.option("--give", default="", metavar="GROUP", help="Group of the places given up; without it every group.")
@click.option("--take", default="", metavar="GROUP", help="Group of the places taken over; without it every group.")
@click.option(
    "--within",
    type=Finite(min=0, max=1),
    default=0.0,
    show_default=True,
    help="Part by which an aim may come out worse: 0.02 is two per cent.",
)
@click.option("--across", is_flag=True, help="Partners in other provinces too, where required sums allow it.")
@click.option("--chains", is_flag=True, help="Chains of three municipalities too.")
@click.option("--against", default="", metavar="STREAM", help="Against this stream, at the rates of the scenario.")
@click.option("--write", "path", type=click.Path(path_type=Path), help="New file for the rows of one deal.")
@click.option("--number", type=int, default=1, show_default=True, help="Which deal is written, as numbered here.")
@click.option("--reason", default="", help="Why the deal was made, with --write.")
@click.option("--author", default="", help="Who wrote it down, with --write.")
@click.option("--agreed", type=click.DateTime(["%Y-%m-%d"]), help="Day on which all agreed, with --write.")
@SCENARIO_OF_PLAN
@JSON
@LANG
@DEBUG
def command(
    *,
    plan: Path,
    area: str,
    give: str,
    take: str,
    within: float,
    across: bool,
    chains: bool,
    against: str,
    path: Path | None,
    number: int,
    reason: str,
    author: str,
    agreed: datetime | None,
    scenario: Path | None,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Exchanges of places that AREA could make in PLAN (a folder of ``optimiser plan``), the largest first."""

    def work() -> None:
        from optimiser.errors import UsageError
        from optimiser.jobs.deals import DealsRequest, Writing, run

        writing = None
        if path is not None:
            if not (reason and author and agreed):
                raise UsageError("deals-unsigned")
            writing = Writing(path, number, reason, author, agreed.date())
        elif reason or author or agreed:
            raise UsageError("deals-write-alone")
        request = DealsRequest(plan, area, give, take, within, across, chains, lang, scenario, writing, against)
        show(run(request), as_json=as_json)

    guard(work, Words(lang), debug=debug)
