"""Reasons of a joint plan: what it proposes for each stream, and where everything together ends up."""

from collections.abc import Collection, Iterator

from data.schema.streams import UNITS
from optimiser.problem.area_sums import TOGETHER
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact, naming


def joint_reasons(plan: Plan, m: str, period: str, small: Collection[str] = ()) -> Iterator[Fact]:
    """What a joint plan proposes for a municipality beside places; nothing for a plan of places alone.

    Counted places are those that are known: what a municipality does not publish is in no sum. Where existing places by
    group would tell a small unit (``small``), no sum is told that counts groups at rates of their own.
    """
    joint = plan.instance.joint
    if joint is None or not plan.fractions:
        return
    for s in joint.streams:
        if (cell := (m, s, period)) in joint.own:
            own, number = joint.own[cell], plan.new[cell]
            more, names = number - own, {"stream": f"stream-{s}", "unit": f"stream-unit-{UNITS[s]}"}
            code = "why-stream-added" if cell in joint.unknown else "why-stream-moved" if more else "why-stream-same"
            yield Fact(code, {"own": own, "number": number, "apart": abs(more), "more": int(more > 0)}, {}, names)
    if (streams := joint.unpublished.get((m, period))) and not joint.kept:
        yield Fact("why-together-unknown", {"count": len(streams)})
    share, _ = plan.instance.counted_base(m, TOGETHER, period)
    load = plan.load(m, TOGETHER, period)
    if load is not None and m not in small:
        yield Fact("why-together", {"counted": round(load * share, 1), "share": round(share, 1)})


def kept_reason(plan: Plan, m: str, period: str) -> Iterator[Fact]:
    """Why a municipality keeps its own numbers: a stream of it is unknown."""
    joint = plan.instance.joint
    if joint and joint.kept and plan.fractions and (streams := joint.unpublished.get((m, period))):
        yield Fact("why-kept-unknown", {"count": len(streams)})


def joint_facts(plan: Plan, period: str) -> Iterator[Fact]:
    """What a joint plan divides beside places, and how much of it goes to another municipality than by its own task."""
    joint = plan.instance.joint
    if joint is None or not plan.fractions:
        return
    for s in joint.streams:
        cells = [c for c in joint.cells if c[1:] == (s, period)]
        whole, own = sum(plan.new[c] for c in cells), sum(joint.own[c] for c in cells)
        apart = sum(abs(plan.new[c] - joint.own[c]) for c in cells)
        numbers = {"whole": whole, "count": len(cells), "added": whole - own, "moved": (apart - (whole - own)) // 2}
        names = {"stream": f"stream-{s}", "unit": f"stream-unit-{UNITS[s]}"}
        yield Fact("joint-stream", numbers, {"period": period}, names)
    if towns := [plan.instance.territory.names[m] for m, t in joint.unpublished if t == period]:
        code = "joint-kept" if joint.kept else "joint-unpublished"
        yield naming(code, sorted(towns), period=period)
