"""``optimiser divide``: a number by a distribution key alone."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from data import BUNDLED, load
from optimiser.catalogue import rooms
from optimiser.cli.options import DEBUG, JSON, LANG, guard, say
from optimiser.distribution.divide import divide
from optimiser.distribution.official_deviation import OfficialDeviation
from optimiser.explaining.assumptions import basis
from optimiser.words import Words, tell


def _setting(text: str) -> tuple[str, float]:
    """``name=number`` as a pair."""
    name, _, number = text.partition("=")
    try:
        return name.strip(), float(number)
    except ValueError as error:
        raise click.BadParameter(text) from error


@click.command("divide")
@click.option("--places", type=int, required=True, help="The number to divide.")
@click.option("--key", type=click.Choice(sorted(rooms("keys"))), required=True, help="Distribution key.")
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
    words = Words(lang)

    def work() -> None:
        tables = load(dossier)
        found = divide(tables, places=places, key=key, by=by, amv=amv, parameters=settings)
        listed: OfficialDeviation | None = found.get("official")
        if as_json:
            click.echo(json.dumps(found | ({"official": asdict(listed)} if listed else {}), ensure_ascii=False))
            return
        parts = any("amv" in row for row in found["allocation"])
        named = f"  {'AMV':>8}" if parts else ""
        click.echo(f"{words('col-code'):<8} {words('col-name'):<28} {words('unit-places'):>10}{named}")
        for row in found["allocation"]:
            minors = f"  {words.number(row['amv']):>8}" if "amv" in row else ""
            known = f"  {words('basis-official')}" if row["basis"] == "official" else ""
            click.echo(f"{row['code']:<8} {row['name']:<28} {words.number(row['places']):>10}{minors}{known}")
        all_minors = f"  {words.number(sum(row.get('amv', 0) for row in found['allocation'])):>8}" if parts else ""
        click.echo(f"{'':<8} {words('sum-all'):<28} {words.number(places):>10}{all_minors}")
        names = {m.gm_code: m.name for m in tables.municipalities}
        for fact in basis(listed, names):
            say(tell(fact, words))

    guard(work, words, debug=debug)
