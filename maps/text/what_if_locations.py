"""What would happen to a plan of whole locations if an input were otherwise, as text for a terminal."""

import math
from collections.abc import Sequence

from maps.text.housing_what_if import locations_lists
from maps.text.what_if import change_text
from optimiser.editions.edition import Edition
from optimiser.editions.location_differences import differences
from optimiser.tuning.changes import Change
from optimiser.words import Words


def located_text(
    before: Edition,
    after: Edition,
    changes: Sequence[Change],
    words: Words,
    *,
    gap: float,
    by_solver: bool,
) -> str:
    """The changes, new numbers of the last period, locations that differ, and what is proven of the new plan."""
    names, period = {a.code: a.name for a in before.areas}, before.periods[-1].name
    title = words("suppose-title", changes="; ".join(change_text(c, names, words) for c in changes))
    areas = dict.fromkeys(c.area for c in changes if before.area[c.area].level == "municipality")
    numbers = [_number(before, after, m, period, words) for m in areas]
    found, spans = differences(before, after), [t.name for t in before.periods]
    lists = ["\n".join(block) for block in locations_lists(found, spans, words)]
    most = math.ceil(round(1e4 * gap, 6)) / 100  # rounded up: it is a promise
    proven = words("suppose-located", gap=words.number(most, 2), solver="yes" if by_solver else "no")
    return "\n\n".join(["\n".join([title, *(["", *numbers] if numbers else [])]), *lists, proven, words("proposal")])


def _number(before: Edition, after: Edition, m: str, period: str, words: Words) -> str:
    was, now = (edition.at(m, period).new or 0 for edition in (before, after))
    about = {"area": before.area[m].name, "before": words.number(was), "after": words.number(now)}
    if was == now:
        return words("suppose-number-same", **about)
    sign = "+" if now > was else "−"
    return words("suppose-number", apart=f"{sign}{words.number(abs(now - was))}", **about)
