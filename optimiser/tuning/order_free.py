"""What each group of rules does to a number, whatever the order in which they are told: Shapley values.

Maths:
    n(S)  new places of a municipality in the last period if only the groups of rules in S ⊆ N hold        [places]
    φ_i = Σ_{S ⊆ N∖{i}} |S|!·(|N| − |S| − 1)! / |N|! · (n(S ∪ {i}) − n(S))
    n(N) = n(∅) + Σ_i φ_i                                 exactly, in whole places over 120
    k = max_i (max_S − min_S) (n(S ∪ {i}) − n(S))         by how much the order matters at most

    N = key, existing, relief, limits, groups. Without the key every group is divided by inhabitants; without existing
    places none are known, and with them go exchanges, which are parts of shares that count them; without relief
    divisions over provinces go by inhabitants; without limits there are no limits, bids, exchanges or excluded groups;
    without groups no aim, limit or exclusion looks at a single group. Each n(S) is a plan of its own, in whole places.

Source:
    Shapley, A value for n-person games (1953); 32 plans give it for every municipality at once.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from math import factorial

from optimiser.distribution.build import build_instance
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.problem.frozen_settings import KeyChoice
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario, Stage
from optimiser.solving.plan import plan as plan_places
from optimiser.tuning.part_of_country import decided_apart, province_alone

KEY, EXISTING, RELIEF, LIMITS, GROUPS = "key", "existing", "relief", "limits", "groups"
RULES = (KEY, EXISTING, RELIEF, LIMITS, GROUPS)
"""Groups of rules, in the order of the law."""

Subset = frozenset[str]


@dataclass(frozen=True)
class Contributions:
    """What every group of rules does to the number of a municipality."""

    numbers: Mapping[Subset, int]
    """New places by the groups of rules that hold."""

    @property
    def start(self) -> int:
        """New places where none of them holds."""
        return self.numbers[frozenset()]

    @property
    def end(self) -> int:
        """New places where all hold: the number of the plan."""
        return self.numbers[frozenset(RULES)]

    @cached_property
    def values(self) -> Mapping[str, Fraction]:
        """What each adds, whatever the order."""
        return {i: sum((self._weight(s) * d for s, d in self._steps(i)), Fraction(0)) for i in RULES}

    @cached_property
    def order_matters(self) -> int:
        """By how many places at most a step differs between two orders."""
        steps = {i: [d for _, d in self._steps(i)] for i in RULES}
        return max(max(found) - min(found) for found in steps.values())

    def _steps(self, rule: str) -> Iterator[tuple[Subset, int]]:
        """What a group adds to every subset of the others."""
        for s in subsets(r for r in RULES if r != rule):
            yield s, self.numbers[s | {rule}] - self.numbers[s]

    @staticmethod
    def _weight(before: Subset) -> Fraction:
        n, s = len(RULES), len(before)
        return Fraction(factorial(s) * factorial(n - s - 1), factorial(n))


def subsets(rules: Iterator[str] | tuple[str, ...]) -> Iterator[Subset]:
    """All subsets, from small to large."""
    every = tuple(rules)
    return (frozenset(c) for size in range(len(every) + 1) for c in combinations(every, size))


def contributions(plan: Plan, municipality: str, progress: Callable[[int, int], None] | None = None) -> Contributions:
    """What each group of rules does to the number of a municipality.

    Args:
        plan: an audited plan in places, with its case.
        municipality: its code.
        progress: called after each of the 32 plans, fewer where rules do nothing.

    Raises:
        ValueError: a plan without its case, of whole locations, or that also decides streams.

    """
    case = plan.case
    if case is None or case.scenario.locations is not None or case.scenario.joint is not None:
        raise ValueError("a plan in places with its case")
    idle = frozenset(RULES) - frozenset(_active(case))
    found: dict[Subset, int] = {frozenset(RULES) - idle: _number(plan, municipality)}
    every = tuple(subsets(tuple(r for r in RULES if r not in idle)))
    for done, held in enumerate(every, 1):
        if held not in found:
            found[held] = _planned(case, held | idle, municipality)
        if progress:
            progress(done, len(every))
    return Contributions({s: found[s - idle] for s in subsets(RULES)})


def _active(case: Case) -> Iterator[str]:
    """Groups of rules that can change anything in a case; others need no plan of their own."""
    scenario, tables, instance = case.scenario, case.tables, case.instance
    if any(k != KeyChoice(name="population") for k in scenario.keys.values()) or instance.official:
        yield KEY
    if instance.territory.existing or instance.territory.existing_elsewhere or scenario.unknown_existing:
        yield EXISTING
    if any(d.key.name != "population" for d in scenario.divide):
        yield RELIEF
    if instance.limits or instance.bids or instance.exchanges or tables.eligibility:
        yield LIMITS
    of_groups = any(p.group != TOTAL for s in scenario.stages for p in s.parts)
    if of_groups or tables.eligibility or any(x.group for x in tables.limits):
        yield GROUPS


def _planned(case: Case, held: Subset, municipality: str) -> int:
    scenario = _scenario(case.scenario, held)
    instance = _instance(case, scenario, held)
    if decided_apart(instance, scenario.stages):
        instance = province_alone(instance, instance.territory.province[municipality])
    return _number(plan_places(instance, scenario.stages), municipality)


def _number(plan: Plan, m: str) -> int:
    return plan.new_in(m, TOTAL, plan.instance.territory.periods[-1])


def _scenario(scenario: Scenario, held: Subset) -> Scenario:
    """The scenario without the keys, relief and aims of groups that do not hold."""
    inhabitants = KeyChoice(name="population")
    changes: dict[str, object] = {}
    if KEY not in held:
        changes["keys"] = dict.fromkeys(scenario.keys, inhabitants)
    if RELIEF not in held:
        changes["divide"] = [d.model_copy(update={"key": inhabitants}) for d in scenario.divide]
    if GROUPS not in held:
        changes["stages"] = _of_all_groups(scenario.stages)
    if EXISTING not in held:
        changes["unknown_existing"] = None
    return scenario.model_copy(update=changes)


def _of_all_groups(stages: list[Stage]) -> list[Stage]:
    """Stages without aims of a single group; the plain aim where nothing is left but ties."""
    kept: list[Stage] = []
    for stage in stages:
        if stage.blend:
            parts = [p for p in stage.blend if p.group == TOTAL]
            kept += [stage.model_copy(update={"blend": parts})] if any(p.weight for p in parts) else []
        elif stage.group == TOTAL:
            kept.append(stage)
    return kept if any(s.aim != "lots" for s in kept) else [Stage(aim="leximax_load"), *kept]


def _instance(case: Case, scenario: Scenario, held: Subset) -> Instance:
    """The instance with the rules that hold, and the agreed plan of the case."""
    tables, territory = case.tables, case.instance.territory
    if not {KEY, EXISTING} <= held:  # an official list counts existing places too, and says nothing without them
        tables = replace(tables, official=())
    if LIMITS not in held:
        tables = replace(tables, limits=(), bids=(), exchanges=(), eligibility=())
    elif GROUPS not in held:
        tables = replace(tables, limits=tuple(x for x in tables.limits if x.group is None), eligibility=())
    if EXISTING not in held:
        tables = replace(tables, exchanges=())
        territory = replace(territory, existing={}, existing_elsewhere={}, unsized={}, published={})
    instance = build_instance(tables, scenario, territory=territory)
    return replace(instance, agreed=case.instance.agreed)
