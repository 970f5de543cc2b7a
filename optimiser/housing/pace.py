"""Pace, and what it comes to at the end of the half-year, with an error.

Maths:
    n people in a months, b months left; λ = n / a                                             [persons/month]
    forecast = n + λ · b                                                                       [persons]
    φ = max(1, Σ_i (x_i − λ·t_i)² / (λ·t_i) / (k − 1))      over k ≥ 3 counts of x_i people in t_i months; else 1
    error = t · √(φ · λ · b · (1 + b / a));  with n = 0: 3 · b / a                             [persons]
    t = 97.5 % point of Student with k − 1 degrees of freedom, at least 2

The range in which 95 in 100 ends lie, if people come by chance at an unchanged pace, spread as they were so far.
People come in households, so with fewer than three counts the true error is larger: the error is then a least one. It
says nothing about a pace that will change, such as homes that are finished at the end of the year.

Source:
    Quasi-Poisson: McCullagh & Nelder (1989), Generalized Linear Models, 6.2.3. No events seen: Hanley & Lippman-Hand
    (1983), JAMA 249, the rule of three.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from data.schema.half_years import MONTHS

FEWEST_COUNTS = 3
"""Counts from which their own spread is used."""

_STUDENT = (4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120)
"""97.5 % points of Student for 2, 3, … degrees of freedom: with few counts their own spread is little known."""

_STANDARD_ERRORS, _RULE_OF_THREE = 2.0, 3.0
"""Standard errors where many or too few counts tell; expected events that are unlikely not to be seen."""


@dataclass(frozen=True)
class Count:
    """People counted since the half-year began, after so many months."""

    months: float
    persons: int


@dataclass(frozen=True)
class Forecast:
    """People at the end of the half-year at the present pace.

    Args:
        persons: expected [persons].
        error: half the range in which 95 in 100 ends lie [persons].
        counts: how many counts it rests on; with fewer than ``FEWEST_COUNTS`` the error is a least one.

    """

    persons: float
    error: float
    counts: int

    @property
    def least_error(self) -> bool:
        """Whether the true error is larger, since too few counts tell how uneven the pace is."""
        return self.counts < FEWEST_COUNTS


def asked_per_month(left: int | None, months_left: float) -> float | None:
    """People a month that the rest of the half-year asks for; none where nobody is left or no time is."""
    if left is None or (left > 0 and months_left <= 0):
        return None
    return left / months_left if left > 0 else 0.0


def forecast(counts: Sequence[Count]) -> Forecast | None:
    """The forecast at the present pace; ``None`` without a count after the first day, or at the end."""
    counts = sorted(counts, key=lambda c: c.months)
    if not counts or not 0 < counts[-1].months < MONTHS:
        return None
    a, n = counts[-1].months, counts[-1].persons
    b, pace = MONTHS - a, n / a
    if not n:
        return Forecast(0.0, _RULE_OF_THREE * b / a, len(counts))
    error = _errors(len(counts)) * sqrt(_dispersion(counts, pace) * pace * b * (1 + b / a))
    return Forecast(n + pace * b, error, len(counts))


def is_even(counts: Sequence[Count]) -> bool:
    """Whether counts are no more uneven than chance makes them, so that the last one alone decides the error."""
    ordered = sorted(counts, key=lambda c: c.months)
    if not ordered or not ordered[-1].months or not ordered[-1].persons:
        return True
    return _dispersion(ordered, ordered[-1].persons / ordered[-1].months) == 1.0


def _errors(counts: int) -> float:
    """Standard errors to either side."""
    if counts < FEWEST_COUNTS:
        return _STANDARD_ERRORS
    return _STUDENT[min(counts - FEWEST_COUNTS, len(_STUDENT) - 1)]


def _dispersion(counts: Sequence[Count], pace: float) -> float:
    """How much more uneven the counts were than chance alone; 1 where too few tell."""
    if len(counts) < FEWEST_COUNTS:
        return 1.0
    steps = zip([Count(0.0, 0), *counts[:-1]], counts, strict=True)
    spans = [(new.persons - old.persons, new.months - old.months) for old, new in steps]
    squares = sum((x - pace * t) ** 2 / (pace * t) for x, t in spans if t > 0)
    return max(1.0, squares / (len(counts) - 1))
