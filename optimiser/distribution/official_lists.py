"""Official lists take precedence over the key: their numbers are kept and the key divides the rest.

Maths:
    total[m] = official[m]                                          if the list has m        [places]
    total[m] = (total[s] − Σ official in s) · w_m / Σ_free w        for the others of s, where s is a province
                                                                    of the list or the rest of the country

Source:
    Spreidingswet: the minister publishes an indicative list and decides; a key can only approximate it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from data.complaints import Complaint, InvalidInputError
from data.schema.official_lists import Official
from optimiser.problem.area_sums import TOTAL, Cell

Number = TypeVar("Number", int, float)
Split = Callable[[Number, Mapping[str, float]], dict[str, Number]]
"""Divides a number by weights, into whole places or fractions."""

_ROUNDS, _CLOSE = 500, 1e-9
"""Rounds of proportional fitting before a list is refused; the error, relative to the total, that counts as none."""


def in_force(rows: Iterable[Official], period: str | None = None) -> dict[tuple[str, str], Official]:
    """The row in force by scope and group: a decision before an indicative number, then the latest.

    Args:
        rows: the table ``official``.
        period: rows of other periods are left out; ``None`` for rows of any period.

    """
    rows_in_force: dict[tuple[str, str], Official] = {}
    for row in sorted(rows, key=lambda r: (r.status == "decision", r.reference_date)):
        if period is None or row.period in (None, period):
            rows_in_force[row.scope_code, row.group or TOTAL] = row
    return rows_in_force


def of_group(rows_in_force: Mapping[tuple[str, str], Official], group: str) -> dict[str, int]:
    """Places by scope, for a group or in total."""
    return {scope: row.places for (scope, g), row in rows_in_force.items() if g == group}


def fractions(places: float, weights: Mapping[str, float]) -> dict[str, float]:
    """Divide a number in proportion to weights; all zero if there is no weight."""
    total = sum(weights.values())
    return {c: places * w / total if total else 0.0 for c, w in weights.items()}


def fill(
    places: Number,
    weights: Mapping[str, float],
    fixed: Mapping[str, int],
    parents: Mapping[str, str],
    divide: Split[Number],
) -> dict[str, Number]:
    """Divide ``places`` so that every official number is kept and the rest follows the key.

    Args:
        places: the number to divide.
        weights: by municipality.
        fixed: official numbers by municipality or province.
        parents: province of every municipality.
        divide: how a rest is divided over those without a number.

    Raises:
        InvalidInputError: the list adds up to more than the total, or leaves a rest that no weight can take.

    """
    given: dict[str, Number] = {m: fixed[m] for m in weights if m in fixed}
    scopes = [(p, fixed[p]) for p in sorted(set(parents.values())) if p in fixed]
    for scope, official in scopes:
        inside = {m: w for m, w in weights.items() if parents[m] == scope}
        free = {m: w for m, w in inside.items() if m not in given}
        rest = official - sum(given[m] for m in inside if m in given)
        given |= divide(_checked(rest, free, scope, official), free)
    free = {m: w for m, w in weights.items() if m not in given}
    given |= divide(_checked(places - sum(given.values()), free, "", places), free)
    return {m: given[m] for m in weights}


def _checked(rest: Number, free: Mapping[str, float], scope: str, whole: Number) -> Number:
    if rest < -_CLOSE * max(1.0, whole):
        details: dict[str, str | int | float] = {"official": f"{whole - rest:g}", "places": f"{whole:g}"}
        code = "official-exceeds-province" if scope else "official-exceeds-total"
        raise InvalidInputError([Complaint(code, "official.csv", None, "places", scope or None, details)])
    if rest > _CLOSE * max(1.0, whole) and not any(free.values()):
        details = {"rest": f"{rest:g}", "places": f"{whole:g}"}
        raise InvalidInputError([Complaint("official-falls-short", "official.csv", None, "places", scope, details)])
    return max(rest, rest - rest)  # rounding noise below zero becomes a zero of the same type


def shares(
    share: Mapping[Cell, float],
    rows_in_force: Mapping[tuple[str, str], Official],
    parents: Mapping[str, str],
    period: str,
) -> dict[Cell, float]:
    """Key shares of a period in which official numbers replace those of the key.

    Numbers for all groups together are split over the groups so that the sums of municipalities
    and of groups both hold (iterative proportional fitting).

    Raises:
        InvalidInputError: the list does not fit the total, or its parts do not fit together.

    """
    groups = sorted({g for _, g, t in share if t == period})
    municipalities = [m for m, g, t in share if (g, t) == (groups[0], period)]
    table: dict[str, dict[str, float]] = {}
    fixed: set[Cell] = set()
    for g in groups:
        key = {m: share[m, g, period] for m in municipalities}
        table[g] = fill(sum(key.values()), key, of_group(rows_in_force, g), parents, fractions)
        fixed |= {(m, g, period) for m in municipalities if (m, g) in rows_in_force}
    totals = of_group(rows_in_force, TOTAL)
    if totals:
        key = {m: sum(table[g][m] for g in groups) for m in municipalities}
        rows = fill(sum(key.values()), key, totals, parents, fractions)
        _fit(table, rows, fixed, period)
    return {(m, g, period): table[g][m] for g in groups for m in municipalities}


def _fit(table: dict[str, dict[str, float]], rows: Mapping[str, float], fixed: set[Cell], period: str) -> None:
    """Scale what is not fixed until municipalities add up to ``rows`` and groups keep their sums."""
    columns = {g: sum(by_municipality.values()) for g, by_municipality in table.items()}
    free = {(m, g) for g in table for m in rows if (m, g, period) not in fixed}
    total = max(1.0, sum(rows.values()))
    for _ in range(_ROUNDS):
        for g, by_municipality in table.items():
            _scale(by_municipality, [m for m in rows if (m, g) in free], columns[g])
        for m, target in rows.items():
            line = {g: by_municipality[m] for g, by_municipality in table.items()}
            _scale(line, [g for g in table if (m, g) in free], target)
            for g, n in line.items():
                table[g][m] = n
        off = max(
            (abs(sum(by_municipality.values()) - columns[g]) for g, by_municipality in table.items()), default=0.0
        )
        off += max(abs(sum(by_municipality[m] for by_municipality in table.values()) - rows[m]) for m in rows)
        if off <= _CLOSE * total:
            return
    raise InvalidInputError([Complaint("official-cannot-fit", "official.csv", None, "places")])


def _scale(numbers: dict[str, float], free: Iterable[str], target: float) -> None:
    """Scale the free numbers by one factor so that all numbers add up to the target; in place."""
    free = list(free)
    now = sum(numbers[c] for c in free)
    wanted = target - (sum(numbers.values()) - now)
    factor = max(0.0, wanted) / now if now else 0.0
    for c in free:
        numbers[c] *= factor
