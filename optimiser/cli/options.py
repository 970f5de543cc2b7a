"""What every command does alike: options of one form, errors as sentences, exit codes.

Results on standard output, messages on standard error. Exit codes: 0 done, 2 wrong use or environment,
3 invalid input, 4 no plan can obey the rules, 5 the time limit came first,
6 a public source did not answer as promised.
"""

import json
import math
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from data.complaints import InvalidInputError, kept_back
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.cli.area_names import Names
from optimiser.cli.environment import EXIT as ENVIRONMENT
from optimiser.cli.environment import environment_line
from optimiser.errors import InfeasibleError, OptimiserError
from optimiser.words import LANGUAGES, Words

if TYPE_CHECKING:
    from optimiser.jobs.answer import Answer


class Finite(click.FloatRange):
    """A number in a range; ``inf`` and ``nan``, which Python reads as numbers, are none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number."""
        number: float = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"'{value}' is not a valid float.", param, ctx)
        return number


INVALID, INFEASIBLE = 3, 4
MOST_TOLD = 1_000
"""Complaints that are told; nobody reads more, and a file of the wrong kind has one in every row."""

LANG = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="nl", show_default=True, help="Language of what is read."
)
BOUNDARIES = click.option(
    "--boundaries",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Boundaries of the municipalities (GeoPackage or GeoJSON).",
)
PLAN = click.argument("plan", type=click.Path(path_type=Path, exists=True, file_okay=False))
SCENARIO_OF_PLAN = click.option(
    "--scenario", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Of which PLAN was made."
)
DEBUG = click.option("--debug", is_flag=True, help="Show the traceback of an error.")
AUDIENCE = click.option(
    "--audience", type=click.Choice(VISIBILITIES), default="public", show_default=True, help="For whom the results are."
)
WORKERS = click.option(
    "--workers", type=click.IntRange(1, 256), default=os.cpu_count() or 1, help="How many processes."
)
SCHEDULER = click.option("--scheduler", default="", metavar="ADDRESS", help="Dask scheduler, as tcp://10.0.0.1:8786.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


def for_reader(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a command that tells a reader something: for whom, in which form and language, and debugging."""
    for option in (DEBUG, LANG, JSON, AUDIENCE):  # the last one added is told first
        command = option(command)
    return command


def say(text: str) -> None:
    """A message: standard error, so that results can be piped."""
    click.echo(text, err=True)


def show(answer: "Answer", *, as_json: bool = False) -> None:
    """What a job tells: the text or, where that is asked for, the record."""
    click.echo(json.dumps(answer.record, ensure_ascii=False) if as_json else answer.text)
    for remark in () if as_json else answer.remarks:
        say(remark)
    if answer.closing:
        say(answer.closing)


def guard(
    work: Callable[[], None], words: Words, *, debug: bool, names: Names | None = None, audience: Visibility = "prt"
) -> None:
    """Run and turn every error into a sentence and an exit code.

    Complaints about rows that ``audience`` may not see, or that may quote one, tell it their place alone.
    """
    try:
        work()
    except InvalidInputError as error:
        may_see = VISIBILITIES.index(audience) >= VISIBILITIES.index(error.strictest)
        complaints, code = (error.complaints if may_see else kept_back(error.complaints)), INVALID
        lines, more = words.complaints(complaints[:MOST_TOLD]), len(complaints) - MOST_TOLD
        lines = [words("check-count", count=len(complaints)), *lines] if len(complaints) > 1 else lines
        lines += [words("complaints-more", count=more)] if more > 0 else []
    except InfeasibleError as error:
        from optimiser.words.clashes import clash_lines  # noqa: PLC0415  # names of columns, which few errors need

        lines, code = clash_lines(error, words, (names or Names()).name), INFEASIBLE
    except OptimiserError as error:
        lines, code = (
            [words(error.code, **{k: v if isinstance(v, str) else str(v) for k, v in error.details.items()})],
            error.exit_code,
        )
    except KeyboardInterrupt:
        lines, code = [words("interrupted")], 130
    except Exception as error:  # noqa: BLE001  # the last resort: never a traceback without --debug
        if debug:
            traceback.print_exc()
        trouble = environment_line(error, words)
        lines = [trouble or words("unexpected", what=f"{type(error).__name__}: {error}")]
        code = ENVIRONMENT if trouble else 1
    else:
        return
    for line in lines:
        say(line)
    sys.exit(code)
