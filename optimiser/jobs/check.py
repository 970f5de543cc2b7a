"""Check a dossier: every complaint at once, or what it holds."""

from collections.abc import Callable
from pathlib import Path

from data import Complaint, Tables, load
from optimiser.distribution.unused import together
from optimiser.housing.ledger import keep_ledger
from optimiser.housing.unused import unused_of_task
from optimiser.jobs.answer import Answer
from optimiser.jobs.case import build_case, read_input
from optimiser.jobs.housing import read_housing, territory_of
from optimiser.jobs.remarks import unused_remarks
from optimiser.problem.scenario import of_housing_alone
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
    tables, unused = _case_of(path) if path.suffix == ".toml" else (load(path), ())
    for remark in (*tables.remarks, *unused):
        notify(words.complaint(remark))
    return Answer(
        words(
            "check-ok",
            municipalities=len(tables.municipalities),
            locations=len(tables.locations),
            requirement=len(tables.requirement),
        )
    )


def _case_of(scenario: Path) -> tuple[Tables, tuple[Complaint, ...]]:
    """The tables of a scenario, replaced ones included, after its instance was built from them; what has no effect.

    One of the housing task alone makes no instance.
    """
    if of_housing_alone(read_toml(scenario)):
        settings, tables, _ = read_housing(scenario)
        territory = territory_of(tables, settings.country)
        ledger = keep_ledger(tables, territory, settings.housing)
        return tables, together(unused_of_task(tables, territory, settings.housing, ledger))
    given = read_input(scenario)
    case = build_case(given)
    if case.scenario.locations is not None:
        from optimiser.locations.build import build  # noqa: PLC0415  # the engine of locations is for those who use it

        build(case.tables, case.instance, case.scenario)
    return given.tables, unused_remarks(given.tables, given.scenario)
