"""What every row of the requirement asks, recounted from the tables and the stated parts of groups for the auditor.

Maths:
    claim_g = N[t] · part_g, others in their own proportion of what is left; first ⌊claim⌋, then one place at a time to
    the largest claim that is left, first in the order of the groups (of rows: of codes of scopes)        [places]

    The same rule as the code that makes the requirement, counted in another way and sharing nothing with it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from data.schema.facts import Requirement
from optimiser.problem.case import Case


def asked_rows(case: Case) -> Iterator[tuple[Requirement, int]]:
    """Every row with the places that it asks: those of the table where the scenario states no parts."""
    rows, parts = case.tables.requirement, case.scenario.group_shares
    if not parts:
        yield from ((row, row.additional) for row in rows)
        return
    for period in dict.fromkeys(row.period for row in rows):
        inside = [row for row in rows if row.period == period]
        groups = [g for g in case.scenario.groups if any(row.group == g for row in inside)]
        own = [sorted((r for r in inside if r.group == g), key=lambda r: r.scope_code) for g in groups]
        now = [sum(row.additional for row in of_group) for of_group in own]
        for of_group, places in zip(own, _by_group(groups, now, parts), strict=True):
            scaled = _given(places, [Fraction(row.additional) for row in of_group])
            yield from zip(of_group, scaled, strict=True)


def _by_group(groups: Sequence[str], now: Sequence[int], parts: dict[str, float]) -> list[int]:
    """Places of the groups in a period that keep the sum and have the parts."""
    written = {g: Fraction(Decimal(str(part))) for g, part in parts.items()}
    left = 1 - sum(written.values(), Fraction(0))
    elsewhere = sum(n for g, n in zip(groups, now, strict=True) if g not in written) or 1
    claims = [written.get(g, left * n / elsewhere) for g, n in zip(groups, now, strict=True)]
    return _given(sum(now), claims)


def _given(places: int, claims: Sequence[Fraction]) -> list[int]:
    """Whole places by claims: the whole part of each, and what is left one by one."""
    scale = sum(claims)
    if not scale:
        return [0 for _ in claims]
    open_claims = [places * claim / scale for claim in claims]
    given = [q.numerator // q.denominator for q in open_claims]
    open_claims = [q - n for q, n in zip(open_claims, given, strict=True)]
    while sum(given) < places:
        most = open_claims.index(max(open_claims))
        given[most] += 1
        open_claims[most] -= 1
    return given
