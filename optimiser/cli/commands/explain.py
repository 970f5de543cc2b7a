"""``optimiser explain``: why a municipality got this number."""

from pathlib import Path

import click

from optimiser.cli.options import DEBUG, JSON, LANG, PLAN, SCENARIO_OF_PLAN, guard, show
from optimiser.words import Words


@click.command("explain")
@PLAN
@click.argument("area")
@click.option("--order-free", is_flag=True, help="Also what each group of rules adds, whatever the order.")
@SCENARIO_OF_PLAN
@JSON
@LANG
@DEBUG
def command(
    *, plan: Path, area: str, order_free: bool, scenario: Path | None, as_json: bool, lang: str, debug: bool
) -> None:
    """Why AREA (a code such as GM0363, or a name) got its number in PLAN (a folder that ``optimiser plan`` made)."""

    def work() -> None:
        from optimiser.jobs.explain import run

        answer = run(plan, area, lang)
        if order_free:
            from optimiser.jobs.order_free import with_order_free

            answer = with_order_free(answer, plan, area, lang, scenario)
        show(answer, as_json=as_json)

    guard(work, Words(lang), debug=debug)
