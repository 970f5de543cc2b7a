"""Claims of the share, of existing places, of the province and of what was offered or exchanged."""

from data.schema.dates import offered
from tests.support.claims import TOTAL, Told, claims, rounded


@claims("why-no-share")
def _(at: Told) -> None:
    assert at.figure.share == 0
    assert at.figure.new == 0


@claims("why-no-share-places")
def _(at: Told) -> None:
    assert at.figure.share == 0
    assert at.figure.new


@claims("why-share", "why-share-list", "why-share-list-rest")
def _(at: Told) -> None:
    rounded(at.number("share"), at.figure.share or 0)
    towns = [at.edition.at(a.code, at.period).share for a in at.edition.level("municipality")]
    if None not in towns:
        rounded(at.number("whole"), sum(x or 0 for x in towns))
    listed = {row.scope_code for row in at.tables.official if row.period in (None, at.period)}
    province = at.edition.area[at.area].province
    own = at.area in listed or (province in listed and at.edition.area[province].members == (at.area,))
    assert at.fact.code == ("why-share-list" if own else "why-share-list-rest" if listed else "why-share")
    keys = set(at.edition.keys.values())
    assert at.fact.codes["key"] == (f"key-{keys.pop()}" if len(keys) == 1 else "key-by-group")


def _of_periods(at: Told) -> None:
    """The period is named where there are several, and is the last."""
    several = len(at.edition.periods) > 1
    assert at.fact.code.endswith("-in") == several
    assert at.fact.texts.get("period", at.period) == at.period


@claims("why-existing", "why-existing-in")
def _(at: Told) -> None:
    assert at.number("places") == at.figure.existing
    assert at.figure.existing
    assert not _unsized(at)
    _of_periods(at)


@claims("why-existing-none", "why-existing-none-in")
def _(at: Told) -> None:
    assert {at.edition.at(at.area, span.name).existing for span in at.edition.periods} == {0}
    assert not _unsized(at)
    _of_periods(at)


@claims("why-existing-past")
def _(at: Told) -> None:
    assert at.figure.existing == 0
    earlier = {s.name: at.edition.at(at.area, s.name).existing for s in at.edition.periods[:-1]}
    last = [name for name, places in earlier.items() if places][-1]
    assert (at.fact.texts["period"], at.number("places")) == (last, earlier[last])


def _unsized(at: Told) -> bool:
    return any(row.gm_code == at.area and row.places is None for row in at.stock)


@claims("why-existing-unknown", "why-existing-unknown-none")
def _(at: Told) -> None:
    """Only a number above nought can be too high for what is not known."""
    assert bool(at.figure.new) == (at.fact.code == "why-existing-unknown")
    assert at.number("places") == at.figure.existing
    assert _unsized(at), "a location of unknown size exists in the period that the reasons are about"


@claims("why-province", "why-province-given")
def _(at: Told) -> None:
    province = at.named("province")
    assert province == at.edition.area[at.area].province
    given = at.edition.at(province, at.period).new
    assert at.number("places") == at.required(province) == at.edition.at(province, at.period).required
    assert at.number("given") == given
    assert (given == at.number("places")) == (at.fact.code == "why-province")


@claims("why-gives", "why-takes")
def _(at: Told) -> None:
    other = at.named("name", ("municipality",))
    giver, taker = (at.area, other) if at.fact.code == "why-gives" else (other, at.area)
    assert any(
        (x.from_gm, x.to_gm, x.group, x.places) == (giver, taker, at.group, at.number("places"))
        and x.period in (None, at.period)
        for x in at.tables.exchanges
    )
    share, counted, _ = at.load_of(at.area)
    assert at.seen.instance.base(at.area, TOTAL, at.period)[1] == counted
    assert abs(at.seen.instance.base(at.area, TOTAL, at.period)[0] - share) < 1e-5


@claims("why-bid-hard", "why-bid-hard-free", "why-bid-soft", "why-bid-soft-free")
def _(at: Told) -> None:
    firmness, kept = at.fact.code.split("-")[2], not at.fact.code.endswith("-free")
    rows = [
        x.places
        for x in at.tables.bids
        if (x.gm_code, x.group, x.firmness) == (at.area, at.group, firmness) and offered(x, at.span)
    ]
    assert at.number("places") in rows
    used = at.edition.at(at.area, at.period, at.group).new
    assert at.number("used") == used
    steered = any(aim.name == "deviation_from_bids" for aim in at.edition.aims)
    assert kept == ((used or 0) >= sum(rows) if firmness == "hard" else steered)


@claims("why-near-optimal", "why-near-optimal-none")
def _(at: Told) -> None:
    figure = at.edition.at(at.area, at.fact.texts["period"])
    least, most = at.number("least"), at.number("most")
    assert (figure.least, figure.most) == (least, most)
    assert least <= (figure.new or 0) <= most
    assert (least < most) == (at.fact.code == "why-near-optimal")
    assert at.number("percent") == 100 * at.edition.near_optimal > 0


@claims("why-range")
def _(at: Told) -> None:
    figure = at.edition.at(at.area, at.fact.texts["period"])
    assert (figure.low, figure.high) == (at.number("low"), at.number("high"))
    assert at.number("low") <= (figure.new or 0) <= at.number("high")
    assert at.number("low") < at.number("high")
