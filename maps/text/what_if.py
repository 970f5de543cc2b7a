"""What would happen if an input of a plan were otherwise, as text for a terminal and as a record."""

from collections.abc import Iterable, Mapping
from typing import Any

from maps.text.table import number_text
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.tuning.aim_changes import AimChange
from optimiser.tuning.changes import EXISTING, LIMITS, SCORE, Change
from optimiser.tuning.ways_to import Way
from optimiser.tuning.what_if import WhatIf
from optimiser.words import Words
from optimiser.words.decimals import decimals_apart

MOST_NAMED = 12
"""Most municipalities that a sentence names; the record has all."""

SCORE_DECIMALS = 3
"""Decimals of a socio-economic score."""


def what_if_text(found: WhatIf, words: Words) -> str:
    """The changes, the new numbers, who takes over what, and what every aim loses."""
    names = found.before.instance.territory.names
    changes = "; ".join(change_text(c, names, words) for c in found.changes)
    lines = [words("suppose-title", changes=changes), ""]
    areas = [
        m for m in dict.fromkeys(c.area for c in found.changes) if m in found.before.instance.territory.municipalities
    ]
    lines += [_number(found, m, words) for m in areas]
    lines += [takers_text(found, areas, words), *beside_lines(found, words), _sum(found, words), ""]
    lines += [_aim(a, names, words) for a in found.aims]
    worse = sum(not a.within for a in found.aims)
    lines.append(words("suppose-not-within", count=worse) if worse else words("suppose-within"))
    if any(c.what not in LIMITS for c in found.changes):
        lines.append(words("suppose-shares-changed"))
    return "\n".join([*lines, words("suppose-exact"), "", words("proposal")])


def change_text(change: Change, names: Mapping[str, str], words: Words) -> str:
    """One change in words."""
    code = "limit" if change.what in LIMITS else change.what
    number = words.number(change.number, SCORE_DECIMALS if change.what == SCORE else 0)
    bound = words(f"bound-{change.what}") if change.what in LIMITS else ""
    return words(
        f"suppose-change-{code}", area=names[change.area], number=number, bound=bound, group=_group(change, words)
    )


def takers_text(found: WhatIf, without: Iterable[str], words: Words) -> str:
    """Who gets more and who fewer, the largest difference first; ``without`` those that are told already."""
    names, skipped = found.before.instance.territory.names, frozenset(without)
    others = sorted(((-abs(n), m, n) for m, n in found.taken.items() if m not in skipped))
    told = [f"{names[m]} {_signed(n, words)}" for _, m, n in others[:MOST_NAMED]]
    told += [words("suppose-taken-more", count=len(others) - MOST_NAMED)] if len(others) > MOST_NAMED else []
    if told:
        return words("suppose-taken", takers=", ".join(told))
    return words("suppose-taken-none-total" if found.beside else "suppose-taken-none")


def beside_lines(found: WhatIf, words: Words) -> list[str]:
    """What differs in single groups, other periods and streams, the largest difference first."""
    names, joint = found.before.instance.territory.names, found.before.instance.joint
    told = sorted((-abs(n), c, n) for c, n in found.beside.items())
    parts = []
    for _, (m, g, t), n in told[:MOST_NAMED]:
        what = words(f"stream-{g}") if joint and g in joint.streams else words.named("group", g)
        parts.append(words("suppose-beside-cell", area=names[m], what=what, period=t, number=_signed(n, words)))
    more = words.number(max(0, len(told) - MOST_NAMED))
    return [words("suppose-beside", cells="; ".join(parts), more=more)] if parts else []


def ways_text(plan: Plan, municipality: str, number: int, ways: Iterable[Way], words: Words) -> str:
    """What would give a municipality another number, a line per input."""
    territory, now = plan.instance.territory, _new(plan, municipality)
    about = {"area": territory.names[municipality], "number": words.number(number), "before": words.number(now)}
    if number == now:
        return words("suppose-to-same", **about)
    lines = [f"- {_way(way, words)}" for way in ways]
    tail = [words("suppose-to-how")] if lines else [words("suppose-to-nothing", **about)]
    return "\n".join([words("suppose-to-title", **about), "", *lines, "", *tail, "", words("proposal")])


def _way(way: Way, words: Words) -> str:
    change, takers = way.change, takers_text(way.found, [way.change.area], words)
    decimals = SCORE_DECIMALS if change.what == SCORE else 0
    about = {"number": words.number(change.number, decimals), "takers": takers, "group": _group(change, words)}
    about["now"] = number_text(way.now, words, decimals)
    if change.what in LIMITS:
        bound = words(f"suppose-bound-{change.what}")
        return words("suppose-to-limit", bound=bound, standing="no" if way.now is None else "yes", **about)
    return words(f"suppose-to-{change.what}", **about)


