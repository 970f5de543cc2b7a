"""The balance of people over half-years: what is there, what comes and goes, what is left; nobody lost.

Maths:
    closing[s, h] = opening[s, h] + Σ flows into s in h − Σ flows out of s in h                [persons]
    opening[s, h + 1] = the stated number, else closing[s, h]
    unexplained[s, h + 1] = opening[s, h + 1] − closing[s, h]        where both are known
    implied[s, h] = stated[s, h + 1] − opening[s, h] − known flows   where a flow of s is unknown

A number that is not given is unknown and never zero; what follows from it is unknown too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from data.schema.half_years import following, half_years
from data.schema.housing_flows import FLOWS, IN_RECEPTION, REALISED, RECEPTION, STOCKS, HousingFlow

Amounts = Mapping[tuple[str, str], int]
"""People by half-year and stock or flow [persons]."""

BALANCED = (*STOCKS, RECEPTION)
"""Stocks of which a balance is kept: each, and those of reception together."""


@dataclass(frozen=True)
class Balance:
    """A half-year; unknown is ``None`` [persons].

    Args:
        half_year: the half-year.
        opening: people on its first day, by stock.
        flows: people who come, move or leave in it.
        closing: people on the first day of the next one.
        unexplained: by how much the stated opening differs from what the half-year before leaves; 0 is left out.
        implied: what unknown flows of a stock come to together, in less out, where both ends are stated.
        missing: unknown flows by stock, where the closing does not follow from the flows.

    """

    half_year: str
    opening: Mapping[str, int | None]
    flows: Mapping[str, int | None]
    closing: Mapping[str, int | None]
    unexplained: Mapping[str, int]
    implied: Mapping[str, int]
    missing: Mapping[str, tuple[str, ...]]


def signed_flows(stock: str) -> Iterator[tuple[str, int]]:
    """Flows of a stock: +1 into it, −1 out of it. What moves within reception is none of reception as a whole."""
    inside = set(IN_RECEPTION) if stock == RECEPTION else {stock}
    for flow, (source, target) in FLOWS.items():
        sign = (target in inside) - (source in inside)
        if sign:
            yield flow, sign


def amounts_of(rows: Iterable[HousingFlow], scenario: str) -> dict[tuple[str, str], int]:
    """Numbers of a scenario; what was counted goes before what was expected."""
    found = list(rows)
    return {
        (r.half_year, r.flow): r.persons for standing in (scenario, REALISED) for r in found if r.scenario == standing
    }


def balances(amounts: Amounts) -> tuple[Balance, ...]:
    """The half-years from the first to the final one that is named."""
    named = {half_year for half_year, _ in amounts}
    span = half_years(min(named), max(named)) if named else ()
    found: list[Balance] = []
    carried: dict[str, int | None] = dict.fromkeys(BALANCED)
    for half_year in span:
        stated = {s: amounts.get((half_year, s)) for s in BALANCED}
        opening = {s: carried[s] if stated[s] is None else stated[s] for s in STOCKS}
        opening[RECEPTION] = _together(opening, stated[RECEPTION], carried[RECEPTION])
        flows = {f: amounts.get((half_year, f)) for f in FLOWS}
        unexplained = {s: n - c for s in BALANCED if (n := opening[s]) is not None and (c := carried[s]) is not None}
        carried = {s: _closing(opening[s], flows, s) for s in BALANCED}
        carried[RECEPTION] = _together(carried, carried[RECEPTION], None)
        following_stated = {s: amounts.get((following(half_year), s)) for s in BALANCED}
        found.append(
            Balance(
                half_year=half_year,
                opening=opening,
                flows=flows,
                closing={s: following_stated[s] if carried[s] is None else carried[s] for s in BALANCED},
                unexplained={s: n for s, n in unexplained.items() if n},
                implied=dict(_implied(opening, flows, carried, following_stated)),
                missing={s: _unknown(flows, s) for s in BALANCED if carried[s] is None},
            )
        )
    return tuple(found)


def _together(parts: Mapping[str, int | None], stated: int | None, carried: int | None) -> int | None:
    """Reception as a whole: its parts where all are known, else as stated, else as carried."""
    known = [n for s in IN_RECEPTION if (n := parts[s]) is not None]
    if len(known) == len(IN_RECEPTION):
        return sum(known)
    return carried if stated is None else stated


def _known(flows: Mapping[str, int | None], stock: str) -> int:
    return sum(sign * n for flow, sign in signed_flows(stock) if (n := flows[flow]) is not None)


def _unknown(flows: Mapping[str, int | None], stock: str) -> tuple[str, ...]:
    return tuple(flow for flow, _ in signed_flows(stock) if flows[flow] is None)


def _closing(opening: int | None, flows: Mapping[str, int | None], stock: str) -> int | None:
    return None if opening is None or _unknown(flows, stock) else opening + _known(flows, stock)


def _implied(
    opening: Mapping[str, int | None],
    flows: Mapping[str, int | None],
    carried: Mapping[str, int | None],
    stated: Mapping[str, int | None],
) -> Iterator[tuple[str, int]]:
    for stock in BALANCED:
        begin, end = opening[stock], stated[stock]
        if carried[stock] is None and begin is not None and end is not None:
            yield stock, end - begin - _known(flows, stock)
