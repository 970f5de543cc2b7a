"""Check a dossier: every complaint at once, or what it holds."""

from collections.abc import Callable
from pathlib import Path

from data import Tables, load
from optimiser.jobs.answer import Answer
from optimiser.jobs.case import build_case, read_input
from optimiser.jobs.housing import read_housing
from optimiser.jobs.remarks import unused_remarks
from optimiser.problem.scenario import Scenario, of_housing_alone
from optimiser.problem.toml_settings import read_toml
from optimiser.words import Words


def run(path: Path, language: str, notify: Callable[[str], None]) -> Answer:
    """Read and check all of it.

    Args:
        path: folder of tables, workbook or scenario (``.toml``).
        language: of the text.
        notify: told what the reader should know although nothing is wrong.

    Raises:
        InvalidInputError: with every complaint.

    """
    words = Words(language)
    tables, scenario = _case_of(path) if path.suffix == ".toml" else (load(path), None)
    for remark in (*tables.remarks, *(unused_remarks(tables, scenario) if scenario else ())):
        notify(words.complaint(remark))
    return Answer(
        words(
            "check-ok",
            municipalities=len(tables.municipalities),
            locations=len(tables.locations),
            requirement=len(tables.requirement),
        )
    )


def _case_of(scenario: Path) -> tuple[Tables, Scenario | None]:
    """A scenario and its tables, replaced ones included, after its instance was built from them.

    One of the housing task alone makes no instance.
    """
    if of_housing_alone(read_toml(scenario)):
        return read_housing(scenario)[1], None
    given = read_input(scenario)
    case = build_case(given)
    if case.scenario.locations is not None:
        from optimiser.locations.build import build  # noqa: PLC0415  # the engine of locations is for those who use it

        build(case.tables, case.instance, case.scenario)
    return given.tables, given.scenario
