"""``optimiser alternatives``: a handful of truly different plans that are nearly as good as the best."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from optimiser.alternatives import Alternatives, alternatives
from optimiser.contrast import Difference, differences
from optimiser.edition import Edition
from optimiser.files import all_or_nothing
from optimiser.guard import DEBUG, JSON, LANG, guard, say
from optimiser.store import refuse_stricter
from optimiser.study import Cells, edition_of, read_case, write_plan, write_rows
from optimiser.words import Words

COLUMNS = ("plan", "way", "moved", "gini", "heaviest_ten", "without_reception", "against_key", "more", "fewer")
_NAMED = 3
"""Areas named in a description."""


def _changed(first: Edition, other: Edition) -> list[Difference]:
    """Municipalities that the audience may see and that get more or fewer, those that change most first."""
    found = [d for d in differences(first, other) if d.level == "municipality" and d.places]
    return sorted(found, key=lambda d: (-abs(d.places or 0), d.area))


def _named(found: list[Difference], sign: int) -> str:
    """Who gets most more or most fewer, with places."""
    own = [d for d in found if (d.places or 0) * sign > 0][:_NAMED]
    return ", ".join(f"{d.name} {d.places or 0:+d}" for d in own)


def _rows(found: Alternatives, editions: list[Edition]) -> Iterator[Cells]:
    for n, (one, edition) in enumerate(zip(found.plans, editions, strict=True)):
        changed = _changed(editions[0], edition)
        after = edition.scores["after"]
        moved = sum(abs(d.places or 0) for d in changed) / 2
        yield [
            *(f"plan-{n}", one.way, moved, *(after.get(k) for k in COLUMNS[3:6]), edition.dominance.get("key")),
            *(_named(changed, sign) for sign in (1, -1)),
        ]


def _spans(found: Alternatives, editions: list[Edition]) -> Iterator[Cells]:
    """Every municipality with its new places in all plans, and the least and most that it can have."""
    for span in editions[0].periods:
        for area in editions[0].level("municipality"):
            least, most = found.spans[area.code, span.name].whole
            yield [span.name, area.code, area.name, least, most, *(e.at(area.code, span.name).new for e in editions)]


def _text(rows: list[Cells], found: Alternatives, words: Words) -> str:
    lines = [words("alternatives-head", epsilon=words.number(round(100 * found.epsilon, 2), 1), count=len(rows) - 1)]
    for row in rows:
        plan, way, moved, _, _, _, key, more, fewer = row
        against = words(f"lorenz-{key}") if key else "-"
        lines += ["", f"{plan}: {words(f'way-{way}')}; {against}"]
        if more or fewer:
            lines.append(words("alternatives-differs", moved=words.number(moved or 0), more=more, fewer=fewer))  # type: ignore[arg-type]  # a count
    return "\n".join([*lines, "", words("proposal")])


@click.command("alternatives")
@click.argument("scenario", type=click.Path(path_type=Path))
@click.option(
    "--epsilon",
    type=click.FloatRange(0, 10),
    default=0.02,
    show_default=True,
    help="Part of every aim that may be given up (of every level, for leximax): 0.02 is two per cent.",
)
@click.option("--count", type=click.IntRange(1, 50), default=5, show_default=True, help="Plans beside the best.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for tables and plans.")
@click.option("--audience", type=click.Choice(["public", "council", "prt"]), default="public", show_default=True)
@JSON
@LANG
@DEBUG
def command(
    *,
    scenario: Path,
    epsilon: float,
    count: int,
    out: Path,
    audience: Any,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Plans of SCENARIO that are nearly as good as the best and as different as can be; least and most of each area."""
    words = Words(lang)

    def work() -> None:
        refuse_stricter(out, audience)
        case, instance = read_case(scenario, audience)
        found = alternatives(
            instance,
            case.scenario.stages,
            epsilon=epsilon,
            count=count,
            progress=lambda n, of: say(words("study-progress", done=n, count=of)) if n == of or not n % 100 else None,
        )
        editions = [edition_of(one.plan, case) for one in found.plans]
        rows = list(_rows(found, editions))
        with all_or_nothing(out) as draft:
            write_rows(draft / "alternatives.csv", COLUMNS, rows)
            names = [str(row[0]) for row in rows]
            write_rows(
                draft / "spans.csv", ("period", "gm_code", "name", "least", "most", *names), _spans(found, editions)
            )
            for name, edition in zip(names, editions, strict=True):
                write_plan(edition, draft / "plans" / name)
        if as_json:
            plans = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
            click.echo(json.dumps({"epsilon": epsilon, "plans": plans}, ensure_ascii=False))
            return
        click.echo(_text(rows, found, words))
        say(words("study-done", folder=str(out)))

    guard(work, words, debug=debug, audience=audience)
