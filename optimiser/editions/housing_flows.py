"""People in reception over time as one audience may see them: plain data."""

from dataclasses import dataclass

from data.complaints import Complaint
from data.schema.visibility import Visibility
from optimiser.housing.flows import FlowScenario
from optimiser.words.facts import Fact


@dataclass(frozen=True)
class FlowsEdition:
    """Everything about people in reception over time that an audience may see.

    Args:
        title: of the scenario of the housing task.
        audience: for whom it is.
        changes: people housed more, or fewer where negative, and the half-year.
        scenarios: half-years and years of each scenario.
        facts: what a reader must know beside the numbers.
        before: the same scenarios without the changes; empty where nothing is changed.
        unused: rows and cells that have no effect on any of this, and why.

    """

    title: str
    audience: Visibility
    changes: tuple[tuple[int, str], ...]
    scenarios: tuple[FlowScenario, ...]
    facts: tuple[Fact, ...]
    before: tuple[FlowScenario, ...] = ()
    unused: tuple[Complaint, ...] = ()
