"""What if an input of a plan of whole locations were otherwise: sought again with that input, and told side by side."""

from collections.abc import Callable, Sequence
from typing import Any

from maps.text.what_if import change_record
from maps.text.what_if_locations import located_text
from optimiser.editions.edition import Edition
from optimiser.editions.location_differences import differences
from optimiser.jobs.answer import Answer
from optimiser.problem.case import Case
from optimiser.tolerances import GAP
from optimiser.tuning.changes import Change, changed
from optimiser.words import Words


def ask_located(
    before: Edition,
    case: Case,
    changes: Sequence[Change],
    words: Words,
    *,
    time_limit: float | None,
    notify: Callable[[str], None],
) -> Answer:
    """The plan with these changes beside the one that was handed out.

    Args:
        before: the edition of that plan; nothing is withheld in it.
        case: its case.
        changes: what is otherwise.
        words: language of the text.
        time_limit: seconds for the search; ``None`` for those of the scenario.
        notify: told that a search begins.

    Raises:
        InvalidInputError: a change that says nothing.
        InfeasibleError: no plan obeys the rules with these changes.
        TimeLimitError: no plan was found in time.

    """
    from optimiser.locations.plan import plan_locations  # noqa: PLC0415  # a large engine, which few answers need
    from optimiser.publishing.locations import with_locations  # noqa: PLC0415  # it knows the engine
    from optimiser.publishing.publish import publish  # noqa: PLC0415

    other = changed(case, changes)
    notify(words("suppose-searching"))
    plan = plan_locations(other, time_limit=time_limit)
    after = with_locations(publish(plan.as_plan(), audience=before.audience), plan)
    found = differences(before, after)
    text = located_text(before, after, changes, words, gap=plan.gap, by_solver=plan.own_gap > plan.gap + GAP)
    record: dict[str, Any] = {
        "changes": [change_record(c) for c in changes],
        "areas": [
            {"code": a.code, "name": a.name, "period": t.name, "before": was, "after": now}
            for t in before.periods
            for a in before.level("municipality")
            if (was := before.at(a.code, t.name).new) != (now := after.at(a.code, t.name).new)
        ],
        "locations": [
            {"what": d.what, "code": d.code, "name": d.name, "kind": d.kind, "existing": d.existing,
             "before": list(d.before), "after": list(d.after)}
            for d in found
        ],
        "value": plan.value, "bound": plan.bound, "gap": plan.gap,
    }  # fmt: skip
    in_time = plan.status != "time" or plan.gap <= GAP
    return Answer(text, record, in_time=in_time)
