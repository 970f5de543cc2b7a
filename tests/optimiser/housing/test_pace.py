"""Pace and forecast, by hand and against people who come by chance."""

import pytest

from optimiser.housing.pace import Count, asked_per_month, forecast
from tests.housing_page import covered


def test_the_pace_that_is_asked_is_what_is_left_by_the_months_left() -> None:
    assert asked_per_month(60, 2.0) == 30
    assert asked_per_month(-4, 2.0) == 0
    assert asked_per_month(0, 0.0) == 0
    assert asked_per_month(5, 0.0) is None, "no time is left"
    assert asked_per_month(None, 2.0) is None


def test_a_forecast_by_hand() -> None:
    """36 people in 4 months, 2 left: 9 a month, 18 more; error 2 · √(18 · (1 + 2/4)) = 2 · √27."""
    found = forecast([Count(4.0, 36)])
    assert found is not None
    assert found.persons == pytest.approx(54)
    assert found.error == pytest.approx(2 * 27**0.5)
    assert found.least_error


def test_uneven_counts_widen_the_error_and_even_ones_do_not_narrow_it() -> None:
    """20, 0, 20, 0 a month: squares 4 · 10²/10 = 40 over three is φ = 13.3."""
    uneven = forecast([Count(1, 20), Count(2, 20), Count(3, 40), Count(4, 40)])
    even = forecast([Count(1, 10), Count(2, 20), Count(3, 30), Count(4, 40)])
    assert uneven is not None
    assert even is not None
    assert uneven.persons == even.persons == pytest.approx(60)
    assert even.error == pytest.approx(3.182 * (20 * 1.5) ** 0.5), "Student, three degrees of freedom"
    assert uneven.error == pytest.approx(even.error * (40 / 3) ** 0.5)
    assert not uneven.least_error


def test_nobody_yet_is_not_nobody_for_certain() -> None:
    found = forecast([Count(2.0, 0)])
    assert found is not None
    assert (found.persons, found.error) == (0, pytest.approx(6))


@pytest.mark.parametrize("counts", [[], [Count(0.0, 0)], [Count(6.0, 40)]])
def test_before_the_first_day_and_at_the_end_there_is_no_forecast(counts: list[Count]) -> None:
    assert forecast(counts) is None


def test_the_error_says_what_it_is_worth_for_people_who_come_in_households() -> None:
    """With one count or two it is too small, as is told; from three on 95 in 100 come near."""
    assert covered(1) < 0.8
    assert covered(2) < 0.8
    for counts in (3, 4, 8, 16):
        assert covered(counts) > 0.92, counts
    assert covered(16) < 0.97
