"""Claims of what is rounded the other way than ordinarily, from places before rounding and the numbers told."""

from fractions import Fraction
from math import ceil, floor, fsum

from tests.support.claims import Told, claims

HALF, NOISE = Fraction(1, 2), Fraction(1, 10_000)
"""A half of a place, and how close to it a computed number counts as it."""


def computed(at: Told, m: str, period: str) -> Fraction:
    """Places before rounding, of all groups together."""
    return Fraction(fsum(at.seen.fractions[m, g, period] for g in at.edition.groups))


def off(at: Told, m: str, period: str) -> bool:
    """Whether the number of the edition is more than a half from what was computed."""
    new = at.edition.at(m, period).new
    return new is not None and abs(new - computed(at, m, period)) > HALF + NOISE


@claims("rounded-off")
def _(at: Told) -> None:
    towns = at.edition.level("municipality")
    names = at.run(lambda period: sorted(a.name for a in towns if off(at, a.code, period)))
    alike = sum(f.code == at.fact.code for f in at.edition.facts)
    at.names(names, 60 // alike or 1)
    assert names


@claims("rounded-off-groups")
def _(at: Told) -> None:
    shown = [(a.code, g) for a in at.edition.level("municipality") if not a.withheld for g in at.edition.groups]

    def apart(t: str) -> int:
        far = (abs((at.edition.at(m, t, g).new or 0) - at.seen.fractions[m, g, t]) for m, g in shown)
        return sum(d > HALF + NOISE for d in far)

    assert at.number("count") == at.run(apart) > 0
    assert len(at.edition.groups) > 1


@claims("why-rounded-sum", "why-rounded-all", "why-rounded-groups")
def _(at: Told) -> None:
    """The municipality is off, and so are ordinary numbers from the number of the area, in the same direction."""
    before, after = computed(at, at.area, at.period), at.figure.new
    assert off(at, at.area, at.period)
    assert abs(at.number("computed") - before) < NOISE
    assert at.number("after") == after
    around = [a for a in at.edition.areas if at.area in a.members and a.level != "municipality"]
    differ = {a.code: _ordinary(at, a.members, up=after > before) for a in around}
    differ = {code: n for code, n in differ.items() if n is not None}
    if at.fact.code == "why-rounded-groups":
        assert not differ
        return
    told = at.edition.country if at.fact.code == "why-rounded-all" else at.named("area", ("region", "province"))
    like = [a.code for a in around if a.members == at.edition.area[told].members or a.name == at.fact.texts.get("area")]
    assert any(differ.get(code) == at.number("ordinary") for code in like)
    whole = [
        sum(at.seen.new[m, g, at.period] for m in at.edition.area[code].members for g in at.edition.groups)
        for code in like
    ]
    assert at.number("places") in whole
    assert (at.number("ordinary") < at.number("places")) == (after > before)


def _ordinary(at: Told, members: tuple[str, ...], *, up: bool) -> int | None:
    """The sum of ordinary numbers where it is on the far side of the whole numbers around the computed sum."""
    places = [computed(at, m, at.period) for m in members]
    if up:
        ordinary = sum(floor(x + HALF + NOISE) for x in places)
        return ordinary if ordinary < floor(sum(places) + NOISE) else None
    ordinary = sum(ceil(x - HALF - NOISE) for x in places)
    return ordinary if ordinary > ceil(sum(places) - NOISE) else None
