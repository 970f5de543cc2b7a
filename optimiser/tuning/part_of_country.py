"""One province of an instance, where provinces are decided apart: a change in it leaves all others as they are.

Maths:
    A scenario decides provinces apart if every requirement lies in one province, every stage is one aim whose optimum
    over provinces is that of each (``SEPARATES``) without tolerance, and no rule compares provinces. Then the plan of
    the country is the union of the plans of its provinces, and whole places too: sums of provinces are whole before
    rounding, so no sum is rounded over their borders.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from optimiser.catalogue import rooms
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage

Value = TypeVar("Value")


def separates(stage: Stage) -> bool:
    """Whether a stage is one aim that separates over provinces, without tolerance."""
    return bool(stage.aim) and not stage.tolerance and hasattr(rooms("objectives")[stage.aim], "SEPARATES")


def spans_provinces(instance: Instance) -> bool:
    """Whether a requirement is about municipalities of more than one province."""
    territory = instance.territory
    return any(len({territory.province[m] for m in territory.scopes[s]}) > 1 for s, _, _ in instance.requirement)


def decided_apart(instance: Instance, stages: Sequence[Stage]) -> bool:
    """Whether each province of an instance has the plan that it has by itself."""
    compares = any(hasattr(rooms("constraints")[rule], "COMPARES_PROVINCES") for rule in instance.parameters)
    # shares of everything together are parts of one national sum, whatever a single province does
    joined = compares or spans_provinces(instance) or instance.joint is not None
    return not joined and all(map(separates, stages))


def province_alone(instance: Instance, province: str) -> Instance:
    """The instance of one province: its municipalities with their shares, limits and requirements."""
    whole = instance.territory
    inside = frozenset(whole.scopes[province])

    def kept(cells: Mapping[Cell, Value]) -> dict[Cell, Value]:
        return {c: x for c, x in cells.items() if c[0] in inside}

    territory = replace(
        whole,
        municipalities=whole.scopes[province],
        province={m: whole.province[m] for m in whole.scopes[province]},
        region={m: whole.region[m] for m in whole.scopes[province]},
        population={m: whole.population[m] for m in whole.scopes[province]},
        points={m: whole.points[m] for m in whole.scopes[province]},
        figures={name: {m: x for m, x in column.items() if m in inside} for name, column in whole.figures.items()},
        existing=kept(whole.existing),
        existing_elsewhere={c: n for c, n in whole.existing_elsewhere.items() if c[0] == province},
        unsized={t: towns & inside for t, towns in whole.unsized.items()},
    )
    scopes = territory.scopes
    return replace(
        instance,
        territory=territory,
        requirement={c: n for c, n in instance.requirement.items() if c[0] in scopes},
        share=kept(instance.share),
        limits=tuple(x for x in instance.limits if x.municipality in inside),
        ineligible=frozenset(x for x in instance.ineligible if x[0] in inside),
        agreed=kept(instance.agreed),
        lots=kept(instance.lots),
        bids=tuple(x for x in instance.bids if x.municipality in inside),
        exchanges=tuple(x for x in instance.exchanges if x.giver in inside),
        official={c: n for c, n in instance.official.items() if c[0] in scopes},
        by_key=kept(instance.by_key),
    )
