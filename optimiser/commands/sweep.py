"""``optimiser sweep``: many plans over weights, keys, demands and ceilings, in one table."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import click

from maps.chart import MOST, Line, Panel, chart
from maps.picture import Picture
from optimiser.files import all_or_nothing
from optimiser.grid import Axis, Kind, axis
from optimiser.guard import DEBUG, JSON, LANG, guard, say
from optimiser.store import refuse_stricter
from optimiser.study import Cells, read_case, write_picture, write_rows, write_sheet
from optimiser.summary import metric_text, table
from optimiser.sweeping import PLANS, sweep
from optimiser.words import Words

SHOWN = ("gini", "heaviest_ten", "own_share_met")
"""Figures in the picture and on the screen."""

Told = dict[str, Any]


def _header(axes: Sequence[Axis], found: Sequence[Told]) -> list[str]:
    metrics = sorted({name for x in found for name in x.get("scores", {})})
    return ["point", *(a.label for a in axes), "status", "plan", "against_key", *metrics]


def _rows(axes: Sequence[Axis], found: Sequence[Told]) -> Iterator[Cells]:
    metrics = _header(axes, found)[4 + len(axes) :]
    for n, x in enumerate(found, 1):
        plan = f"{PLANS}/{x['plan']}" if x["plan"] else None
        settings = [x["settings"][a.label] for a in axes]
        scores = [x.get("scores", {}).get(m) for m in metrics]
        yield [n, *settings, x["status"], plan, x.get("dominance", {}).get("key"), *scores]


def _picture(axes: Sequence[Axis], found: Sequence[Told], words: Words, title: str) -> Picture:
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


def _text(axes: Sequence[Axis], found: Sequence[Told], words: Words) -> str:
    header = [" · ".join(a.label for a in axes), words("sweep-plan"), *(words(f"metric-{m}") for m in SHOWN)]
    rows = []
    for x in found:
        scores = x.get("scores", {})
        plan = x["plan"][:8] or words("sweep-infeasible")
        settings = " · ".join(str(x["settings"][a.label]) for a in axes)
        rows.append([settings, plan, *(metric_text(m, scores.get(m), words) for m in SHOWN)])
    return "\n".join([*table(header, rows), "", words("proposal")])


def _axes(**given: tuple[str, ...]) -> list[Axis]:
    return [axis(kind, text) for kind in get_args(Kind) for text in given[kind]]


@click.command("sweep")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option(
    "--weight", multiple=True, metavar="AIM=FROM:TO:STEP", help="Weight of an aim of a blend; or AIM=0.2,0.5."
)
@click.option("--key", multiple=True, metavar="GROUP=KEY,KEY", help="Distribution keys of a group.")
@click.option("--places", multiple=True, metavar="GROUP=N,N", help="Places required of a group.")
@click.option("--ceiling", multiple=True, metavar="N,N", help="Most new places in any municipality.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder; a stopped sweep goes on there.")
@click.option("--audience", type=click.Choice(["public", "council", "prt"]), default="public", show_default=True)
@click.option("--processes", type=click.IntRange(1, 256), default=os.cpu_count() or 1, help="How many at once.")
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path,
    weight: tuple[str, ...],
    key: tuple[str, ...],
    places: tuple[str, ...],
    ceiling: tuple[str, ...],
    out: Path,
    audience: Any,
    processes: int,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Plan SCENARIO under all combinations of weights, keys, demands and ceilings: a table, a picture and the plans."""
    words = Words(lang)

    def work() -> None:
        axes = _axes(weight=weight, key=key, places=places, ceiling=ceiling)
        refuse_stricter(out, audience)
        case, _ = read_case(scenario, audience)
        found = sweep(
            case,
            axes,
            out,
            processes=processes,
            progress=lambda n, of: (
                say(words("study-progress", done=n, count=of)) if n == of or not n % 10 or processes > 1 else None
            ),
        )
        header, rows = _header(axes, found), list(_rows(axes, found))
        title = case.scenario.title
        with all_or_nothing(out) as draft:
            write_rows(draft / "sweep.csv", header, rows)
            head = [words("sweep-title", title=title), words(f"mark-{audience}"), words("proposal")]
            write_sheet(draft / "sweep.xlsx", words("sheet-sweep"), header, rows, head)
            write_picture(_picture(axes, found, words, title), draft, "sweep")
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else _text(axes, found, words))
        say(words("study-done", folder=str(out)))

    guard(work, words, debug=debug, audience=audience)
