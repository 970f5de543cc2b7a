"""Why a draft has no plan, and the cheapest ways out, each with the rows that would try it."""

from collections.abc import Callable, Iterable
from typing import Any

from optimiser.errors import InfeasibleError
from optimiser.jobs.visible_clash import visible_clash, with_repairs
from optimiser.problem.case import Case
from optimiser.problem.ceilings import RULE as CEILING
from optimiser.problem.repair import ChangedNumber
from optimiser.words.clashes import desk_lines
from optimiser.words.repairs import group_line, price_text
from optimiser.workbench.question import Answer, Question
from optimiser.workbench.room_left import shown_room


def clash_answer(error: InfeasibleError, case: Case, question: Question) -> Answer:
    """The clash of the rows that the reader may see, in sentences."""
    told = with_repairs(visible_clash(error, case, question.audience), case, question.audience)
    words = question.words
    names = {**case.instance.territory.names, case.instance.territory.country: words("map-all")}
    name: Callable[[str], str] = lambda code: names.get(code, code)
    ways = [
        {"price": price_text(repair, words),
         "lines": [group_line(changes, words, name) for changes in repair.grouped().values()],
         "edits": _edits(case, repair.changes), "parts": _of_parts(case, repair.changes)}
        for repair in told.repairs
    ]  # fmt: skip
    answer = {"error": "clash", "ways": ways, "alone": question.told_alone}
    if told.hidden:
        return {**answer, "lines": [words("workbench-clash-hidden")], "room": None}
    remedies = [words("workbench-clash-remedy", ways=str(len(ways)))]
    # one number bounds all municipalities, so that no row of its own is a way out
    remedies += [words("workbench-clash-ceiling")] if CEILING in _rules(told) else []
    lines = [*remedies, *desk_lines(told, words, name)]  # what to do is read before a list of many names
    return {**answer, "lines": lines, "room": shown_room(case, question.audience)}


def _rules(told: InfeasibleError) -> set[str]:
    """Rules of which rows clash."""
    return {*told.clash, *(rule for b in told.bottlenecks for rule, _ in b.bounds)}


def _of_parts(case: Case, changes: Iterable[ChangedNumber]) -> bool:
    """Whether a number changes that the parts of the groups give, and no row of the dossier."""
    return bool(case.scenario.group_shares) and any(c.rule == "meet_requirement" for c in changes)


def _edits(case: Case, changes: Iterable[ChangedNumber]) -> list[dict[str, Any]] | None:
    """The rows that make a repair; ``None`` where a row of the dossier itself would have to be rewritten."""
    found = [_edit(case, change) for change in changes]
    return None if any(edit is None for edit in found) else [edit for edit in found if edit is not None]


def _edit(case: Case, change: ChangedNumber) -> dict[str, Any] | None:
    # where the scenario states parts of groups, these go before the number of any row
    rows = () if case.scenario.group_shares else case.tables.requirement
    scopes = {(r.scope_code, r.group, r.period) for r in rows}
    if change.rule == "meet_requirement" and tuple(change.index) in scopes:
        scope, group, period = change.index
        return {"kind": "requirement", "scope": scope, "group": group, "period": period, "places": change.after}
    if change.rule == "keep_bids":
        return _bid(case, change)
    if change.rule not in {"respect_limits", "respect_capacity"}:
        return None
    m, named, period = change.index[:3]
    bound = "capacity" if change.rule == "respect_capacity" else change.index[3]
    group_of_row = None if named == "total" else named
    # it replaces the row that it changes, also one that names no period
    of_all_periods = {(r.gm_code, r.group, r.bound) for r in case.tables.limits if r.period is None}
    same = len(case.instance.territory.periods) == 1 and (m, group_of_row, bound) in of_all_periods
    return {"kind": "limit", "municipality": m, "bound": bound, "period": None if same else period,
            "group": group_of_row, "places": change.after}  # fmt: skip


def _bid(case: Case, change: ChangedNumber) -> dict[str, Any] | None:
    """The bid of the dossier that takes another number; ``None`` where it is one of several, or of several periods."""
    m, group, _ = change.index
    same = [b for b in case.tables.bids if (b.gm_code, b.group, b.firmness) == (m, group, "hard")]
    if len(same) != 1 or len(case.instance.territory.periods) != 1:
        return None
    return {"kind": "bid", "id": same[0].bid_id, "municipality": m, "group": group, "places": change.after,
            "firmness": "hard"}  # fmt: skip
