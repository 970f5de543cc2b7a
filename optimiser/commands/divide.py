"""``optimiser divide``: a number by a distribution key alone."""

import json
from pathlib import Path

import click

from data import BUNDLED, load
from optimiser.catalogue import rooms
from optimiser.division import divide
from optimiser.guard import DEBUG, JSON, LANG, guard, say
from optimiser.words import Words


@click.command("divide")
@click.option("--places", type=int, required=True, help="The number to divide.")
@click.option("--key", type=click.Choice(sorted(rooms("keys"))), required=True, help="Distribution key.")
@click.option(
    "--by", type=click.Choice(["municipality", "region", "province"]), default="municipality", show_default=True
)
@click.option("--dossier", type=click.Path(path_type=Path), default=BUNDLED / "nl-2022", help="Folder of tables.")
@click.option("--amv", type=int, help="Of these, places for unaccompanied minors, divided by population.")
@JSON
@LANG
@DEBUG
def command(
    *, places: int, key: str, by: str, dossier: Path, amv: int | None, as_json: bool, lang: str, debug: bool
) -> None:
    """Divide a number by a distribution key alone, exactly adding up."""
    words = Words(lang)

    def work() -> None:
        found = divide(load(dossier), places=places, key=key, by=by, amv=amv)
        if as_json:
            click.echo(json.dumps(found, ensure_ascii=False))
            return
        for row in found["allocation"]:
            minors = f"  {row['amv']:>8}" if "amv" in row else ""
            click.echo(f"{row['code']:<8} {row['name']:<28} {words.number(row['places']):>10}{minors}")
        click.echo(f"{'':<8} {words('sum-all'):<28} {words.number(places):>10}")
        say(words("approximation"))

    guard(work, words, debug=debug)
