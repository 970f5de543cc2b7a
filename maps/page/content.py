"""What the page says of one edition, written small: areas, columns of numbers, reasons, sites and bounds.

No maths here and no sentences of its own. Areas stand in one list, and every column has one number per area.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from maps.layers import LEVELS, Layer
from maps.legend import labels
from maps.page.location_content import openings_content
from maps.page.packing import Columns, Sentences, rounded
from optimiser.catalogue import decimals
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Figure
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words, tell

ORDER = ("country", *LEVELS)
"""Levels in the order in which areas are listed."""

_INCOMPLETE, _WITHHELD = 1, 2


def listed(edition: Edition) -> list[Area]:
    """All areas, level by level, by code."""
    return [a for level in ORDER for a in edition.level(level)]


def layer_content(layer: Layer, words: Words) -> dict[str, Any]:
    """Label, unit, colours and classes of a layer."""
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


def edition_content(edition: Edition, layers: Sequence[Layer], words: Words) -> dict[str, Any]:
    """Everything of an edition that the page needs beside the geometry."""
    areas, columns, sentences = listed(edition), Columns(), Sentences()
    index = {a.code: i for i, a in enumerate(areas)}
    periods = [p.name for p in edition.periods]
    reasons = {
        str(index[code]): sentences.add([tell(fact, words) for fact in found])
        for code, found in sorted(edition.reasons.items())
        if found and code in index
    }
    sentences.settle()
    return {
        "title": edition.title,
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
        "templates": sentences.templates,
        "sites": list(_sites(edition, index, words)),
        "openings": list(openings_content(edition, index, words)),
        "bounds": list(_bounds(edition, index, words)),
        "scores": list(_scores(edition, words)),
        "columns": columns.all,
    }


def _areas(edition: Edition, areas: Sequence[Area], index: dict[str, int], words: Words) -> Iterator[list[Any]]:
    """Code, name, level, inhabitants, flags, and for municipalities: province, region and point."""
    home = {level: {m: a.code for a in edition.level(level) for m in a.members} for level in ("province", "region")}
    for a in areas:
        name = words("map-all") if a.level == "country" else a.name
        row: list[Any] = [a.code, name, ORDER.index(a.level), a.population]
        row.append(_INCOMPLETE * a.incomplete | _WITHHELD * a.withheld)
        one = a.members[0] if a.members else a.code
        row.append(index.get(home["province"].get(one, ""), -1) if a.level != "country" else -1)
        if a.level == "municipality":
            row.append(index.get(home["region"].get(a.code, ""), -1))
            row.extend([round(x, 4) for x in a.point] if a.point else [])
        yield row


def _figures(edition: Edition, areas: Sequence[Area], columns: Columns) -> dict[str, list[int]]:
    """Column of every figure by period; those that say nothing are left out."""
    wanted: dict[str, Callable[[Figure], float | None]] = {
        "existing": lambda f: f.existing,
        "new": lambda f: f.new,
        "share": lambda f: rounded(f.share, 3),
        "required": lambda f: f.required,
        "open": lambda f: f.open,
        "previous": lambda f: f.previous,
    }
    found = {}
    for name, read in wanted.items():
        rows = [[read(f) for f in _row(edition, areas, p.name, TOTAL)] for p in edition.periods]
        if any(any(row) for row in rows) or name in {"existing", "new"}:
            found[name] = [columns.add(row) for row in rows]
    for k, group in enumerate(edition.groups):
        rows = [[f.new for f in _row(edition, areas, p.name, group)] for p in edition.periods]
        found[f"new-{k}"] = [columns.add(row) for row in rows]
    return found


def _row(edition: Edition, areas: Sequence[Area], period: str, group: str) -> list[Figure]:
    return [edition.at(a.code, period, group) for a in areas]


def _sites(edition: Edition, index: dict[str, int], words: Words) -> Iterator[list[Any]]:
    """Municipality, name, place, kind, places per group, opened, end, source and confidence."""
    for s in edition.sites:
        if s.municipality in index:
            places = [[words.named("group", g), n] for g, n in s.places.items()]
            day = [d.isoformat() if d else None for d in (s.opened, s.end)]
            sure = words.named("confidence", s.confidence) if s.confidence else ""
            kind = words.named("kind", s.kind)
            yield [index[s.municipality], s.name, s.place, kind, places, *day, s.source, sure]


def _bounds(edition: Edition, index: dict[str, int], words: Words) -> Iterator[list[Any]]:
    """Municipality, periods, bound and its word, group, places, reason and author; once for all its periods."""
    periods = {p.name: i for i, p in enumerate(edition.periods)}
    found: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for b in edition.bounds:
        if b.municipality in index and b.period in periods:
            text = (words.named("map-bound", b.bound), words.named("group", b.group))
            found[index[b.municipality], b.bound, *text, b.places, b.reason, b.author].append(periods[b.period])
    for (town, *rest), when in found.items():
        yield [town, when, *rest]


def _scores(edition: Edition, words: Words) -> Iterator[list[Any]]:
    """Name, before, after, decimals and meaning of every fairness figure."""
    before, after = edition.scores.get("before", {}), edition.scores.get("after", {})
    for name in sorted({*before, *after}):
        meaning = words(f"meaning-{name}") if words.has(f"meaning-{name}") else ""
        yield [words.named("metric", name), before.get(name), after.get(name), decimals(name), meaning]
