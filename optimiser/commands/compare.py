"""``optimiser compare``: two or more plans side by side."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from maps.comparison import compare_page
from maps.shapes import shapes_of
from optimiser.contrast import Difference, differences, strictest
from optimiser.edition import Edition
from optimiser.errors import UsageError
from optimiser.guard import BOUNDARIES, DEBUG, JSON, LANG, guard, say
from optimiser.store import read_edition
from optimiser.summary import scores_table
from optimiser.words import Words

_MOST = 10
"""Municipalities named on the screen; the page and ``--json`` have all."""


def _moved(found: Sequence[Difference], words: Words) -> Iterator[str]:
    """Those that get most more and most fewer, and the sum of both."""
    towns = [d for d in found if d.level == "municipality" and d.places]
    for code, sign in (("compare-more", 1), ("compare-fewer", -1)):
        moved = sorted(
            (d for d in towns if (d.places or 0) * sign > 0), key=lambda d: (-sign * (d.places or 0), d.name)
        )
        total = sum(d.places or 0 for d in moved)
        yield words(code, count=words.number(len(moved)), places=words.number(abs(total)))
        for d in moved[:_MOST]:
            yield f"  {d.name:<28} {words.number(d.first or 0):>8} → {words.number(d.second or 0):>8}"
        if len(moved) > _MOST:
            yield "  " + words("compare-others", count=words.number(len(moved) - _MOST))
    shown = sum(d.places or 0 for d in towns)
    unknown = sum(1 for d in found if d.level == "municipality" and d.places is None)
    whole = next((d.places for d in found if d.level == "country"), None)
    if unknown and whole is not None:
        rest = signed(whole - shown, words)
        yield words("compare-unshown", count=words.number(unknown), count_n=unknown, places=rest)
    elif unknown:
        yield words("compare-unknown", count=words.number(unknown))
    if whole is not None:
        yield words("compare-whole", places=signed(whole, words))


def signed(places: int, words: Words) -> str:
    """A number that says whether it is more or fewer."""
    return f"{'+' if places > 0 else ''}{words.number(places)}"


def folders(plans: Sequence[Path]) -> tuple[str, ...]:
    """The shortest ends of the paths that tell the folders apart."""
    parts = [path.resolve().parts for path in plans]
    for k in range(1, max(map(len, parts)) + 1):
        ends = ["/".join(p[-k:]) for p in parts]
        if len(set(ends)) == len(ends):
            break
    return tuple(ends)


def _text(names: Sequence[str], editions: Sequence[Edition], words: Words) -> str:
    first, lines = editions[0], []
    if (audience := strictest(editions)) != "public":
        lines.append(words(f"mark-{audience}"))
    for name, other in zip(names[1:], editions[1:], strict=True):
        lines += [words("compare-head", first=names[0], second=name)]
        for t in dict.fromkeys(d.period for d in differences(first, other)):
            lines += [t, *_moved([d for d in differences(first, other) if d.period == t], words), ""]
    return "\n".join([*lines, *scores_table(dict(zip(names, editions, strict=True)), words), "", words("proposal")])


def _record(names: Sequence[str], editions: Sequence[Edition]) -> dict[str, Any]:
    return {
        "plans": [
            {"name": n, "audience": e.audience, "scores": e.scores} for n, e in zip(names, editions, strict=True)
        ],
        "differences": [
            {"plan": name, "code": d.area, "name": d.name, "level": d.level, "period": d.period}
            | {"first": d.first, "second": d.second, "difference": d.places}
            for name, other in zip(names[1:], editions[1:], strict=True)
            for d in differences(editions[0], other)
        ],
    }


@click.command("compare")
@click.argument("plans", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="A page with both maps, e.g. compare.html."
)
@BOUNDARIES
@click.option("--background", is_flag=True, help="Let the page load background tiles from PDOK (needs internet).")
@JSON
@LANG
@DEBUG
def command(
    *,
    plans: tuple[Path, ...],
    out: Path | None,
    boundaries: Path | None,
    background: bool,
    as_json: bool,
    lang: str,
    debug: bool,
) -> None:
    """Compare PLANS (folders that ``optimiser plan`` made): who gets more, who fewer, and what each costs."""
    words = Words(lang)

    def work() -> None:
        if len(plans) < 2 or (out and len(plans) != 2):  # noqa: PLR2004  # a page shows a pair
            raise UsageError("compare-two")
        editions = [read_edition(folder) for folder in plans]
        names = [str(folder) for folder in plans]
        told = words.about(editions[0])
        found = _record(names, editions)
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else _text(names, editions, told))
        if out:
            shapes = replace(shapes_of(editions[1], boundaries), background=background)
            first, second = folders(plans)
            compare_page(editions[0], editions[1], words, shapes, names=(first, second)).save(out)
            say(words("done-open", path=str(out)))

    guard(work, words, debug=debug)
