"""``optimiser what-if``: an input of a plan otherwise, and what follows; or what would make a number another."""

from pathlib import Path

import click

from optimiser.cli.options import DEBUG, JSON, LANG, PLAN, SCENARIO_OF_PLAN, Finite, guard, say, show
from optimiser.words import Words


@click.command("what-if")
@PLAN
@click.option("--set", "changes", multiple=True, help='A change, such as "GM0228 maximum 60"; may be given again.')
@click.option("--to", default="", help="A number asked for, such as GM0228=200: what would give it.")
@SCENARIO_OF_PLAN
@click.option("--time-limit", type=Finite(min=0, min_open=True), help="Seconds to seek whole locations.")
@JSON
@LANG
@DEBUG
def command(
    *,
    plan: Path,
    changes: tuple[str, ...],
    to: str,
    scenario: Path | None,
    time_limit: float | None,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """What if an input of PLAN (a folder that ``optimiser plan`` made) were otherwise: who takes over, at what cost."""

    def work() -> None:
        from optimiser.errors import TimeLimitError
        from optimiser.jobs.what_if import WhatIfRequest, run

        answer = run(WhatIfRequest(plan, changes, to, lang, scenario, time_limit), say)
        show(answer, as_json=as_json)
        if not answer.in_time:
            raise TimeLimitError("suppose-not-in-time")

    guard(work, Words(lang), debug=debug)
