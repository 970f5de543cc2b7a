"""A tolerance that no later aim can use has no effect: lots decide between equals and may cost nothing."""

from collections.abc import Sequence

from optimiser.catalogue import room
from optimiser.problem.scenario import Stage


def only_ties_follow(stages: Sequence[Stage], number: int) -> bool:
    """Whether nothing comes after a stage but what decides between equals, such as lots."""
    return all(hasattr(room("objectives", p.aim), "DECIDES_TIES") for s in stages[number + 1 :] for p in s.parts)


def without_idle_tolerance(stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """The stages without a tolerance that no aim can use: the others keep theirs."""
    return tuple(
        s.model_copy(update={"tolerance": 0.0}) if s.tolerance and only_ties_follow(stages, i) else s
        for i, s in enumerate(stages)
    )