def _number(found: WhatIf, m: str, words: Words) -> str:
    before, after = _new(found.before, m), _new(found.after, m)
    name = found.before.instance.territory.names[m]
    about = {"area": name, "before": words.number(before), "after": words.number(after)}
    return words("suppose-number-same", **about) if before == after else words(
        "suppose-number", apart=_signed(after - before, words), **about
    )  # fmt: skip


def _sum(found: WhatIf, words: Words) -> str:
    country = found.before.instance.territory.country
    before, after = _new(found.before, country), _new(found.after, country)
    code = "suppose-sum-same" if before == after else "suppose-sum-changed"
    return words(code, before=words.number(before), after=words.number(after))


def _aim(aim: AimChange, names: Mapping[str, str], words: Words) -> str:
    about: dict[str, str | float] = {
        "stage": aim.stage + 1,
        "aim": words.named("aim", aim.part.aim),
        "level": words(f"level-{aim.part.level}").lower(),
        "group": words.named("group", aim.part.group),
    }
    if aim.levels:
        if not aim.risen:
            return words("suppose-levels-same", **about)
        most, (before, after) = max(aim.risen.items(), key=lambda x: (x[1][1] - x[1][0], x[0]))
        told = [words.number(100 * x, 1) for x in (before, after)]
        return words("suppose-levels", count=len(aim.risen), most=names[most], before=told[0], after=told[1], **about)
    decimals = decimals_apart(aim.before, aim.after, least=2)
    loss = "none" if aim.loss is None else "nothing" if not aim.loss else f"{_signed(100 * aim.loss, words, 1)} %"
    return words(
        "suppose-aim",
        **about,
        before=words.number(aim.before, decimals),
        after=words.number(aim.after, decimals),
        unit=_unit(aim, words),
        loss=loss,
    )


def _unit(aim: AimChange, words: Words) -> str:
    if words.has(f"unit-of-{aim.part.aim}"):
        return words(f"unit-of-{aim.part.aim}")
    return words("stream-unit-places") if aim.unit == "places" else aim.unit


def _new(plan: Plan, area: str) -> int:
    return plan.new_in(area, TOTAL, plan.instance.territory.periods[-1])


def _group(change: Change, words: Words) -> str:
    return words.named("group", change.group)


def _signed(number: float, words: Words, decimals: int = 0) -> str:
    text = words.number(abs(number), decimals)
    return f"+{text}" if number > 0 else f"−{text}" if number < 0 else text


def what_if_record(found: WhatIf) -> dict[str, Any]:
    """The same for programmes, every municipality whose number differs among it."""
    territory = found.before.instance.territory
    return {
        "changes": [change_record(c) for c in found.changes],
        "period": territory.periods[-1],
        "areas": [
            {"code": m, "name": territory.names[m], "before": _new(found.before, m), "after": _new(found.after, m)}
            for m in territory.municipalities
            if m in found.taken or any(c.area == m for c in found.changes)
        ],
        "beside": [
            {"code": m, "what": g, "period": t, "difference": n} for (m, g, t), n in sorted(found.beside.items())
        ],
        "aims": [
            {"name": a.part.aim, "level": a.part.level, "group": a.part.group, "stage": a.stage + 1, "unit": a.unit,
             "before": a.before, "after": a.after, "loss": a.loss, "within": a.within,
             **({"risen": {m: list(xy) for m, xy in a.risen.items()}} if a.levels else {})}
            for a in found.aims
        ],
        "within": found.within,
        "remade": "province" if found.apart else "country",
    }  # fmt: skip


def change_record(change: Change) -> dict[str, Any]:
    """One change for programmes; figures of people have no group."""
    group = {"group": change.group} if change.what in (*LIMITS, EXISTING, "requirement") else {}
    return {"area": change.area, "what": change.what, **group, "number": change.number}


def ways_record(plan: Plan, municipality: str, number: int, ways: Iterable[Way]) -> dict[str, Any]:
    """What would give a municipality another number, for programmes."""
    return {
        "code": municipality,
        "number": number,
        "before": _new(plan, municipality),
        "ways": [_way_record(w) for w in ways],
    }


def _way_record(way: Way) -> dict[str, Any]:
    found = {name: told for name, told in what_if_record(way.found).items() if name != "changes"}
    return {**change_record(way.change), "now": way.now, **found}
