"""Official lists go before the key: where a list has a number it stands, the key divides the rest.

Maths:
    total[m] = official[m]                                          where the list has m        [places]
    total[m] = (total[s] − Σ official in s) · w_m / Σ_free w        for the others of s, s a province of the
                                                                    list or all that is left of the country

Source:
    Spreidingswet: the minister publishes an indicative list and decides; a key can only come near it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from data.complaints import Complaint, InvalidInputError
from data.schema.official_lists import Official
from optimiser.problem.area_sums import TOTAL, Cell

Number = TypeVar("Number", int, float)
Split = Callable[[Number, Mapping[str, float]], dict[str, Number]]
"""Divides a number by weights: whole places, or fractions."""

_ROUNDS, _CLOSE = 500, 1e-9


def in_force(rows: Iterable[Official], period: str | None = None) -> dict[tuple[str, str], Official]:
    """The row that counts per scope and group: a decision before an indicative number, then the latest.

    Args:
        rows: the table ``official``.
        period: rows of other periods are left out; ``None`` for rows of any period.

    """
    found: dict[tuple[str, str], Official] = {}
    for row in sorted(rows, key=lambda r: (r.status == "decision", r.reference_date)):
        if period is None or row.period in (None, period):
            found[row.scope_code, row.group or TOTAL] = row
    return found


def of_group(found: Mapping[tuple[str, str], Official], group: str) -> dict[str, int]:
    """Places by scope for a group or in total."""
    return {scope: row.places for (scope, g), row in found.items() if g == group}


def fractions(places: float, weights: Mapping[str, float]) -> dict[str, float]:
    """A number divided by weights; nothing where nobody has a weight."""
    whole = sum(weights.values())
    return {c: places * w / whole if whole else 0.0 for c, w in weights.items()}


def fill(
    places: Number,
    weights: Mapping[str, float],
    fixed: Mapping[str, int],
    parents: Mapping[str, str],
    split: Split[Number],
) -> dict[str, Number]:
    """Divide ``places`` so that every official number stands and the rest goes by the key.

    Args:
        places: the whole number.
        weights: by municipality.
        fixed: official numbers by municipality or province.
        parents: province of every municipality.
        split: how a rest is divided over those without a number.

    Raises:
        InvalidInputError: the list asks for more than the whole, or leaves a rest that nobody can take.

    """
    given: dict[str, Number] = {m: fixed[m] for m in weights if m in fixed}
    scopes = [(p, fixed[p]) for p in sorted(set(parents.values())) if p in fixed]
    for scope, whole in scopes:
        inside = {m: w for m, w in weights.items() if parents[m] == scope}
        free = {m: w for m, w in inside.items() if m not in given}
        rest = whole - sum(given[m] for m in inside if m in given)
        given |= split(_checked(rest, free, scope, whole), free)
    free = {m: w for m, w in weights.items() if m not in given}
    given |= split(_checked(places - sum(given.values()), free, "", places), free)
    return {m: given[m] for m in weights}


def _checked(rest: Number, free: Mapping[str, float], scope: str, whole: Number) -> Number:
    if rest < -_CLOSE * max(1.0, whole):
        details: dict[str, str | int | float] = {"official": f"{whole - rest:g}", "places": f"{whole:g}"}
        code = "official-exceeds-province" if scope else "official-exceeds-total"
        raise InvalidInputError([Complaint(code, "official.csv", None, "places", scope or None, details)])
    if rest > _CLOSE * max(1.0, whole) and not any(free.values()):
        details = {"rest": f"{rest:g}", "places": f"{whole:g}"}
        raise InvalidInputError([Complaint("official-falls-short", "official.csv", None, "places", scope, details)])
    return max(rest, rest - rest)


def shares(
    share: Mapping[Cell, float], found: Mapping[tuple[str, str], Official], parents: Mapping[str, str], period: str
) -> dict[Cell, float]:
    """Key shares of a period in which official numbers replace the key's.

    Numbers for all groups together are spread over the groups so that the sums of municipalities
    and of groups both hold (iterative proportional fitting).

    Raises:
        InvalidInputError: the list does not fit the whole, or its parts do not fit together.

    """
    groups = sorted({g for _, g, t in share if t == period})
    municipalities = [m for m, g, t in share if (g, t) == (groups[0], period)]
    table: dict[str, dict[str, float]] = {}
    fixed: set[Cell] = set()
    for g in groups:
        key = {m: share[m, g, period] for m in municipalities}
        table[g] = fill(sum(key.values()), key, of_group(found, g), parents, fractions)
        fixed |= {(m, g, period) for m in municipalities if (m, g) in found}
    totals = of_group(found, TOTAL)
    if totals:
        key = {m: sum(table[g][m] for g in groups) for m in municipalities}
        rows = fill(sum(key.values()), key, totals, parents, fractions)
        _fit(table, rows, fixed, period)
    return {(m, g, period): table[g][m] for g in groups for m in municipalities}


def _fit(table: dict[str, dict[str, float]], rows: Mapping[str, float], fixed: set[Cell], period: str) -> None:
    """Scale what is not fixed until municipalities have ``rows`` and groups keep their sums."""
    columns = {g: sum(own.values()) for g, own in table.items()}
    free = {(m, g) for g in table for m in rows if (m, g, period) not in fixed}
    whole = max(1.0, sum(rows.values()))
    for _ in range(_ROUNDS):
        for g, own in table.items():
            _scale(own, [m for m in rows if (m, g) in free], columns[g])
        for m, target in rows.items():
            line = {g: own[m] for g, own in table.items()}
            _scale(line, [g for g in table if (m, g) in free], target)
            for g, n in line.items():
                table[g][m] = n
        off = max((abs(sum(own.values()) - columns[g]) for g, own in table.items()), default=0.0)
        off += max(abs(sum(own[m] for own in table.values()) - rows[m]) for m in rows)
        if off <= _CLOSE * whole:
            return
    raise InvalidInputError([Complaint("official-cannot-fit", "official.csv", None, "places")])


def _scale(numbers: dict[str, float], free: Iterable[str], target: float) -> None:
    free = list(free)
    now = sum(numbers[c] for c in free)
    rest = target - (sum(numbers.values()) - now)
    factor = max(0.0, rest) / now if now else 0.0
    for c in free:
        numbers[c] *= factor
