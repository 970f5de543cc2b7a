"""``optimiser data``: official tables and boundaries, and old codes to new ones."""

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import click

from data import load
from data.changes import FIRST_DAY, LAST_DAY
from data.files import replacing
from data.official.cache import cache_folder
from data.official.fetch import Outcome, count, fetch
from data.official.sources import Urls
from data.official.web import RetryPolicy
from data.operations.convert import Converted, convert
from data.operations.figures import Filled, fill, read_figures, write_rows
from data.schema.facts import Municipality
from optimiser.cli.options import DEBUG, LANG, guard, say
from optimiser.errors import UnreachableError, UsageError
from optimiser.jobs.files import all_or_nothing
from optimiser.words import Words

STOPPED = 130
YEAR = click.IntRange(FIRST_DAY.year, LAST_DAY.year)


@click.group("data")
def command() -> None:
    """Official tables and boundaries, and tables with codes of another year."""


@command.command("fetch")
@click.option("--year", type=YEAR, default=LAST_DAY.year, show_default=True, help="Municipalities on 1 January of.")
@click.option("--into", type=click.Path(path_type=Path), help="Folder; by default the user's cache.")
@click.option("--timeout", type=click.FloatRange(0, min_open=True), default=30.0, show_default=True, help="Seconds.")
@click.option(
    "--attempts", type=click.IntRange(1, 20), default=5, show_default=True, help="Questions before giving up."
)
@click.option("--cbs-url", default=Urls.cbs, envvar="OPTIMISER_CBS_URL", hidden=True)
@click.option("--pdok-url", default=Urls.pdok, envvar="OPTIMISER_PDOK_URL", hidden=True)
@LANG
@DEBUG
def fetch_command(
    *,
    year: int,
    into: Path | None,
    timeout: float,
    attempts: int,
    cbs_url: str,
    pdok_url: str,
    lang: str,
    debug: bool,
) -> None:
    """Fetch figures (CBS) and boundaries (PDOK); what is there already is kept. Exit 6: a source did not answer."""
    words = Words(lang)

    def work() -> None:
        folder = into or cache_folder()
        if folder.exists() and not folder.is_dir():
            raise UsageError("out-exists-file", path=str(folder))
        retry_policy = RetryPolicy(connect_timeout=min(10.0, timeout), read_timeout=timeout, attempts=attempts)
        outcomes: list[Outcome] = []
        label = words("fetch-label", year=str(year))
        with click.progressbar(
            length=count(year), label=label, file=sys.stderr, show_eta=False, item_show_func=lambda item: item
        ) as bar:

            def progress(file: str, rows: int) -> None:
                bar.update(0, f"{file}: {rows}")

            try:
                for outcome in fetch(
                    year, folder, urls=Urls(cbs_url, pdok_url), retry_policy=retry_policy, progress=progress
                ):
                    outcomes.append(outcome)
                    bar.update(1, outcome.file)
            except KeyboardInterrupt:
                say(words("fetch-stopped", folder=str(folder)))
                sys.exit(STOPPED)
        _tell(outcomes, words)
        if failed := [o for o in outcomes if o.error]:
            raise UnreachableError("fetch-incomplete", count=len(failed), folder=str(folder))
        say(words("fetch-done", folder=str(folder)))

    guard(work, words, debug=debug)


def _tell(outcomes: list[Outcome], words: Words) -> None:
    """One line per file."""
    for outcome in outcomes:
        if outcome.error:
            reason = words(outcome.error.code, **{k: str(v) for k, v in outcome.error.details.items()})
            say(words("fetch-failed", file=outcome.file, reason=reason))
        else:
            say(words("fetch-kept" if outcome.kept else "fetch-new", file=outcome.file))


@command.command("apply")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--figures", type=click.Path(path_type=Path), required=True, help="Table of municipal figures.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the new dossier.")
@LANG
@DEBUG
def apply_command(*, dossier: Path, figures: Path, out: Path, lang: str, debug: bool) -> None:
    """Write a new dossier: DOSSIER with official figures wherever code and value are known."""
    words = Words(lang)

    def work() -> None:
        found = fill(load(dossier), read_figures(figures))
        if out.resolve() == dossier.resolve():
            raise UsageError("apply-same-folder", path=str(out))
        with all_or_nothing(out) as draft:
            for path in sorted(p for p in dossier.iterdir() if p.is_file()):
                shutil.copyfile(path, draft / path.name)
            rows = [m.model_dump() for m in found.tables.municipalities]
            write_rows(draft / "municipalities.csv", tuple(Municipality.model_fields), rows)
        for line in _filled(found, words):
            say(line)

    guard(work, words, debug=debug)


def _runs(items: Iterable[str]) -> Iterator[str]:
    """All items in texts short enough for one sentence."""
    found = sorted(items)
    for begin in range(0, len(found), 30):
        yield ", ".join(found[begin : begin + 30])


def _filled(found: Filled, words: Words) -> Iterator[str]:
    yield words("apply-done", count=len(found.tables.municipalities) - len(found.without))
    for codes in _runs(found.without):
        yield words("apply-without", codes=codes)
    for codes in _runs(found.beyond):
        yield words("apply-beyond", codes=codes)
    for name, kept in found.kept.items():
        for codes in _runs(kept):
            yield words("apply-kept", column=name, codes=codes)


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
    words = Words(lang)

    def work() -> None:
        first = None if since is None else date(since, 1, 1)
        found = convert(table, date(year, 1, 1), since=first, parts=parts)
        with replacing(out) as draft:
            write_rows(draft, found.columns, found.rows)
        for line in _losses(found, words):
            say(line)

    guard(work, words, debug=debug)


def _losses(found: Converted, words: Words) -> Iterator[str]:
    yield words("convert-done", count=len(found.rows), day=str(found.since))
    for why in ("score", "unknown", "missing", "differs"):
        for cells in _runs(f"{loss.code} {loss.column}" for loss in found.losses if loss.why == why):
            yield words(f"convert-loss-{why}", cells=cells)
