"""What the decision of a paper and the page of the agenda claim, worked out from the edition."""

from collections.abc import Sequence
from itertools import combinations

from optimiser.editions.location_lives import CLOSED, EXTEND, OPEN, LocationLife
from optimiser.editions.records import Standing
from optimiser.words import Words
from tests.support.paper_claims import Printed, prints


def _last(at: Printed) -> str:
    return at.edition.periods[-1].name


def _standing(at: Printed) -> Standing:
    found = at.edition.standing(at.area.code, _last(at))
    assert found is not None
    return found


def _new(at: Printed, codes: Sequence[str], period: str) -> list[int]:
    found = [at.edition.at(code, period).new for code in codes]
    return [n for n in found if n is not None]


@prints("decide-council-places", "decide-prt-places")
def _(at: Printed) -> None:
    new = at.figure.new
    assert at.details["way"] == ("untold" if new is None else "fewer" if new < 0 else "some" if new else "none")
    if new is not None:
        at.same("new", abs(new))


def _bought(at: Printed) -> list[tuple[str, tuple[str, ...], float]]:
    """What is paid for in the area: its item, under which names its price may stand, and how much of it."""
    found = []
    for span in at.edition.periods:
        assert span.start is not None
        assert span.end is not None
        length = ((span.end - span.start).days + 1) / 365.25
        if not at.edition.located:
            new = {g: at.edition.at(at.area.code, span.name, g).new or 0 for g in at.edition.groups}
            found += [("place_year", (g,), max(0, n) * length) for g, n in new.items()]
            continue
        here = [x for x in at.edition.openings if x.area in at.area.members]
        phases = [(x, p) for x in here for p in x.life if p.period == span.name]
        found += [("place_year", (x.kind,), p.total * length) for x, p in phases if not x.existing]
        found += [("opening", (x.id, x.kind), 1.0) for x, p in phases if p.action == OPEN]
        found += [("extension", (x.id, x.kind), 1.0) for x, p in phases if p.action == EXTEND]
    return [(item, names, quantity) for item, names, quantity in found if quantity]


def _paid(at: Printed) -> tuple[float, bool]:
    """Euros for what is proposed in the area, and whether every price is known."""
    stated = {(p.item, p.of): p.euro for p in reversed(at.edition.prices)}
    prices = [
        (quantity, next((stated[item, n] for n in names if (item, n) in stated), None))
        for item, names, quantity in _bought(at)
    ]
    return sum(n * (price or 0) for n, price in prices), all(price is not None for _, price in prices)


@prints("decide-money")
def _(at: Printed) -> None:
    euro, whole = _paid(at)
    assert _bought(at)
    at.same("euro", round(euro / 1e6, 1) if euro >= 1e6 else round(euro))
    assert at.details["unit"] == ("million" if euro >= 1e6 else "one")
    assert at.details["way"] == ("whole" if whole else "least")


@prints("decide-money-unknown")
def _(at: Printed) -> None:
    assert _bought(at)
    assert _paid(at) == (0, False)


@prints("decide-no-money")
def _(at: Printed) -> None:
    assert not at.edition.prices or not _bought(at)


@prints("decide-gap")
def _(at: Printed) -> None:
    gap = _standing(at).gap
    assert gap is not None
    assert gap > 0
    at.same("gap", gap)


@prints("decide-audit")
def _(at: Printed) -> None:
    at.same("count", len(at.edition.audit))
    assert at.edition.audit
    assert not any(at.edition.audit.values())


@prints("decide-key")
def _(at: Printed) -> None:
    assert len(str(at.details["keys"]).split("; ")) <= len(at.edition.keys)
    assert at.edition.keys


@prints("meaning-none")
def _(at: Printed) -> None:
    assert at.figure.new in {0, None}


