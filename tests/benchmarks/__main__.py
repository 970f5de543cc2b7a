"""``make bench``: project and peer in turn in the same run; medians and ratios, less is better."""

import json
import pkgutil
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from data import BUNDLED, load
from optimiser import audit, solve
from optimiser.distribution.build import build_instance
from optimiser.problem.scenario import read_scenario
from tests.benchmarks.measure import median_of, row
from tests.benchmarks.peers import leximax_chain_cold
from tests.benchmarks.report import machine, write_section, write_top
from tests.support.paths import ROOT

CASE = BUNDLED / "nl-2022"


def plan_national() -> dict[str, object]:
    """Read, build, default chain, whole places, audit; the peer does the aims by the textbook scheme."""

    def ours() -> None:
        audit(solve(load(CASE), CASE / "letter.toml"))

    def peer() -> None:
        leximax_chain_cold(build_instance(load(CASE), read_scenario(CASE / "letter.toml")))

    found = solve(load(CASE), CASE / "letter.toml")
    land, t = found.instance.territory, found.instance.territory.periods[0]
    bases = {m: found.instance.base(m, "total", t) for m in land.municipalities}
    loads = sorted(
        (counted + sum(found.fractions[m, g, t] for g in land.groups)) / share for m, (share, counted) in bases.items()
    )
    theirs = leximax_chain_cold(found.instance)
    if max(abs(a - b) for a, b in zip(loads, theirs, strict=True)) > 1e-6:  # the target's own tolerance
        raise SystemExit("plan_national: project and peer solve different problems")
    value, peer_value = median_of(ours, peer, 3)
    return row(
        value, "s", "the same aims by the textbook scheme, PuLP + HiGHS, each LP built and solved cold", peer_value
    )


BENCHES = {"plan_national": plan_national}


def benches(kind: str = "BENCHES") -> dict[str, Callable[[], dict[str, object]]]:
    """Every case: those of this file and the ``BENCHES`` (or ``LONG``) of each module of the package."""
    found = dict(BENCHES) if kind == "BENCHES" else {}
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name != "__main__":
            found |= getattr(import_module(f"tests.benchmarks.{module.name}"), kind, {})
    return found


def main() -> None:
    """Run all, write ``build/benchmarks.json`` and ``docs/develop/benchmarks.md``; with names only those, printed.

    ``--long`` runs the slow ones, all or by name, prints them and writes the section of strong peers.
    """
    found: dict[str, dict[str, object]] = {}
    if sys.argv[1:2] == ["--long"]:
        every = benches("LONG")
        chosen = {name: every[name]() for name in sys.argv[2:] or every}
        print(json.dumps(chosen, indent=1))  # noqa: T201  # the result
        write_section(chosen)
        return
    every = benches()
    for name in sys.argv[1:] or every:
        print(name, file=sys.stderr, flush=True)  # noqa: T201  # progress of a script
        found[name] = every[name]()
    if sys.argv[1:]:
        print(json.dumps(found, indent=1))  # noqa: T201  # the result of a script
        return
    on = machine()
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "benchmarks.json").write_text(json.dumps({"machine": on, **found}, indent=1) + "\n")
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`: project and peer in turn in one run, medians; ratio = ours / peer, less is better.",
        f"Machine: {on['cores']} cores, Python {on['python']}, {on['system']}.",
        "",
        "| name | ours | peer's | ratio | peer |",
        "|---|---|---|---|---|",
    ]
    for name, b in found.items():
        ours, theirs = (f"{x:,.0f}" if b["unit"] == "bytes" else f"{x:.3f}" for x in (b["value"], b["peer_value"]))
        worst = f" (worst {b['worst']:.3f})" if "worst" in b else ""
        lines.append(f"| {name} | {ours} {b['unit']}{worst} | {theirs} {b['unit']} | {b['ratio']:.3f} | {b['peer']} |")
    write_top(lines)


if __name__ == "__main__":
    main()
