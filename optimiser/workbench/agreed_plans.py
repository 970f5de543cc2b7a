"""To start from an agreed plan: its file is kept beside the tables, and the first aim is to stay close to it."""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.complaints import InvalidInputError, kept_back
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.auditing.plan_file import form_complaints
from optimiser.jobs.case import CaseInput, build_case, read_tables
from optimiser.problem.scenario import Scenario
from optimiser.problem.toml_settings import validated
from optimiser.workbench.dossiers import is_table
from optimiser.workbench.draft_folder import folder_of

AGREED = "agreed.csv"
"""Name of the file beside the tables."""


def with_agreed(settings: Mapping[str, Any], visibility: Visibility) -> dict[str, Any]:
    """Settings by which a plan first stays close to what was agreed; planners can move that aim.

    Args:
        settings: of a scenario.
        visibility: who may see what the agreed plan says; whoever brings it sees it.

    """
    stages = [s for s in settings["stages"] if s.get("aim") != "change"]
    return {**settings, "agreed": AGREED, "agreed_visibility": visibility, "stages": [{"aim": "change"}, *stages]}


def files_beside(dossier: Path, plan: bytes) -> list[tuple[str, bytes]]:
    """The files of a dossier with the agreed plan, to keep as another dossier."""
    home = folder_of(dossier)
    kept = [(p.name, p.read_bytes()) for p in sorted(home.iterdir()) if p.is_file() and is_table(p.name)]
    return [*((n, c) for n, c in kept if n != AGREED and not n.endswith(".toml")), (AGREED, plan)]


def with_plan(error: InvalidInputError, plan: bytes | None) -> InvalidInputError:
    """What is wrong with tables, and with the agreed plan that came along, as far as it can be told without them."""
    if plan is None:
        return error
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / AGREED
        path.write_bytes(plan)
        return InvalidInputError([*error.complaints, *form_complaints(path)], strictest=error.strictest)


def check_agreed(settings: Mapping[str, Any], dossier: Path, seen: Visibility) -> None:
    """Read the agreed plan beside its tables.

    Raises:
        InvalidInputError: with every complaint at once; for who may not see every row without what they hold.

    """
    scenario = validated(Scenario, dict(settings), "scenario.toml")
    try:
        build_case(CaseInput(scenario, read_tables(scenario, dossier), folder_of(dossier)))
    except InvalidInputError as error:
        if seen == VISIBILITIES[-1]:
            raise
        own = [c for c in error.complaints if c.table == AGREED]  # of what the reader brought
        raise InvalidInputError([*own, *kept_back([c for c in error.complaints if c not in own])]) from error
