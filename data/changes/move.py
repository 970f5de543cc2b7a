"""Where the territory of every code went between two days, decisions on splits taken.

Maths:
    T[c] = {c}                              where no change ended c by the second day
    T[c] = ∪ {T[n] : c went to n}           otherwise; only the chosen n where a split was decided
    P[n] = {c on the first day : n ∈ T[c]}
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from data.changes import FIRST, changes


@dataclass(frozen=True)
class Move:
    """From the codes of one day to those of a later one.

    ``parts`` are decisions on splits: the old code to the one receiving code that counts as its whole.
    """

    first: date
    second: date
    parts: Mapping[str, str] = field(default_factory=dict)

    def targets(self, code: str) -> frozenset[str]:
        """The codes that hold the territory on the second day."""
        following = [c.new_code for c in changes().after(code) if c.date <= self.second]
        if code in self.parts and len(following) > 1:
            following = [c for c in following if c == self.parts[code]]
        if not following:
            return frozenset({code})
        return frozenset().union(*(self.targets(c) for c in following))

    def origins(self) -> dict[str, frozenset[str]]:
        """The codes of the first day that a code of the second day is made of, wholly or in part."""
        found: dict[str, set[str]] = {}
        for code in changes().codes_on(self.first):
            for target in self.targets(code):
                found.setdefault(target, set()).add(code)
        return {target: frozenset(codes) for target, codes in found.items()}


def first_day(codes: Iterable[str], until: date) -> date | None:
    """The latest day of change, not after ``until``, from which all codes exist together; ``None`` if there is none."""
    codes, history = tuple(codes), changes()
    days = {FIRST - timedelta(days=1), FIRST, *(c.date for c in history.rows)}
    together = (day for day in days if day <= until and all(history.exists(code, day) for code in codes))
    return max(together, default=None)
