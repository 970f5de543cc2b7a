"""``optimiser housing``: the half-yearly housing task of permit holders."""

from pathlib import Path

import click

from data import BUNDLED
from data.schema.visibility import Visibility
from optimiser.cli.options import BOUNDARIES, Finite, for_reader, guard, say, show
from optimiser.words import Words


@click.command("housing")
@click.argument("scenario", type=click.Path(path_type=Path), required=False)
@click.option("--out", type=click.Path(path_type=Path), help="Folder for the results; without it they are only shown.")
@click.option("--persons", type=int, help="A national number to divide by inhabitants alone, without a scenario.")
@click.option(
    "--by",
    type=click.Choice(["municipality", "region", "province"]),
    default="municipality",
    show_default=True,
    help="Kind of area, with --persons.",
)
@click.option(
    "--dossier", type=click.Path(path_type=Path), help="Folder of tables, with --persons; by default the bundled one."
)
@click.option(
    "--flows", is_flag=True, help="People in reception over time: who comes, gets a permit or a home, leaves."
)
@click.option(
    "--what-if",
    "changes",
    multiple=True,
    help="People housed more or fewer in a half-year, such as +2000@2022-II; arrears: these are not made up.",
)
@click.option(
    "--locations",
    type=click.Path(path_type=Path),
    help="Scenario of whole locations to plan without and with --what-if.",
)
@click.option("--time-limit", type=Finite(min=0, min_open=True), help="Seconds for each of both plans.")
@BOUNDARIES
@for_reader
def command(
    *,
    scenario: Path | None,
    out: Path | None,
    persons: int | None,
    by: str,
    dossier: Path | None,
    flows: bool,
    changes: tuple[str, ...],
    locations: Path | None,
    time_limit: float | None,
    boundaries: Path | None,
    audience: Visibility,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Housing task of SCENARIO: asked, carried over, housed and left, by municipality. Without one: early 2022."""
    words = Words(lang)

    def work() -> None:
        from optimiser.errors import UsageError
        from optimiser.jobs.housing import HousingRequest, PersonsRequest, divide_alone, run

        if boundaries is not None and out is None:
            raise UsageError("housing-boundaries-out")
        if flows or changes or locations is not None or time_limit is not None:
            from optimiser.errors import TimeLimitError
            from optimiser.jobs.housing_in_time import InTimeRequest
            from optimiser.jobs.housing_in_time import run as run_in_time

            if persons is not None or dossier is not None or (out is not None and locations is not None):
                raise UsageError("what-if-alone")
            if (locations is not None and not changes) or (time_limit is not None and locations is None):
                raise UsageError("what-if-needed")
            path = scenario or BUNDLED / "nl-2022" / "housing.toml"
            answer = run_in_time(InTimeRequest(path, changes, locations, audience, lang, time_limit, out), say)
            show(answer, as_json=as_json)
            if not answer.in_time:
                raise TimeLimitError("what-if-not-in-time")
            return
        if persons is not None and (scenario is not None or out is not None):
            raise UsageError("housing-persons-alone")
        if persons is None and dossier is not None:
            raise UsageError("housing-dossier-alone")
        if persons is not None:
            answer = divide_alone(PersonsRequest(persons, by, dossier or BUNDLED / "nl-2022", lang))
        else:
            path = scenario or BUNDLED / "nl-2022" / "housing.toml"
            answer = run(HousingRequest(path, out, audience, lang, boundaries), say)
        show(answer, as_json=as_json)

    guard(work, words, debug=debug, audience=audience)
