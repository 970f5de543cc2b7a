"""What the table, the lists, the legend, the tips and the charts of a page must say."""

from collections.abc import Iterator
from itertools import pairwise

from maps.text.table import metric_decimals
from optimiser.editions.location_lives import LocationLife
from optimiser.editions.records import Area
from tests.support.page import Layer, Shown
from tests.support.page.panel import limit_line, site_line

SIGNS = ("stay", "open", "grow", "shrink", "extend", "close", "end")
CEASED = ("close", "end")
MOST_BARS, MOST_ON_PAPER = 60, 70


def inside(at: Shown, level: str, zoom: Area | None) -> list[Area]:
    """The areas of a level inside another one."""
    return [a for a in at.edition.level(level) if zoom is None or set(a.members) <= set(zoom.members)]


def table(at: Shown, level: str, zoom: Area | None) -> tuple[list[str], list[list[str]]]:
    """The header and the rows of the table, in any order."""
    place = level != "province" and not at.alone
    head = [at.words(f"level-{level}"), *([at.words("map-province")] if place else [])]
    homes = {m: p.name for p in at.edition.level("province") for m in p.members}
    rows = [
        [a.name, *([homes.get(a.members[0], "")] if place else []), *(at.cell(x, a) for x in at.layers())]
        for a in inside(at, level, zoom)
    ]
    return [*head, *(at.words.named("layer", x.name) for x in at.layers())], rows


def shown_line(at: Shown, level: str, zoom: Area | None) -> str:
    scope, count = zoom.name if zoom else at.whole, len(inside(at, level, zoom))
    return f"{at.words('page-shown', area=scope, count=at.number(count))}, {at.span.name}"


def legend(at: Shown, layer: Layer) -> tuple[str, list[str]]:
    """The title of the legend, and what follows the classes."""
    hidden = [at.words("map-withheld")] if any(a.withheld for a in at.edition.areas) else []
    title = f"{at.words.named('layer', layer.name)} – {at.words(f'unit-{layer.unit}')}"
    return title, [at.words("map-hatched"), *hidden]


def overlays(at: Shown, *, sites: bool, bounds: bool, openings: bool) -> Iterator[str]:
    """What the legend says of points, patterns and signs."""
    if sites:
        yield from (f"{at.number(n)} {at.words('map-places').lower()}" for n in (100, 500, 2000))
        yield at.words("map-legend-unsized")
    if bounds:
        kinds = {b.bound for b in at.edition.bounds}
        yield from (
            at.words(f"map-bound-{k}") for k in ("capacity", "maximum", "fixed", "minimum") if k in kinds
        )
    if openings:
        now = {p.action for o in _drawn(at) if (p := o.at(at.span.name))}
        yield from (at.words(f"action-{action}") for action in SIGNS if action in now)
        yield from (at.words(f"opening-{kind}") for kind in ("existing", "proposed"))
        yield at.words("map-legend-openings")


def _drawn(at: Shown) -> list[LocationLife]:
    return [o for o in at.edition.openings if not o.minors]


def happens(at: Shown, life: LocationLife) -> str:
    phase = life.at(at.span.name)
    assert phase
    if phase.action in CEASED and not life.existing:
        open_in = [p.period for p in life.life if p.action not in CEASED]
        return at.words("calendar-until", period=open_in[-1])
    return at.words(f"action-{phase.action}")


def _groups(at: Shown, life: LocationLife) -> str:
    phase = life.at(at.span.name)
    assert phase
    known = [(g, n) for g, n in phase.places.items() if g in at.edition.groups]
    return "; ".join(f"{at.number(n)} {at.words.named('group', g)}" for g, n in known)


def openings(at: Shown, zoom: Area | None) -> list[list[str]]:
    """Rows of the list of locations in time."""
    rows = []
    for life in _drawn(at):
        if life.at(at.span.name) is None or (zoom and life.area not in zoom.members):
            continue
        sort = {True: at.words("opening-durable"), False: at.words("opening-temporary"), None: ""}[life.durable]
        kind = ", ".join(x for x in (at.words.named("kind", life.kind), sort) if x)
        end = at.words("page-until", day=at.day(life.end)) if life.end else at.words("map-no-end")
        state = at.words("opening-existing" if life.existing else "opening-proposed")
        name = life.name or at.words("opening-unnamed")
        places = _groups(at, life) or at.number(0)
        rows.append([at.edition.area[life.area].name, name, kind, happens(at, life), places, state, end])
    return rows


def sites(at: Shown, zoom: Area | None) -> list[list[str]]:
    """Rows of the list of existing locations."""
    rows = []
    for s in at.edition.sites:
        if zoom and s.municipality not in zoom.members:
            continue
        sizes = [
            f"{at.words('map-place-unknown') if n is None else at.number(n)} {at.words.named('group', g)}"
            for g, n in s.places.items()
        ]
        sure = f" ({at.words.named('confidence', s.confidence)})" if s.confidence else ""
        end = at.day(s.end) if s.end else None
        town, kind = at.edition.area[s.municipality].name, at.words.named("kind", s.kind)
        rows.append([town, s.name, kind, "; ".join(sizes), end or at.words("map-no-end"), s.source + sure])
    return rows


