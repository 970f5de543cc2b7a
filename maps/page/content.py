"""The contents of the page for one edition in compact form: areas, columns, reasons, locations and limits.

Areas are in one list, and every column has one number per area. No arithmetic and no sentences are made here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from maps.class_labels import labels
from maps.geometry.meridian import around, middle_of
from maps.layers import LEVELS, Layer
from maps.opening_view import whole_name
from maps.page.location_content import openings_content
from maps.page.packing import Columns, Sentences, rounded
from maps.text.deciding import deciding
from maps.text.streams import streams_of_area
from maps.text.streams_metrics import metrics_text
from maps.text.table import metric_decimals
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Figure
from optimiser.editions.total_load import TotalLoad
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words
from optimiser.words.telling import tell

ORDER = ("country", *LEVELS)
"""Levels in the order in which areas are listed; the script refers to a level by its index here."""

_INCOMPLETE_FLAG, _WITHHELD_FLAG = 1, 2
"""Bits of the flags of an area, as ``data.js`` reads them."""


def listed(edition: Edition) -> list[Area]:
    """All areas, by level and then by code."""
    return [a for level in ORDER for a in edition.level(level)]


def layer_content(layer: Layer, words: Words) -> dict[str, Any]:
    """Label, unit, palette and classes of a layer."""
    return {
        "name": layer.name,
        "label": layer.label(words),
        "unit": words(f"unit-{layer.unit}"),
        "kind": layer.kind,
        "measure": layer.unit,
        "decimals": layer.decimals,
        "partial": layer.counts_existing,
        "breaks": layer.breaks,
        "labels": {level: labels(layer, level, words) for level in layer.breaks},
    }


def edition_content(edition: Edition, layers: Sequence[Layer], words: Words, last: str = "") -> dict[str, Any]:
    """All that the page needs of an edition except its geometry.

    ``last`` is the period of its reasons and scores: its last one, also if that is not shown.
    """
    areas, columns, sentences = listed(edition), Columns(), Sentences()
    index = {a.code: i for i, a in enumerate(areas)}
    periods = [p.name for p in edition.periods]
    reasons = {
        str(index[code]): sentences.add([tell(fact, words) for fact in facts])
        for code, facts in sorted(edition.reasons.items())
        if facts and code in index
    }
    decides = {
        str(index[m]): n
        for m, facts in sorted(edition.reasons.items())
        if (n := deciding(facts, len(edition.groups))) is not None and m in index
    }
    load, last_period = TotalLoad(edition), last or periods[-1]
    streams = {
        str(index[a.code]): sentences.add([*lines, *_spread(load, a, last_period, words)])
        for a in areas
        if last_period in periods and (lines := streams_of_area(load, a, last_period, words))
    }
    sentences.fold_constants()
    return {
        "title": edition.title,
        "last": last or periods[-1],
        "periods": [
            {"name": p.name, "reference": p.reference.isoformat() if p.reference else ""} for p in edition.periods
        ],
        "areas": list(_areas(edition, areas, index, words)),
        "groups": [{"name": g, "label": words.named("group", g)} for g in edition.groups],
        "layers": {
            layer.name: layer.per
            or [
                columns.add([rounded(layer.value(edition, a.code, t), layer.decimals + 3) for a in areas])
                for t in periods
            ]
            for layer in layers
        },
        "figures": _figures(edition, areas, columns),
        "reasons": reasons,
        "streams": streams,
        "decides": decides,
        "located": edition.located,
        "templates": sentences.templates,
        "sites": list(_sites(edition, index, words)),
        "openings": list(openings_content(edition, index, words)),
        "bounds": list(_limits(edition, index, words)),
        "scores": list(_scores(edition, words)),
        "columns": columns.all,
    }


def _spread(load: TotalLoad, area: Area, period: str, words: Words) -> list[str]:
    """How evenly everything together is spread, told of the country alone."""
    return [metrics_text(load, period, words)] if area.level == "country" and load.rates else []


def _areas(edition: Edition, areas: Sequence[Area], index: dict[str, int], words: Words) -> Iterator[list[Any]]:
    """Code, name, level, inhabitants, flags and province of each area; of a municipality also its region and point."""
    area_of = {
        level: {m: area.code for area in edition.level(level) for m in area.members} for level in ("province", "region")
    }
    middle = middle_of(area.point[0] for area in areas if area.point)
    for area in areas:
        name = whole_name(edition, words) if area.level == "country" else area.name
        row: list[Any] = [area.code, name, ORDER.index(area.level), area.population]
        row.append(_INCOMPLETE_FLAG * area.incomplete | _WITHHELD_FLAG * area.withheld)
        member = area.members[0] if area.members else area.code
        row.append(index.get(area_of["province"].get(member, ""), -1) if area.level != "country" else -1)
        if area.level == "municipality":
            row.append(index.get(area_of["region"].get(area.code, ""), -1))
            row.extend([round(around(area.point[0], middle), 4), round(area.point[1], 4)] if area.point else [])
        yield row


def _figures(edition: Edition, areas: Sequence[Area], columns: Columns) -> dict[str, list[int]]:
    """Index of the column of each figure per period; figures that are zero or unknown everywhere are left out."""
    readers: dict[str, Callable[[Figure], float | None]] = {
        "existing": lambda f: f.existing,
        "new": lambda f: f.new,
        "share": lambda f: rounded(f.share, 3),
        "required": lambda f: f.required,
        "open": lambda f: f.open,
        "previous": lambda f: f.previous,
    }
    columns_by_figure = {}
    for name, read in readers.items():
        rows = [[read(f) for f in _row(edition, areas, p.name, TOTAL)] for p in edition.periods]
        if any(any(row) for row in rows) or name in {"existing", "new"}:
            columns_by_figure[name] = [columns.add(row) for row in rows]
    for k, group in enumerate(edition.groups):
        rows = [[f.new for f in _row(edition, areas, p.name, group)] for p in edition.periods]
        columns_by_figure[f"new-{k}"] = [columns.add(row) for row in rows]
    return columns_by_figure


def _row(edition: Edition, areas: Sequence[Area], period: str, group: str) -> list[Figure]:
    return [edition.at(a.code, period, group) for a in areas]


def _sites(edition: Edition, index: dict[str, int], words: Words) -> Iterator[list[Any]]:
    """Municipality, name, place, kind, places per group, first and final day, source, confidence of each location."""
    for site in edition.sites:
        if site.municipality in index:
            places = [[words.named("group", g), n] for g, n in site.places.items()]
            dates = [d.isoformat() if d else None for d in (site.opened, site.end)]
            confidence = words.named("confidence", site.confidence) if site.confidence else ""
            kind = words.named("kind", site.kind)
            yield [index[site.municipality], site.name, site.place, kind, places, *dates, site.source, confidence]


def _limits(edition: Edition, index: dict[str, int], words: Words) -> Iterator[list[Any]]:
    """Municipality, periods, kind of limit and its name, group, places, reason and author; once for all periods."""
    periods = {p.name: i for i, p in enumerate(edition.periods)}
    periods_by_limit: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for bound in edition.bounds:
        if bound.municipality in index and bound.period in periods:
            text = (words.named("map-bound", bound.bound), words.named("group", bound.group))
            periods_by_limit[
                index[bound.municipality], bound.bound, *text, bound.places, bound.reason, bound.author
            ].append(periods[bound.period])
    for (municipality_index, *rest), period_indices in periods_by_limit.items():
        yield [municipality_index, period_indices, *rest]


def _scores(edition: Edition, words: Words) -> Iterator[list[Any]]:
    """Name, value before and after, decimals and meaning of each fairness figure."""
    before, after = edition.scores.get("before", {}), edition.scores.get("after", {})
    for name in sorted({*before, *after}):
        meaning = words(f"meaning-{name}") if words.has(f"meaning-{name}") else ""
        values = before.get(name), after.get(name)
        yield [words.named("metric", name), *values, metric_decimals(name, *values), meaning]
