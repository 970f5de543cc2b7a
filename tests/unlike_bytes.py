"""Dossiers that differ in one hidden row, given to the commands: no byte written or printed tells them apart.

    python -m tests.unlike_bytes [--pairs N] [--seed S]

Compared are all files of ``plan``, ``explain`` and ``paper``, what they print and how they end; only the clock is
struck out. Of each random dossier three others are made. That all rows together have a plan, or none, may be seen:
pairs of which one has none are counted apart. Prints how many pairs there were of each kind, and what told them apart.
"""

import argparse
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.support.commands import optimiser
from tests.support.dossiers import write
from tests.support.unlike_dossiers import Dossier, base, joined, otherwise

OTHERS = 3
"""How many dossiers are compared with each."""

Found = dict[str, bytes]
"""Every file by its path, and what each command said and ended with."""


@dataclass(frozen=True)
class Typed:
    """What is typed of both dossiers alike."""

    options: tuple[str, ...]
    areas: tuple[str, ...]


def written(folder: Path, given: Dossier, typed: Typed) -> tuple[int, Found]:
    """How ``plan`` ended, and all that the commands wrote and printed."""
    write(given.tables, folder / "dossier", given.scenario)
    if given.agreed:
        (folder / "dossier" / "agreed.csv").write_text(given.agreed, encoding="utf-8")
    found: Found = {}
    plan = ("plan", "dossier/scenario.toml", "--out", "out", "--audience", given.audience, *typed.options)
    code = said(found, folder, *plan)
    if code == 0:
        for n, area in enumerate(typed.areas):
            said(found, folder, "explain", "out", area)
            said(found, folder, "paper", "out", "--for", area, "--out", f"papers{n}")
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "dossier" not in path.parts:
            found[str(path.relative_to(folder))] = path.read_bytes()
    if "out/run.json" in found:
        found["out/run.json"] = without_clock(found["out/run.json"])
    return code, found


def said(found: Found, folder: Path, *words: str) -> int:
    """Type a command and keep what it said."""
    done = optimiser(*words, cwd=folder)
    printed = without_clock(done.stdout.encode()) if "--json" in words else done.stdout.encode()
    found[" ".join(words)] = b"\n".join([str(done.returncode).encode(), printed, done.stderr.encode()])
    return done.returncode


def without_clock(record: bytes) -> bytes:
    """A record without the moment of the run."""
    if not record.startswith(b"{"):
        return record
    found = json.loads(record)
    found.pop("created", None)
    return json.dumps(found).encode()


def differing(one: Found, other: Found) -> list[str]:
    """Files and commands by which two runs can be told apart."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@dataclass(frozen=True)
class Pair:
    """Two dossiers compared: how ``plan`` ended of both, and what tells them apart."""

    seed: str
    given: Dossier
    ends: tuple[int, int]
    differs: tuple[str, ...]

    @property
    def compared(self) -> bool:
        """Both have a plan."""
        return self.ends == (0, 0)

    @property
    def wrong(self) -> bool:
        """Something tells the two apart that may not: whether there is a plan may, and a complaint names its place.

        A plan with ``--relax`` may leave places open because of a hidden row, and has no edition then.
        """
        if self.ends[0] == self.ends[1]:
            return bool(self.differs) and self.ends != (3, 3)
        return not set(self.ends) <= {0, 2, 3, 4}


def pairs(seed: str) -> Iterator[Pair]:
    """A random dossier beside others that differ from it in one hidden row."""
    dice = random.Random(seed)
    given = base(dice)
    if given is None:
        return
    towns = [m.gm_code for m in given.tables.municipalities]
    options = (
        ["--lang", dice.choice(["nl", "en"])] + ["--json"] * (dice.random() < 0.3) + ["--relax"] * (dice.random() < 0.1)
    )
    typed = Typed(
        tuple(options), (dice.choice(towns), dice.choice([m.province_code for m in given.tables.municipalities]))
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "0").mkdir()
        code, found = written(folder / "0", given, typed)
        if code not in {0, 4}:
            return
        anywhere = joined(given, folder / "0" / "dossier")
        for n in range(1, OTHERS + 1):
            other = otherwise(dice, given, anywhere=anywhere)
            if other is None:
                continue
            (folder / str(n)).mkdir()
            its_code, its_found = written(folder / str(n), other, typed)
            yield Pair(f"{seed} {n}", other, (code, its_code), tuple(differing(found, its_found)))


def every_pair(wanted: int, seed: int) -> Iterator[Pair]:
    """Pairs until so many of them have a plan twice."""
    compared, n = 0, 0
    while compared < wanted:
        for pair in pairs(f"{seed} {n}"):
            compared += pair.compared
            yield pair
        n += 1


def kinds(pair: Pair) -> Iterator[str]:
    """What a pair is counted as."""
    asked = pair.given.scenario
    yield f"audience {pair.given.audience}, row for {pair.given.stricter}"
    yield f"row of {pair.given.changed}"
    yield "whole locations" if asked.locations else "places"
    if not asked.locations:
        yield from sorted({f"aim {part.aim}" for stage in asked.stages for part in stage.parts})


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    given, started = parser.parse_args(), perf_counter()
    ends: Counter[tuple[int, ...]] = Counter()
    counted: Counter[str] = Counter()
    wrong = 0
    for pair in every_pair(given.pairs, given.seed):
        ends[tuple(sorted(pair.ends))] += 1
        counted.update(kinds(pair) if pair.compared else ())
        wrong += pair.wrong
        if pair.wrong:
            sys.stdout.write(f"seed {pair.seed}, {pair.given.changed}, exits {pair.ends}: {', '.join(pair.differs)}\n")
    for kind, count in sorted(counted.items()):
        sys.stdout.write(f"{kind}: {count}\n")
    sys.stdout.write(f"pairs by exit codes: {dict(sorted(ends.items()))}; told apart: {wrong}; ")
    sys.stdout.write(f"{perf_counter() - started:.0f} s\n")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
