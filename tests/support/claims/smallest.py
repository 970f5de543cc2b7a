"""Claims of smallest numbers, and of a plan that is not proven to be the best."""

from data.schema.dates import offered
from tests.support.claims import TOTAL, Told, claims, rounded


def _smallest(at: Told) -> float:
    """The smallest number of the group; no row asks for places of it here, or for fewer than are."""
    places = at.scenario.rules["smallest_number"][at.group]
    assert at.number("places") == places
    hard = [b for b in at.tables.bids if (b.gm_code, b.group, b.firmness) == (at.area, at.group, "hard")]
    assert not ("keep_bids" in at.scenario.rules and any(b.places and offered(b, at.span) for b in hard))
    if at.scenario.rules["smallest_number"].get("extensions"):
        assert at.existing(at.area, at.group) == 0
    return places


def _new(at: Told) -> int:
    return at.edition.at(at.area, at.period, at.group).new or 0


def _part(at: Told) -> None:
    """The key's part of what is required around the municipality is as told, and below the smallest number."""
    record = at.edition.area[at.area]
    around = (at.area, record.region, record.province, at.edition.country)
    asked = {a.scope: a.places for a in at.edition.requirement if (a.group, a.period) == (at.group, at.period)}
    scope = next(s for s in around if s in asked)
    share = at.seen.instance.share
    whole = sum(share[m, at.group, at.period] for m in at.edition.area[scope].members)
    exact = asked[scope] * share[at.area, at.group, at.period] / whole
    rounded(at.number("part"), exact, 1)
    assert 0 < exact < at.number("places")


@claims("why-smallest-none")
def _(at: Told) -> None:
    _smallest(at)
    assert _new(at) == 0
    _part(at)


@claims("why-smallest-exact")
def _(at: Told) -> None:
    assert _new(at) == _smallest(at)
    _part(at)


@claims("why-smallest-room")
def _(at: Told) -> None:
    """Some row leaves exactly this room, which is less than the smallest number."""
    assert _new(at) == 0
    assert 0 < at.number("room") < _smallest(at)
    record = at.edition.area[at.area]
    around = {at.area, record.region, record.province, at.edition.country}
    rooms = [a.places for a in at.edition.requirement if a.scope in around and a.group == at.group]
    for x in at.tables.limits:
        if x.gm_code == at.area and x.period in (None, at.period) and (x.group or TOTAL) in (at.group, TOTAL):
            taken = at.existing(at.area, x.group or TOTAL) if x.bound == "capacity" else 0
            rooms.append(max(0, x.places - taken))
    assert at.number("room") in rooms


@claims("gap-unproven")
def _(at: Told) -> None:
    assert at.edition.status == "feasible"
    assert at.number("percent") == 100 * at.seen.gap > 0.01
    assert "smallest_number" in at.scenario.rules, "linear programmes are proven"
