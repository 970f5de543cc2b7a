"""``optimiser weightmap``: between which weights a plan changes at all, and what two aims cost each other."""

import json
from pathlib import Path
from typing import Any

import click

from maps.chart import Line, Panel, chart
from maps.picture import Picture
from optimiser.edition import Edition
from optimiser.files import all_or_nothing
from optimiser.guard import DEBUG, JSON, LANG, guard, say
from optimiser.scenario import Part
from optimiser.store import refuse_stricter
from optimiser.study import edition_of, read_case, write_picture, write_plan, write_rows
from optimiser.weightmap import WeightMap, weight_map
from optimiser.words import Words

COLUMNS = ("low", "high", "plan", "first", "second", "gini", "heaviest_ten", "against_key")


def _aim(part: Part, words: Words) -> str:
    code = f"aim-{part.aim}"
    name = words(code) if words.has(code) else part.aim
    return name if part.level == "municipality" and part.group == "total" else f"{name} ({part.level}, {part.group})"


def _rows(found: WeightMap, editions: list[Edition]) -> list[list[str | float | None]]:
    return [
        [
            round(i.low, 6),
            round(i.high, 6),
            f"plan-{n}",
            *(round(x, 6) for x in i.values),
            *(e.scores["after"].get(name) for name in ("gini", "heaviest_ten")),
            e.dominance.get("key"),
        ]
        for n, (i, e) in enumerate(zip(found.intervals, editions, strict=True), 1)
    ]


def _map(found: WeightMap, words: Words, title: str) -> Picture:
    """Both aims over the weight, in steps where the plan changes; and which weight the scenario has."""
    panels = []
    for k, part in enumerate(found.parts):
        steps = [(x, i.values[k]) for i in found.intervals for x in (i.low, i.high)]
        across = words("weightmap-across", aim=_aim(found.parts[0], words))
        panels.append(Panel(_aim(part, words), (Line("", tuple(steps)),), across=across, marks=(found.weight,)))
    text = words("weightmap-title", title=title)
    return chart(panels, words, title=text, alt=_said(found, words), note=f"{_said(found, words)} {words('proposal')}")


def _front(found: WeightMap, words: Words, title: str) -> Picture:
    """The exact front: what lies between two points is a mixture of both."""
    line = Line("", tuple(sorted((p.point.what[0], p.point.what[1]) for p in found.front)))
    panel = Panel(_aim(found.parts[1], words), (line,), across=_aim(found.parts[0], words))
    prices = _prices(found, words)
    return chart(
        [panel], words, title=words("front-title", title=title), alt=prices, note=f"{prices} {words('proposal')}"
    )


def _said(found: WeightMap, words: Words) -> str:
    name = _aim(found.parts[0], words)
    if found.matters is None:
        return words("weightmap-never", aim=name)
    low, high = (words.number(round(x, 3), 3) for x in found.matters)
    return words("weightmap-matters", aim=name, low=low, high=high, count=len(found.intervals))


def _left_aside(found: WeightMap, words: Words) -> list[str]:
    """That the map leaves the stage's tolerance aside, where it has one."""
    percent = words.number(round(100 * found.tolerance, 2), 2)
    return [words("weightmap-tolerance", percent=percent)] if found.tolerance else []


def _prices(found: WeightMap, words: Words) -> str:
    told = []
    for k, price in enumerate(found.prices):
        best, other = _aim(found.parts[k], words), _aim(found.parts[1 - k], words)
        percent = "-" if price is None else words.number(round(100 * price, 1), 1)
        told.append(words("front-price", best=best, other=other, percent=percent))
    return " ".join(told)


def _text(found: WeightMap, words: Words) -> str:
    lines = [_said(found, words), *_left_aside(found, words), _prices(found, words), ""]
    for n, i in enumerate(found.intervals, 1):
        low, high, first, second = (words.number(round(x, 3), 3) for x in (i.low, i.high, *i.values))
        lines.append(words("weightmap-line", low=low, high=high, plan=f"plan-{n}", first=first, second=second))
    return "\n".join([*lines, "", words("proposal")])


@click.command("weightmap")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option("--first", help="An aim of the blend, or AIM/LEVEL/GROUP; the weight is its own.")
@click.option("--second", help="The other aim; both may be left out where the blend has just two.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for table, pictures and plans.")
@click.option("--audience", type=click.Choice(["public", "council", "prt"]), default="public", show_default=True)
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path,
    first: str | None,
    second: str | None,
    out: Path,
    audience: Any,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """All weights between two aims of SCENARIO at which the plan changes, exactly, and the front of both."""
    words = Words(lang)

    def work() -> None:
        refuse_stricter(out, audience)
        case, instance = read_case(scenario, audience)
        found = weight_map(
            instance,
            case.scenario.stages,
            first=first,
            second=second,
            progress=lambda n, of: say(words("study-progress", done=n, count=of)) if n == of or not n % 10 else None,
        )
        editions = [edition_of(i.plan, case) for i in found.intervals]
        rows = _rows(found, editions)
        with all_or_nothing(out) as draft:
            write_rows(draft / "weightmap.csv", COLUMNS, rows)
            front = [[p.low, p.high, *p.point.what] for p in found.front]
            write_rows(draft / "front.csv", ("low", "high", "first", "second"), front)
            write_picture(_map(found, words, case.scenario.title), draft, "weightmap")
            write_picture(_front(found, words, case.scenario.title), draft, "front")
            for n, edition in enumerate(editions, 1):
                write_plan(edition, draft / "plans" / f"plan-{n}")
        if as_json:
            contents = {
                "aims": [p.key for p in found.parts],
                "matters": found.matters,
                "prices": found.prices,
                "intervals": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
            }
            click.echo(json.dumps(contents, ensure_ascii=False))
            return
        click.echo(_text(found, words))
        say(words("study-done", folder=str(out)))

    guard(work, words, debug=debug, audience=audience)
