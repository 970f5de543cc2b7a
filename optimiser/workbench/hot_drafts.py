"""Drafts kept in the solver: a weight or a limit that changes is answered from the model that is there.

What is kept, the least recently used dropped first:
    tables of a dossier       by its path
    the case of a draft       by its settings but stages, and its rows but limits
    a live scenario           by its case and its stages but weights
A draft that was dropped comes back by asking: nothing is kept that cannot be made again.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from data.complaints import Complaint, InvalidInputError
from data.operations.hidden_rows import without_hidden_rows
from data.schema.tables import Tables
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.distribution.build import limits_of
from optimiser.errors import UsageError
from optimiser.jobs.case import CaseInput, build_case, read_tables
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.publishing.visible_plan import visible_case
from optimiser.tuning.live_scenario import LiveScenario
from optimiser.workbench.draft import Draft, digest
from optimiser.workbench.draft_folder import folder_of
from optimiser.workbench.edits import LimitEdit, RequirementEdit, edited_tables

MOST_KEPT = 24
"""Live scenarios of one process; a national one takes some 40 MB."""

T = TypeVar("T")


class Recent(Generic[T]):
    """Things made once and kept; the least recently used is dropped when there are too many."""

    def __init__(self, most: int) -> None:
        """Nothing is kept yet."""
        self.most, self._kept = most, OrderedDict[Hashable, T]()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The thing of a key, made if it is not there."""
        if key not in self._kept:
            self.replace(key, make())
        self._kept.move_to_end(key)
        return self._kept[key]

    def replace(self, key: Hashable, kept: T) -> None:
        """Keep this one for a key from now on."""
        self._kept[key] = kept
        while len(self._kept) > self.most:
            self._kept.popitem(last=False)


@dataclass(frozen=True)
class HotPlan:
    """An audited plan of a draft, and whether it came from the model that was kept."""

    plan: Plan
    hot: bool


class HotDrafts:
    """All drafts that one process keeps.

    Args:
        most: live scenarios that are kept.

    """

    def __init__(self, most: int = MOST_KEPT) -> None:
        """Nothing is read before it is asked for."""
        self._tables, self._cases, self._live = Recent[Tables](8), Recent[Case](most), Recent[LiveScenario](most)

    def tables(self, dossier: Path, scenario: Scenario) -> Tables:
        """The tables of a dossier as its files say, without the rows of a draft."""
        key = (dossier, scenario.tables, scenario.country, *scenario.groups)
        return self._tables.get(key, lambda: read_tables(scenario, dossier))

    def case(self, dossier: Path, draft: Draft, seen: Visibility = VISIBILITIES[-1]) -> Case:
        """The case of a draft, with its own limits.

        Args:
            dossier: where its tables lie.
            draft: what was asked.
            seen: rows that are stricter are left out, as if they were not there.

        Raises:
            InvalidInputError: settings or rows that cannot be used.

        """
        scenario = draft.scenario()
        tables = without_hidden_rows(self.tables(dossier, scenario), seen)
        _check(tables, scenario, draft)
        rest = [e.model_dump(mode="json") for e in draft.edits if not isinstance(e, LimitEdit)]
        settings = {k: v for k, v in draft.settings.items() if k not in {"stages", "title"}}
        key = digest([str(dossier), settings, rest, seen])
        others = [e for e in draft.edits if not isinstance(e, LimitEdit)]
        stages = digest(draft.settings.get("stages"))
        case = self._cases.get(
            (key, stages),
            lambda: _case(CaseInput(scenario, edited_tables(tables, others), folder_of(dossier)), seen),
        )
        limited = edited_tables(case.tables, (e for e in draft.edits if isinstance(e, LimitEdit)))
        limits = limits_of(limited, case.instance.territory)
        scenario = case.scenario.model_copy(update={"title": scenario.title})
        return replace(case, tables=limited, scenario=scenario, instance=case.instance.with_limits(limits))

    def plan(self, dossier: Path, draft: Draft, seen: Visibility = VISIBILITIES[-1]) -> HotPlan:
        """The audited plan of a draft, of the rows that ``seen`` may see.

        Raises:
            InvalidInputError: settings or rows that cannot be used.
            InfeasibleError: no plan obeys the rules with these limits.
            UsageError: a plan of whole locations, which is no question of a moment.

        """
        scenario = draft.scenario()
        if scenario.locations is not None:
            raise UsageError("workbench-locations")
        unweighed, weights = without_weights(draft.settings)
        case = self.case(dossier, draft.model_copy(update={"settings": unweighed}), seen)
        rest = [e.model_dump(mode="json") for e in draft.edits if not isinstance(e, LimitEdit)]
        key = digest([str(dossier), {**unweighed, "title": ""}, rest, seen])
        live = self._live.get(key, lambda: LiveScenario(case.instance, case.scenario.stages, case=case))
        found = live.plan(weights=weights, limits=case.instance.limits)
        weighed = draft.scenario().stages if not case.own_stages else case.scenario.stages
        scenario = case.scenario.model_copy(update={"stages": weighed})
        return HotPlan(
            found.of_case(replace(case, scenario=scenario, instance=found.instance), found.instance), live.hot
        )


