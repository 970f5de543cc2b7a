"""The front door: the only module that knows every stage.

Results on standard output, messages on standard error. Exit codes: 0 done, 2 wrong use,
3 invalid input, 4 no plan can obey the rules, 5 the time limit came first.
"""

import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from data import BUNDLED, load
from optimiser.catalogue import rooms
from optimiser.clash import View, clash_lines
from optimiser.division import divide as divide_places
from optimiser.errors import InfeasibleError, InvalidInputError, OptimiserError
from optimiser.run import Request
from optimiser.run import run as run_job
from optimiser.words import LANGUAGES, Words

INVALID, INFEASIBLE = 3, 4
_LANG = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="nl", show_default=True, help="Language of what is read."
)
_DEBUG = click.option("--debug", is_flag=True, help="Show the traceback of an error.")
_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


def _say(text: str) -> None:
    click.echo(text, err=True)


def _guard(work: Callable[[], None], words: Words, *, debug: bool, view: View | None = None) -> None:
    """Run and turn every error into a sentence and an exit code."""
    try:
        work()
    except InvalidInputError as error:
        lines, code = words.complaints(error.complaints), INVALID
        lines = [words("check-count", count=len(lines)), *lines] if len(lines) > 1 else lines
    except InfeasibleError as error:
        lines, code = clash_lines(error, words, view or View()), INFEASIBLE
    except OptimiserError as error:
        lines, code = (
            [words(error.code, **{k: v if isinstance(v, str) else str(v) for k, v in error.details.items()})],
            error.exit_code,
        )
    except KeyboardInterrupt:
        lines, code = [words("interrupted")], 130
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:  # noqa: BLE001  # the last resort: never a traceback without --debug
        lines, code = [words("unexpected", what=f"{type(error).__name__}: {error}")], 1
    else:
        return
    if debug:
        traceback.print_exc()
    for line in lines:
        _say(line)
    sys.exit(code)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reception-optimiser")
def main() -> None:
    """Divide reception places over municipalities: fair, feasible and explainable."""


@main.command()
@click.argument("scenario", type=click.Path(path_type=Path), required=False)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, help="Folder for the results."
)
@click.option(
    "--audience",
    type=click.Choice(["public", "council", "prt"]),
    default="public",
    show_default=True,
    help="For whom the results are.",
)
@click.option(
    "--boundaries",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Boundaries of the municipalities (GeoPackage or GeoJSON).",
)
@click.option("--relax", is_flag=True, help="Leave the least possible open where a requirement cannot be met.")
@_JSON
@_LANG
@_DEBUG
def plan(
    *,
    scenario: Path | None,
    out: Path,
    audience: Any,
    boundaries: Path | None,
    relax: bool,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Plan SCENARIO (TOML): read, check, solve, audit, write. Without one: the bundled case of February 2022."""
    words = Words(lang)
    request = Request(scenario or BUNDLED / "nl-2022" / "letter.toml", out, audience, lang, relax, boundaries)

    def work() -> None:
        result = run_job(request, _say)
        click.echo(json.dumps(result.record, ensure_ascii=False) if as_json else result.text)
        _say(words("done-open", path=str(out / "map.html")))

    _guard(work, words, debug=debug, view=View(request.scenario, request.audience))


@main.command()
@click.option("--places", type=int, required=True, help="The number to divide.")
@click.option("--key", type=click.Choice(sorted(rooms("keys"))), required=True, help="Distribution key.")
@click.option(
    "--by", type=click.Choice(["municipality", "region", "province"]), default="municipality", show_default=True
)
@click.option("--dossier", type=click.Path(path_type=Path), default=BUNDLED / "nl-2022", help="Folder of tables.")
@click.option("--amv", type=int, help="Of these, places for unaccompanied minors, divided by population.")
@_JSON
@_LANG
@_DEBUG
def divide(
    *, places: int, key: str, by: str, dossier: Path, amv: int | None, as_json: bool, lang: str, debug: bool
) -> None:
    """Divide a number by a distribution key alone, exactly adding up."""
    words = Words(lang)

    def work() -> None:
        found = divide_places(load(dossier), places=places, key=key, by=by, amv=amv)
        if as_json:
            click.echo(json.dumps(found, ensure_ascii=False))
            return
        for row in found["allocation"]:
            minors = f"  {row['amv']:>8}" if "amv" in row else ""
            click.echo(f"{row['code']:<8} {row['name']:<28} {words.number(row['places']):>10}{minors}")
        click.echo(f"{'':<8} {words('sum-all'):<28} {words.number(places):>10}")
        _say(words("approximation"))

    _guard(work, words, debug=debug)


@main.command()
@click.argument("dossier", type=click.Path(path_type=Path))
@_LANG
@_DEBUG
def check(*, dossier: Path, lang: str, debug: bool) -> None:
    """All complaints about a DOSSIER (folder of tables), at once."""
    words = Words(lang)

    def work() -> None:
        tables = load(dossier)
        click.echo(
            words(
                "check-ok",
                municipalities=len(tables.municipalities),
                locations=len(tables.locations),
                requirement=len(tables.requirement),
            )
        )

    _guard(work, words, debug=debug)
