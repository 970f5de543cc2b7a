"""Checks of people in reception over time: no stock below nobody, no more housed than there are permit holders."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.reading.partial import Raws, Rows, numbered_rows
from data.schema.flow_balance import Amounts, Balance, amounts_of, balances, signed_flows
from data.schema.housing_flows import (
    HOUSED,
    IN_RECEPTION,
    REALISED,
    RECEPTION,
    SCENARIOS,
    STOCKS,
    HousingFlow,
)

Numbers = dict[str, str | int | float]
"""Details of a complaint."""


def check_flows(rows: Rows, raws: Raws) -> Iterator[Complaint]:
    """All checks; each row is named once, though it may hold in several scenarios."""
    if "housing_flows" not in raws or raws["housing_flows"].partial:
        return
    name = raws["housing_flows"].name
    lines: dict[tuple[str, str, str], int] = {
        (row.half_year, row.scenario, row.flow): line
        for line, row in numbered_rows("housing_flows", rows, raws)
        if isinstance(row, HousingFlow)
    }
    flows = [row for row in rows["housing_flows"] if isinstance(row, HousingFlow)]
    told = set[tuple[str, int]]()
    for scenario in SCENARIOS:
        amounts = amounts_of(flows, scenario)
        for code, half_year, item, details in (*_below_nobody(balances(amounts)), *_parts(amounts)):
            line = lines.get((half_year, REALISED, item)) or lines[half_year, scenario, item]
            if (code, line) not in told:
                told.add((code, line))
                yield Complaint(code, name, line, "persons", str(amounts[half_year, item]), details)


def _below_nobody(found: tuple[Balance, ...]) -> Iterator[tuple[str, str, str, Numbers]]:
    """Stocks that more people leave than there are, by the largest flow out of them."""
    below = set[str]()  # what comes after the first half-year follows from it
    for balance in found:
        for stock in (s for s in STOCKS if s not in below):
            left = balance.closing[stock]
            if left is None or left >= 0:
                continue
            below.add(stock)
            out = {f: n for f, sign in signed_flows(stock) if sign < 0 and (n := balance.flows[f])}
            flow = max(out, key=out.__getitem__)
            code = "flow-housed-above-holders" if flow == HOUSED else "flow-below-nobody"
            details: Numbers = {"stock": stock, "flow": flow, "half_year": balance.half_year,
                                "there": out[flow] + left, "short": -left}  # fmt: skip
            yield code, balance.half_year, flow, details


def _parts(amounts: Amounts) -> Iterator[tuple[str, str, str, Numbers]]:
    """People in reception as a whole that are not the sum of the parts that are given."""
    for half_year in sorted(h for h, item in amounts if item == RECEPTION):
        parts = [amounts[half_year, s] for s in IN_RECEPTION if (half_year, s) in amounts]
        whole, total = len(parts) == len(IN_RECEPTION), sum(parts)
        if total > amounts[half_year, RECEPTION] or (whole and total != amounts[half_year, RECEPTION]):
            yield "flow-parts-differ", half_year, RECEPTION, {"parts": total, "whole": "yes" if whole else "no"}
