"""The help of every command is in the reader's language: none keeps the English of its code."""

import copy
import pkgutil
from collections.abc import Iterator
from importlib import import_module

import click
import pytest

from optimiser.cli import commands
from optimiser.cli.help import localised
from optimiser.words import LANGUAGES, Words

_UNTOLD = "..."
"""Help in no language: what still has it was not localised."""


def _options(command: click.Command, name: str) -> Iterator[tuple[str, click.Option]]:
    for option in command.params:
        if isinstance(option, click.Option) and not option.hidden:
            yield f"{name} {option.opts[0]}", option
    if isinstance(command, click.Group):
        for inner_name, inner in command.commands.items():
            yield from _options(inner, f"{name} {inner_name}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("module", sorted(m.name for m in pkgutil.iter_modules(commands.__path__)))
def test_every_option_is_told_in_the_language_of_the_reader(module: str, language: str) -> None:
    name = module.replace("_", "-")
    command = copy.deepcopy(import_module(f"{commands.__name__}.{module}").command)
    for _, option in _options(command, name):
        option.help = _UNTOLD
    localised(command, name, Words(language))
    assert [told for told, option in _options(command, name) if option.help == _UNTOLD] == []
