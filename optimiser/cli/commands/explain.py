"""``optimiser explain``: why a municipality got this number."""

import json
from pathlib import Path

import click

from maps.text.calculation import calculation_lines
from maps.text.explanation import explanation
from optimiser.cli.options import DEBUG, JSON, LANG, guard
from optimiser.editions.file import read_edition
from optimiser.editions.find_area import find_area
from optimiser.words import Words, tell


@click.command("explain")
@click.argument("plan", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("area")
@JSON
@LANG
@DEBUG
def command(*, plan: Path, area: str, as_json: bool, lang: str, debug: bool) -> None:
    """Why AREA (a code such as GM0363, or a name) got its number in PLAN (a folder that ``optimiser plan`` made)."""
    words = Words(lang)

    def work() -> None:
        edition = read_edition(plan)
        found = find_area(edition, area)
        if as_json:
            figures = [
                {"period": f.period, "group": f.group, "existing": f.existing, "new": f.new, "share": f.share}
                for f in edition.figures
                if f.area == found.code
            ]
            reasons = [tell(fact, words.for_unit(edition.unit)) for fact in edition.reasons.get(found.code, ())]
            record = {"code": found.code, "name": found.name, "withheld": found.withheld}
            sums = [line._asdict() for line in calculation_lines(edition.working(found.code), words)]
            said = {**record, "figures": figures, "reasons": reasons, "sum": sums}
            click.echo(json.dumps(said, ensure_ascii=False))
            return
        click.echo(explanation(edition, found, words.for_unit(edition.unit)))

    guard(work, words, debug=debug)
