"""``optimiser data``: official tables and boundaries, and old codes to new ones."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from data.changes import FIRST_DAY, LAST_DAY
from optimiser.cli.options import DEBUG, LANG, Finite, guard, say
from optimiser.words import Words

YEAR = click.IntRange(FIRST_DAY.year, LAST_DAY.year)


@click.group("data")
def command() -> None:
    """Official tables and boundaries, and tables with codes of another year."""


@contextmanager
def _bar(count: int, label: str) -> Iterator[Callable[[int, str], None]]:
    """A bar that fills with every file, and says what is being fetched."""
    with click.progressbar(
        length=count, label=label, file=sys.stderr, show_eta=False, item_show_func=lambda item: item
    ) as bar:
        yield bar.update


@command.command("fetch")
@click.option("--year", type=YEAR, default=LAST_DAY.year, show_default=True, help="Municipalities on 1 January of.")
@click.option("--into", type=click.Path(path_type=Path), help="Folder; by default the user's cache.")
@click.option("--timeout", type=Finite(0, min_open=True), default=30.0, show_default=True, help="Seconds.")
@click.option(
    "--attempts", type=click.IntRange(1, 20), default=5, show_default=True, help="Questions before giving up."
)
@click.option("--cbs-url", envvar="OPTIMISER_CBS_URL", hidden=True)
@click.option("--pdok-url", envvar="OPTIMISER_PDOK_URL", hidden=True)
@LANG
@DEBUG
def fetch_command(
    *,
    year: int,
    into: Path | None,
    timeout: float,
    attempts: int,
    cbs_url: str | None,
    pdok_url: str | None,
    lang: str,
    debug: bool,
) -> None:
    """Fetch figures (CBS) and boundaries (PDOK); what is there already is kept. Exit 6: a source did not answer."""

    def work() -> None:
        from optimiser.jobs.fetch import FetchRequest, run

        run(FetchRequest(year, into, timeout, attempts, cbs_url, pdok_url, lang), say, _bar)

    guard(work, Words(lang), debug=debug)


@command.command("apply")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--figures", type=click.Path(path_type=Path), required=True, help="Table of municipal figures.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the new dossier.")
@LANG
@DEBUG
def apply_command(*, dossier: Path, figures: Path, out: Path, lang: str, debug: bool) -> None:
    """Write a new dossier: DOSSIER with official figures wherever code and value are known."""

    def work() -> None:
        from optimiser.jobs.apply import run

        run(dossier, figures, out, language=lang, notify=say)

    guard(work, Words(lang), debug=debug)


def _parts(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> Mapping[str, str]:
    pairs = [tuple(text.split("=")) for text in given]
    if any(len(pair) != 2 for pair in pairs):  # noqa: PLR2004  # OLD=NEW
        raise click.BadParameter("OLD=NEW")
    return {old.strip(): new.strip() for old, new in pairs}


@command.command("convert")
@click.argument("table", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--to", "year", type=YEAR, required=True, help="Codes on 1 January of.")
@click.option("--from", "since", type=YEAR, help="Year of the table's codes; found from the codes when absent.")
@click.option("--part", "parts", multiple=True, callback=_parts, metavar="OLD=NEW", help="Decision on a split.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="File to write.")
@LANG
@DEBUG
def convert_command(
    *, table: Path, year: int, since: int | None, parts: Mapping[str, str], out: Path, lang: str, debug: bool
) -> None:
    """Write TABLE in the municipality codes of another year; only what can be added is added."""

    def work() -> None:
        from optimiser.jobs.convert import ConvertRequest, run

        run(ConvertRequest(table, year, since, parts, out, lang), say)

    guard(work, Words(lang), debug=debug)
