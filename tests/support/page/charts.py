"""What the bars, the Lorenz curve and the figures of fairness of a page must say."""

from collections.abc import Iterator
from itertools import pairwise

from maps.text.table import metric_decimals
from optimiser.editions.records import Area
from tests.support.page import Shown
from tests.support.page.lists import inside

MOST_BARS = 60


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
