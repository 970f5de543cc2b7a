"""Claims of aims that chose a number, that are idle or whose value one area fixes, and of what was agreed."""

from optimiser.problem.scenario import Part, Stage
from optimiser.solving.plan import optimise
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


def _protected(at: Told) -> tuple[str, ...]:
    return (*at.edition.of_regime("minors"), *at.edition.of_regime("special"))


@claims("own-stage")
def _(at: Told) -> None:
    """The group is for minors or special; its one aim is the leximax of municipalities, and none comes later."""
    assert at.group in _protected(at)
    assert [(p.aim, p.level) for s in at.scenario.stages for p in s.parts if p.group == at.group] == [
        ("leximax_load", "municipality")
    ]
    parts = [p for s in at.scenario.stages for p in s.parts]
    later = parts[[p.group for p in parts].index(at.group) :]
    assert all(p.aim == "lots" or p.group in (at.group, *_protected(at)) for p in later)


@claims("why-agreed", "why-agreed-more", "why-agreed-fewer")
def _(at: Told) -> None:
    agreed = sum(at.seen.instance.agreed.get((at.area, g, at.period), 0) for g in at.edition.groups)
    assert at.number("agreed") == agreed
    more = (at.figure.new or 0) - agreed
    assert at.number("apart") == abs(more)
    assert at.fact.code == ("why-agreed" if not more else f"why-agreed-{'more' if more > 0 else 'fewer'}")


@claims("idle-aim")
def _(at: Told) -> None:
    """Without the aim the best of the others together, solved anew, is what they are with it."""
    told = (at.fact.codes["aim"], at.number("weight"), at.group, at.fact.codes["level"])
    named = [
        (number, part)
        for number, stage in enumerate(at.scenario.stages)
        for part in stage.blend
        if (f"aim-{part.aim}", part.weight, part.group, f"level-{part.level}") == told
    ]
    assert any(_idle(at, number, part) for number, part in named)


def _idle(at: Told, number: int, idle: Part) -> bool:
    stage = at.scenario.stages[number]
    others = [p for p in stage.blend if p is not idle and p.weight > 0]
    ours = {(a.name, a.level, a.group): a for a in at.seen.aims if a.stage == number}
    alone = stage.model_copy(update={"blend": others})
    if len(others) == 1:
        (only,) = others
        alone = Stage(aim=only.aim, level=only.level, group=only.group, parameters=only.parameters)
    best = [a for a in optimise(at.seen.instance, (*at.scenario.stages[:number], alone)).aims if a.stage == number]
    loss = slack = 0.0
    for part, other in zip(others, best, strict=True):
        mine = ours[part.aim, part.level, part.group]
        rate = part.weight / (mine.scale or 1.0)
        loss += rate * (mine.value - other.value)
        slack += rate * (mine.error + other.error + 2e-6 * max(1.0, abs(mine.value)))
    return loss <= slack


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
