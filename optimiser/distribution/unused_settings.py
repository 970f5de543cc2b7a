"""Settings of a scenario that have no effect, and why."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.tables import Tables
from optimiser.distribution import smallest_numbers
from optimiser.distribution.idle_tolerance import only_ties_follow
from optimiser.distribution.scenario_fit import follows_agreed_plan
from optimiser.distribution.unused_streams import reads_ledger
from optimiser.problem.location_settings import Locations
from optimiser.problem.scenario import Scenario, Stage


def unused_settings(tables: Tables, scenario: Scenario) -> Iterator[Complaint]:
    """Settings of a scenario that change nothing on these tables, as remarks."""

    def remark(where: str, why: str, value: object) -> Complaint:
        return Complaint(f"unused-{why}", "scenario", None, where, str(value))

    if scenario.locations is not None:
        yield remark("stages", "stages", len(scenario.stages))
        if scenario.near_optimal:
            yield remark("near_optimal", "near-optimal", scenario.near_optimal)
    else:
        yield from (remark(where, why, value) for where, why, value in _stages(scenario.stages))
    yield from (remark(where, why, value) for where, why, value in smallest_numbers.unused(tables, scenario))
    if scenario.agreed and not follows_agreed_plan(scenario):
        yield remark("agreed", "agreed", scenario.agreed)
    if "agreed_visibility" in scenario.model_fields_set and not (scenario.agreed and follows_agreed_plan(scenario)):
        yield remark("agreed_visibility", "agreed", scenario.agreed_visibility)
    if scenario.housing is not None and not reads_ledger(tables, scenario):
        yield remark("housing", "housing", scenario.housing.half_year)
    for rule in {"keep_streams", "keep_unknown"} & scenario.rules.keys() if scenario.joint is None else ():
        yield remark("rules", "joint-rule", rule)
    if scenario.unknown_existing and not tables.published_totals:
        yield remark("unknown_existing", "unpublished", scenario.unknown_existing)
    if scenario.locations is not None:
        yield from (remark(where, why, value) for where, why, value in _locations(tables, scenario.locations))
        yield from (
            remark(f"keys.{g}", "key", choice.name)
            for g, choice in scenario.keys.items()
            if g not in {r.group for r in tables.requirement} | {r.group for r in tables.locations}
        )


def _locations(tables: Tables, settings: Locations) -> Iterator[tuple[str, str, object]]:
    if not settings.peak and "peak_at" in settings.model_fields_set:
        yield "locations.peak_at", "peak", settings.peak_at
    for i, aim in enumerate(settings.aims, 1):
        for weight, at in ((aim.peak, "peak_at"), (aim.shortfall, "shortfall_at")):
            if not weight and at in aim.model_fields_set:
                yield f"locations.aims.{i}.{at}", at.removesuffix("_at"), getattr(aim, at)
        if aim.over_time and len(tables.periods) == 1:
            yield f"locations.aims.{i}.over_time", "over-time", aim.key


def _stages(stages: list[Stage]) -> Iterator[tuple[str, str, object]]:
    for i, stage in enumerate(stages, 1):
        for part in stage.parts:
            if not part.weight:
                yield f"stages.{i}.weight", "weight", part.key
        if stage.tolerance and only_ties_follow(stages, i - 1):
            yield f"stages.{i}.tolerance", "tolerance", stage.tolerance
