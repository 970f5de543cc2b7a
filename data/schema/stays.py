"""Who counts for the task by a stay in a facility: everyone once, for the municipality to which he is linked.

Maths:
    c = cohort: the rows of one name, or one row without a name; start(c) = first day of its first row
    credit[m, from … until] = Σ_{c linked to m, from ≤ start(c) ≤ until} persons of its first row         [persons]

Moving on, from a hotel to a flow-through location or from there to a dwelling, adds nobody: a person counts for the
task once, on the day on which he leaves reception.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from data.schema.housing_instruments import HousingStay


def cohort_of(stay: HousingStay) -> tuple[str, str]:
    """The group of people of a row; rows without a name are groups of their own."""
    return ("cohort", stay.cohort) if stay.cohort else ("stay", stay.stay_id)


def cohorts(stays: Iterable[HousingStay]) -> Mapping[tuple[str, str], tuple[HousingStay, ...]]:
    """The rows of every group of people, in the order of their days."""
    found: dict[tuple[str, str], list[HousingStay]] = {}
    for stay in sorted(stays, key=lambda s: (s.start, s.stay_id)):
        found.setdefault(cohort_of(stay), []).append(stay)
    return {cohort: tuple(rows) for cohort, rows in found.items()}


def first_stays(stays: Iterable[HousingStay]) -> tuple[HousingStay, ...]:
    """The first row of every group of people, which gives the credit."""
    return tuple(rows[0] for rows in cohorts(stays).values())


def credited(stays: Iterable[HousingStay], linked: str, start: date, until: date) -> int:
    """People of a municipality who began to count between two days, both included."""
    return sum(s.persons for s in first_stays(stays) if s.linked_gm == linked and start <= s.start <= until)
