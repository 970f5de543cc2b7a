"""Editions of the bundled cases with one odd place each, given to the commands that read editions.

    python -m tests.hostile_editions [--tries N] [--seed S]

Whatever stands in the file, ``explain``, ``paper`` and ``compare`` end with exit code 0, 2, 3 or 4 and no exception,
and no text of it becomes markup. Prints how the commands ended and what went wrong.
"""

import argparse
import json
import random
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from optimiser.editions.file import write_edition
from tests.support.bundled import CASES, made
from tests.support.commands import optimiser

MARKUP = "<img src=x onerror=alert(1)>"
ODD: tuple[Any, ...] = (
    None, True, -1, 0, 10**30, 1e308, float("nan"), float("inf"), "", "x" * 200_000, MARKUP, "{0}", "%s%n",
    "{ $places }", "=HYPERLINK(1)", "\x1b]0;x\x07", "\u202eabc", "\u200b", "GM9999", [], {}, [[[[[[[[]]]]]]]],
    {"code": "x"}, ["x", 1],
)  # fmt: skip
"""What is put in the place of a value."""

ENDS = {0, 2, 3, 4}
"""Exit codes that say what was wrong, or that nothing was."""


def places(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of every value in a document."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, item in inside:
        yield (*here, name)
        yield from places(item, (*here, name))


def changed(document: Any, place: tuple[Any, ...], dice: random.Random) -> Any:
    """The document with the value at a place left out, doubled, renamed or replaced."""
    copy = json.loads(json.dumps(document))
    table = copy
    for name in place[:-1]:
        table = table[name]
    name, way = place[-1], dice.randrange(6)
    if way == 0:
        del table[name]
    elif way == 1 and isinstance(table, list):
        table.insert(name, table[name])
    elif way == 1:
        table[dice.choice(["x", MARKUP, "", "total"])] = table.pop(name)
    else:
        table[name] = dice.choice(ODD)
    return copy


def tried(document: Any, audience_area: str, folder: Path) -> Iterator[tuple[str, int | str]]:
    """How every command ended; a text where it raised or wrote markup."""
    plan = folder / "plan"
    plan.mkdir()
    (plan / "edition.json").write_text(json.dumps(document), encoding="utf-8")
    for words in (
        ("explain", "plan", audience_area),
        ("paper", "plan", "--for", audience_area, "--out", "papers"),
        ("picture", "plan", "--for", audience_area, "--out", "pictures"),
        ("compare", "plan", "plan", "--out", "compare.html"),
    ):
        try:
            done = optimiser(*words, cwd=folder)
        except Exception:  # noqa: BLE001  # whatever it is, it is what is looked for
            yield words[0], traceback.format_exc(limit=-3)
            continue
        yield words[0], done.returncode if done.returncode in ENDS else f"exit {done.returncode}: {done.stderr}"
    page = folder / "compare.html"
    if page.is_file() and MARKUP in page.read_text(encoding="utf-8"):
        yield "compare", "markup in the page"


AREAS = {"tiny": "T001", "working day": "GM0664", "provinces": "PV29"}
"""An area of each case that is tried."""


def attempts(tries: int, seed: int) -> Iterator[tuple[tuple[Any, ...], str, int | str]]:
    """Place, command and end of so many changes."""
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        documents = {}
        for name in AREAS:
            write_edition(made(CASES[name]), Path(folder))
            documents[name] = json.loads((Path(folder) / "edition.json").read_text(encoding="utf-8"))
        every = {name: sorted(places(document), key=str) for name, document in documents.items()}
        tops = {name: sorted({(*p[:2],) for p in found}, key=str) for name, found in every.items()}
        for n in range(tries):
            name = dice.choice(sorted(AREAS))
            top = dice.choice(tops[name])  # fields alike often, whatever their number of values
            place = dice.choice([p for p in every[name] if p[: len(top)] == top])
            here = Path(folder) / str(n)
            here.mkdir()
            for command, end in tried(changed(documents[name], place, dice), AREAS[name], here):
                yield place, command, end


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tries", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    ended: Counter[str] = Counter()
    for place, command, end in attempts(given.tries, given.seed):
        ended[f"{command}: {end if isinstance(end, int) else 'wrong'}"] += 1
        if not isinstance(end, int):
            sys.stdout.write(f"{place} {command}\n{end}\n")
    sys.stdout.write(f"{dict(sorted(ended.items()))}\n")
    sys.exit(any("wrong" in how for how in ended))


if __name__ == "__main__":
    main()
