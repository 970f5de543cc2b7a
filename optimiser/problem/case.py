"""A case: a scenario, its dossier, and the instance made of both."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Scenario


@dataclass(frozen=True)
class Case:
    """What a plan was made of.

    Rules and aims read the instance alone; explaining and publishing need the rest too: who may see which row,
    and the settings of the scenario.

    Args:
        tables: the checked dossier.
        scenario: the checked scenario, with the stages of ``own_stages`` among its stages.
        instance: the instance that rules and aims are about.
        inputs: SHA-256 of every file that was read, by file name.

    """

    tables: Tables
    scenario: Scenario
    instance: Instance
    inputs: Mapping[str, str] = field(default_factory=dict)
    agreed_file: str = ""
    """Name of the file of the agreed plan; empty without one."""
    own_stages: tuple[str, ...] = ()
    """Groups that have a fair stage though the file of the scenario names none for them."""

    def inputs_for(self, audience: Visibility) -> dict[str, str]:
        """Fingerprints that an audience may see: an agreed plan may rest on rows that are hidden from it."""
        return {name: digest for name, digest in self.inputs.items() if audience == "prt" or name != self.agreed_file}
