"""What the panel beside the map must say of an area."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from optimiser.editions.records import Area
from optimiser.words.facts import Fact
from optimiser.words.telling import tell
from tests.support.page import STANDING, Shown
from tests.support.page.lines import drawn, limit_line, opening_line, site_line

FIXED = ("ineligible", "bound-over", "bound-binds", "agreed", "agreed-more", "agreed-fewer")
"""Kinds of reason by which a number is what it is, whatever the aims are."""
FILLED = ("above", "level", "level-rest")
"""Kinds of reason that say how far a municipality is filled."""


def panel(at: Shown, area: Area, last: str, near: Sequence[Area] = ()) -> Iterator[str]:
    """Every text of the panel from top to bottom; ``near`` are the municipalities that it may name as neighbours."""
    words = at.words
    yield _lead(at, area)
    several = len(at.edition.periods) > 1
    if several and area.level != "municipality":
        yield from _over_time(at, area)
    elif several and (lines := list(_when(at, area))):
        yield from (words("map-when"), *lines)
    yield from _where(at, area)
    yield from _now_and_then(at, area)
    yield from _relieved(at, area)
    if (fact := _deciding(at, area)) is not None:
        yield from (words("map-why-short"), tell(fact, words))
    if area.withheld:
        yield words("map-withheld-why")
    if area.incomplete:
        yield words("map-partly-unknown")
    yield from _rank(at, area)
    if near:
        yield from _near(at, near[:3], "map-nearby")
    rest = [*_shares(at, area), *_more(at, area, last), *_all_near(at, area, near)]
    if several and area.level == "municipality":
        rest = [*_over_time(at, area), *rest]
    if rest:
        yield from (words("page-all-figures", name=at.name(area)), *rest)


def _over_time(at: Shown, area: Area) -> Iterator[str]:
    """What exists, what is new and both together in every period."""
    words = at.words
    yield words("map-over-time")
    yield from (words(title) for title in ("map-period", "map-now", "map-new-then", "map-then"))
    for span in at.edition.periods:
        f = at.edition.at(area.code, span.name)
        yield from (span.name, at.told(area, f.existing, partial=True), at.told(area, f.new))
        yield at.told(area, f.total, partial=True)


def _all_near(at: Shown, area: Area, near: Sequence[Area]) -> Iterator[str]:
    """All neighbours, and the province around them."""
    if near:
        yield from _near(at, near, "map-nearest")
    province = None if at.alone else at.province(area)
    if province and province != area:
        yield at.words("page-province", name=province.name)
        yield _lead(at, province)
        yield from _now_and_then(at, province)


def _where(at: Shown, area: Area) -> Iterator[str]:
    """What the number is as a location: those that are shown, else why none is."""
    words, new = at.words, at.figure(area).new
    if area.level != "municipality" or new is None:
        return
    yield words("map-where")
    least = 0 if at.alone else at.edition.viable_size
    if at.edition.located:
        here = [o for o in drawn(at) if o.area == area.code and o.at(at.span.name)]
        yield from (opening_line(at, o) for o in here)
        if not here:
            yield words("map-where-no-site")
    elif new == 0:
        yield words("map-where-none")
    elif 0 < new < least:
        yield words("page-below-viable", size=at.number(least))
    else:
        yield words("map-where-untold")


def _relieved(at: Shown, area: Area) -> Iterator[str]:
    """Whether a province hosts more than the country, and its parts of what is new and of all inhabitants."""
    told = "scores-mostly-unknown" not in {f.code for f in at.edition.facts}
    if area.level != ("municipality" if at.alone else "province") or len(at.edition.level("province")) < 2 or not told:
        return
    land = at.edition.area[at.edition.country]
    own, whole = at.rate(area, at.figure(area).existing), at.rate(land, at.figure(land).existing)
    new, all_new = at.figure(area).new, at.figure(land).new
    if own is None or whole is None or new is None or not all_new or new < 0:
        return
    rates = {"own": at.number(own, at.rate_decimals), "land": at.number(whole, at.rate_decimals)}
    parts = {"part": at.number(100 * new / all_new, 1), "people": at.number(100 * area.population / land.population, 1)}
    few = new * land.population < all_new * area.population
    answer = "less" if own <= whole else "none" if new == 0 else "more" if few else "not"
    yield from (
        at.words("map-relief"),
        at.words(f"page-relief-{answer}", **rates, **({} if answer == "none" else parts)),
    )


def _deciding(at: Shown, area: Area) -> Fact | None:
    """The reason that decides: what fixes the number, else how far it is filled, else what happens, else its share."""
    told = at.edition.reasons.get(area.code, ())
    alone = len(at.edition.groups) == 1
    about_all = [f for f in told if alone or f.codes.get("group") in (None, "group-total")]
    return _first(about_all) or _first([f for f in told if f not in about_all])


def _first(told: Sequence[Fact]) -> Fact | None:
    facts = {f.code.removeprefix("why-"): f for f in reversed(told)}
    found = [kind for kind in FIXED if kind in facts] + [kind for kind in facts if kind.startswith("no-share")]
    found += [f"smallest-{kind}" for kind in ("none", "exact", "room") if f"smallest-{kind}" in facts]
    happens = [k for k in ("open", "extend", "size", "close", "until", "end", "none") if f"site-{k}" in facts]
    found += [kind for kind in (*FILLED, "bid-hard", "beyond", "aims") if kind in facts]
    found += [f"site-{kind}" for kind in happens]
    found += [kind for kind in ("province-given", "share-list", "share-list-rest", "share") if kind in facts]
    return facts[found[0]] if found else None


def _more(at: Shown, area: Area, last: str) -> Iterator[str]:
    """Groups, bids, reasons, limits and locations."""
    words = at.words
    if len(at.edition.groups) > 1:
        yield words("map-by-group")
        for group in at.edition.groups:
            yield from (words.named("group", group), at.told(area, at.figure(area, group).new))
    if at.edition.standings:
        yield words("map-standing")
        for part in STANDING:
            yield from (words(f"layer-{part}"), at.told(area, at.value(part, area)))
    if reasons := at.edition.reasons.get(area.code):
        yield words("page-why", period=last)
        yield from (tell(fact, words) for fact in reasons)
    limits = [b for b in at.edition.bounds if (b.municipality, b.period) == (area.code, at.span.name)]
    if limits:
        yield from (words("map-limits"), *(limit_line(at, b) for b in limits))
    if sites := [s for s in at.edition.sites if s.municipality == area.code]:
        yield from (words("map-sites"), *(site_line(at, s) for s in sites))


def proposed(at: Shown, area: Area) -> str:
    """Its new places, or how many places fewer than now."""
    new = at.figure(area).new
    kind = "map-closing" if new is not None and new < 0 else "map-new"
    return at.words(f"{kind}-one" if new in (1, -1) else kind)


def _lead(at: Shown, area: Area) -> str:
    if at.figure(area).new is None and area.withheld:
        return at.words("map-withheld-lead")
    new, one = at.figure(area).new, len(at.edition.periods) == 1
    return f"{at.told(area, new)} {proposed(at, area)}" + (f", {at.span.name}" if one and new is not None else "")


def _now_and_then(at: Shown, area: Area) -> Iterator[str]:
    words, f = at.words, at.figure(area)
    yield from (words("map-now"), words("map-then"), words("map-places"))
    yield from (at.told(area, n, partial=True) for n in (f.existing, f.total))
    yield words("map-per-1000")
    yield from (at.told(area, at.rate(area, n), at.rate_decimals, partial=True) for n in (f.existing, f.total))


def _shares(at: Shown, area: Area) -> Iterator[str]:
    words, f = at.words, at.figure(area)
    if any(g.share for g in at.edition.figures if g.group == "total"):
        yield from (words("map-key-share"), at.told(area, f.share))
        land = at.edition.at(at.edition.country, at.span.name)
        if f.share and land.total is not None and land.share and abs(land.share - land.total) > 0.5:
            yield from (words("map-known-share"), at.number(at.known_share(area)))
    apart = at.value("difference", area)
    if apart is not None and not area.incomplete:
        yield from (words("map-from-share"), at.number(apart, sign=True) + "\u00a0%")
    if f.required is not None and any(g.required for g in at.edition.figures if g.group == "total"):
        yield from (words("map-required"), at.number(f.required))
    if f.open:
        yield from (words("map-open"), at.number(f.open))
    if f.previous is not None and f.new is not None and any(g.previous for g in at.edition.figures):
        yield from (words("map-before"), at.number(f.previous))
        yield from (words("layer-change"), at.number(f.new - f.previous, sign=True))


def _when(at: Shown, area: Area) -> Iterator[str]:
    """Periods in a row with the same number of new places, if there are any."""
    numbers = [(at.edition.at(area.code, s.name).new, s.name) for s in at.edition.periods]
    for new, run in groupby(numbers, key=lambda n: n[0]):
        names = [name for _, name in run]
        if new:
            places = at.number(new)
            yield (
                at.words("page-when", places=places, first=names[0], until=names[-1])
                if len(names) > 1
                else at.words("page-when-one", places=places, first=names[0])
            )


def _rank(at: Shown, area: Area) -> Iterator[str]:
    rates = {a.code: at.value("total_per_1000", a) for a in at.edition.level("municipality")}
    known = [x for x in rates.values() if x is not None]
    own = rates.get(area.code)
    if own is not None and len(known) > 1:
        place = 1 + sum(x > own + 1e-12 for x in known)
        tied = sum(abs(x - own) <= 1e-12 for x in known) - 1
        counts = {"rank": at.number(place), "count": at.number(len(known))}
        more = {"tied": at.number(tied)} if tied else {}
        yield at.words("page-rank-tied" if tied else "page-rank", **counts, **more)


def _near(at: Shown, near: Sequence[Area], title: str) -> Iterator[str]:
    yield at.words(title)
    yield from (at.words("map-name"), at.words("map-new-short"), at.words("map-total-1000"))
    for town in near:
        yield from (town.name, at.told(town, at.figure(town).new))
        yield at.told(town, at.value("total_per_1000", town), at.rate_decimals)


def header(at: Shown, area: Area, *, chosen: bool) -> str:
    """The line below the name of the area."""
    level = "" if area.level == "country" else at.words(f"level-{area.level}")
    home = next((p.name for p in at.edition.level("province") if area.code in p.members), "")
    place = f", {home}" if area.level == "municipality" and not at.alone and home else ""
    day = f", {at.words('map-reference')} {at.day(at.span.reference)}" if at.span.reference else ""
    now = f" · {at.words('map-period')} {at.span.name}{day}"
    return ". ".join(x for x in (level + place, "" if chosen else at.words("map-choose")) if x) + now
