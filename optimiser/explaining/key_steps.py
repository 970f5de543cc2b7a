"""The lines of a calculation from the key: shares of municipalities, and what is required of an area.

Maths:
    share[m] = whole · w_m / Σ_n w_n                                                    [places]
    required[p] = asked · w_p / Σ_q w_q, in whole places                                [places]
"""

from collections.abc import Iterator, Mapping
from math import isclose

from optimiser.catalogue import key_credits, key_weights, key_working
from optimiser.distribution.division import Root, roots
from optimiser.explaining.group_sum import STEP
from optimiser.problem.area_sums import TOTAL, Cell
from optimiser.problem.frozen_settings import KeyChoice
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Division, Scenario
from optimiser.words.facts import Fact, Line

_EXACT = 1e-4
"""Places by which a line may differ from the plan's own number: rounding noise of sums."""


def _about(code: str, group: str = "", area: str = "") -> Fact:
    return Fact(code, {}, {"area": area} if area else {}, {"group": f"group-{group}"} if group else {})


class KeySteps:
    """The first two steps in the last period: the share by the key, and what is required of an area."""

    def __init__(self, instance: Instance, scenario: Scenario, rows: Mapping[Cell, int]) -> None:
        self.instance, self.territory = instance, instance.territory
        self.t = self.territory.periods[-1]
        keys = {g: scenario.keys[g] for g in self.territory.groups}
        first = next(iter(keys.values()))
        alike = all(k == first for k in keys.values()) and not key_credits(first.name, first.parameters)
        self.keys: dict[str, KeyChoice] = {TOTAL: first} if alike else keys
        """The key of every group; one for ``total`` where all groups have the same and it credits nothing."""
        self.divided: dict[tuple[str, str], tuple[Division, Root]] = {}
        """By area and group: how its number was divided; an area with a row of its own has none."""
        for division in scenario.divide:
            of_group = {s: n for (s, g, t), n in rows.items() if (g, t) == (division.group, self.t)}
            for root in roots(self.territory, division, of_group):
                self.divided |= {(area, division.group): (division, root) for area in root.free}
        self._weights: dict[tuple[str, str, int, str], tuple[dict[str, float], float]] = {}
        self._lines: dict[tuple[str, str, str, int], tuple[list[Line], str] | None] = {}

    def asked(self, group: str) -> int:
        """New places required in the country for a group."""
        return self.instance.required_in(self.territory.country, group, self.t)

    def _to_divide(self, group: str) -> float:
        """Places that the key divides: all of them, or the new ones where it credits existing ones itself.

        With an official list the shares of a key that credits add up to other places than it divides.
        """
        if group in self.instance.credited:
            return self.asked(group)
        return float(self.instance.sums.share[self.territory.country, group, self.t])

    def whole(self) -> Iterator[Line]:
        """All places that the key divides, of all groups at once or group by group."""
        for g in self.keys:
            if g != TOTAL:
                yield self.whole_of(g, 1)
                continue
            asked, existing = self.asked(TOTAL), self.territory.existing_in(self.territory.country, TOTAL, self.t)
            yield Line("asked", 1, Fact("working-asked"), asked)
            yield Line("existing", 1, Fact("working-existing"), existing)
            rest = round(self.instance.whole_share[self.t]) - asked - existing
            if rest:
                yield Line("unplaced", 1, Fact("working-unplaced"), rest)
            rule = "{asked} + {existing} + {unplaced}" if rest else "{asked} + {existing}"
            yield Line(f"whole_{TOTAL}", 1, Fact("working-whole"), asked + existing + rest, rule)

    def whole_of(self, g: str, step: int) -> Line:
        """All places of a group that its key divides."""
        code = "working-whole-new" if g in self.instance.credited else "working-whole-group"
        return Line(f"whole_{g}", step, _about(code, g), self._to_divide(g))

    def share_of(self, m: str, g: str) -> Iterator[Line]:
        """The part of a municipality in a single group by its key."""
        about, share = _about("working-group-share", g, self.territory.names[m]), self.instance.share[m, g, self.t]
        lines, rule, part = self._part(self.keys.get(g) or self.keys[TOTAL], m, g, step=1)
        if abs(self._to_divide(g) * part - share) > _EXACT:
            yield Line(f"share_{g}", STEP, about, share, decimals=4)
            return
        yield from lines
        yield Line(f"share_{g}", STEP, about, share, f"{{whole_{g}}} * {rule}", decimals=4)

    def share(self, m: str) -> Iterator[Line]:
        """The part of a municipality by the key, group by group where their keys differ."""
        name, share_of_plan = self.territory.names[m], self.instance.sums.share[m, TOTAL, self.t]
        rules: list[str] = []
        lines: list[Line] = []
        whole = 0.0
        for g, key in self.keys.items():
            places = self._to_divide(g)
            more, rule, part = self._part(key, m, g, step=1)
            lines += more
            rules.append(f"{{whole_{g}}} * {rule}")
            whole += places * part
        if abs(whole - share_of_plan) > _EXACT:
            yield Line("share", 1, _about("working-share-listed", area=name), share_of_plan, decimals=2)
            return
        yield from lines
        code = "working-share-rest" if self.instance.credited else "working-share"
        yield Line("share", 1, _about(code, area=name), share_of_plan, " + ".join(rules), decimals=2)

    def required(self, pool: str) -> Iterator[Line]:
        """What is required of an area: group by group, divided from the country's number or as given."""
        name = self.territory.names[pool] if pool != self.territory.country else ""
        names = []
        for g in self.territory.groups:
            places = self.instance.requirement.get((pool, g, self.t))
            if not places:
                continue
            names.append(f"{{pool_{g}}}")
            if (pool, g) in self.divided:
                yield from self._divided(*self.divided[pool, g], pool)
            else:
                code = "working-pool-given" if name else "working-pool-country"
                yield Line(f"pool_{g}", 2, _about(code, g, name), places)
        whole = sum(self.instance.requirement.get((pool, g, self.t), 0) for g in self.territory.groups)
        code = "working-pool" if name else "working-pool-country-all"
        yield Line("pool", 2, _about(code, area=name), whole, " + ".join(names) or "")

    def _divided(self, division: Division, root: Root, pool: str) -> Iterator[Line]:
        """The part of an area; where other areas have a number of their own, of what these leave."""
        g, territory = division.group, self.territory
        lines, rule, part = self._part(division.key, pool, g, step=2)
        yield from lines
        whole = root.scope == territory.country
        asked = _about("working-asked-group" if whole else "working-pool-given", g, territory.names.get(root.scope, ""))
        yield Line(f"asked_{g}", 2, asked, root.places)
        rest, rule_of_rest = float(root.places), f"{{asked_{g}}}"
        weights, total = self._weights_of(division.key, g)
        free = sum(weights[m] for a in root.free for m in territory.scopes[a]) / total
        if root.given or not isclose(free, 1.0, rel_tol=1e-12):
            yield Line(f"given_{g}", 2, _about("working-given-elsewhere", g), root.given)
            yield Line(f"free_{g}", 2, _about("working-free-part", g), 100 * free, decimals=6)
            rest, rule_of_rest = root.rest / free, f"({{asked_{g}}} - {{given_{g}}}) / ({{free_{g}}} / 100)"
        what = _about("working-pool-group", g, territory.names[pool])
        places = self.instance.requirement[pool, g, self.t]
        yield Line(f"pool_{g}", 2, what, places, f"{rule_of_rest} * {rule}", rest * part, "rounded", 2)

    def _part(self, key: KeyChoice, area: str, group: str, *, step: int) -> tuple[list[Line], str, float]:
        """Lines for the part that a key gives an area, the rule for it, and the part itself."""
        weights, total = self._weights_of(key, group)
        part = sum(weights[m] for m in self.territory.scopes[area]) / total if total else 0.0
        working = self._working(key, area, step)
        if working is not None:
            return [*working[0]], working[1], part
        name = f"part_{area}/{group}"
        codes = {"key": f"key-{key.name}", "group": f"group-{group}"}
        what = Fact("working-part", {}, {"area": self.territory.names[area]}, codes)
        return [Line(name, step, what, 100 * part, decimals=6)], f"{{{name}}} / 100", part

    def _working(self, key: KeyChoice, area: str, step: int) -> tuple[list[Line], str] | None:
        """The lines of a key for an area, computed once for all groups; ``None`` for a key without lines."""
        index = (key.name, repr(sorted(key.parameters.items())), area, step)
        if index not in self._lines:
            self._lines[index] = key_working(key.name, self.territory, key.parameters, area, step)
        return self._lines[index]

    def _weights_of(self, key: KeyChoice, group: str) -> tuple[dict[str, float], float]:
        """Weights by the key and their sum, computed once for all municipalities."""
        places = self.asked(group)
        index = (key.name, repr(sorted(key.parameters.items())), places, group)
        if index not in self._weights:
            weights = key_weights(key.name, self.territory, key.parameters, places=places, group=group)
            self._weights[index] = weights, sum(weights.values())
        return self._weights[index]
