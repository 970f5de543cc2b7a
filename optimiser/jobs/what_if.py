"""What if an input of a plan were otherwise, and what would make a number another; from the plan's own record."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from data.complaints import Complaint, InvalidInputError
from maps.text.what_if import ways_record, ways_text, what_if_record, what_if_text
from optimiser.editions.edition import Edition
from optimiser.editions.find_area import find_area
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.jobs.plan_read import case_in, plan_in
from optimiser.jobs.what_if_locations import ask_located
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.case import Case
from optimiser.tuning.changes import INPUTS, POPULATION, SCORE, Change
from optimiser.tuning.ways_to import ways_to
from optimiser.tuning.what_if import WhatIfs
from optimiser.words import Words


@dataclass(frozen=True)
class WhatIfRequest:
    """What the user asked for.

    Args:
        folder: of a plan.
        changes: such as ``GM0228 maximum 60``.
        to: such as ``GM0228=200``; empty for no such question.
        language: of the text.
        scenario: of which the plan was made, where its folder does not hold all tables.
        time_limit: seconds for the search, for a plan of whole locations; ``None`` for those of its scenario.

    """

    folder: Path
    changes: tuple[str, ...]
    to: str
    language: str
    scenario: Path | None = None
    time_limit: float | None = None


def run(request: WhatIfRequest, notify: Callable[[str], None] = lambda _: None) -> Answer:
    """The plan with other inputs, or the inputs that would give another number.

    Raises:
        UsageError: no such area, an edition with withheld areas, or nothing asked.
        InvalidInputError: the folder keeps no plan, or a change that says nothing.
        InfeasibleError: no plan obeys the rules with these changes.

    """
    words, edition = Words(request.language), read_plan_folder(request.folder)[0]
    words = Words(request.language, unit=edition.unit)  # another plan than a decided one is a proposal
    if not request.changes and not request.to:
        raise UsageError("suppose-nothing")
    if any(a.withheld for a in edition.areas):
        raise UsageError("study-withheld", audience=edition.audience)
    changes, target = _changes(edition, request.changes), _target(edition, request.to)
    case = case_in(request.folder, scenario=request.scenario)
    if case.scenario.locations is not None:
        if target:
            raise UsageError("suppose-locations")
        return _located(request, edition, case, changes, notify)
    if request.time_limit is not None:
        raise UsageError("suppose-time")
    plan = plan_in(request.folder, scenario=request.scenario)
    question = WhatIfs(plan)
    mark = [words(f"mark-{edition.audience}")] if edition.audience != "public" else []
    texts: list[str] = []
    record: dict[str, object] = {}
    if changes:
        found = question.ask(changes)
        texts.append(what_if_text(found, words))
        record |= what_if_record(found)
    if target:
        ways = tuple(ways_to(question, *target))
        texts.append(ways_text(plan, *target, ways, words))
        record |= {"to": ways_record(plan, *target, ways)}
    return Answer("\n\n".join([*mark, *texts]), record)


def _located(
    request: WhatIfRequest, edition: Edition, case: Case, changes: Sequence[Change], notify: Callable[[str], None]
) -> Answer:
    words = Words(request.language, unit=edition.unit)
    found = ask_located(edition, case, changes, words, time_limit=request.time_limit, notify=notify)
    mark = [words(f"mark-{edition.audience}")] if edition.audience != "public" else []
    return replace(found, text="\n\n".join([*mark, found.text]))


def _changes(edition: Edition, typed: Sequence[str]) -> tuple[Change, ...]:
    """The changes as typed, all complaints about their form at once."""
    found = [_change(edition, text) for text in typed]
    wrong = [text for text, change in zip(typed, found, strict=True) if change is None]
    if wrong:
        known: dict[str, str | int | float] = {"known": ", ".join(INPUTS)}
        raise InvalidInputError([Complaint("suppose-form", "--set", None, None, text, known) for text in wrong])
    return tuple(c for c in found if c is not None)


def _change(edition: Edition, text: str) -> Change | None:
    """One change: area (its name may have spaces), what, the group if any, number; ``None`` for another form."""
    parts = text.split()
    for i, word in enumerate(parts[1:], 1):
        if word in INPUTS:
            number = _score(parts[-1]) if word == SCORE else _whole(parts[-1])
            if number is None or len(parts) - i not in ((2,) if word in (POPULATION, SCORE) else (2, 3)):
                return None
            area = find_area(edition, " ".join(parts[:i])).code
            return Change(area, word, number, parts[i + 1] if len(parts) - i == 3 else TOTAL)  # noqa: PLR2004
    return None


def _target(edition: Edition, text: str) -> tuple[str, int] | None:
    """A municipality and the number that is asked for."""
    if not text:
        return None
    name, _, written = text.rpartition("=")
    number = _whole(written)
    if not name or number is None or number < 0:
        raise InvalidInputError([Complaint("suppose-to-form", "--to", None, None, text)])
    return find_area(edition, name, levels=("municipality",)).code, int(number)


def _whole(text: str) -> int | None:
    """A whole number in digits alone: 1.000 would be a thousand to one reader and one to another."""
    return int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else None


def _score(text: str) -> float | None:
    """A score as typed, with a point or a comma before its decimals."""
    return float(text.replace(",", ".")) if re.fullmatch(r"-?[0-9]([.,][0-9]{1,6})?", text) else None
