"""``make bench``: project and peer in turn in the same run; medians and ratios, less is better.

A module of this folder with ``CASES``, a name to a function that returns a ``measure.row``, is found by
looking. Names after the command choose cases: ``python -m tests.benchmarks leximax_national``.
"""

import json
import os
import pkgutil
import platform
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[2]


def cases() -> dict[str, Callable[[], dict[str, object]]]:
    """Every benchmark by name."""
    found: dict[str, Callable[[], dict[str, object]]] = {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name != "__main__":
            found |= getattr(import_module(f"tests.benchmarks.{module.name}"), "CASES", {})
    return {name: case for name, case in found.items() if name in sys.argv[1:] or not sys.argv[1:]}


def main() -> None:
    """Run all, write ``build/benchmarks.json`` and ``docs/benchmarks.md``."""
    found: dict[str, dict[str, object]] = {}
    for name, bench in cases().items():
        print(name, file=sys.stderr, flush=True)  # noqa: T201  # progress of a script
        found[name] = bench()
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), "system": platform.system()}
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "benchmarks.json").write_text(json.dumps({"machine": machine, **found}, indent=1) + "\n")
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`: project and peer in turn in one run, medians; ratio = ours / peer, less is better.",
        f"Machine: {machine['cores']} cores, Python {machine['python']}, {machine['system']}.",
        "",
        "| name | ours | peer's | ratio | peer |",
        "|---|---|---|---|---|",
    ]
    for name, b in found.items():
        ours, theirs = (f"{x:,.0f}" if b["unit"] == "bytes" else f"{x:.3f}" for x in (b["value"], b["peer_value"]))
        lines.append(f"| {name} | {ours} {b['unit']} | {theirs} {b['unit']} | {b['ratio']:.3f} | {b['peer']} |")
    (ROOT / "docs" / "benchmarks.md").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
