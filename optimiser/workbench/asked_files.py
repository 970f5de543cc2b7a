"""Whether files that are asked for can be made at all: told at once, and not by a job that failed."""

from typing import Any

from optimiser.errors import UsageError
from optimiser.workbench.people import EVERYWHERE

_TWO = 2


def papers_for(areas: list[str], province: str) -> list[str]:
    """Areas that get papers: those that were asked for, else the province that the scenario is about.

    Raises:
        UsageError: no area, in a scenario of more than one province.

    """
    if not areas and province == EVERYWHERE:
        raise UsageError("workbench-papers-whom")
    return areas or [province]


def refuse_other_blends(settings: dict[str, Any]) -> None:
    """Refuse a map of two weights where it is not clear which two are meant.

    Raises:
        UsageError: no aims that are weighed against each other, or more than two.

    """
    blends = [s["blend"] for s in settings.get("stages", ()) if len(s.get("blend") or ()) > 1]
    if [len(blend) for blend in blends] != [_TWO]:
        raise UsageError("workbench-two-weights")
