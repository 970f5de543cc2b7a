"""The sum behind a number, as lines that a council can do again by hand; only where such a sum exists.

Maths:
    share[m] = whole · w_m / Σ_n w_n                                                    [places]
    required[p] = asked · w_p / Σ_q w_q, in whole places                                [places]

    Every line is compared with the plan: what does not give the plan's own number is told as given.
    From shares and requirement to the number itself: see ``optimiser.explaining.level_sum``.
"""

from collections.abc import Iterator

from optimiser.catalogue import key_credits, key_weights, key_working
from optimiser.explaining.level_sum import filling
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Division, KeyChoice
from optimiser.words.facts import Fact, Line

_EXACT = 1e-4
"""Places by which a line may differ from the plan's own number: noise of sums."""


def workings(plan: Plan) -> dict[str, tuple[Line, ...]]:
    """Lines by code of the country, of every area with a requirement of its own, and of every municipality."""
    instance = plan.instance
    scenario, land = instance.scenario, instance.territory
    if scenario is None or scenario.locations or plan.status != "optimal":
        return {}
    t = land.periods[-1]
    found: dict[str, list[Line]] = {land.country: list(_whole(instance, t))}
    for m in land.municipalities:
        found[m] = list(_share(instance, m, t))
    for pool in dict.fromkeys(s for s, _, u in instance.requirement if u == t):
        found.setdefault(pool, []).extend(_required(instance, pool, t))
        if len(land.scopes[pool]) == 1:
            (only,) = land.scopes[pool]
            what = Fact("working-new", {}, {"area": land.names[only]})
            found[only].append(Line("new", 3, what, plan.new_in(only, TOTAL, t), "{pool}"))
        elif filled := filling(plan, pool, t):
            found[pool] += filled.level()
            for m in land.scopes[pool]:
                found[m] += filled.number(m)
    return {code: tuple(lines) for code, lines in found.items()}


def _asked(instance: Instance, group: str, t: str) -> int:
    land = instance.territory
    return sum(land.required_in(land.country, instance.requirement, g, t) for g in instance.groups_of(group))


def _keys(instance: Instance) -> dict[str, KeyChoice]:
    """The key of every group; one for ``total`` where all have the same and it credits nothing."""
    keys = {g: instance.scenario.keys[g] for g in instance.territory.groups} if instance.scenario else {}
    first = next(iter(keys.values()))
    one = all(k == first for k in keys.values()) and not key_credits(first.name, first.parameters)
    return {TOTAL: first} if one else keys


def _whole(instance: Instance, t: str) -> Iterator[Line]:
    """All places that the key divides, of all groups at once or of each."""
    land = instance.territory
    for g in _keys(instance):
        if g != TOTAL:
            whole = sum(instance.share[m, g, t] for m in land.municipalities)
            code = "working-whole-new" if g in instance.credited else "working-whole-group"
            yield Line(f"whole_{g}", 1, _about(code, g), whole)
            continue
        asked, existing = _asked(instance, TOTAL, t), land.existing_in(land.country, TOTAL, t)
        yield Line("asked", 1, Fact("working-asked"), asked)
        yield Line("existing", 1, Fact("working-existing"), existing)
        rest = round(instance.whole_share[t]) - asked - existing
        if rest:
            yield Line("unplaced", 1, Fact("working-unplaced"), rest)
        rule = "{asked} + {existing} + {unplaced}" if rest else "{asked} + {existing}"
        yield Line(f"whole_{TOTAL}", 1, Fact("working-whole"), asked + existing + rest, rule)


def _about(code: str, group: str = "", area: str = "") -> Fact:
    return Fact(code, {}, {"area": area} if area else {}, {"group": f"group-{group}"} if group else {})


def _share(instance: Instance, m: str, t: str) -> Iterator[Line]:
    """The part of a municipality by the key, group by group where their keys differ."""
    land = instance.territory
    rules: list[str] = []
    name, given = land.names[m], sum(instance.share[m, g, t] for g in land.groups)
    found: list[Line] = []
    whole = 0.0
    for g, key in _keys(instance).items():
        places = sum(instance.share[n, h, t] for n in land.municipalities for h in instance.groups_of(g))
        lines, rule, part = _part(instance, key, m, g, places=_asked(instance, g, t), step=1)
        found += lines
        rules.append(f"{{whole_{g}}} * {rule}")
        whole += places * part
    if abs(whole - given) > _EXACT:
        yield Line("share", 1, _about("working-share-listed", area=name), given, decimals=2)
        return
    yield from found
    yield Line("share", 1, _about("working-share", area=name), given, " + ".join(rules), decimals=2)


def _part(
    instance: Instance, key: KeyChoice, area: str, group: str, *, places: int, step: int
) -> tuple[list[Line], str, float]:
    """Lines for the part that a key gives an area, the rule for it, and the part itself."""
    land = instance.territory
    weights = key_weights(key.name, land, key.parameters, places=places, group=group)
    total = sum(weights.values())
    part = sum(weights[m] for m in land.scopes[area]) / total if total else 0.0
    told = key_working(key.name, land, key.parameters, area, step)
    if told is not None:
        return [*told[0]], told[1], part
    name = f"part_{area}_{group}"
    what = Fact("working-part", {}, {"area": land.names[area]}, {"key": f"key-{key.name}", "group": f"group-{group}"})
    return [Line(name, step, what, 100 * part, decimals=6)], f"{{{name}}} / 100", part


def _required(instance: Instance, pool: str, t: str) -> Iterator[Line]:
    """What is asked of an area: group by group as divided from the country's number, or as given."""
    land = instance.territory
    name = land.names[pool] if pool != land.country else ""
    divided = {d.group: d for d in instance.scenario.divide} if instance.scenario else {}
    names = []
    for g in land.groups:
        places = instance.requirement.get((pool, g, t))
        if not places:
            continue
        names.append(f"{{pool_{g}}}")
        if g in divided:
            yield from _divided(instance, divided[g], pool, t)
        else:
            code = "working-pool-given" if name else "working-pool-country"
            yield Line(f"pool_{g}", 2, _about(code, g, name), places)
    whole = sum(instance.requirement.get((pool, g, t), 0) for g in land.groups)
    code = "working-pool" if name else "working-pool-country-all"
    yield Line("pool", 2, _about(code, area=name), whole, " + ".join(names) or "")


def _divided(instance: Instance, division: Division, pool: str, t: str) -> Iterator[Line]:
    land, g = instance.territory, division.group
    asked, places = _asked(instance, g, t), instance.requirement[pool, g, t]
    lines, rule, part = _part(instance, division.key, pool, g, places=asked, step=2)
    yield from lines
    yield Line(f"asked_{g}", 2, _about("working-asked-group", g), asked)
    what = _about("working-pool-group", g, land.names[pool])
    yield Line(f"pool_{g}", 2, what, places, f"{{asked_{g}}} * {rule}", asked * part, "rounded", 2)
