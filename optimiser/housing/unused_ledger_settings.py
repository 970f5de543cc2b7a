"""Settings of the section [housing] that change nothing about a plan of places with streams."""

from collections.abc import Iterator, Sequence
from datetime import date

from data.complaints import Complaint
from data.schema.tables import Tables
from optimiser.housing.national import persons_of
from optimiser.problem.housing_settings import Housing


def unused_ledger_settings(
    tables: Tables, settings: Housing, *, read: Sequence[str], told: Sequence[str]
) -> Iterator[Complaint]:
    """All of them.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        settings: of the ledger.
        read: half-years of which anything is used.
        told: half-years in which a period of the plan has its reference day.

    """

    def remark(name: str, why: str, **details: str) -> Complaint:
        return Complaint(f"unused-{why}", "scenario", None, f"housing.{name}", str(getattr(settings, name)), details)

    span = {"first": min(read), "until": max(told)}
    if settings.half_year != max(told):
        yield remark("half_year", "ledger-span", **span)
    if settings.first is not None and settings.first != min(read):
        yield remark("first", "ledger-span", **span)
    if settings.inhabitants_year is not None:
        yield remark("inhabitants_year", "plan-year")
    if settings.day is not None and max(_days(tables), default=date.min) <= settings.day:
        yield remark("day", "ledger-day")
    if settings.rounded and not any(
        t.half_year in read and persons_of(t, rounded=True) != t.persons for t in tables.housing_tasks
    ):
        yield remark("rounded", "ledger-rounded")


def _days(tables: Tables) -> Iterator[date]:
    """Every day that may come after the one on which all was known."""
    yield from (p.reference_date for p in tables.periods)
    yield from (t.day for t in tables.housing_tasks if t.standing == "legal")
    yield from (r.until for r in tables.housing_realised)
    yield from (s.start for s in tables.housing_stays)
