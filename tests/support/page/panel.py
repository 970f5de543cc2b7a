"""What the panel beside the map must say of an area."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from optimiser.editions.records import Area, ExistingLocation, ShownLimit
from optimiser.words import tell
from tests.support.page import STANDING, Shown


def panel(at: Shown, area: Area, last: str, near: Sequence[Area] = ()) -> Iterator[str]:
    """Every text of the panel from top to bottom; ``near`` are the municipalities that it may name as neighbours."""
    words = at.words
    yield _lead(at, area)
    yield from _now_and_then(at, area)
    if len(at.edition.periods) > 1 and (lines := list(_when(at, area))):
        yield from (words("map-when"), *lines)
    if area.withheld:
        yield words("map-withheld-why")
    if area.incomplete:
        yield words("map-partly-unknown")
    yield from _rank(at, area)
    yield from _more(at, area, last)
    if near:
        yield from _near(at, near)
    province = None if at.alone else at.province(area)
    if province and province != area:
        yield words("page-province", name=province.name)
        yield _lead(at, province)
        yield from _now_and_then(at, province)


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
    return f"{at.told(area, at.figure(area).new)} {proposed(at, area)}"


def _now_and_then(at: Shown, area: Area) -> Iterator[str]:
    words, f = at.words, at.figure(area)
    yield from (words("map-now"), words("map-then"), words("map-places"))
    yield from (at.told(area, n, partial=True) for n in (f.existing, f.total))
    yield words("map-per-1000")
    yield from (at.told(area, at.rate(area, n), at.rate_decimals, partial=True) for n in (f.existing, f.total))
    if any(g.share for g in at.edition.figures if g.group == "total"):
        yield from (words("map-key-share"), at.told(area, f.share))
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
        yield at.words("page-rank", rank=at.number(place), count=at.number(len(known)))


def _near(at: Shown, near: Sequence[Area]) -> Iterator[str]:
    yield at.words("map-nearest")
    yield from (at.words("map-name"), at.words("map-new-short"), at.words("map-total-1000"))
    for town in near:
        yield from (town.name, at.told(town, at.figure(town).new))
        yield at.told(town, at.value("total_per_1000", town), at.rate_decimals)


def limit_line(at: Shown, bound: ShownLimit) -> str:
    kind, group = at.words(f"map-bound-{bound.bound}"), at.words.named("group", bound.group)
    author = f" ({at.words('map-author')} {bound.author})" if bound.author else ""
    return f"{kind} ({group}): {at.number(bound.places)}" + (f" – {bound.reason}" if bound.reason else "") + author


def site_line(at: Shown, site: ExistingLocation) -> str:
    """Name, place, kind, size and end of an existing location."""
    sizes = list(site.places.values())
    known = sum(n for n in sizes if n is not None)
    places = at.words("map-one-place") if known == 1 else at.words("map-places").lower()
    size = at.words("map-place-unknown") if None in sizes else f"{at.number(known)} {places}"
    gone = site.end is not None and at.span.reference is not None and site.end < at.span.reference
    end = at.words("map-no-end")
    if site.end is not None:
        end = at.words("page-ended" if gone else "page-until", day=at.day(site.end))
    place = f", {site.place}" if site.place and site.place not in site.name else ""
    return f"{site.name}{place}: {at.words.named('kind', site.kind)}, {size}, {end}"


def header(at: Shown, area: Area, *, chosen: bool) -> str:
    """The line below the name of the area."""
    level = "" if area.level == "country" else at.words(f"level-{area.level}")
    home = next((p.name for p in at.edition.level("province") if area.code in p.members), "")
    place = f", {home}" if area.level == "municipality" and not at.alone and home else ""
    now = f" · {at.words('map-period')} {at.span.name}" if len(at.edition.periods) > 1 else ""
    return ". ".join(x for x in (level + place, "" if chosen else at.words("map-choose")) if x) + now
