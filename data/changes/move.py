"""The codes that hold the territory of every code on a later day, given the decisions on splits.

Maths:
    T[c] = {c}                              where no change ended c by the second day
    T[c] = ∪ {T[n] : c went to n}           otherwise; only the chosen n where a split was decided
    P[n] = {c on the first day : n ∈ T[c]}
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from data.changes import FIRST_DAY, changes


@dataclass(frozen=True)
class Move:
    """From the codes of one day to those of a later one.

    ``parts`` holds decisions on splits: an old code and the one receiving code that counts as all of it.
    """

    first: date
    second: date
    parts: Mapping[str, str] = field(default_factory=dict)

    def targets(self, code: str) -> frozenset[str]:
        """The codes that hold the territory of a code on the second day; several if a split is undecided."""
        receivers = [c.new_code for c in changes().ended_by(code) if c.date <= self.second]
        if code in self.parts and len(receivers) > 1:
            receivers = [c for c in receivers if c == self.parts[code]]
        if not receivers:
            return frozenset({code})
        return frozenset().union(*(self.targets(c) for c in receivers))

    def origins(self) -> dict[str, frozenset[str]]:
        """By code of the second day, the codes of the first day whose territory went to it, wholly or in part."""
        codes_by_target: dict[str, set[str]] = {}
        for code in changes().codes_on(self.first):
            for target in self.targets(code):
                codes_by_target.setdefault(target, set()).add(code)
        return {target: frozenset(codes) for target, codes in codes_by_target.items()}


def first_day(codes: Iterable[str], until: date) -> date | None:
    """The latest day of change, not after ``until``, on which all codes were in use together; ``None`` if none is."""
    codes, history = tuple(codes), changes()
    days = {FIRST_DAY - timedelta(days=1), FIRST_DAY, *(c.date for c in history.rows)}
    common_days = (day for day in days if day <= until and all(history.exists(code, day) for code in codes))
    return max(common_days, default=None)
