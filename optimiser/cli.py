"""The front door: finds the commands by looking in their folder.

A command's module is imported when it is asked for, so that one does not wait for another.
"""

import pkgutil
from importlib import import_module

import click

from optimiser import commands


class _Commands(click.Group):
    """Every module of ``optimiser.commands`` is a command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in alphabetical order."""
        del ctx
        return sorted(m.name for m in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; ``None`` when there is no such room."""
        if cmd_name not in self.list_commands(ctx):
            return None
        found: click.Command = import_module(f"optimiser.commands.{cmd_name}").command
        return found


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reception-optimiser")
def main() -> None:
    """Divide reception places over municipalities: fair, feasible and explainable."""
