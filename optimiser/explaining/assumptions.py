"""What is unknown, assumed or worth knowing about a plan: message codes with details, no sentences.

Every output (screen, page, workbook, run.json) takes the same facts from here.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from data.schema.dates import exists
from data.schema.tables import Tables
from optimiser.catalogue import parameters, room
from optimiser.distribution.official_deviation import OfficialDeviation, of_plan
from optimiser.distribution.unlocated_places import missing_facts
from optimiser.explaining.aim_reasons import aim_names
from optimiser.explaining.idle_aims import idle_aims
from optimiser.explaining.joint_reasons import joint_facts
from optimiser.explaining.off_rounding import off_facts
from optimiser.explaining.principles import mostly_unknown, principles
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.law import SPREADING_ACT
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory
from optimiser.words.facts import Fact, naming


def unknowns(tables: Tables, territory: Territory) -> tuple[Fact, ...]:
    """What is unknown about existing places in the last period; unknown is not zero.

    Places known only for their province have no known end either, if none is given, and count as staying.
    """
    period = territory.periods[-1]
    last = next(p for p in tables.periods if p.period == period)
    elsewhere = sum(n for (_, _, t), n in territory.existing_elsewhere.items() if t == period)
    open_end = sum(row.places or 0 for row in tables.locations if row.agreed_end is None and exists(row, last))
    unsized, unlocated = territory.unsized_in(period), territory.unlocated(period) or 0
    facts = [
        Fact("unknown-unlocated" if unlocated > 0 else "unknown-surplus", {"places": abs(unlocated)}),
        Fact("unknown-elsewhere", {"places": elsewhere}),
        Fact("unknown-open-end", {"places": open_end}),
        naming("unknown-unsized", sorted(territory.names[m] for m in unsized)),
    ]
    return tuple(f for f in facts if any(f.numbers.values()))


def viability(plan: Plan, size: int) -> Iterator[Fact]:
    """How many municipalities get fewer new places in the last period than a viable location has (``size``)."""
    territory, period = plan.instance.territory, plan.instance.territory.periods[-1]
    new = [plan.new_in(m, TOTAL, period) for m in territory.municipalities]
    positive = [n for n in new if n > 0]
    if positive:
        numbers = {"count": len(positive), "small": sum(1 for n in positive if n < size), "size": size}
        yield Fact("viable", numbers, {"period": period})


def assumptions(plan: Plan, *, withheld: Collection[str] = (), depend: int | None = 0) -> tuple[Fact, ...]:
    """All facts that a reader needs beside the numbers; the first gives the context.

    Args:
        plan: the plan as its audience sees it.
        withheld: codes of municipalities whose figures that audience may not see.
        depend: how many municipalities' number depends on existing places of unknown municipality; ``None`` if no
            plan obeys the rules with these in place.

    """
    instance, scenario = plan.instance, plan.scenario
    tables = plan.case.tables if plan.case else None
    facts = [*viability(plan, scenario.viable_size)] if scenario and not withheld else []
    unknown = mostly_unknown(instance.territory)
    facts += [] if withheld else principles(plan)
    facts += [unknown] if unknown and not withheld else []
    facts += off_facts(plan, withheld)
    if withheld:
        facts += [Fact("withheld", {"count": len(withheld)}), *([Fact("joint-hidden")] if instance.joint else [])]
        facts += [Fact("scores-withheld"), Fact("unseen-existing")]
    facts += [Fact("missing-strict-rows")] if scenario and scenario.visible_rows_only else []
    if tables:
        facts += unknowns(tables, instance.territory)
    facts += [Fact("reading-none")] if depend is None else []
    facts += [Fact("reading-note", {"count": depend})] if depend else []
    facts += [*_relief(scenario)] if scenario else []
    facts += [Fact("own-stage", {}, {}, {"group": f"group-{g}"}) for g in (plan.case.own_stages if plan.case else ())]
    if plan.status == "feasible" and not withheld and scenario and not scenario.locations:
        facts.append(Fact("gap-unproven", {"percent": 100 * plan.gap}))
    if not withheld:
        facts += joint_facts(plan, instance.territory.periods[-1])
        names = instance.territory.names
        # what else would be best is compared with what is best: nothing is told where that is not proven
        idle = () if plan.status == "feasible" else idle_aims(plan)
        facts += [Fact("idle-aim", {"weight": a.weight or 0.0}, {}, aim_names(a)) for a in idle]
        facts += [Fact("void-aim", {}, {"name": names[a.remark]}) for a in plan.aims if a.remark]
    return (
        *facts,
        *basis(of_plan(instance), instance.territory.names, _listed(instance)),
        *missing_facts(instance.territory),
        *_estimated(instance.territory, scenario, shown=not withheld),
        *_law(tables),
    )


def _relief(scenario: Scenario) -> Iterator[Fact]:
    """The range of the factor by which each division relieves provinces, with the parameters of its key."""
    for division in scenario.divide:
        if division.key.name == "relief":
            settings = parameters(room("keys", "relief"), division.key.parameters)
            numbers = {name: float(settings[name]) for name in ("lowest", "highest")}
            yield Fact("assumption-relief", numbers, {}, {"group": f"group-{division.group}"})


def _estimated(territory: Territory, scenario: Scenario | None, *, shown: bool) -> Iterator[Fact]:
    """How many socio-economic scores are estimates, where a key or a figure (if figures are ``shown``) uses them."""
    official, estimate = territory.figures.get("ses_woa", {}), territory.figures.get("ses_woa_estimate", {})
    known = [m for m in territory.municipalities if official.get(m) is not None or estimate.get(m) is not None]
    estimated = [m for m in known if official.get(m) is None]
    keys = [*scenario.keys.values(), *(d.key for d in scenario.divide)] if scenario else []
    if estimated and (shown or any(key.name == "spreidingswet" for key in keys)):
        yield Fact("scores-estimated", {"count": len(estimated), "whole": len(territory.municipalities)})


def _listed(instance: Instance) -> tuple[str, ...]:
    """The periods for which an official list was loaded."""
    listed = {period for *_, period in instance.official}
    return tuple(t for t in instance.territory.periods if t in listed)


def basis(listed: OfficialDeviation | None, names: Mapping[str, str], periods: Sequence[str] = ()) -> Iterator[Fact]:
    """Whether numbers are official or approximations, and how far the key is off where both are known.

    Args:
        listed: the deviation in the last period; ``None`` where there is no list for it.
        names: names of areas by code.
        periods: those for which there is a list.

    """
    if listed is None:
        yield Fact("approximation-but", {}, {"periods": ", ".join(periods)}) if periods else Fact("approximation")
        return
    yield Fact("official-loaded", {"official": len(listed.official), "approximate": len(listed.approximate)})
    if listed.mean_error is not None and listed.largest_error is not None and listed.largest:
        errors = {"mean": 100 * listed.mean_error, "largest": 100 * listed.largest_error}
        yield Fact("official-compared", {"count": listed.compared, **errors}, {"name": names[listed.largest]})


def _law(tables: Tables | None) -> tuple[Fact, ...]:
    """Whether the Spreidingswet, and with it a binding decision of the minister, is in force in these periods."""
    if tables is None:
        return ()
    last = max(p.end for p in tables.periods)
    return (
        Fact("legal-spreading-act") if last >= SPREADING_ACT else Fact("no-legal-basis", {}, {"year": str(last.year)}),
    )
