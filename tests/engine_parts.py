"""What each part of the engine of locations earns: ``python -m tests.engine_parts [--seconds 10] [--sets NAME ...]``.

The five national cases of one period, the same with goals of provinces, the six quarters and every province by itself
are searched with the whole engine and with each part switched off. Printed are the proven gap of each set of cases
[%] and the cost of the plans, in per cent of what the whole engine found; the table of each set in
``docs/develop/locations-bounds.md`` is written anew.
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
from optimiser.locations.search.records import SearchResult, StopRule
from tests.benchmarks.places import FOLDER, NUMBERS
from tests.support.location_cases import national_case, province_names, quarters_case, with_province_goals
from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "develop" / "locations-bounds.md"


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


def table(name: str, seconds: float) -> str:
    """A row per part: median and worst gap of a set of cases, and by what its plans are dearer."""
    cases, limit = sets_of_cases()[name], seconds * (12 if name == "six quarters" else 1)
    whole: dict[str, float] = {}
    lines = [
        f"| {name}, {limit:g} s a case | proven gap, median and worst [%] | plans dearer, median and worst [%] |",
        "|---|---:|---:|",
    ]
    for part in PARTS:
        with switched_off(part):
            found = {case: search.search(cases[case], StopRule(seconds=limit, gap=0.0)) for case in cases}
        whole = whole or {case: result.value for case, result in found.items()}
        lines.append(f"| {part} | {_row(found, whole)} |")
        sys.stderr.write(lines[-1] + "\n")
    return "\n".join(lines)


def _row(found: Mapping[str, SearchResult], whole: Mapping[str, float]) -> str:
    without = sum(result.plan is None for result in found.values())
    gaps = [100 * result.gap for result in found.values() if result.plan is not None]
    dearer = [100 * (r.value / whole[case] - 1) for case, r in found.items() if r.plan is not None]
    if not gaps:
        return "no plan | "
    told = f"{statistics.median(gaps):.2f} ({max(gaps):.2f}) | {statistics.median(dearer):+.2f} ({max(dearer):+.2f})"
    return told + (f", {without} without a plan" if without else "")


def write(name: str, text: str) -> None:
    """Put the table of a set between its two marks."""
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, rest = PAGE.read_text(encoding="utf-8").split(begin)
    PAGE.write_text(f"{before}{begin}\n\n{text}\n\n{end}{rest.split(end)[1]}", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--sets", nargs="*", choices=sets_of_cases(), default=list(sets_of_cases()))
    given = parser.parse_args()
    for chosen in given.sets:
        write(chosen, table(chosen, given.seconds))
