"""The calculation behind a number, in lines that a council can repeat by hand; only where there is one.

Every line is compared with the plan: a sum that does not give the plan's number is left out, and the number is told as
given. Shares and requirement stand in ``optimiser.explaining.key_steps``, the way from there to the number itself in
``optimiser.explaining.level_sum``, and to that of a single group in ``optimiser.explaining.group_sum``.
"""

from collections.abc import Collection

from optimiser.distribution.requirement import required_by_row
from optimiser.explaining.group_sum import STEP, given, group_sum, summed_groups
from optimiser.explaining.joint_sum import given_numbers, joint_sum
from optimiser.explaining.key_steps import KeySteps
from optimiser.explaining.level_sum import level_sum
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.problem.territory import PROVINCE
from optimiser.words.facts import Fact, Line


def workings(plan: Plan, small: Collection[str] = ()) -> dict[str, tuple[Line, ...]]:
    """Lines by area code: of the country, every area with its own requirement, and every municipality.

    Args:
        plan: the plan as its audience sees it.
        small: areas whose existing places by group are not told, so that no sum of a group may give them.

    Returns:
        ``{code: lines}``, the lines in the order of their steps; empty for plans of whole locations and relaxed plans.

    """
    instance, scenario = plan.instance, plan.scenario
    if scenario is None or scenario.locations or plan.status == "relaxed":
        return {}
    territory, t = instance.territory, instance.territory.periods[-1]
    steps = KeySteps(instance, scenario, required_by_row(plan.case.tables, scenario) if plan.case else {})
    lines_of: dict[str, list[Line]] = {territory.country: list(steps.whole())}
    for m in territory.municipalities:
        lines_of[m] = list(steps.share(m))
    for scope in dict.fromkeys(s for s, _, u in instance.requirement if u == t):
        lines_of.setdefault(scope, []).extend(steps.required(scope))
        if len(territory.scopes[scope]) == 1:
            (only,) = territory.scopes[scope]
            what = Fact("working-new", {}, {"area": territory.names[only]})
            lines_of[only].append(Line("new", 3, what, plan.new_in(only, TOTAL, t), "{pool}"))
        elif by_level := level_sum(plan, scope, t):
            lines_of[scope] += by_level.level()
            for m in territory.scopes[scope]:
                lines_of[m] += by_level.number(m)
    _add_together(plan, small, lines_of)
    for g in summed_groups(plan):
        _add_group(plan, steps, g, small, lines_of)
    return {code: tuple(lines) for code, lines in lines_of.items()}


def _add_together(plan: Plan, small: Collection[str], lines_of: dict[str, list[Line]]) -> None:
    """Add the sum of everything together in a joint plan, for municipalities whose number has no other sum."""
    territory = plan.instance.territory
    if plan.instance.joint is None or not plan.fractions:
        return
    for province in territory.areas(PROVINCE):
        rest = [m for m in territory.scopes[province] if all(line.name != "new" for line in lines_of[m])]
        together = joint_sum(plan, province, small) if rest else None
        if together:
            lines_of.setdefault(province, []).extend(together.level())
        for m in rest:
            lines_of[m] += together.number(m) if together else given_numbers(plan, m)


def _add_group(
    plan: Plan, steps: KeySteps, group: str, small: Collection[str], lines_of: dict[str, list[Line]]
) -> None:
    """Add the sum of a single group to the lines of every area that is asked for it."""
    instance, territory, t = plan.instance, plan.instance.territory, plan.instance.territory.periods[-1]
    told = False
    for scope in [s for s, g, u in instance.requirement if (g, u) == (group, t)]:
        members = territory.scopes[scope]
        if len(members) == 1 or not {scope, territory.country, *members}.isdisjoint(small):
            continue
        told, by_level = True, group_sum(plan, scope, group)
        if by_level:
            lines_of[scope] += by_level.level()
        for m in members:
            follows = by_level is not None and instance.share[m, group, t] > 0 and by_level.explains(m)
            if follows or plan.new[m, group, t]:
                lines_of[m] += steps.share_of(m, group)
                lines_of[m] += by_level.number(m) if by_level and follows else [given(plan, m, group)]
    if told and group not in steps.keys:
        lines_of[territory.country].append(steps.whole_of(group, STEP))
