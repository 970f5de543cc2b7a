"""The cheapest ways to make a plan of whole locations possible, each tried by asking again with its numbers changed.

A next answer leaves out a kind of each one before it: a cause, then a cause in a province, then a single number.
"""

from collections.abc import Callable
from time import perf_counter

from optimiser.distribution.repaired import repaired
from optimiser.locations.build import build
from optimiser.locations.case.case import LocationCase
from optimiser.locations.infeasible.compact_model import CompactModel, LeastRelaxation
from optimiser.locations.infeasible.elastic_model import ElasticModel, Kind, WayOut
from optimiser.problem.case import Case
from optimiser.problem.instance import Instance
from optimiser.problem.repair import Repair
from optimiser.problem.repair_settings import RepairPrices
from optimiser.solving.repair_changes import area_of, change_of
from optimiser.solving.repairs import MOST_REPAIRS

SECONDS = 20.0
"""Seconds for all answers of one clash, trials included; those that were found by then are told."""


def location_repairs(
    source: Case, prices: RepairPrices, *, seconds: float = SECONDS, stop: Callable[[], bool] = lambda: False
) -> tuple[Repair, ...]:
    """The cheapest repairs, the cheapest first; none where no number that may give way helps.

    Args:
        source: dossier, scenario and instance of a question without a plan.
        prices: what giving way costs.
        seconds: for all of them together.
        stop: true ends the search.

    """
    end, found = perf_counter() + seconds, list[Repair]()
    instance, case = source.instance, _case(source, source.instance)
    kinds: tuple[Kind, ...] = (lambda d: (d[2],), lambda d: (d[2], area_of(instance, d)), lambda d: (d[2], *d[1]))
    for kind in kinds:
        earlier = [{kind((c.rule, c.index, c.cause)) for c in r.changes} for r in found]
        while len(found) < MOST_REPAIRS and (left := end - perf_counter()) > 0:
            model = ElasticModel(case, instance.requirement, prices)
            for taken in earlier:
                model.exclude(taken, kind)
            way = model.cheapest(left, stop=stop)
            if way is None or not way.places:
                break
            repair = _repair(instance, way)
            if not _has_plan(source, repair, end, stop):
                break
            found.append(repair)
            earlier.append({kind(d) for d in way.places})
    return tuple(sorted(found, key=lambda r: r.cost))


def _case(source: Case, instance: Instance) -> LocationCase:
    """The whole question without what is only wished, every option included."""
    return build(source.tables, instance, source.scenario, lean=False).without_goals()


def _repair(instance: Instance, way: WayOut) -> Repair:
    return Repair(way.cost, tuple(change_of(instance, d, n) for d, n in sorted(way.places.items())))


def _has_plan(source: Case, repair: Repair, end: float, stop: Callable[[], bool]) -> bool:
    """Whether the question with the numbers of a repair has a plan, by asking it anew."""
    changed = repaired(source.instance, repair)
    verdict = CompactModel(_case(source, changed)).solve(end - perf_counter(), stop=stop)
    return isinstance(verdict, LeastRelaxation) and not verdict.total
