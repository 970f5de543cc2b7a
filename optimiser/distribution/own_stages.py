"""Groups with a regime of their own get a fair stage of their own, unless the scenario says otherwise.

Maths:
    lex min of the loads y[m, g, t], sorted from heavy to light, for every group g for minors, then every special one,
    that no stage names; before the lots that end the stages        [× key share]

    Stages on all groups together leave open who hosts which group: then lots alone would choose, and one village
    could get all its places as places for minors.
"""

from collections.abc import Sequence

from optimiser.catalogue import room
from optimiser.distribution.idle_tolerance import without_idle_tolerance
from optimiser.problem.groups import MINORS, SPECIAL
from optimiser.problem.scenario import Scenario, Stage
from optimiser.problem.territory import Territory


def groups_without_stage(scenario: Scenario, territory: Territory) -> tuple[str, ...]:
    """Groups for minors and special ones that no stage names; none if the scenario switches their stages off.

    A single group is all groups together, and plans of whole locations follow no stages.
    """
    if not scenario.own_stages or scenario.locations is not None or len(scenario.groups) == 1:
        return ()
    named = {part.group for stage in scenario.stages for part in stage.parts}
    return tuple(g for regime in (MINORS, SPECIAL) for g in territory.of_regime(regime) if g not in named)


def with_own_stages(scenario: Scenario, groups: Sequence[str]) -> Scenario:
    """The scenario with a fair stage for each of these groups; no tolerance that was idle becomes theirs."""
    if not groups:
        return scenario
    stages = list(without_idle_tolerance(scenario.stages))
    end = len(stages)
    while end and all(hasattr(room("objectives", p.aim), "DECIDES_TIES") for p in stages[end - 1].parts):
        end -= 1
    own = [Stage(aim="leximax_load", group=g) for g in groups]
    return scenario.model_copy(update={"stages": [*stages[:end], *own, *stages[end:]]})
