"""``optimiser lvv``: a covering network of facilities for undocumented people."""

from datetime import date, datetime
from pathlib import Path

import click

from data import BUNDLED
from data.schema.visibility import Visibility
from optimiser.cli.options import Finite, for_reader, guard, say, show
from optimiser.words import Words


@click.command("lvv")
@click.option("--within", "km", type=Finite(min=0, min_open=True), required=True, help="Largest distance in km.")
@click.option(
    "--share",
    type=Finite(min=0, max=100, min_open=True),
    default=100.0,
    show_default=True,
    help="Percent of the inhabitants that must live within it; 100 asks for every municipality.",
)
@click.option("--facilities", type=click.IntRange(min=1), help="So many at most: most inhabitants within the distance.")
@click.option("--candidate", "candidates", multiple=True, help="Municipality where one may come; without it all.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of which statuses are taken; today.")
@click.option("--dossier", type=click.Path(path_type=Path), help="Folder of tables; by default the bundled one.")
@click.option("--tables", help="Folder inside it whose tables go before.")
@click.option("--time-limit", type=Finite(min=0, min_open=True), default=60.0, help="Seconds for each aim.")
@for_reader
def command(
    *,
    km: float,
    share: float,
    facilities: int | None,
    candidates: tuple[str, ...],
    day: datetime | None,
    dossier: Path | None,
    tables: str | None,
    time_limit: float,
    audience: Visibility,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Fewest facilities for undocumented people (LVV) within a distance of everybody; a calculation, no designation."""
    words = Words(lang)

    def work() -> None:
        from optimiser.errors import TimeLimitError
        from optimiser.jobs.lvv import LvvRequest, run

        folder, over = (dossier, tables) if dossier else (BUNDLED / "nl-2022", tables or "lvv")
        on = day.date() if day else date.today()  # noqa: DTZ011  # a day as the reader's calendar has it
        request = LvvRequest(
            folder, over, km, share, facilities, candidates, on, audience, lang, time_limit
        )  # fmt: skip
        found = run(request, say)
        show(found.answer, as_json=as_json)
        if not found.proven:
            raise TimeLimitError("lvv-not-in-time")

    guard(work, words, debug=debug, audience=audience)
