"""A sweep over settings, as rows of a table, text and a picture."""

from collections.abc import Iterator, Sequence
from typing import Any

from maps.pictures.line_chart import MAX_LINES, ChartLine, Panel, chart
from maps.pictures.svg import Picture
from maps.studies.files import Cells
from maps.text.table import metric_text, table
from optimiser.tuning.sweep_points import Axis
from optimiser.words import Words

FIGURES_SHOWN = ("gini", "heaviest_ten", "own_share_met")
"""Fairness figures in the picture and in the terminal."""

SweepRow = dict[str, Any]
"""What a sweep keeps of a point, also as JSON: settings, status, scores and the folder of its plan."""

POINTS, PLANS = "points", "plans"
"""Folders of a sweep: a JSON file per finished point, and a folder per plan."""


def sweep_header(axes: Sequence[Axis], points: Sequence[SweepRow]) -> list[str]:
    """Column names: settings, status, plan, Lorenz verdict and every fairness figure."""
    metrics = sorted({name for point in points for name in point.get("scores", {})})
    return ["point", *(a.label for a in axes), "status", "plan", "against_key", *metrics]


def sweep_rows(axes: Sequence[Axis], points: Sequence[SweepRow]) -> Iterator[Cells]:
    """A row per point; the figures of a point without a plan are empty."""
    metrics = sweep_header(axes, points)[4 + len(axes) :]
    for n, point in enumerate(points, 1):
        plan = f"{PLANS}/{point['plan']}" if point["plan"] else None
        settings = [point["settings"][a.label] for a in axes]
        scores = [point.get("scores", {}).get(m) for m in metrics]
        yield [n, *settings, point["status"], plan, point.get("dominance", {}).get("key"), *scores]


def sweep_picture(axes: Sequence[Axis], points: Sequence[SweepRow], words: Words, title: str) -> Picture:
    """A panel per fairness figure over the axis with most values, with a line per combination of other settings."""
    main_axis = max(axes, key=lambda axis: len(axis.values))
    categorical = any(isinstance(value, str) for value in main_axis.values)
    position: dict[Any, float] = {value: float(i if categorical else value) for i, value in enumerate(main_axis.values)}
    points_by_line: dict[str, list[SweepRow]] = {}
    for point in points:
        others = ", ".join(f"{k} {value}" for k, value in point["settings"].items() if k != main_axis.label)
        points_by_line.setdefault(others, []).append(point)
    lines_shown = list(points_by_line.items())[:MAX_LINES]
    panels = []
    for metric in FIGURES_SHOWN:
        chart_lines = []
        for name, points_of_line in lines_shown:
            pairs = [
                (position[point["settings"][main_axis.label]], point.get("scores", {}).get(metric))
                for point in points_of_line
            ]
            chart_lines.append(ChartLine(name, tuple(sorted(pairs, key=lambda p: p[0]))))
        ticks = tuple((position[value], str(value)) for value in main_axis.values) if categorical else ()
        panels.append(Panel(words(f"metric-{metric}"), tuple(chart_lines), ticks=ticks, across=main_axis.label))
    left_out = len(points_by_line) - len(lines_shown)
    note = [words("sweep-left-out", count=left_out)] if left_out else []
    chart_title = words("sweep-title", title=title)
    without = sum(not point["plan"] for point in points)
    settings = ", ".join(axis.label for axis in axes)
    alt = words("sweep-alt", points=len(points), none=without, setting=settings)
    return chart(panels, words, title=chart_title, alt=alt, note=" ".join([*note, alt, words("proposal")]))


def sweep_text(axes: Sequence[Axis], points: Sequence[SweepRow], words: Words) -> str:
    """The points one by one, for the terminal."""
    header = [" · ".join(a.label for a in axes), words("sweep-plan"), *(words(f"metric-{m}") for m in FIGURES_SHOWN)]
    rows = []
    for point in points:
        scores = point.get("scores", {})
        plan = point["plan"][:8] or words("sweep-infeasible")
        settings = " · ".join(str(point["settings"][a.label]) for a in axes)
        rows.append([settings, plan, *(metric_text(m, scores.get(m), words) for m in FIGURES_SHOWN)])
    return "\n".join([*table(header, rows), "", words("proposal")])