def without_weights(settings: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, float]]:
    """Settings in which every aim of a blend weighs one, and the weights by ``aim/level/group``.

    A blend in which an aim stands twice keeps its weights: they could not be told apart.
    """
    weights: dict[str, float] = {}
    stages = []
    keys = [_part_key(p) for s in settings.get("stages", ()) for p in s.get("blend", ())]
    for stage in settings.get("stages", ()):
        parts = stage.get("blend", ())
        if parts and all(keys.count(_part_key(p)) == 1 for p in parts) and any(p.get("weight", 0) for p in parts):
            weights |= {_part_key(p): float(p.get("weight", 0)) for p in parts}
            stages.append({**stage, "blend": [{**p, "weight": 1.0} for p in parts]})
        else:
            stages.append(stage)
    return {**settings, "stages": stages}, weights


def _part_key(part: Mapping[str, Any]) -> str:
    return f"{part.get('aim')}/{part.get('level', 'municipality')}/{part.get('group', 'total')}"


def _check(tables: Tables, scenario: Scenario, draft: Draft) -> None:
    """Refuse rows about what the dossier does not know, all at once.

    Raises:
        InvalidInputError: an unknown area, group or period.

    """
    municipalities = {m.gm_code for m in tables.municipalities}
    periods = {p.period for p in tables.periods}
    scopes = {r.scope_code for r in tables.requirement}
    complaints = []
    for edit in draft.edits:
        stated = edit.model_dump()
        if isinstance(edit, RequirementEdit) and edit.scope not in scopes:
            complaints.append(_unknown("scope", edit.scope, scopes))
        named = [(n, stated[n]) for n in ("municipality", "giver", "taker") if n in stated]
        complaints += [_unknown(n, code, set()) for n, code in named if code not in municipalities]
        if stated.get("group") is not None and stated["group"] not in scenario.groups:
            complaints.append(_unknown("group", stated["group"], set(scenario.groups)))
        if stated.get("period") is not None and stated["period"] not in periods:
            complaints.append(_unknown("period", stated["period"], periods))
    if complaints:
        raise InvalidInputError(complaints)


def _case(given: CaseInput, seen: Visibility) -> Case:
    """The case of the rows, and without an agreed plan that is stricter."""
    case = build_case(given)
    return case if seen == VISIBILITIES[-1] else visible_case(case, seen)


def _unknown(column: str, value: str, known: set[str]) -> Complaint:
    return Complaint(
        "workbench-unknown",
        "edits",
        None,
        column,
        value,
        {"known": ", ".join(sorted(known)), "has": "yes" if known else "no"},
    )
