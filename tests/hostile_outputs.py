"""Files of output folders with something odd in them, given to the commands that read them back.

    python -m tests.hostile_outputs [--tries N] [--seed S]

Whatever stands in ``plan.csv``, ``run.json``, a manifest, the parts of a sweep or what a killed run left, the commands
end with exit code 0, 2, 3 or 4, without an exception and within 20 seconds. ``tests.hostile_editions`` does the same
for editions. Prints how the commands ended and what went wrong.
"""

import argparse
import json
import random
import shutil
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from data import BUNDLED
from tests.hostile_editions import ENDS
from tests.support.commands import optimiser
from tests.support.odd_files import made_odd

MOST_SECONDS = 20.0

TINY, AGREED, WEIGHTS = (f"tiny/{name}.toml" for name in ("tiny", "agreed", "weights"))
PLAN = ("plan", TINY, "--out", "out", "--audience", "prt")
SWEEP = ("sweep", WEIGHTS, "--ceiling", "60,90", "--processes", "1", "--out", "sweep", "--audience", "prt")
EXPLAIN = ("explain", "out", "T001")

Words = tuple[str, ...]
"""A command as it is typed."""

READERS: dict[str, tuple[Words, ...]] = {
    "out/plan.csv": (
        ("score", "out/plan.csv", "--scenario", TINY),
        ("score", "out/plan.csv", "--dossier", "tiny"),
        ("diff", "before/plan.csv", "out/plan.csv", "--audience", "prt"),
        ("plan", AGREED, "--out", "new", "--audience", "prt"),
        ("check", AGREED),
        PLAN,
    ),
    "out/run.json": (("diff", "out", "before", "--audience", "council"), PLAN),
    "out/manifest.json": (
        ("paper", "out", "--for", "T001"),
        ("compare", "before", "out", "--out", "out/compare.html"),
        PLAN,
    ),
    "out/edition.json": (("plan", TINY, "--previous", "out", "--out", "new", "--audience", "prt"), PLAN),
    ".draft-out/moves.json": (EXPLAIN, PLAN),
    "sweep/manifest.json": (SWEEP,),
    "sweep/points/*.json": (SWEEP,),
    "sweep/plans/*/edition.json": (("compare", "out", "{folder}"), SWEEP),
    "sweep/plans/*/plan.csv": (("score", "{file}", "--scenario", TINY), SWEEP),
    "sweep/sweep.csv": (SWEEP,),
}
"""Which commands read a file of an output folder; a star is any."""


@dataclass(frozen=True)
class Attempt:
    """A file that was made odd, the command that read it, and how that ended: a text where it should not."""

    file: str
    how: str
    words: Words
    end: int | str


def made(folder: Path) -> Path:
    """A folder with what is read: two plans, a sweep, a scenario with an agreed plan, and what a killed run left."""
    folder.mkdir(exist_ok=True)
    shutil.copytree(BUNDLED / "tiny", folder / "tiny")
    asked = (folder / TINY).read_text(encoding="utf-8")
    first = asked.index("[[stages]]")
    close = 'agreed = "../out/plan.csv"\n' + asked[:first].rstrip() + '\n\n[[stages]]\naim = "change"\n\n'
    schema = asked.index("schema")
    head, rest = asked[:schema], close.replace(asked[:schema], "", 1)
    (folder / AGREED).write_text(head + rest + asked[first:], encoding="utf-8")
    for words in (PLAN, (*PLAN[:3], "before", *PLAN[4:]), SWEEP, ("plan", AGREED, "--out", "new", "--audience", "prt")):
        done = optimiser(*words, cwd=folder)
        if done.returncode:
            raise RuntimeError(done.stderr)
    shutil.rmtree(folder / "new")
    left = folder / ".draft-out"
    for part in ("new", "old", "parts"):
        (left / part).mkdir(parents=True)
    (left / "lock").touch()
    moves = {"folder": "out", "old": ["plan.csv", "map.html"], "new": ["run.json"]}
    (left / "moves.json").write_text(json.dumps(moves), encoding="utf-8")
    return folder


class TooLongError(BaseException):
    """A command was still at work after ``MOST_SECONDS``; no error of a command, so that none of its words catch it."""


@contextmanager
def _stopped_in_time() -> Iterator[None]:
    """Raise where the system can wake us: a read that waits for ever would not let us measure it."""

    def stop(*_: object) -> None:
        raise TooLongError

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def ended(words: Words, folder: Path) -> int | str:
    """How a command ended; a text where it raised, took too long or ended with another code."""
    started = perf_counter()
    try:
        with _stopped_in_time():
            done = optimiser(*words, cwd=folder)
    except TooLongError:
        return traceback.format_exc(limit=-6)
    except Exception:  # noqa: BLE001  # whatever it is, it is what is looked for
        return traceback.format_exc(limit=-3)
    seconds = perf_counter() - started
    if seconds > MOST_SECONDS:
        return f"{seconds:.0f} s"
    return done.returncode if done.returncode in ENDS else f"exit {done.returncode}: {done.stderr}"


def attempts(folder: Path, tries: int, seed: int) -> Iterator[Attempt]:
    """How the commands ended that read so many files of the folder that was ``made``, each in a copy."""
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        for n in range(tries):
            pattern = sorted(READERS)[n % len(READERS)]
            file = dice.choice(sorted(folder.glob(pattern))).relative_to(folder)
            words = dice.choice(READERS[pattern])
            here = Path(shutil.copytree(folder, Path(name, str(n))))
            if not pattern.startswith(".draft"):
                shutil.rmtree(here / ".draft-out")
            how = made_odd(here / file, dice)
            typed = tuple(w.format(file=file.as_posix(), folder=file.parent.as_posix()) for w in words)
            yield Attempt(pattern, how, typed, ended(typed, here))
            shutil.rmtree(here)


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    ends: Counter[tuple[str, str, str]] = Counter()
    with tempfile.TemporaryDirectory() as name:
        found = list(attempts(made(Path(name, "made")), given.tries, given.seed))
    for a in found:
        ends[a.file, a.words[0], str(a.end) if isinstance(a.end, int) else "wrong"] += 1
        if not isinstance(a.end, int):
            sys.stdout.write(f"{a.file} {a.how}: {' '.join(a.words)}\n{a.end}\n")
    for (file, command, end), count in sorted(ends.items()):
        sys.stdout.write(f"{file}, {command}: {count} ended with {end}\n")
    sys.exit(any(end == "wrong" for _, _, end in ends))


if __name__ == "__main__":
    main()
