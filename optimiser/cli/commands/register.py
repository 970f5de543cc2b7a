"""``optimiser register``: the entry of a plan for the Algoritmeregister."""

from pathlib import Path

import click

from optimiser.cli.options import DEBUG, JSON, LANG, guard, show
from optimiser.words import Words


@click.command("register")
@click.argument("plan", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--organisation",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="What only the organisation knows: its name, contact, status, law (TOML).",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File for the entry, e.g. register.json.")
@JSON
@LANG
@DEBUG
def command(*, plan: Path, organisation: Path | None, out: Path | None, as_json: bool, lang: str, debug: bool) -> None:
    """The entry for the Algoritmeregister (standard 1.0) about PLAN (a public folder that ``optimiser plan`` made)."""

    def work() -> None:
        from optimiser.jobs.register import RegisterRequest, run

        show(run(RegisterRequest(plan, organisation, out, lang)), as_json=as_json)

    guard(work, Words(lang), debug=debug)
