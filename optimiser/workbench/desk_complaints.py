"""What is wrong with the settings of a draft, told by the controls of the page: parts of groups in per cent.

The file of a scenario states a part as a fraction under a name; a planner sees a field with words and per cent.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from data.complaints import Complaint
from optimiser.distribution.group_shares import SETTING
from optimiser.words import Words
from optimiser.workbench.draft_folder import SCENARIO

_TABLES = frozenset({"scenario", SCENARIO})
"""What complaints about settings call the scenario that they are about."""
_STAGES = frozenset({"stages", "weights"})
"""Settings that the page shows as its aims and weights."""


def desk_complaints(complaints: Iterable[Complaint], words: Words) -> list[str]:
    """All complaints as sentences, in their order; those about a control of the page by its name."""
    return words.complaints(_of_control(c, words) if c.table in _TABLES else c for c in complaints)


def _of_control(complaint: Complaint, words: Words) -> Complaint:
    control = _control(complaint.column or "", words)
    if not control:
        return complaint
    own = f"workbench-{complaint.code}"
    return replace(
        _in_per_cent(complaint, words) if (complaint.column or "").startswith(SETTING) else complaint,
        code=own if words.has(own) else complaint.code,
        table=control,
        column=None,
    )


def _control(column: str, words: Words) -> str:
    """The words beside a control, by the setting that it changes; empty for one without a control of its own."""
    first, _, rest = column.partition(".")
    of_name: dict[str, Callable[[], str]] = {
        SETTING: lambda: (
            words("live-group-part", group=words.named("group", rest)) if rest else words("desk-group-share")
        ),
        "keys": lambda: words("live-key", group=words.named("group", rest)) if rest else "",
        "rules": lambda: _parameter("rule", rest, words) if rest else words("desk-rules"),
    }
    if first in _STAGES:
        return words("desk-tuning")
    if first in of_name:
        return of_name[first]()
    return _parameter("aim", column, words) if words.has(f"aim-{first}") else ""


def _parameter(kind: str, path: str, words: Words) -> str:
    """The name of a rule or aim, and of its setting where one is meant."""
    room, _, parameter = path.partition(".")
    names = [words.named(kind, room), *([words.named("parameter", parameter.replace("_", "-"))] if parameter else [])]
    return ", ".join(names)


def _in_per_cent(complaint: Complaint, words: Words) -> Complaint:
    """A part and its bound as the page asks them: 1.1 is 110 %."""
    details = dict(complaint.details)
    if isinstance(limit := details.get("limit"), int | float):
        details["limit"] = f"{100 * limit:g} %"
    try:
        part = float(complaint.value or "")
    except ValueError:  # the name of a group
        return replace(complaint, value=words.named("group", complaint.value or ""), details=details)
    told = round(100 * part, 6)
    return replace(complaint, value=f"{words.number(told, 0 if told == int(told) else 1)} %", details=details)
