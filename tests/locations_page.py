"""The page of whole locations: ``python -m tests.locations_page`` writes ``docs/locations.md``.

The text stands in ``tests/support/locations.md``; the table of the run-off is made here, from two plans.
"""

from collections.abc import Callable
from dataclasses import replace

from data import BUNDLED
from optimiser.auditing.scores import by_province, score
from optimiser.jobs.case import read_case
from optimiser.locations.plan import plan_locations
from optimiser.locations.result import LocationPlan
from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "locations.md"
TEXT = ROOT / "tests" / "support" / "locations.md"
FIGURES = {
    "theil_between": ("Theil between provinces", 4),
    "theil_within": ("Theil within provinces", 3),
    "poorest_quarter": ("places in the poorest quarter of municipalities", 0),
    "richest_quarter": ("places in the richest quarter of municipalities", 0),
    "without_reception": ("municipalities without known reception", 0),
}
"""Metrics of the table: what they are called there, and their decimals."""


def runoff(*, with_aims: bool) -> LocationPlan:
    """The bundled run-off, with its aims about provinces or without."""
    case = read_case(BUNDLED / "nl-2022" / "runoff.toml")
    assert case.scenario.locations is not None
    settings = case.scenario.locations if with_aims else case.scenario.locations.model_copy(update={"aims": []})
    return plan_locations(replace(case, scenario=case.scenario.model_copy(update={"locations": settings})))


def _opened(located: LocationPlan) -> int:
    return len({(row.block, row.option.name) for row in located.rows() if row.action == "open"})


def table(old: LocationPlan, new: LocationPlan) -> str:
    """The run-off before, with the old aim and with the new one."""
    plans = old.as_plan(), new.as_plan()
    rates, scores = [by_province(p) for p in plans], [score(p) for p in plans]
    names = plans[0].instance.territory.names

    def row(name: str, of: Callable[[int, str], float | int | None], decimals: int) -> str:
        values = [of(0, "before"), of(0, "after"), of(1, "after")]
        return f"| {name} | " + " | ".join("–" if v is None else f"{v:,.{decimals}f}" for v in values) + " |"

    lines = ["| | before | aim of municipalities alone | with provinces |", "|---|---:|---:|---:|"]
    lines += [row(names[p], lambda k, when, p=p: rates[k][p][when], 2) for p in sorted(rates[0], key=names.__getitem__)]
    lines += [row(told, lambda k, when, m=m: scores[k][when][m], n) for m, (told, n) in FIGURES.items()]
    sites = [_opened(old), _opened(new)]
    lines.append(row("sites that open", lambda k, when: None if when == "before" else sites[k], 0))
    gaps = [100 * old.gap, 100 * new.gap]
    lines.append(row("proven gap [%]", lambda k, when: None if when == "before" else gaps[k], 2))
    return "\n".join(lines)


def locations_page() -> str:
    """The whole page."""
    return TEXT.read_text(encoding="utf-8").replace("{runoff}", table(runoff(with_aims=False), runoff(with_aims=True)))


if __name__ == "__main__":
    PAGE.write_text(locations_page(), encoding="utf-8")
