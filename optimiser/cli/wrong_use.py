"""Wrong use of a command as a sentence in the reader's language: what click found, without its English."""

import re
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from optimiser.words import LANGUAGES, Words


def language(arguments: Sequence[str]) -> str:
    """The language asked for on a command line that could not be read otherwise; Dutch where none was."""
    text = " ".join(arguments)
    match = re.search(r"--lang[ =](\w+)", text)
    return match[1] if match and match[1] in LANGUAGES else LANGUAGES[0]


def aborted(arguments: Sequence[str]) -> NoReturn:
    """End with Ctrl-C's exit code, told."""
    click.echo(Words(language(arguments))("usage-aborted"), err=True)
    sys.exit(130)


def usage_lines(error: click.ClickException, words: Words) -> list[str]:
    """What is wrong, how the command is used, and where its options are listed."""
    lines = [_what(error, words)]
    context = getattr(error, "ctx", None)
    if context is not None:
        pieces = " ".join(context.command.collect_usage_pieces(context))
        lines.append(words("usage-use", command=context.command_path, pieces=_pieces(pieces, words)))
        lines.append(words("usage-help", command=context.command_path))
    return lines


def _pieces(pieces: str, words: Words) -> str:
    return pieces.replace("[OPTIONS]", words("usage-options")).replace("COMMAND [ARGS]...", words("usage-command"))


def _what(error: click.ClickException, words: Words) -> str:
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(sorted(error.possibilities or ()))
        return words("usage-no-option", name=error.option_name, near="yes" if near else "no", nearest=near)
    if isinstance(error, click.MissingParameter):
        code = "usage-missing-option" if isinstance(error.param, click.Option) else "usage-missing"
        return words(code, name=_name(error))
    if isinstance(error, click.BadParameter):
        return _bad(error, words)
    quoted = ", ".join(re.findall(r"'([^']*)'", error.message)) or error.message
    if isinstance(error, click.BadOptionUsage):
        return words("usage-needs-value", name=error.option_name)
    message = error.message.lower()
    code = "no-command" if "command" in message else "extra" if "unexpected" in message else "other"
    return words(f"usage-{code}", name=quoted if code == "no-command" else _after(error.message))


def _after(message: str) -> str:
    """What click names after its own words: arguments that it did not expect."""
    return message.partition("(")[2].rstrip(")") or message


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.opts[0] if isinstance(error.param, click.Option) else str(error.param.human_readable_name)


def _bad(error: click.BadParameter, words: Words) -> str:
    """A value that does not fit its option or argument, by the kind of value that is meant."""
    kind = error.param.type if error.param is not None else None
    quoted = re.search(r"'(.*?)'", error.message)
    value = quoted[1] if quoted else error.message.split(" ", 1)[0]
    name = _name(error)
    if isinstance(kind, click.Choice):
        return words("usage-choice", name=name, value=value, choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.Path):
        code = "missing" if "exist" in error.message else "folder" if kind.dir_okay else "file"
        return words(f"usage-path-{code}", name=name, value=value)
    if isinstance(kind, click.IntRange | click.FloatRange) and "range" in error.message:
        low, high = ("" if x is None else f"{x:g}" for x in (kind.min, kind.max))
        return words("usage-range", name=name, value=value, range=f"{low} … {high}".strip())
    if isinstance(kind, click.types.IntParamType | click.types.FloatParamType):
        whole = isinstance(kind, click.types.IntParamType)
        return words("usage-whole" if whole else "usage-number", name=name, value=value)
    return words("usage-value", name=name, value=error.message)
