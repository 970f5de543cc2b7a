"""People in reception over time by scenario, per half-year and per year, and the places that they ask for.

Maths:
    year = first half-year + second:  flows[y] = Σ flows[h];  opening of the first, closing of the second   [persons]
    required[h] = opening[in procedure] + opening[permit holders] + opening[rejected]                       [places]
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data.schema.flow_balance import Balance, amounts_of, balances
from data.schema.half_years import FIRST, SECOND
from data.schema.housing_flows import COUNT_FOR_TASK, FLOWS, REALISED, RECEPTION, SCENARIOS
from data.schema.tables import Tables
from optimiser.housing.housed_otherwise import HousedOtherwise, housed_otherwise


@dataclass(frozen=True)
class FlowScenario:
    """A scenario: its half-years, and the years of which both halves are there."""

    name: str
    half_years: tuple[Balance, ...]
    years: tuple[Balance, ...]


def in_time(tables: Tables, changes: Sequence[HousedOtherwise] = ()) -> tuple[FlowScenario, ...]:
    """All scenarios of a dossier; where nothing is expected, what was realised alone.

    Args:
        tables: a checked dossier.
        changes: people housed more or fewer.

    """
    rows = tables.housing_flows
    expected = [s for s in SCENARIOS if any(r.scenario == s for r in rows)]
    names = expected or ([REALISED] if rows else [])
    found = {name: balances(housed_otherwise(amounts_of(rows, name), changes)) for name in names}
    return tuple(FlowScenario(name, halves, years(halves)) for name, halves in found.items())


def years(halves: Sequence[Balance]) -> tuple[Balance, ...]:
    """Years made of their two half-years; a flow is known where it is in both."""
    by_name = {b.half_year: b for b in halves}
    pairs = [
        (b, by_name[second])
        for b in halves
        if b.half_year.endswith(f"-{FIRST}") and (second := f"{b.half_year[:4]}-{SECOND}") in by_name
    ]
    return tuple(_year(first, second) for first, second in pairs)


def _year(first: Balance, second: Balance) -> Balance:
    return Balance(
        half_year=first.half_year[:4],
        opening=first.opening,
        flows={f: sum_known(first.flows[f], second.flows[f]) for f in FLOWS},
        closing=second.closing,
        unexplained=second.unexplained,  # that of the first is between two years
        implied={s: first.implied[s] + second.implied[s] for s in first.implied if s in second.implied},
        missing={s: tuple(dict.fromkeys((*first.missing.get(s, ()), *second.missing.get(s, ()))))
                 for s in {**first.missing, **second.missing}},
    )  # fmt: skip


def sum_known(*persons: int | None) -> int | None:
    """The sum; unknown where any part is."""
    known = [n for n in persons if n is not None]
    return sum(known) if len(known) == len(persons) else None


def required(balance: Balance) -> int | None:
    """Places that people in reception ask for on the first day, one each; ``None`` where it is not known."""
    return balance.opening[RECEPTION]


def counted_for_task(balance: Balance) -> int | None:
    """People who count for the housing task in the half-year; ``None`` where it is not known."""
    return sum_known(*(balance.flows[f] for f in COUNT_FOR_TASK))