def limits(at: Shown, zoom: Area | None) -> list[list[str]]:
    """Rows of the list of limits in the period."""
    return [
        [
            at.edition.area[b.municipality].name,
            at.words(f"map-bound-{b.bound}"),
            at.words.named("group", b.group),
            at.number(b.places),
            b.reason,
            b.author,
        ]
        for b in at.edition.bounds
        if b.period == at.span.name and (zoom is None or b.municipality in zoom.members)
    ]


def tip(at: Shown, town: Area, area: Area, layer: Layer, *, overlays: bool) -> list[str]:
    """The lines that appear where the reader points."""
    own = f" ({town.name})" if area != town else ""
    value = at.value(layer.name, area)
    one = layer.unit == "places" and value in (1, -1)
    unit = at.words("map-one-place") if one else at.words(f"unit-{layer.unit}")
    told = at.told(area, value, layer.decimals, partial=layer.partial)
    lines = [f"{area.name}{own}: {told} {unit}{at.closing(layer.name, area)}"]
    if overlays:
        day = at.span.reference
        here = [s for s in at.edition.sites if s.municipality == town.code]
        used = [s for s in here if not day or ((not s.end or s.end >= day) and (not s.opened or s.opened <= day))]
        lines += [site_line(at, s) for s in used]
        lines += [_opening_line(at, o) for o in _drawn(at) if o.area == town.code and o.at(at.span.name)]
        lines += [
            limit_line(at, b) for b in at.edition.bounds if (b.municipality, b.period) == (town.code, at.span.name)
        ]
    return lines


def _opening_line(at: Shown, life: LocationLife) -> str:
    name, kind, what = life.name or at.words("opening-unnamed"), at.words.named("kind", life.kind), happens(at, life)
    phase = life.at(at.span.name)
    assert phase
    return f"{name} ({kind}): {what}" if phase.action in CEASED else f"{name} ({kind}): {_groups(at, life)}, {what}"


def bars(at: Shown, zoom: Area | None) -> tuple[str, list[list[str]], int]:
    """The title, the rows and the number of areas that are left out of the bars."""
    levels = ["municipality"] if zoom or at.alone else ["province", "region", "municipality"]
    level = next((x for x in levels if len(at.edition.level(x)) > 1), "municipality")
    here = inside(at, level, zoom)
    rows = [
        [a.name, *(at.told(a, at.rate(a, n), max(2, at.rate_decimals), partial=True) for n in (f.existing, f.total))]
        for a in here
        for f in [at.figure(a)]
    ]
    title = f"{zoom.name}: {at.words('map-bars-areas').lower()}" if zoom else ""
    title = title or at.words("map-bars" if level == "province" else "map-bars-areas")
    return title, rows, max(0, len(here) - MOST_BARS)


def lorenz(at: Shown, zoom: Area | None) -> Iterator[str]:
    """The texts of the Lorenz curve, from the places of the inhabitants with fewest first."""
    words, known = at.words, []
    for a in inside(at, "municipality", zoom):
        f = at.figure(a)
        if a.population and not a.incomplete and f.total is not None and f.existing is not None:
            known.append((a.population, f.existing, f.total))
    curves = [(k, c) for k in (1, 2) if (c := _curve([(row[0], row[k]) for row in known]))]
    yield f"{zoom.name}: {words('map-lorenz').lower()}" if zoom else words("map-lorenz")
    if not curves:
        yield words("map-lorenz-few")
        return
    names = [words("map-now" if k == 1 else "map-then") for k, _ in curves]
    yield "".join(f"{name} " for name in names)
    if len(curves) == 2:
        before, after = (f"{at.number(100 * _height(c, 0.5))} %" for _, c in curves)
        yield words("page-half", before=before, after=after)
    yield from (words("map-lorenz-text"), words("map-lorenz-table"), words("map-people"), *names)
    for x in (0.1, 0.25, 0.5, 0.75, 0.9):
        yield from (f"{at.number(100 * x)} %", *(f"{at.number(100 * _height(c, x))} %" for _, c in curves))


def _curve(rows: list[tuple[int, int]]) -> list[tuple[float, float]]:
    people, places = sum(p for p, _ in rows), sum(n for _, n in rows)
    if not people or not places or len(rows) < 3:
        return []
    points, p, n = [(0.0, 0.0)], 0, 0
    for more_people, more in sorted(rows, key=lambda r: r[1] / r[0]):
        p, n = p + more_people, n + more
        points.append((p / people, n / places))
    return points


def _height(points: list[tuple[float, float]], x: float) -> float:
    a, b = next((a, b) for a, b in pairwise(points) if b[0] >= x)
    return a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])


def scores(at: Shown, last: str) -> Iterator[str]:
    """The figures of fairness before and after."""
    words, e = at.words, at.edition
    before, after = e.scores.get("before", {}), e.scores.get("after", {})
    names = sorted({*before, *after})
    if not names:
        return
    none = words("map-withheld" if any(a.withheld for a in e.areas) else "map-unknown")
    yield words("page-scores", area=at.whole, period=last)
    yield from (words("map-figure"), words("map-now"), words("map-then"))
    for name in names:
        yield words.named("metric", name)
        values = before.get(name), after.get(name)
        decimals = metric_decimals(name, *values)
        yield from (none if v is None else at.number(v, decimals) for v in values)
