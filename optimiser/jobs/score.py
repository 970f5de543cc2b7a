"""A plan from outside: any table of new places, put beside a dossier so that it can be measured."""

from dataclasses import replace
from pathlib import Path

from data import InvalidInputError, Tables, load
from data.reading.csv_files import read_csv
from maps.text.scores import scores_record, scores_text
from optimiser.auditing.plan_file import COLUMNS, form_complaints, read_plan
from optimiser.distribution.build import build_instance
from optimiser.distribution.territories import build_territory
from optimiser.jobs.answer import Answer
from optimiser.jobs.case import read_input
from optimiser.jobs.drafts import tidy
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.words import Words


def run(path: Path, *, scenario: Path | None, dossier: Path | None, language: str) -> Answer:
    """Fairness figures of a plan of ours or another's.

    Args:
        path: as in ``read_outside``, like the next two.
        scenario: whose keys give the own shares.
        dossier: folder of tables.
        language: of the text.

    Raises:
        InvalidInputError: files, codes or numbers that do not fit, or rows missing.

    """
    plan = read_outside(path, scenario=scenario, dossier=dossier)
    return Answer(scores_text(plan, Words(language)), scores_record(plan))


def read_outside(path: Path, *, scenario: Path | None = None, dossier: Path | None = None) -> Plan:
    """A plan of ours or another's.

    Args:
        path: a table with the columns period, gm_code, group and new; every municipality and group in it.
        scenario: a scenario, whose keys give every municipality its own share.
        dossier: a folder of tables; alone it says nothing about shares, so they stay unknown.

    Raises:
        InvalidInputError: files, codes or numbers that do not fit, or rows missing.

    """
    tidy(path.parent)
    if scenario is not None:
        try:
            given = read_input(scenario, dossier=dossier)  # figures of a plan need no agreed one
        except InvalidInputError as error:
            complaints = [*error.complaints, *form_complaints(path)]
            raise InvalidInputError(complaints, strictest=error.strictest) from None
        return read_plan(path, build_instance(given.tables, given.scenario))
    tables = load(dossier or path.parent)
    return read_plan(path, _bare(tables, _groups(path, tables), path.name))


def _groups(path: Path, tables: Tables) -> tuple[str, ...]:
    """Every group that occurs in the plan or the dossier."""
    groups = {row.group for row in tables.locations} | {row.group for row in tables.requirement}
    if path.is_file():
        groups |= {str(cells["group"]) for _, cells in read_csv(path, COLUMNS).rows if cells.get("group")}
    return tuple(sorted(groups))


def _bare(tables: Tables, groups: tuple[str, ...], name: str) -> Instance:
    """An instance without requirement, rules and key: only existing places."""
    empty = Instance(
        territory=build_territory(tables, groups, named_in=name), requirement={}, share={}, of_dossier=True
    )
    return replace(empty, share=dict.fromkeys(empty.place_cells, 0.0))
