"""``optimiser serve``: the workbench, on which plans are tuned, locked, compared and kept."""

from pathlib import Path

import click

from optimiser.cli.options import DEBUG, LANG, guard
from optimiser.words import Words

DATABASE = "WORKBENCH_DATABASE"
"""An address with a password belongs in the environment: others can read a command line."""


@click.group("serve", invoke_without_command=True)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port; any that is free by default.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Interface; another one needs sign-in and https.")
@click.option("--address", default="", help="Address by which browsers reach it, such as https://plan.example.nl.")
@click.option(
    "--database", default="", envvar=DATABASE, help="URL of the database; a file in your own folder by default."
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@LANG
@DEBUG
@click.pass_context
def command(
    context: click.Context,
    *,
    port: int,
    host: str,
    address: str,
    database: str,
    no_browser: bool,
    lang: str,
    debug: bool,
) -> None:
    """Open the workbench: tune, lock, compare and keep plans on a page."""
    if context.invoked_subcommand:
        return

    def work() -> None:
        from optimiser.errors import UsageError

        try:
            from optimiser.workbench.serve import ServeRequest, run
        except ModuleNotFoundError as error:
            raise UsageError("workbench-not-installed", what=str(error.name)) from error
        run(ServeRequest(port, host, address, database, browser=not no_browser), click.echo)

    guard(work, Words(lang), debug=debug)


@command.command("backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--database", default="", envvar=DATABASE, help="URL of the database; a file in your own folder by default."
)
@LANG
@DEBUG
def backup(*, file: Path, database: str, lang: str, debug: bool) -> None:
    """Write all that the workbench keeps to FILE, while it runs."""

    def work() -> None:
        from optimiser.workbench.backup import write_backup

        write_backup(database, file)

    guard(work, Words(lang), debug=debug)


@command.command("restore")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--database", default="", envvar=DATABASE, help="URL of an empty database; a file in your own folder by default."
)
@LANG
@DEBUG
def restore(*, file: Path, database: str, lang: str, debug: bool) -> None:
    """Put back what FILE keeps; the database must be empty."""

    def work() -> None:
        from optimiser.workbench.backup import read_backup

        read_backup(database, file)

    guard(work, Words(lang), debug=debug)
