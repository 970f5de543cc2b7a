"""Claims of a joint plan, worked out from the streams of the edition and the figures of its groups."""

from data.schema.streams import OF_PLAN
from optimiser.editions.total_load import BEFORE, TotalLoad
from tests.support.claims import Told, claims


def _decided(at: Told) -> tuple[int, int]:
    """What the edition says of the stream of a fact in its municipality: without the plan, and by it."""
    assert at.edition.streams is not None
    name = at.fact.codes["stream"].removeprefix("stream-")
    (row,) = [d for d in at.edition.streams.decided if (d.area, d.period, d.stream) == (at.area, at.period, name)]
    return row.own or 0, row.number


@claims("why-stream-same", "why-stream-moved", "why-stream-added")
def _(at: Told) -> None:
    own, number = _decided(at)
    assert (at.number("own"), at.number("number"), at.number("apart")) == (own, number, abs(number - own))
    assert bool(at.number("more")) == (number > own)
    name = at.fact.codes["stream"].removeprefix("stream-")
    after = TotalLoad(at.edition).number(at.area, at.period, name)
    if at.fact.code == "why-stream-added":
        assert number - own == (after.number or 0)
    else:
        assert after.number == number
        assert (at.fact.code == "why-stream-same") == (own == number)


@claims("why-together")
def _(at: Told) -> None:
    load = TotalLoad(at.edition)
    counted = load.counted(at.area, at.period).number or 0.0
    assert abs(at.number("counted") - counted) <= 0.05 + 1e-9
    people = {a.code: a.population for a in at.edition.level("municipality")}
    if at.scenario.joint and at.scenario.joint.key is None:
        whole = load.counted(at.edition.country, at.period).number or 0.0
        assert abs(at.number("share") - whole * people[at.area] / sum(people.values())) <= 0.05 + 1e-6


@claims("joint-stream")
def _(at: Told) -> None:
    assert at.edition.streams is not None
    name = at.fact.codes["stream"].removeprefix("stream-")
    rows = [d for d in at.edition.streams.decided if (d.period, d.stream) == (at.fact.texts["period"], name)]
    assert at.number("whole") == sum(d.number for d in rows)
    assert at.number("added") == sum(d.number - (d.own or 0) for d in rows)
    assert at.number("count") == len(rows)
    fewer, more = (sum(max(0, s * (d.number - (d.own or 0))) for d in rows) for s in (-1, 1))
    assert more - at.number("added") == fewer == at.number("moved")


def _unknown(at: Told, area: str, period: str) -> list[str]:
    """Streams of which a municipality has no number and another has one."""
    assert at.edition.streams is not None
    somewhere = {n.stream for n in at.edition.streams.numbers if n.period == period}
    unknown = TotalLoad(at.edition).unknown(area, period, BEFORE)
    return [s for s in unknown if s not in OF_PLAN and s in somewhere]


@claims("why-together-unknown", "why-kept-unknown")
def _(at: Told) -> None:
    unknown = _unknown(at, at.area, at.period)
    assert at.number("count") == len(unknown) > 0
    kept = at.scenario.joint is not None and at.scenario.joint.unknown == "keep"
    assert kept == (at.fact.code == "why-kept-unknown")
    if kept and at.edition.streams:
        of_town = [d for d in at.edition.streams.decided if (d.area, d.period) == (at.area, at.period)]
        assert all(d.number == d.own for d in of_town if d.own is not None and not _added(at, d.stream))


def _added(at: Told, stream: str) -> int:
    return sum(s.additional for s in (at.scenario.joint.streams if at.scenario.joint else ()) if s.stream == stream)


@claims("joint-unpublished", "joint-kept")
def _(at: Told) -> None:
    period = at.fact.texts["period"]
    names = sorted(a.name for a in at.edition.level("municipality") if _unknown(at, a.code, period))
    at.names(names)
