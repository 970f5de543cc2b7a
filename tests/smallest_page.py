"""What smallest numbers do to the letter of February 2022: ``python -m tests.smallest_page`` prints the table.

``--update`` writes it into ``docs/user/scenario.md``. Seconds are those of this machine and no test compares them.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

from data import BUNDLED
from optimiser.auditing.audit import audit, require
from optimiser.catalogue import rooms
from optimiser.jobs.case import build_case, read_input
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.solving.plan import plan
from tests.support.paths import ROOT

SCENARIOS: tuple[tuple[str, dict[str, float]], ...] = (
    ("no smallest number", {}),
    ("`regular = 50`", {"regular": 50.0}),
    ("`regular = 50, amv = 11`", {"regular": 50.0, "amv": 11.0}),
    ("`total = 50`", {"total": 50.0}),
    ("`regular = 50, amv = 11, total = 50`", {"regular": 50.0, "amv": 11.0, "total": 50.0}),
)
PAGE = ROOT / "docs" / "user" / "scenario.md"
START, END = "<!-- smallest -->\n", "<!-- /smallest -->"
HEAD = ("scenario", "with new regular places", "of these below 50", "with any new places", "of these below 50")
FIGURES = ("Gini", "heaviest load with new places", "s")


def planned(smallest: dict[str, float]) -> tuple[Plan, float]:
    """The letter with these smallest numbers, audited, and how many seconds it took."""
    case = build_case(read_input(BUNDLED / "nl-2022" / "letter.toml"))
    rules = {**case.instance.parameters, **({"smallest_number": smallest} if smallest else {})}
    started = perf_counter()
    found = plan(replace(case.instance, parameters=rules), case.scenario.stages)
    seconds = perf_counter() - started
    require(audit(found))
    return found, seconds


def figures(found: Plan) -> tuple[int, int, int, int, float, float]:
    """Municipalities with new places and with fewer than 50, of regular places and of all; Gini; heaviest new load."""
    territory, (t,) = found.instance.territory, found.instance.territory.periods
    regular = [n for (_, g, _), n in found.new.items() if g == "regular" and n]
    new = {m: found.new_in(m, TOTAL, t) for m in territory.municipalities}
    gini = rooms("objectives")["gini_load"].score(found.instance, found, level="municipality", group=TOTAL)
    heaviest = max(found.load(m, TOTAL, t) or 0.0 for m, n in new.items() if n)
    hosts = [n for n in new.values() if n]
    return len(regular), sum(n < 50 for n in regular), len(hosts), sum(n < 50 for n in hosts), gini, heaviest


def table() -> Iterator[str]:
    """The lines of the table."""
    yield f"| {' | '.join((*HEAD, *FIGURES))} |"
    yield "|---" * (len(HEAD) + len(FIGURES)) + "|"
    for name, smallest in SCENARIOS:
        found, seconds = planned(smallest)
        *counts, gini, heaviest = figures(found)
        proven = "" if found.status == "optimal" else f" (gap {100 * found.gap:.1f} %)"
        numbers = " | ".join(str(n) for n in counts)
        yield f"| {name}{proven} | {numbers} | {gini:.3f} | {heaviest:.2f} × key share | {seconds:.1f} |"


if __name__ == "__main__":
    lines = "\n".join(table())
    sys.stdout.write(lines + "\n")
    if "--update" in sys.argv:
        before, rest = PAGE.read_text(encoding="utf-8").split(START)
        _, after = rest.split(END)
        PAGE.write_text(f"{before}{START}{lines}\n{END}{after}", encoding="utf-8")
