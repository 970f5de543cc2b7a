"""Whether a plan can be what a scenario says that it is: a decision that binds needs a law, and names municipalities.

Source: Spreidingswet (Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen), in force since 1 February 2024.
"""

from collections import Counter
from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.tables import Tables
from optimiser.problem.law import SPREADING_ACT
from optimiser.problem.scenario import Scenario

_CODE = "GM"
"""Codes of municipalities begin with it; an area of another code that fills its province is that province."""


def standing_misfits(scenario: Scenario, tables: Tables) -> Iterator[Complaint]:
    """What keeps the plan from being a decision that binds; nothing for a proposal."""
    if scenario.standing != "binding":
        return
    end = max(p.end for p in tables.periods)
    if end < SPREADING_ACT:
        yield Complaint("standing-no-law", "scenario", None, "standing", "binding", {"end": end.isoformat()})
    in_province = Counter(m.province_code for m in tables.municipalities)
    if all(
        in_province[m.province_code] == 1 and m.name == m.province and not m.gm_code.startswith(_CODE)
        for m in tables.municipalities
    ):
        yield Complaint("standing-provinces", "scenario", None, "standing", "binding")
