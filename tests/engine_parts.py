"""What each part of the engine of locations earns: ``python -m tests.engine_parts [--seconds 10] [--sets NAME ...]``.

The five national cases of one period, the same with goals of provinces, the six quarters and every province by itself
are searched with the whole engine and with each part switched off. Printed are the proven gap of each set of cases
[%] and the cost of the plans, in per cent of what the whole engine found; the part of ``locations-bounds.md``
between its two marks is written anew.
"""

import argparse
import statistics
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from optimiser.locations.case.case import LocationCase
from optimiser.locations.cutting.cutting_planes import AreaRelaxation
from optimiser.locations.pricing import column_generation
from optimiser.locations.search import by_area, search
from optimiser.locations.search.by_area import AreaSearch
from optimiser.locations.search.state import SearchResult, StopRule
from tests.benchmarks.places import FOLDER, NUMBERS
from tests.support.location_cases import national_case, province_names, quarters_case, with_province_goals
from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "develop" / "locations-bounds.md"
BEGIN, END = "<!-- parts of the engine -->", "<!-- end of the parts -->"


def _nothing(*_: object, **__: object) -> None:
    """A part that does nothing."""


def _no_cuts(relaxation: AreaRelaxation, _stop: Callable[[], bool]) -> bool:
    """The bound of the hulls alone, at the duals of the whole area."""
    relaxation._solve()
    return True


PARTS: Mapping[str, Callable[[], tuple[object, ...]]] = {
    "whole engine": tuple,
    "no smoothing of prices": lambda: (patch.object(column_generation, "SMOOTHING", 0.0),),
    "no plan from a rough mixture": lambda: (patch.object(search, "_first_plan", lambda _: ()),),
    "no plans within sets taken": lambda: (
        patch.object(search, "choose_taken", _nothing),
        patch.object(by_area, "choose_taken", _nothing),
    ),
    "no neighbourhoods": lambda: (patch.object(search, "_improve", _nothing),),
    "no cuts": lambda: (patch.object(AreaRelaxation, "add_cuts", _no_cuts),),
    "no solver on an area": lambda: (patch.object(AreaSearch, "_solve", _nothing),),
    "no areas": lambda: (patch.object(AreaSearch, "run", _nothing),),
}
"""What is switched off, and how."""


@contextmanager
def switched_off(part: str) -> Iterator[None]:
    """The engine without a part."""
    with ExitStack() as stack:
        for off in PARTS[part]():
            stack.enter_context(off)  # type: ignore[arg-type]  # patches have no common public type
        yield


def sets_of_cases() -> Mapping[str, Mapping[str, LocationCase]]:
    """Every set of cases by name."""
    quarters = quarters_case(FOLDER, 7)
    return {
        "national": {f"case {n}": national_case(FOLDER, n) for n in NUMBERS},
        "national, goals": {f"case {n}": with_province_goals(national_case(FOLDER, n)) for n in NUMBERS},
        "six quarters": {"case 7": quarters},
        "provinces": {p: quarters_case(FOLDER, 7, province=p) for p in province_names(FOLDER)},
    }


def table(seconds: float, chosen: list[str]) -> list[str]:
    """A row per part: median and worst gap of every set of cases, and by what its plans are dearer."""
    cases = {name: of_set for name, of_set in sets_of_cases().items() if name in chosen}
    lines = [
        f"| switched off ({seconds:g} s a case) | " + " | ".join(cases) + " |",
        "|---|" + "---|" * len(cases),
    ]
    whole: dict[tuple[str, str], float] = {}
    for part in PARTS:
        cells = []
        for name, of_set in cases.items():
            limit = seconds * (12 if name == "six quarters" else 1)
            with switched_off(part):
                found = {case: search.search(of_set[case], StopRule(seconds=limit, gap=0.0)) for case in of_set}
            if part == "whole engine":
                whole |= {(name, case): result.value for case, result in found.items()}
            cells.append(_cell(found, {case: whole[name, case] for case in found}))
            sys.stderr.write(f"{part}, {name}: {cells[-1]}\n")
        lines.append(f"| {part} | " + " | ".join(cells) + " |")
    return lines


def _cell(found: Mapping[str, SearchResult], whole: Mapping[str, float]) -> str:
    without = [case for case, result in found.items() if result.plan is None]
    gaps = [100 * result.gap for result in found.values() if result.plan is not None]
    dearer = [100 * (r.value / whole[case] - 1) for case, r in found.items() if r.plan is not None]
    if not gaps:
        return "no plan"
    gap, worst, more, most = statistics.median(gaps), max(gaps), statistics.median(dearer), max(dearer)
    told = f"{gap:.2f} ({worst:.2f}) %, plans {more:+.2f} ({most:+.2f}) %"
    return told + (f", {len(without)} without a plan" if without else "")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--sets", nargs="*", choices=sets_of_cases(), default=list(sets_of_cases()))
    given = parser.parse_args()
    rows = table(given.seconds, given.sets)
    sys.stdout.write("\n".join(rows) + "\n")
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    PAGE.write_text(before + BEGIN + "\n\n" + "\n".join(rows) + "\n\n" + END + rest.split(END)[1], encoding="utf-8")
