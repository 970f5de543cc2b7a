"""The help of commands in the reader's language: their sentences are messages, the frame around them too."""

import re
from collections.abc import Iterable
from typing import Any

import click

from optimiser.words import Words

_SHARED = {
    **{name: name for name in ("lang", "debug", "boundaries", "background", "audience", "workers", "scheduler")},
    "as_json": "json",
}
"""Options that are the same in every command, and their messages."""


def with_help(command: click.Command, name: str, words: Words) -> click.Command:
    """The command with its own sentence in one language, as a list of commands shows it."""
    command.help = _message(words, f"help-{name}", command.help)
    return command


def localised(command: click.Command, name: str, words: Words) -> click.Command:
    """The command with its help in one language; what has no message yet keeps the words of its code."""
    with_help(command, name, words)
    command.context_class = framed(words)
    for option in command.params:
        if isinstance(option, click.Option):
            own = f"help-{name}-{option.name}"
            shared = f"help-{_SHARED.get(str(option.name), '')}"
            option.help = _message(words, own if words.has(own) else shared, option.help)
    if isinstance(command, click.Group):
        for inner_name, inner in command.commands.items():
            localised(inner, f"{name}-{inner_name}", words)
    return command


def _message(words: Words, code: str, fallback: str | None) -> str | None:
    return words(code) if words.has(code) else fallback


def framed(words: Words) -> type[click.Context]:
    """A context whose help has headings and notes in one language."""

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            del prefix
            pieces = args.replace("[OPTIONS]", words("usage-options"))
            pieces = pieces.replace("COMMAND [ARGS]...", words("usage-command"))
            super().write_usage(prog, pieces, words("usage-head") + " ")

        def write_heading(self, heading: str) -> None:
            super().write_heading(_message(words, f"usage-heading-{heading.lower()}", heading) or heading)

        def write_dl(self, rows: Iterable[tuple[str, str]], *rest: Any, **how: Any) -> None:
            super().write_dl([(name, _note(text, words)) for name, text in rows], *rest, **how)

    class Context(click.Context):
        formatter_class = Formatter

    return Context


def _note(text: str, words: Words) -> str:
    """An option's help with what click adds: its own options, the default, whether it must be given."""
    if text.startswith("Show this message"):
        return words("usage-show-help")
    if text.startswith("Show the version"):
        return words("usage-show-version")
    text = re.sub(r"\[default: ", f"[{words('usage-default')}: ", text)
    return re.sub(r"(\[|; )required\]", rf"\1{words('usage-required')}]", text)
