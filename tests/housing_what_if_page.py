"""Faster and slower housing on the page of the housing task: the slow part, two plans of the run-off for each.

``python -m tests.housing_what_if_page`` plans anew, for some minutes, and writes
``tests/support/housing_what_if.json``; ``python -m tests.housing_page`` reads it.
"""

import json
from typing import Any

from data import BUNDLED
from maps.text.table import number_text
from optimiser.jobs.housing_in_time import ARREARS, InTimeRequest, run
from optimiser.words import Words
from tests.support.paths import ROOT

KEPT = ROOT / "tests" / "support" / "housing_what_if.json"
RUNOFF = BUNDLED / "nl-2022" / "runoff.toml"
ASKED = {"more": "+2000@2022-II", "arrears": ARREARS}
SECONDS = 240.0
"""For each plan: with the arrears not made up it takes longer than the scenario gives."""

EN = Words("en")
_MILLION = 1_000_000


def write() -> None:
    """Plan and keep the answers."""
    scenario = BUNDLED / "nl-2022" / "housing.toml"
    found = {
        name: run(InTimeRequest(scenario, (change,), RUNOFF, "public", "en", SECONDS)).record["what_if"]
        for name, change in ASKED.items()
    }
    KEPT.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def kept() -> dict[str, Any]:
    """The answers that are kept."""
    found: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def periods_table(found: dict[str, Any]) -> str:
    """A line per period: places in both plans, and what the difference is worth in a year."""
    lines = ["| period | places without | places with | difference | EUR million a year |", "|---|---:|---:|---:|---:|"]
    for p in found["periods"]:
        worth = number_text(None if p["worth"] is None else -p["worth"] / _MILLION, EN, 1)
        cells = (EN.number(p["before"]), EN.number(p["after"]), EN.number(p["after"] - p["before"]), worth)
        lines.append(f"| {p['period']} | {' | '.join(cells)} |")
    return "\n".join(lines)


def locations_table(found: dict[str, Any], *kinds: str) -> str:
    """A line per location that differs in one of these ways: places by period, in both plans where they differ."""
    spans = [p["period"] for p in found["periods"]]
    lines = [f"| | municipality | kind | {' | '.join(spans)} |", f"|---|---|---|{'---:|' * len(spans)}"]
    for row in (r for kind in kinds for r in found["locations"] if r["what"] == kind):
        pairs = zip(row["before"], row["after"], strict=True)
        cells = [EN.number(a) if a == b else f"{EN.number(a)} → {EN.number(b)}" for a, b in pairs]
        said = EN(f"what-if-{row['what']}", count="").partition(" (")[0].lower()
        lines.append(f"| {said} | {row['area']} | {row['name'] or row['kind']} | {' | '.join(cells)} |")
    return "\n".join(lines)


def counted(found: dict[str, Any]) -> str:
    """How many locations differ in each way, and what is proven."""
    kinds = list(dict.fromkeys(r["what"] for r in found["locations"]))
    count = {k: sum(r["what"] == k for r in found["locations"]) for k in kinds}
    said = "; ".join(f"{EN(f'what-if-{k}', count='').partition(' (')[0].lower()}: {n}" for k, n in count.items())
    # rounded up, so that what is said holds
    gaps = [EN.number(round(100 * found[k]["gap"] + 0.005, 2), 2) for k in ("before", "after")]
    total = len(found["locations"])
    return f"Of {total} locations that change: {said}. Proven gaps: {gaps[0]} % without, {gaps[1]} % with."


if __name__ == "__main__":
    write()
