"""From when a location can be closed is what enumeration over all sizes says."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from optimiser.locations.audit import is_feasible
from optimiser.locations.case.case import PLACES, Block, LinkingRow, LinkingTerm, LocationCase, LocationOption
from optimiser.locations.case.closing import Closing
from optimiser.locations.case.column import Column, is_open
from optimiser.locations.case.life import new_life
from optimiser.locations.search.records import StopRule
from optimiser.locations.search.search import search
from optimiser.locations.search.without_option import Closings
from tests.support.breadth import of
from tests.support.location_cases import NoWholeChoiceError, areas_case, goals_case, limited_case, small_case
from tests.support.location_enumeration import every_column, optimum

SEEDS = range(of(7, 15))


def _by_enumeration(case: LocationCase, plan: tuple[Column, ...], b: int, i: int) -> Closing:
    """The first period in which some sizes, of all there are, hold without the option from then on."""
    opened, columns = is_open(plan[b], i), every_column(case)
    allowed = [
        t
        for t, there in enumerate(opened)
        if there
        and math.isfinite(case.blocks[b].options[i].life.price(tuple(o and s < t for s, o in enumerate(opened))))
    ]
    for t in allowed:
        paths = [c.path for c in plan]
        paths[b] = tuple(s & ~(1 << i) if n >= t else s for n, s in enumerate(paths[b]))
        fitting = [[c for c in of_block if c.path == path] for of_block, path in zip(columns, paths, strict=True)]
        if all(fitting) and math.isfinite(optimum(case, fitting)):
            return Closing(t)
    return Closing(None, barred=not allowed)


@pytest.mark.parametrize("made", [small_case, limited_case, areas_case, goals_case])
def test_a_location_can_be_closed_when_enumeration_finds_sizes(made: Callable[[int], LocationCase]) -> None:
    kinds: set[str] = set()
    for seed in SEEDS:
        try:
            case = made(seed)
        except NoWholeChoiceError:
            continue
        plan = search(case, StopRule(seconds=10, gap=0.01)).plan
        assert plan is not None
        closings = Closings(case, plan, lambda: False)
        for b, column in enumerate(plan):
            for i in range(len(case.blocks[b].options)):
                if any(is_open(column, i)):
                    found = closings.first(b, i)
                    assert found == _by_enumeration(case, plan, b, i)
                    kinds.add("barred" if found.barred else "needed" if found.period is None else "closes")
    assert kinds >= ({"needed"} if made is areas_case else {"needed", "barred"})


@pytest.mark.parametrize(
    ("required", "term", "expected"),
    [
        ((4, 4), 1, Closing(0)),  # the other one takes all over from the start
        ((6, 4), 1, Closing(1)),  # once four are left
        ((4, 6), 1, Closing(None)),  # closed is closed, and six are too many for one
        ((6, 4), 2, Closing(None)),  # by its term it would have to be closed from the start
    ],
)
def test_two_towns_take_each_other_over(required: tuple[int, int], term: int, expected: Closing) -> None:
    life = new_life(2, earliest=0, term=term, opening=1.0)
    blocks = tuple(
        Block(c, (LocationOption(f"{c}1", "azc", ("regular",), 2, 4, life),), (2.0, 2.0), (None, None)) for c in "AB"
    )
    rows = tuple(
        LinkingRow("meet", (str(t),), n, n, tuple(LinkingTerm(b, PLACES, "regular", t) for b in (0, 1)))
        for t, n in enumerate(required)
    )
    case = LocationCase(("regular",), ("0", "1"), blocks, rows)
    sizes = np.array([[[n // 2]] for n in required])
    plan = tuple(Column(b, (1, 1), sizes) for b in (0, 1))
    assert is_feasible(case, plan)
    closings = Closings(case, plan, lambda: False)
    assert closings.first(0, 0) == closings.first(1, 0) == expected
