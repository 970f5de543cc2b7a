"""Benchmarks of locations beside strong peers: the same form of the question in other solvers, for as long as ours.

Whole locations in one period and in six, with and without goals of provinces, and one province at a time. What every
finder's plan costs is recounted by the audit and set against the best bound that any of them proved.
"""

import statistics
import sys
from collections.abc import Callable, Mapping

from optimiser.locations.case.case import LocationCase
from tests.benchmarks.places import FOLDER, NUMBERS, QUARTERS_SECONDS, SECONDS
from tests.benchmarks.strong_peers import Outcome, finders, skipped
from tests.support.location_cases import national_case, province_names, quarters_case, with_province_goals

GOOD = 0.5
"""Proven gap that a plan of one province should have [%]."""


def _beside(cases: Mapping[str, LocationCase], seconds: float) -> dict[str, object]:
    """Every finder on every case in turn: ours in ``value`` (median proven gap) and ``worst``, all in ``strong``."""
    found: dict[str, dict[str, Outcome]] = {who: {} for who in finders()}
    for name, case in cases.items():
        for who, finder in finders().items():
            found[who][name] = finder(case, seconds)
            print(f"  {name}, {who}: {found[who][name]}", file=sys.stderr, flush=True)  # noqa: T201  # progress
    best = {name: max(of_case[name].bound for of_case in found.values()) for name in cases}
    table = [_row(who, outcomes, best) for who, outcomes in found.items()]
    return {
        "value": table[0]["proven"],
        "worst": table[0]["proven_worst"],
        "unit": "%",
        "seconds": seconds,
        "skipped": skipped(),
        "strong": table,
    }


def _row(who: str, outcomes: Mapping[str, Outcome], best: Mapping[str, float]) -> dict[str, object]:
    """What one finder reached: distance of its plans from the best bound, and the gap that it proved by itself [%]."""
    off = {name: outcome.gap(best[name]) for name, outcome in outcomes.items()}
    proven = {name: outcome.gap() for name, outcome in outcomes.items()}
    return {
        "who": who,
        "off": statistics.median(off.values()),
        "off_worst": max(off.values()),
        "proven": statistics.median(proven.values()),
        "proven_worst": max(proven.values()),
        "missed": [name for name, gap in proven.items() if gap > GOOD],
        "cases": {
            name: {"value": o.value, "bound": o.bound, "seconds": o.seconds, "off": off[name], "proven": proven[name]}
            for name, o in outcomes.items()
        },
    }


def locations_strong_10s() -> dict[str, object]:
    """The five national cases of one period, 10 s each."""
    return _beside({f"case {n}": national_case(FOLDER, n) for n in NUMBERS}, SECONDS)


def locations_gap_10s_goals() -> dict[str, object]:
    """The same with a goal for the total of every province."""
    return _beside({f"case {n}": with_province_goals(national_case(FOLDER, n)) for n in NUMBERS}, SECONDS)


def locations_strong_6_quarters() -> dict[str, object]:
    """National over six quarters, 120 s."""
    return _beside({"case 7": quarters_case(FOLDER, 7)}, QUARTERS_SECONDS)


def locations_6_quarters_goals() -> dict[str, object]:
    """The same with a goal for the total of every province in every quarter."""
    return _beside({"case 7": with_province_goals(quarters_case(FOLDER, 7))}, QUARTERS_SECONDS)


def locations_provinces_10s() -> dict[str, object]:
    """Every province by itself over six quarters, 10 s each."""
    return _beside({p: quarters_case(FOLDER, 7, province=p) for p in province_names(FOLDER)}, SECONDS)


LONG: dict[str, Callable[[], dict[str, object]]] = (
    {
        "locations_strong_10s": locations_strong_10s,
        "locations_gap_10s_goals": locations_gap_10s_goals,
        "locations_strong_6_quarters": locations_strong_6_quarters,
        "locations_6_quarters_goals": locations_6_quarters_goals,
        "locations_provinces_10s": locations_provinces_10s,
    }
    if FOLDER.is_dir()
    else {}
)