@prints("meaning-part", "meaning-site", "meaning-sites")
def _(at: Printed) -> None:
    """Too few for a location, enough for one, or for so many of the least size."""
    new, size = at.figure.new or 0, at.edition.viable_size
    at.same("new", new)
    assert new > 0
    assert not at.edition.located
    if "count" in at.details:
        at.same("count", new // size)
        assert new >= 2 * size
    else:
        assert (new < size) == ("too few" in at.sentence)


@prints("meaning-groups")
def _(at: Printed) -> None:
    """Every group with new places, and no other; names of groups hold no numbers."""
    new = [at.edition.at(at.area.code, at.period, g).new for g in at.edition.groups]
    told = [int(part.rpartition(" ")[2].replace(",", "")) for part in str(at.details["places"]).split(", ")]
    assert told == [n for n in new if n]


@prints("meaning-where")
def _(at: Printed) -> None:
    assert any(at.edition.at(at.area.code, span.name).new for span in at.edition.periods)
    assert not at.edition.located


@prints("meaning-members")
def _(at: Printed) -> None:
    new, size = _new(at, at.area.members, at.period), at.edition.viable_size
    at.same("count", len(at.area.members))
    at.same("sites", sum(n >= size for n in new))
    at.same("parts", sum(0 < n < size for n in new))
    at.same("none", sum(n <= 0 for n in new))
    at.same("size", size)


def _lives(at: Printed) -> list[LocationLife]:
    return [o for o in at.edition.openings if o.area in at.area.members]


def _sizes(life: LocationLife) -> str:
    totals = [p.total for p in life.life if p.action not in CLOSED]
    shown = sorted({min(totals), max(totals)})
    return "–".join(f"{n:,}" for n in shown)


@prints(
    "meaning-location-opens", "meaning-location-opens-until", "meaning-location-stays", "meaning-location-stays-until"
)
def _(at: Printed) -> None:
    """A location of the area with these periods and places; without an end it is open in the last period."""
    opens, until = "opens in" in at.sentence, "up to and including" in at.sentence
    assert any(
        phases[0].period == at.details["first"]
        and (phases[0].action == OPEN) == opens
        and _sizes(life) == at.details["size"]
        and life.last == (at.details["until"] if until else _last(at))
        for life in _lives(at)
        if (phases := [p for p in life.life if p.action not in CLOSED])
    )


@prints("meaning-location-closes")
def _(at: Printed) -> None:
    assert any(
        life.life[0].period == at.details["period"] and all(p.action in CLOSED for p in life.life)
        for life in _lives(at)
    )


@prints("meaning-more-locations")
def _(at: Printed) -> None:
    count = at.number("count")
    assert count is not None
    assert 0 < count < len(_lives(at))


@prints("choice-agree-then")
def _(at: Printed) -> None:
    at.same("new", at.figure.new)
    at.same("total", at.figure.total, stock=True)
    at.rate("rate", at.area.code, at.figure.total)


@prints("choice-fewer-then")
def _(at: Printed) -> None:
    """All others of the province, of which a fixed number is asked."""
    province, new = at.edition.area[at.area.province], at.edition.at(at.area.code, _last(at)).new or 0
    assert at.edition.at(province.code, _last(at)).required is not None
    at.same("new", new)
    at.same("count", len(province.members) - 1)
    at.same("each", new / (len(province.members) - 1))


@prints("choice-other-then", "choice-other-free")
def _(at: Printed) -> None:
    """The sum is fixed only where a number is asked of the area itself."""
    fixed = at.edition.at(at.area.code, _last(at)).required is not None
    assert fixed == ("stays the same" in at.sentence)


@prints("choice-fewer-unknown")
def _(at: Printed) -> None:
    province, new = at.edition.area[at.area.province], at.edition.at(at.area.code, _last(at)).new or 0
    fixed = at.edition.at(province.code, _last(at)).required is not None
    assert at.edition.located or not fixed or new <= 0 or len(province.members) == 1


@prints("choice-hub-region")
def _(at: Printed) -> None:
    others = [m for m in at.edition.area[at.area.region].members if m != at.area.code]
    at.same("count", len(others))
    at.same("places", sum(_new(at, [at.area.code, *others], _last(at))))


@prints("choice-hub-neighbours")
def _(at: Printed) -> None:
    """So many other municipalities have with this one so many places; an edition does not tell which are neighbours."""
    others = [a.code for a in at.edition.level("municipality") if a.code != at.area.code]
    count, places = at.number("count"), at.number("places")
    sums = {sum(_new(at, [at.area.code, *some], _last(at))) for some in combinations(others, int(count or 0))}
    assert places in sums


@prints("choice-gap-then")
def _(at: Printed) -> None:
    standing = _standing(at)
    gap, soft = standing.gap or 0, standing.soft or 0
    at.same("gap", max(0, gap))
    at.same("soft", soft)
    at.same("firm", max(0, gap + soft))


@prints("bids-none")
def _(at: Printed) -> None:
    assert at.edition.standing(at.area.code, _last(at)) is None


@prints("agenda-gap")
def _(at: Printed) -> None:
    gap = _standing(at).gap or 0
    assert at.details["way"] == ("gap" if gap > 0 else "surplus" if gap else "none")
    at.same("gap", abs(gap))
    at.same("new", at.edition.at(at.area.code, _last(at)).new)


@prints("agenda-gap-unknown")
def _(at: Printed) -> None:
    found = at.edition.standing(at.area.code, _last(at))
    assert found is None or found.gap is None
    at.same("new", at.edition.at(at.area.code, _last(at)).new)


@prints("paper-asked-never")
def _(at: Printed) -> None:
    assert all(at.edition.at(at.area.province, span.name).required is None for span in at.edition.periods)


@prints("report-unknown")
def _(at: Printed) -> None:
    """Each column that is named is unknown for the province too, in some period that the report tells of."""
    codes = ("standing", "task", "hard", "soft", "gap", "new", "amv-existing", "amv-new", "official", "deviation")
    code_of = {Words("en")(f"report-col-{c}"): c for c in codes}
    named = [code for label, code in code_of.items() if label in str(at.details["names"])]
    assert named
    assert any(all(_unknown(at, code, span.name) for code in named) for span in at.edition.periods)


def _unknown(at: Printed, column: str, period: str) -> bool:
    """Whether nothing is known, also no lower bound: nought places beside a location of unknown size are none."""
    figure, standing = at.edition.at(at.area.code, period), at.edition.standing(at.area.code, period)
    if column == "new":
        return figure.new is None
    if column.startswith("amv"):
        part = column.removeprefix("amv-")
        minors = [at.edition.at(at.area.code, period, g) for g in at.edition.of_regime("minors")]
        places = [getattr(f, part) for f in minors]
        return None in places or (part == "existing" and at.area.incomplete and not sum(places))
    if column == "standing":
        return figure.existing is None or (at.area.incomplete and not figure.existing)
    official = standing.official if standing else None
    if column == "deviation":
        return official is None or figure.total is None or at.area.incomplete
    return standing is None or getattr(standing, column) is None
