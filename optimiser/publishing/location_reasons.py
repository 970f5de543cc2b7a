"""Why a municipality has these places in a plan of whole locations: what opens, stays longer, changes and ceases.

A plan of locations divides nothing by a key and fills nothing to a level, so those reasons are left out; the
share stays, as what the plan comes as near to as whole locations can.
"""

from collections.abc import Iterator

from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import CLOSE, CLOSED, END, EXTEND, OPEN, Opening
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import MINORS
from optimiser.words.facts import Fact

_LEFT_OUT = frozenset(
    f"why-{c}" for c in ("province", "province-given", "level", "level-rest", "beyond", "above", "rounded", "group")
)
_TOLD = (OPEN, EXTEND, CLOSE, END)


def reasons(edition: Edition) -> dict[str, tuple[Fact, ...]]:
    """Reasons of every municipality that is told, with the life of its locations in the place of a sum."""
    lives: dict[str, list[Fact]] = {m: [] for m in edition.reasons}
    for one in edition.openings:
        lives.setdefault(one.area, []).extend(_life(one))
    return {
        m: (*(f for f in told if f.code not in _LEFT_OUT), *(lives[m] or _none(edition, m)))
        for m, told in edition.reasons.items()
    }


def _none(edition: Edition, m: str) -> Iterator[Fact]:
    """Only where no figure says otherwise: a reader may not see every location."""
    cells = [edition.at(m, span.name, g) for span in edition.periods for g in (*edition.groups, TOTAL)]
    if not any(f.new for f in cells):
        yield Fact("why-site-none")


def _life(one: Opening) -> Iterator[Fact]:
    """What happens to one location, period by period; nothing for one that stays as it is."""
    texts = {"kind": one.kind, **({"site": one.name} if one.name and not one.minors else {})}
    codes = {} if "site" in texts else {"site": "site-minors" if one.minors else "site-unnamed"}
    was, extended = sum(one.before.values()), False
    for phase in one.life:
        numbers = {"places": phase.total, "old": was}
        action = phase.action
        if action in _TOLD and not (action == EXTEND and extended):
            until = action in CLOSED and not one.existing  # nothing was agreed on what is not there yet
            code, period = ("why-site-until", one.last) if until else (f"why-site-{action}", phase.period)
            yield Fact(code, numbers, {**texts, "period": period}, codes)
        if action not in (OPEN, CLOSE, END) and phase.total != was:
            yield Fact("why-site-size", numbers, {**texts, "period": phase.period}, codes)
        was, extended = phase.total, extended or action == EXTEND


def context(edition: Edition) -> Iterator[Fact]:
    """How many locations open, are extended and cease; where not all may be counted, that it is a plan of locations."""
    if any(a.withheld for a in edition.areas):
        yield Fact("sites-context-untold")
        return
    every = edition.openings
    found = {action: {one.id for one in every if any(p.action == action for p in one.life)} for action in _TOLD}
    counts = {"opens": len(found[OPEN]), "extended": len(found[EXTEND]), "ceases": len(found[CLOSE] | found[END])}
    minors = "untold" if edition.minors_untold else "told" if edition.of_regime(MINORS) else "none"
    yield Fact("sites-context", counts, {}, {"minors": f"sites-minors-{minors}"})
