"""Two checkouts, the same commands: which files, answers and exit codes differ.

    python -m tests.compare_checkouts OTHER [--slow] [--boundaries FILE]

``OTHER`` is another checkout of this repository. Both run with this interpreter and in turn. Everything that a
command writes or prints is compared byte for byte; only seconds and versions in ``run.json``, and its fingerprint in
the manifest beside it, are struck out.
``--slow`` adds the bundled plans of whole locations, which search until their gap or their time; ``--boundaries`` plans
on real borders.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.support.paths import ROOT

CASES = ("nl-2022/letter", "tiny/tiny", "tiny/weights", "nl-2026/provinces", "zeeland/working-day")
SLOW = ("zeeland/hubs", "nl-2022/runoff")
KEYS = ("population", "spreidingswet", "relief", "equal")
PAPERS = {"letter": "GM0228", "tiny": "T001", "working-day": "GM0703", "provinces": "PV29", "hubs": "GM0703"}
"""An area of each case of which a paper is made."""

_MOMENT = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*<")
"""When a workbook was made: forms and studies say so, plans do not."""


def commands(data: Path, *, slow: bool, boundaries: Path | None) -> Iterator[list[str]]:
    """What is run, in order: later commands read what earlier ones wrote."""
    for case in (*CASES, *(SLOW if slow else ())):
        name = Path(case).stem
        for audience, language in (("public", "nl"), ("council", "en"), ("prt", "nl")):
            out = f"{name}-{audience}"
            limits = ["--time-limit", "120"] if case in SLOW else []
            yield [
                "plan", f"{data}/{case}.toml", "--out", out, "--audience", audience, "--lang", language, *limits,
            ]  # fmt: skip
            if name in PAPERS:
                yield ["explain", out, PAPERS[name], "--lang", language]
                yield ["paper", out, "--for", PAPERS[name], "--out", f"{out}-papers", "--lang", language]
    for case in ("nl-2022/letter", "zeeland/working-day") if boundaries else ():
        out = f"{Path(case).stem}-borders"
        yield ["plan", f"{data}/{case}.toml", "--out", out, "--audience", "prt", "--boundaries", str(boundaries)]
        yield ["paper", out, "--for", PAPERS[Path(case).stem], "--out", f"{out}-papers"]
    yield ["compare", "tiny-council", "weights-council", "--out", "compare.html"]
    yield ["compare", "letter-public", "letter-prt", "--json"]
    for key in KEYS:
        yield ["divide", "--places", "96000", "--key", key, "--json"]
        yield ["divide", "--places", "10157", "--key", key, "--amv", "500", "--by", "province"]
    yield ["weightmap", f"{data}/tiny/weights.toml", "--out", "weightmap"]
    yield ["alternatives", f"{data}/tiny/weights.toml", "--epsilon", "0.1", "--out", "alternatives"]
    yield ["sweep", f"{data}/tiny/weights.toml", "--weight", "gini_load=0:1:0.25", "--ceiling", "30,40", "--out", "sw"]
    yield ["score", f"{data}/tiny/proposal.csv", "--scenario", f"{data}/tiny/tiny.toml"]
    yield ["diff", f"{data}/nl-2022", f"{data}/nl-2026", "--audience", "prt"]
    yield ["check", f"{data}/zeeland"]
    yield ["data", "convert", f"{data}/nl-2022/municipalities.csv", "--to", "2024", "--out", "municipalities.csv"]
    yield ["template", "--province", "Zeeland", "--out", "zeeland.xlsx"]
    yield ["--help"]
    yield ["plan", "--help", "--lang", "en"]
    yield ["plan", "missing.toml"]
    yield ["divide", "--places", "x"]


def run(checkout: Path, words: list[str], desk: Path) -> str:
    """Exit code and both streams of one command."""
    code = "import sys; from optimiser.cli import main; sys.argv[0] = 'optimiser'; main()"
    environment = {**os.environ, "PYTHONPATH": str(checkout), "OPTIMISER_CACHE": str(desk / "no-cache")}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, *words], cwd=desk, env=environment, capture_output=True, check=False
    )
    text = done.stdout + b"\n--- stderr\n" + done.stderr
    return f"exit {done.returncode}\n" + text.decode("utf-8", "replace")


def contents(path: Path) -> bytes:
    """The bytes of a file; without what the clock and the packages say in ``run.json`` and about a workbook."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            parts = [(name, _MOMENT.sub(b"", book.read(name))) for name in sorted(book.namelist())]
        return repr(parts).encode()
    if path.name not in {"run.json", "manifest.json"}:
        return path.read_bytes()
    record = json.loads(path.read_text(encoding="utf-8"))
    for name in ("seconds", "versions"):
        record.pop(name, None)
    record.get("files", {}).pop("run.json", None)  # a manifest has its fingerprint
    return json.dumps(record, sort_keys=False).encode()


def main() -> None:
    """Run everything in both and tell what differs; exit 1 where something does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("other", type=Path)
    parser.add_argument("--slow", action="store_true")
    parser.add_argument("--boundaries", type=Path, help="a file with the borders of municipalities")
    arguments = parser.parse_args()
    other, differing, files = arguments.other.resolve(), [], 0
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old"), Path(folder, "new")
        old.mkdir()
        new.mkdir()
        data = ROOT / "data"
        borders = arguments.boundaries and arguments.boundaries.resolve()
        for number, words in enumerate(commands(data, slow=arguments.slow, boundaries=borders), 1):
            answers = [run(checkout, words, desk) for checkout, desk in ((other, old), (ROOT, new))]
            same = answers[0] == answers[1]
            sys.stderr.write(f"{number:3} {'same' if same else 'DIFFERENT'}  {' '.join(words)}\n")
            if not same:
                differing.append("printed by: " + " ".join(words))
        names = sorted({p.relative_to(d) for d in (old, new) for p in d.rglob("*") if p.is_file()})
        for name in names:
            files += 1
            both = (old / name).is_file() and (new / name).is_file()
            if not both or contents(old / name) != contents(new / name):
                differing.append(str(name))
    sys.stdout.write("\n".join([*differing, f"{files} files and {number} answers compared, {len(differing)} differ"]))
    sys.stdout.write("\n")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
