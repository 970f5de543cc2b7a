"""A case: a scenario, its dossier, and the instance made of both."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.schema.tables import Tables
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Scenario


@dataclass(frozen=True)
class Case:
    """What a plan was made of.

    Rules and aims see the instance alone; whoever explains or publishes a plan needs the rest too: who may see
    which row, what the scenario calls things.

    Args:
        tables: the checked dossier.
        scenario: the checked scenario.
        instance: the question that the rules and aims speak about.
        inputs: SHA-256 of every file that was read, by file name.

    """

    tables: Tables
    scenario: Scenario
    instance: Instance
    inputs: Mapping[str, str] = field(default_factory=dict)
