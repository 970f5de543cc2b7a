"""``optimiser divide``: a number by a distribution key alone."""

import math
from pathlib import Path

import click

from data import BUNDLED
from optimiser.cli.options import DEBUG, JSON, LANG, guard, show
from optimiser.room_names import room_names
from optimiser.words import Words


def _setting(text: str) -> tuple[str, float]:
    """``name=number`` as a pair."""
    name, _, number = text.partition("=")
    try:
        value = float(number)
        if not math.isfinite(value):
            raise ValueError(number)  # noqa: TRY301  # told as any other text that is no number
        return name.strip(), value
    except ValueError as error:
        raise click.BadParameter(text) from error


@click.command("divide")
@click.option("--places", type=int, required=True, help="The number to divide.")
@click.option("--key", type=click.Choice(room_names("keys")), required=True, help="Distribution key.")
@click.option(
    "--by", type=click.Choice(["municipality", "region", "province"]), default="municipality", show_default=True
)
@click.option("--dossier", type=click.Path(path_type=Path), default=BUNDLED / "nl-2022", help="Folder of tables.")
@click.option("--amv", type=int, help="Of these, places for unaccompanied minors, divided by population.")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=NUMBER",
    callback=lambda _c, _p, values: dict(_setting(v) for v in values),
    help="Parameter of the key, or column and weight for the key formula; may be given more than once.",
)
@JSON
@LANG
@DEBUG
def command(
    *,
    places: int,
    key: str,
    by: str,
    dossier: Path,
    amv: int | None,
    settings: dict[str, float],
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Divide a number by a distribution key alone, exactly adding up; official numbers stand where a list has them."""

    def work() -> None:
        from optimiser.jobs.divide import DivideRequest, run

        show(run(DivideRequest(places, key, by, dossier, amv, settings, lang)), as_json=as_json)

    guard(work, Words(lang), debug=debug)
