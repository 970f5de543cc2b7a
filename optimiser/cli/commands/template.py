"""``optimiser template``: a dossier to fill in, with the known rows in place."""

from pathlib import Path

import click

from data import BUNDLED, Tables, load
from data.operations.province import restrict
from data.reading.rows import nearest
from maps.forms.template import write_form
from optimiser.cli.options import DEBUG, LANG, guard, say
from optimiser.errors import UsageError
from optimiser.jobs.files import one_workbook
from optimiser.words import Words


def _code(tables: Tables, province: str) -> str:
    """Code of a province by its name or code, whatever its capitals.

    Raises:
        UsageError: no such province; names the nearest and all.

    """
    named = {m.province: m.province_code for m in tables.municipalities}
    wanted = {form.casefold(): code for name, code in named.items() for form in (name, code)}
    found = wanted.get(province.strip().casefold())
    if found:
        return found
    folded = {name.casefold(): name for name in named}
    near = folded.get(nearest(province.strip().casefold(), folded), "")
    raise UsageError(
        "template-province-unknown",
        name=province,
        nearest=near,
        near="yes" if near else "no",
        known=", ".join(sorted(named)),
    )


@click.command("template")
@click.option("--province", help="Only the rows of this province (name or code).")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The workbook to write (.xlsx).")
@click.option(
    "--dossier",
    type=click.Path(path_type=Path),
    default=BUNDLED / "nl-2022",
    help="The dossier whose rows are filled in.",
)
@LANG
@DEBUG
def command(*, province: str | None, out: Path, dossier: Path, lang: str, debug: bool) -> None:
    """Write a workbook with a sheet per table, the known rows in place, to fill in and to read back."""
    words = Words(lang)

    def work() -> None:
        whole = load(dossier)
        tables = restrict(whole, _code(whole, province)) if province else whole
        with one_workbook(out) as draft:
            rows = write_form(tables, draft, words=words, examples=whole)
        click.echo(words("template-done", path=str(out), rows=words.number(rows)))
        if province and len(tables.requirement) < len(whole.requirement):
            say(words("template-scope"))

    guard(work, words, debug=debug)
