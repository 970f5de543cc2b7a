"""Areas that rows join, and the layers of loads that have been found among them: rows of three questions per level.

The questions and their formula stand in ``optimiser.fairness.leximax_counting``.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from optimiser.fairness.loads import AreaLoad
from optimiser.model.protocol import At
from optimiser.tolerances import APART, GIVE, SLACK

if TYPE_CHECKING:
    from optimiser.model.variables import Expression, Row, Variables

    Rows = dict[str, "Row"]
    Within = dict[str, "Expression"]

_HALF = 0.5
"""A binary variable above this is one."""


class LoadBlock:
    """Areas that rows join, and the layers of loads that have been found among them.

    Args:
        v: the variables.
        name: of the block, for the names of its rows.
        areas: its areas by name.
        at: a point that obeys the rules.

    """

    def __init__(self, v: "Variables", name: str, areas: Mapping[str, AreaLoad], at: At) -> None:
        self.v, self.name, self.areas = v, name, dict(areas)
        self.open = dict(areas)
        """Areas whose level is not fixed yet."""
        self.fixed: dict[str, float] = {}
        """Levels of areas that are in the same layer in all plans that are as good."""
        self.layers: list[tuple[float, int, Within]] = []
        """Layers of which it is open who is in them: the level, how many are in it or an earlier one, and who."""
        self.level, self.round = 0.0, 0
        self.hosted = {k: x.new + min(0, x.counted) for k, x in areas.items()}  # below 0: more is taken over than given
        self.rows: Rows = {}
        """Rows in force about who has places and who is in which layer."""
        heaviest = max(((x.counted + n) / x.share for x in areas.values() if (n := at(x.new)) > SLACK), default=0.0)
        for k, x in areas.items():
            if x.counted > 0:
                hosts = v.auxiliary(f"hosts_{name}", k, high=1.0, whole=True)
                most = max(0.0, x.share * heaviest - x.counted)
                self.rows[f"hosts_{name}({k})"] = x.new - most * hosts <= SLACK
                self.hosted[k] += x.counted * hosts

    def ceiling(self, k: str, factor: float = 1.0) -> "Expression":
        """What an area of a layer may host at the level of that layer, zero for others [places]."""
        before: Expression | float = 0.0
        total = self.v.total((), (), "")
        for level, _, within in self.layers:
            total += (factor * level * self.areas[k].share) * (within[k] - before)
            before = within[k]
        return total

    def outside(self, k: str) -> "Expression":
        """One for an area that is in no layer yet."""
        return 1 - (self.layers[-1][2][k] if self.layers else self.v.total((), (), ""))

    def ask_level(self) -> "tuple[Expression, Rows]":
        """The next level in places of the largest share, and the rows that keep all other areas below it."""
        self.round += 1
        self.top = self.v.auxiliary(f"top_{self.name}", str(self.round))
        rows: Rows = {}
        for k, x in self.open.items():
            rows[f"top_{self.name}({k},{self.round})"] = self.hosted[k] - self.ceiling(k) - x.share * self.top <= 0
            if self.layers:
                rows[f"under_{self.name}({k},{self.round})"] = (
                    self.hosted[k] - self.ceiling(k) - (x.share * self.level) * self.outside(k) <= SLACK
                )
        return max(x.share for x in self.open.values()) * self.top, rows

    def reached(self, at: At) -> bool:
        """Take up the next level; whether any area that is open reaches it with new places."""
        self.level = at(self.top)
        return self.level * max(x.share for x in self.open.values()) > GIVE

    def ask_count(self) -> "tuple[Expression, Rows]":
        """How many areas are in the layers up to this level, and the rows that keep all others apart from it."""
        within = {
            k: self.v.auxiliary(f"in_{self.name}", k, str(self.round), high=1.0, whole=True) + 0 for k in self.open
        }
        rows: Rows = {}
        more: Rows = {}
        for k, x in self.open.items():
            here = x.share * self.level
            apart = min(APART, here / 2)
            rows[f"apart_{self.name}({k},{self.round})"] = (
                self.hosted[k] - self.ceiling(k) - here * self.outside(k) + apart * (1 - within[k]) <= SLACK
            )
            if self.layers:
                more[f"more_{self.name}({k},{self.round})"] = self.layers[-1][2][k] - within[k] <= 0
        self.layers.append((self.level, 0, within))
        self.rows |= more
        return summed(self.v, within.values()), rows | more

    def ask_others(self, at: At) -> "tuple[Expression, Rows]":
        """How many of those who are in the layers stay there, and the row that keeps the count."""
        level, _, within = self.layers[-1]
        self.inside = [{k for k, e in w.items() if at(e) > _HALF} for _, _, w in self.layers]
        self.layers[-1] = (level, len(self.inside[-1]), within)
        most: Rows = {f"most_{self.name}({self.round})": summed(self.v, within.values()) <= len(self.inside[-1])}
        self.rows |= most
        members = [w[k] for (_, _, w), s in zip(self.layers, self.inside, strict=True) for k in sorted(s)]
        return summed(self.v, members), most

    def fix(self, at: At) -> "tuple[Rows, tuple[str, ...]]":
        """Fix the areas of all layers if all of them stay there: rows that do so, and names of rows that can go."""
        pairs = list(zip(self.layers, self.inside, strict=True))
        if not all(at(w[k]) > _HALF for (_, _, w), inside in pairs for k in inside):
            return {}, ()
        rows: Rows = {}
        for (level, _, _), inside in pairs:
            for k in sorted(inside & self.open.keys()):
                self.fixed[k] = level
                rows[f"level_{self.name}({k})"] = self._at_most(k, level)
                del self.open[k]
        free = tuple(n for n in self.rows if n.startswith(("more_", "most_")))
        self.rows = {n: row for n, row in self.rows.items() if n not in free} | rows
        self.layers = []
        return rows, free

    def _at_most(self, k: str, level: float, tolerance: float = 0.0) -> "Row":
        x = self.areas[k]
        return x.new <= max(0.0, x.share * level * (1 + tolerance) - x.counted) + SLACK

    def kept(self) -> tuple[str, ...]:
        """Names of the rows that those of ``held`` replace."""
        return tuple(n for n in self.rows if not self.layers or n.startswith("level_"))

    def held(self, tolerance: float) -> "Rows":
        """Rows that keep every area at its level or layer, within the tolerance; after the last level."""
        rows: Rows = {}
        for k, x in self.areas.items():
            if k in self.open and self.layers:
                spare = (tolerance * x.counted) * self.outside(k)
                rows[f"level_{self.name}({k})"] = self.hosted[k] - self.ceiling(k, 1 + tolerance) - spare <= SLACK
                continue
            rows[f"level_{self.name}({k})"] = self._at_most(
                k, self.fixed.get(k, max(0.0, x.counted / x.share)), tolerance
            )
        return rows


def summed(v: "Variables", parts: "Iterable[Expression]") -> "Expression":
    """The sum of expressions without a constant."""
    return v.weighed((x, c) for e in parts for x, c in e.items())
