"""Why a municipality has these places in a plan of whole locations: what opens, is extended, changes and ceases.

A plan of locations divides nothing by a key and fills nothing to a level, so those reasons are left out. The
share is kept: the plan comes as close to it as whole locations allow.
"""

from collections.abc import Iterator

from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSE, CLOSED, END, EXTEND, OPEN, LocationLife
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import MINORS
from optimiser.words.facts import Fact

_LEFT_OUT = frozenset(
    f"why-{c}" for c in ("province", "province-given", "level", "level-rest", "beyond", "above", "rounded", "group")
)
"""Reasons that hold for plans in places only."""

_NAMED = (OPEN, EXTEND, CLOSE, END)
"""Actions that are reasons by themselves; a change of size is one of its own."""


def reasons(edition: Edition) -> dict[str, tuple[Fact, ...]]:
    """Reasons of every municipality that is shown, with the lives of its locations instead of a calculation."""
    lives: dict[str, list[Fact]] = {m: [] for m in edition.reasons}
    for life in edition.openings:
        lives.setdefault(life.area, []).extend(_life(life))
    return {
        m: (*(f for f in facts if f.code not in _LEFT_OUT), *(lives[m] or _none(edition, m)))
        for m, facts in edition.reasons.items()
    }


def _none(edition: Edition, m: str) -> Iterator[Fact]:
    """That there is no location, if no figure says otherwise: the reader may not see every location."""
    cells = [edition.at(m, span.name, g) for span in edition.periods for g in (*edition.groups, TOTAL)]
    if not any(f.new for f in cells):
        yield Fact("why-site-none")


def _life(life: LocationLife) -> Iterator[Fact]:
    """What happens to one location, period by period; nothing for one that stays as it is."""
    texts = {"kind": life.kind, **({"site": life.name} if life.name and not life.minors else {})}
    codes = {} if "site" in texts else {"site": "site-minors" if life.minors else "site-unnamed"}
    before, extended = sum(life.before.values()), False
    for phase in life.life:
        numbers = {"places": phase.total, "old": before}
        action = phase.action
        if action in _NAMED and not (action == EXTEND and extended):
            until = (
                action in CLOSED and not life.existing
            )  # nothing was agreed on a proposed location, so it only has a last period
            code, period = ("why-site-until", life.last) if until else (f"why-site-{action}", phase.period)
            yield Fact(code, numbers, {**texts, "period": period}, codes)
        if action not in (OPEN, CLOSE, END) and phase.total != before:
            yield Fact("why-site-size", numbers, {**texts, "period": phase.period}, codes)
        before, extended = phase.total, extended or action == EXTEND


def context(edition: Edition) -> Iterator[Fact]:
    """How many locations open, are extended and cease; only that it is such a plan if not all may be counted."""
    if any(a.withheld for a in edition.areas):
        yield Fact("sites-context-untold")
        return
    lives = edition.openings
    ids_by = {action: {life.id for life in lives if any(p.action == action for p in life.life)} for action in _NAMED}
    counts = {"opens": len(ids_by[OPEN]), "extended": len(ids_by[EXTEND]), "ceases": len(ids_by[CLOSE] | ids_by[END])}
    minors = "untold" if edition.minors_untold else "told" if edition.of_regime(MINORS) else "none"
    yield Fact("sites-context", counts, {}, {"minors": f"sites-minors-{minors}"})
