"""Limits that meet in a period: all hold, or a complaint says why they cannot."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from data import InvalidInputError, load
from data.schema.facts import Limit, Period, Requirement
from data.schema.tables import Tables
from optimiser.auditing.audit import audit
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.words import Words
from tests.support.dossiers import closed, limit, location, scenario, tables, write

PERIODS = tuple(
    Period(period=name, start=f"{year}-01-01", end=f"{year}-12-31", reference_date=f"{year}-07-01")
    for name, year in (("t", 2026), ("u", 2027))
)
ASKED = tuple(
    Requirement(period=t, scope_code="NL", group=g, additional=n, source="x")
    for t in ("t", "u")
    for g, n in (("regular", 300), ("amv", 40))
)


def of(bound: str, places: int, group: str | None = None, period: str | None = None) -> Limit:
    return limit("A10", bound, places, "public").model_copy(update={"group": group, "period": period})


def dossier_of(*limits: Limit, **more: tuple) -> Tables:
    return replace(tables(**more), periods=PERIODS, requirement=ASKED, limits=limits)


def complaints(folder: Path, found: Tables) -> list[str]:
    write(found, folder, scenario())
    try:
        return Words("en").complaints(load(folder).remarks)
    except InvalidInputError as error:
        return Words("en").complaints(error.complaints)


def test_a_maximum_for_all_periods_and_a_stricter_one_for_one_both_hold(tmp_path: Path) -> None:
    found = dossier_of(
        of("maximum", 35), of("maximum", 30, period="u"), of("capacity", 90), of("capacity", 80, None, "t")
    )
    plan = plan_places(read_case(write(found, tmp_path, scenario())))
    assert plan.new_in("A10", "total", "t") <= 35
    assert plan.new_in("A10", "total", "u") <= 30
    assert not any(excess for excess in audit(plan).values())


def test_a_looser_limit_of_one_period_is_told_to_change_nothing(tmp_path: Path) -> None:
    (line,) = complaints(tmp_path, dossier_of(of("maximum", 35), of("maximum", 50, period="u")))
    assert line.startswith("limits.csv, row 3, column places: this limit of 50 in period u changes nothing: row 2")


CLASHES = [
    ((of("minimum", 40), of("maximum", 30, period="u")), "30 is below the minimum 40"),
    ((of("minimum", 40, "amv"), of("maximum", 30)), "fewer than the minimums of the groups in row 2, together 40"),
    (
        (of("minimum", 20, "amv"), of("minimum", 20, "regular"), of("maximum", 30, None, "u")),
        "in row 2, 3, together 40",
    ),
    ((of("minimum", 40), of("maximum", 10, "amv"), of("maximum", 20, "regular")), "more than the 30 places that"),
    ((of("minimum", 40), of("capacity", 60)), "60 leaves 30 new places beside 30 existing ones"),
    ((of("fixed", 40, period="t"), of("capacity", 60)), "60 leaves 30 new places beside 30 existing ones"),
    ((of("fixed", 40, period="t"), of("fixed", 30)), "30 is below the minimum 40"),
    ((of("minimum", 5, "amv"),), "cannot receive group amv"),
]


@pytest.mark.parametrize(("limits", "sentence"), CLASHES)
def test_limits_that_cannot_hold_together_are_refused(tmp_path: Path, limits: tuple[Limit, ...], sentence: str) -> None:
    shut = (closed("A10", "amv"),) if "cannot receive" in sentence else ()
    found = dossier_of(*limits, locations=(location("A10", 30, "public"),), eligibility=shut)
    lines = complaints(tmp_path, found)
    assert any(sentence in line for line in lines), lines


@pytest.mark.slow
def test_any_two_limits_that_meet_are_planned_or_refused(tmp_path: Path) -> None:
    kinds = [("minimum", 10), ("maximum", 30), ("fixed", 20), ("capacity", 60)]
    one = [of(bound, places) for bound, places in kinds]
    other = [
        of(bound, places + more, group, period)
        for (bound, places), more, group, period in product(kinds, (-5, 5), (None, "amv"), (None, "u"))
    ]
    for n, (a, b) in enumerate(product(one, other)):
        if (a.bound, a.group, a.period) == (b.bound, b.group, b.period):
            continue
        try:
            case = read_case(write(dossier_of(a, b), tmp_path / str(n), scenario()))
        except InvalidInputError:
            continue
        try:
            plan = plan_places(case)
        except InfeasibleError:
            pytest.fail(f"check let through what no plan obeys: {a} and {b}")
        assert not any(excess for excess in audit(plan).values())
