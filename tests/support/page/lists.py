"""What the table, the lists, the legend and the tips of a page must say."""

from collections.abc import Iterator

from optimiser.editions.records import Area
from tests.support.page import Layer, Shown
from tests.support.page.lines import drawn, groups_of, happens, limit_line, opening_line, site_line

MOST_ON_PAPER = 70
SIGNS = ("stay", "open", "grow", "shrink", "extend", "close", "end")


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
        yield from (at.words(f"map-bound-{k}") for k in ("capacity", "maximum", "fixed", "minimum") if k in kinds)
    if openings:
        now = {p.action for o in drawn(at) if (p := o.at(at.span.name))}
        yield from (at.words(f"action-{action}") for action in SIGNS if action in now)
        yield from (at.words(f"opening-{kind}") for kind in ("existing", "proposed"))
        yield at.words("map-legend-openings")


def openings(at: Shown, zoom: Area | None) -> list[list[str]]:
    """Rows of the list of locations in time."""
    rows = []
    for life in drawn(at):
        if life.at(at.span.name) is None or (zoom and life.area not in zoom.members):
            continue
        sort = {True: at.words("opening-durable"), False: at.words("opening-temporary"), None: ""}[life.durable]
        kind = ", ".join(x for x in (at.words.named("kind", life.kind), sort) if x)
        end = at.words("page-until", day=at.day(life.end)) if life.end else at.words("map-no-end")
        state = at.words("opening-existing" if life.existing else "opening-proposed")
        name = life.name or at.words("opening-unnamed")
        places = groups_of(at, life) or at.number(0)
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
        lines += [opening_line(at, o) for o in drawn(at) if o.area == town.code and o.at(at.span.name)]
        lines += [
            limit_line(at, b) for b in at.edition.bounds if (b.municipality, b.period) == (town.code, at.span.name)
        ]
    return lines
