"""A case: a scenario, its dossier, and the instance made of both."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.schema.tables import Tables
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Scenario


@dataclass(frozen=True)
class Case:
    """What a plan was made of.

    Rules and aims read the instance alone; explaining and publishing need the rest too: who may see which row,
    and the settings of the scenario.

    Args:
        tables: the checked dossier.
        scenario: the checked scenario.
        instance: the instance that rules and aims are about.
        inputs: SHA-256 of every file that was read, by file name.

    """

    tables: Tables
    scenario: Scenario
    instance: Instance
    inputs: Mapping[str, str] = field(default_factory=dict)
