"""All commands as one: finds them by looking in their folder.

A command's module is imported when it is asked for, so that one does not wait for another.
"""

import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from optimiser.cli import commands
from optimiser.cli.call import Call
from optimiser.cli.environment import EXIT as ENVIRONMENT
from optimiser.cli.environment import environment_line
from optimiser.cli.help import framed, localised, with_help
from optimiser.cli.streams import steady
from optimiser.cli.wrong_use import aborted, language, usage_lines
from optimiser.jobs.few_searches import search_seldom
from optimiser.words import Words


class _Commands(click.Group):
    """Every module of ``optimiser.cli.commands`` is a command."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **how: Any) -> Any:
        """Run; wrong use is told in the reader's language, with exit code 2."""
        typed = list(sys.argv[1:] if args is None else args)
        words = Words(language(typed))
        try:
            steady()
            search_seldom()
            ended = super().main(typed, *rest, **{**how, "standalone_mode": False})
        except click.ClickException as error:
            for line in usage_lines(error, words):
                click.echo(line, err=True)
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            aborted(typed)
        except OSError as error:  # outside a command's own work, such as help into a closed pipe
            click.echo(environment_line(error, words), err=True)
            sys.exit(ENVIRONMENT)
        sys.exit(ended if isinstance(ended, int) else 0)

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        *,
        obj: Any = None,
        **extra: Any,
    ) -> click.Context:
        """Remember the language before anything is read, so that help can be told in it."""
        words = Words(language(args))
        self.context_class = framed(words)
        self.help = words("help-main")
        return super().make_context(info_name, args, parent, obj=Call(words.language, obj), **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in alphabetical order."""
        del ctx
        return sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with its one sentence, imported now; ``None`` when there is no such room."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"optimiser.cli.commands.{cmd_name.replace('-', '_')}").command
        return with_help(command, cmd_name, Words(_language(ctx)))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called, its options in the reader's language; a list of commands needs no options."""
        name, command, rest = super().resolve_command(ctx, args)
        if name and command:
            localised(command, name, Words(_language(ctx)))
        return name, command, rest


def _language(ctx: click.Context) -> str:
    """Of the reader; click asks for commands without a call too, such as to complete one."""
    return ctx.obj.language if ctx.obj else language(())


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reception-optimiser", message="%(prog)s %(version)s")
def main() -> None:
    """Divide reception places over municipalities: fair, feasible and explainable."""
