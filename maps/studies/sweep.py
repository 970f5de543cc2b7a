"""A sweep as rows, text and a picture."""

from collections.abc import Iterator, Sequence
from typing import Any

from maps.pictures.line_chart import MOST, Line, Panel, chart
from maps.pictures.svg import Picture
from maps.studies.files import Cells
from maps.text.table import metric_text, table
from optimiser.tuning.sweep_points import Axis
from optimiser.words import Words

SHOWN = ("gini", "heaviest_ten", "own_share_met")
"""Figures in the picture and on the screen."""


Told = dict[str, Any]


def sweep_header(axes: Sequence[Axis], found: Sequence[Told]) -> list[str]:
    """Column names: the settings, how the point ended, and every fairness figure."""
    metrics = sorted({name for x in found for name in x.get("scores", {})})
    return ["point", *(a.label for a in axes), "status", "plan", "against_key", *metrics]


def sweep_rows(axes: Sequence[Axis], found: Sequence[Told]) -> Iterator[Cells]:
    """A row per point; cells of a point without a plan are empty."""
    metrics = sweep_header(axes, found)[4 + len(axes) :]
    for n, x in enumerate(found, 1):
        plan = f"{PLANS}/{x['plan']}" if x["plan"] else None
        settings = [x["settings"][a.label] for a in axes]
        scores = [x.get("scores", {}).get(m) for m in metrics]
        yield [n, *settings, x["status"], plan, x.get("dominance", {}).get("key"), *scores]


def sweep_picture(axes: Sequence[Axis], found: Sequence[Told], words: Words, title: str) -> Picture:
    """Every shown figure over the axis with most values, a line for each combination of the others."""
    main = max(axes, key=lambda a: len(a.values))
    named = any(isinstance(v, str) for v in main.values)
    place: dict[Any, float] = {v: float(i if named else v) for i, v in enumerate(main.values)}
    lines: dict[str, list[Told]] = {}
    for x in found:
        others = ", ".join(f"{k} {v}" for k, v in x["settings"].items() if k != main.label)
        lines.setdefault(others, []).append(x)
    shown = list(lines.items())[:MOST]
    panels = []
    for metric in SHOWN:
        drawn = []
        for name, own in shown:
            pairs = [(place[x["settings"][main.label]], x.get("scores", {}).get(metric)) for x in own]
            drawn.append(Line(name, tuple(sorted(pairs, key=lambda p: p[0]))))
        ticks = tuple((place[v], str(v)) for v in main.values) if named else ()
        panels.append(Panel(words(f"metric-{metric}"), tuple(drawn), ticks=ticks, across=main.label))
    left_out = len(lines) - len(shown)
    note = [words("sweep-left-out", count=left_out)] if left_out else []
    text = words("sweep-title", title=title)
    alt = words("sweep-alt", count=len(found), setting=main.label)
    return chart(panels, words, title=text, alt=alt, note=" ".join([*note, alt, words("proposal")]))


def sweep_text(axes: Sequence[Axis], found: Sequence[Told], words: Words) -> str:
    """The points side by side, for the screen."""
    header = [" · ".join(a.label for a in axes), words("sweep-plan"), *(words(f"metric-{m}") for m in SHOWN)]
    rows = []
    for x in found:
        scores = x.get("scores", {})
        plan = x["plan"][:8] or words("sweep-infeasible")
        settings = " · ".join(str(x["settings"][a.label]) for a in axes)
        rows.append([settings, plan, *(metric_text(m, scores.get(m), words) for m in SHOWN)])
    return "\n".join([*table(header, rows), "", words("proposal")])


POINTS, PLANS = "points", "plans"
