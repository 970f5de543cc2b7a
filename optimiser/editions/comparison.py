"""Two editions side by side: which areas get more, and which fewer.

Maths:
    difference[a, g, t] = new_B[a, g, t] − new_A[a, g, t]        [places]; unknown if either is
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data.complaints import Complaint, InvalidInputError
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.editions.edition import Edition
from optimiser.problem.area_sums import TOTAL


@dataclass(frozen=True)
class Difference:
    """New places of an area in a period in both editions."""

    area: str
    name: str
    level: str
    province: str
    period: str
    first: int | None
    second: int | None

    @property
    def places(self) -> int | None:
        """Places more in the second edition; ``None`` if either number is unknown or withheld."""
        return None if self.first is None or self.second is None else self.second - self.first


def strictest(editions: Sequence[Edition]) -> Visibility:
    """The strictest of their audiences, which may see all of them."""
    return max((e.audience for e in editions), key=VISIBILITIES.index)


def differences(first: Edition, second: Edition, group: str = TOTAL) -> tuple[Difference, ...]:
    """Every area and period of both, in the order of the second.

    Raises:
        InvalidInputError: they do not have the same areas, or no period or not the group in common.

    """
    in_one_only = {a.code for a in first.areas} ^ {a.code for a in second.areas}
    if in_one_only:
        names = ", ".join(sorted(in_one_only)[:5])
        raise InvalidInputError(
            [Complaint("contrast-areas", "edition.json", value=names, details={"count": len(in_one_only)})]
        )
    groups = set(first.groups) & set(second.groups)
    periods = [t.name for t in second.periods if t.name in {u.name for u in first.periods}]
    if not periods or (group != TOTAL and group not in groups):
        raise InvalidInputError([Complaint("contrast-periods", "edition.json")])
    return tuple(
        Difference(
            a.code, a.name, a.level, a.province, t, first.at(a.code, t, group).new, second.at(a.code, t, group).new
        )
        for t in periods
        for a in second.areas
    )
