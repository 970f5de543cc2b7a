"""Claims of aims that chose a number, that are idle or whose value one area fixes, and of what was agreed."""

from tests.support.claims import Told, claims


def _parts(at: Told) -> list[tuple[str, int, float | None, str, str]]:
    """Aims that may choose a number: name, place in the order, weight in a blend, group and level."""
    return [
        (p.aim, k, p.weight if stage.blend else None, p.group, p.level)
        for k, stage in enumerate(at.scenario.stages, 1)
        for p in stage.parts
        if p.aim != "lots" and p.weight
    ]


@claims("why-aims")
def _(at: Told) -> None:
    """Every aim that may choose is told after it, and none besides."""
    facts = [f for f in at.edition.reasons[at.area] if f.code.startswith("why-aim") and f.code != "why-aims"]
    told = [(f.codes["aim"], f.numbers["stage"], f.numbers.get("weight")) for f in facts]
    assert told == [(f"aim-{name}", k, weight) for name, k, weight, *_ in _parts(at)]
    level = at.scenario.stages[0]
    assert (level.aim, level.level, level.group) != ("leximax_load", "municipality", "total")


@claims("why-aim", "why-aim-weighed")
def _(at: Told) -> None:
    told = (
        at.fact.codes["aim"].removeprefix("aim-"),
        at.number("stage"),
        at.fact.numbers.get("weight"),
        at.group,
        at.fact.codes["level"].removeprefix("level-"),
    )
    assert told in _parts(at)
    assert ("weight" in at.fact.numbers) == (at.fact.code == "why-aim-weighed")


@claims("why-agreed", "why-agreed-more", "why-agreed-fewer")
def _(at: Told) -> None:
    agreed = sum(at.seen.instance.agreed.get((at.area, g, at.period), 0) for g in at.edition.groups)
    assert at.number("agreed") == agreed
    more = (at.figure.new or 0) - agreed
    assert at.number("apart") == abs(more)
    assert at.fact.code == ("why-agreed" if not more else f"why-agreed-{'more' if more > 0 else 'fewer'}")


@claims("idle-aim")
def _(at: Told) -> None:
    blends = [p for stage in at.scenario.stages for p in stage.blend]
    assert any((f"aim-{p.aim}", p.weight) == (at.fact.codes["aim"], at.number("weight")) for p in blends)


@claims("void-aim")
def _(at: Told) -> None:
    """The area is the heaviest of its level by an aim that looks at the heaviest, with no new place in its load."""
    named = {a.code for a in at.edition.areas if a.name == at.fact.texts["name"]}
    assert any(_fixed_by(at, code, outcome.level, outcome.group) for code in named for outcome in at.edition.aims)


def _fixed_by(at: Told, code: str, level: str, group: str) -> bool:
    if at.edition.area[code].level != level:
        return False
    loads = {
        (a.code, t.name): at.seen.load(a.code, group, t.name) or 0.0
        for a in at.edition.level(level)
        for t in at.edition.periods
    }
    mine = max(y for (a, _), y in loads.items() if a == code)
    return mine >= max(loads.values()) - 1e-6 - _a_place(at, level, group)


def _a_place(at: Told, level: str, group: str) -> float:
    """What a place more or less by rounding makes of a load."""
    shares = [
        at.seen.instance.base(a.code, group, t.name)[0] for a in at.edition.level(level) for t in at.edition.periods
    ]
    return 1 / min((s for s in shares if s > 0), default=1.0)
