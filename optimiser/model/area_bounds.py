"""Rules that bound sums of new places of areas, said once: as rows of PuLP or as arrays.

Maths:
    least ≤ Σ_{m ∈ a, g} new[m, g, t] ≤ most        [places]
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from optimiser.model.variables import Row, Variables


class AreaBound(NamedTuple):
    """Least and most new places of an area, a group (or ``total``) and a period; ``None`` for a side without bound.

    Both alike for an exact number. ``name`` is that of the row within its rule.
    """

    name: tuple[str, ...]
    area: str
    group: str
    period: str
    least: int | None = None
    most: int | None = None


def bound_rows(v: "Variables", bounds: Iterable[AreaBound]) -> Iterator[tuple[tuple[str, ...], "Row"]]:
    """The same as rows for the solver."""
    for x in bounds:
        new = v.area(x.area, x.group, x.period)
        if x.least is None:
            yield x.name, new <= x.most
        elif x.most is None:
            yield x.name, new >= x.least
        else:
            yield x.name, new == x.least
