"""The page of benchmarks: the table of ``make bench`` above, the section of ``make bench-long`` below it."""

import json
import math
import os
import platform
from collections.abc import Mapping
from typing import Any

from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "develop" / "benchmarks.md"
STORED = ROOT / "build" / "benchmarks-long.json"
SECTION = "## Locations beside strong peers"
INTRODUCTION = """
Written by `make bench-long`, or case by case by `python -m tests.benchmarks --long NAME …`; SCIP is in the extra
`peers` (`pip install -e .[peers]`). One run each, one thread, the same seconds of wall time; whatever else the machine
did meanwhile counts.

A peer gets the strong compact form: every open set of every municipality and period, as `formulation/convex_hull.py`
writes it, without prices, fixing or cuts of ours. Writing it and rounding sizes do not count as its time. Every plan is
recounted by the audit. *Above the bound*: the plan against the best bound that anyone proved. *Proven*: the plan
against the bound of its own finder; a peer's is the solver's word, ours is our own sum or, in plans of several periods,
HiGHS's word about an area. Median (worst) over the cases. The last columns name the cases whose proven gap is over
0.5 %, and those in which a peer beats us: by a cheaper plan, or by a bound that is higher by more than 0.001 %.

| name | cases | who | above the bound | proven | time | over 0.5 % | cheaper plan than ours | higher bound than ours |
|---|---|---|---|---|---|---|---|---|"""


def machine() -> dict[str, object]:
    """What it was measured on."""
    return {"python": platform.python_version(), "cores": os.cpu_count(), "system": platform.system()}


def write_top(lines: list[str]) -> None:
    """Write what comes before the section, which stays."""
    _, found, section = _page().partition(SECTION)
    PAGE.write_text("\n".join(lines) + "\n" + (f"\n{SECTION}{section}" if found else ""), encoding="utf-8")


def write_section(results: Mapping[str, dict[str, Any]]) -> None:
    """Write the section of what has strong peers; what was measured earlier and not now stays."""
    stored = json.loads(STORED.read_text(encoding="utf-8")) if STORED.exists() else {}
    stored |= {name: found for name, found in results.items() if "strong" in found}
    STORED.parent.mkdir(exist_ok=True)
    STORED.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    if stored:
        top = _page().partition(SECTION)[0].rstrip("\n")
        busy = f"{os.getloadavg()[2]:.1f} programmes were running on {os.cpu_count()} cores (mean of fifteen minutes)"
        lines = [top, "", SECTION, *section(stored), f"\nWhen the last ended, {busy}; one is the benchmark."]
        PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def section(stored: Mapping[str, dict[str, Any]]) -> list[str]:
    """The lines of the section, a row per name and finder."""
    lines = [INTRODUCTION]
    for name, found in stored.items():
        ours = found["strong"][0]["cases"]
        for row in found["strong"]:
            cases = row["cases"]
            cheaper = [c for c, of in cases.items() if of["value"] < ours[c]["value"] - 1e-6]
            higher = [c for c, of in cases.items() if of["bound"] > ours[c]["bound"] * (1 + 1e-5)]
            seconds = sorted(of["seconds"] for of in cases.values())
            cells = [
                name,
                str(len(cases)),
                row["who"],
                _gaps(row["off"], row["off_worst"], len(cases)),
                _gaps(row["proven"], row["proven_worst"], len(cases)),
                "–".join(dict.fromkeys(f"{took:.0f}" for took in (seconds[0], seconds[-1]))) + " s",
                *(", ".join(names) or "–" for names in (row["missed"], cheaper, higher)),
            ]
            lines.append(f"| {' | '.join(cells)} |")
    return lines + [f"\n{words}." for words in sorted({found["skipped"] for found in stored.values()} - {""})]


def _page() -> str:
    return PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""


def _gaps(median: float, worst: float, cases: int) -> str:
    return _percent(median) + (f" ({_percent(worst)})" if cases > 1 else "")


def _percent(gap: float) -> str:
    if math.isinf(gap):
        return "no plan"
    return f"{gap:.3f} %" if gap < 100 else "over 100 %"  # the bound is below nothing
