"""The requirement of reception with people who are housed otherwise: fewer or more places, period by period.

Maths:
    additional'[t] = additional[t] − fewer(reference date of t)                                [places]
"""

from collections.abc import Mapping
from dataclasses import replace

from data.complaints import Complaint, InvalidInputError
from data.schema.tables import Tables
from optimiser.housing.housed_otherwise import HousedOtherwise, fewer_in_reception
from optimiser.problem.territory import Territory


def fewer_by_period(tables: Tables, changes: tuple[HousedOtherwise, ...]) -> dict[str, int]:
    """Places fewer on the reference date of each period; negative where more are asked."""
    return {p.period: fewer_in_reception(changes, p.reference_date) for p in tables.periods}


def with_requirement(tables: Tables, territory: Territory, fewer: Mapping[str, int]) -> Tables:
    """The tables with another requirement for regular places in the whole dossier.

    Args:
        tables: a checked dossier.
        territory: its areas and groups.
        fewer: places fewer, by period.

    Raises:
        InvalidInputError: a period has no single requirement of the whole dossier for regular places, or less than
            no place would be left of it.

    """
    regular, complaints, rows = territory.of_regime("regular"), list[Complaint](), list(tables.requirement)
    whole = {s for s, members in territory.scopes.items() if len(members) == len(territory.municipalities)}
    for period, places in fewer.items():
        if not places:
            continue
        found = [
            (i, r) for i, r in enumerate(rows) if r.period == period and r.scope_code in whole and r.group in regular
        ]
        if len(found) != 1:
            complaints.append(Complaint("what-if-no-requirement", "requirement.csv", None, "scope_code", period))
            continue
        ((i, row),) = found
        there = sum(territory.existing.get((m, row.group, period), 0) for m in territory.municipalities)
        if row.additional + there < places:
            details: dict[str, str | int | float] = {"fewer": places, "there": row.additional + there}
            complaints.append(Complaint("what-if-below-nobody", "requirement.csv", None, "additional", period, details))
        rows[i] = row.model_copy(update={"additional": row.additional - places})
    if complaints:
        raise InvalidInputError(complaints)
    return replace(tables, requirement=tuple(rows))
