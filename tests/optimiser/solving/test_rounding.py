import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimiser.solving import rounding
from optimiser.solving.kept_sums import kept_sums
from optimiser.solving.rounding import round_whole
from optimiser.tolerances import SLACK
from tests.support.questions import in_two_periods, varied_question
from tests.support.rounding_sets import sets_of
from tests.support.towns import T, jointly, towns


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.floats(0, 50), st.floats(0, 5), st.sampled_from(["P1", "P2", "P3"])), min_size=1, max_size=12)
)
def test_every_total_is_exact_or_at_its_floor_or_ceiling(rows: list[tuple[float, float, str]]) -> None:
    instance = towns(
        [100] * len(rows),
        provinces=[p for *_, p in rows],
        groups=("regular", "amv"),
        required={("NL", "regular"): 1, ("NL", "amv"): 1},
    )
    fractions = {}
    for m, (a, b, _) in zip(instance.territory.municipalities, rows, strict=True):
        fractions |= {(m, "regular", T): a, (m, "amv", T): b}
    whole = round_whole(instance, fractions)
    cells = instance.cells
    assert all(abs(whole[c] - fractions[c]) < 1 + 1e-6 for c in cells)
    for members in sets_of(instance):
        before, after = sum(fractions[cells[i]] for i in members), sum(whole[cells[i]] for i in members)
        assert abs(after - before) < 1 + 1e-3


def test_regions_that_cross_provinces_still_round_by_the_integer_programme() -> None:
    instance = towns(
        [100] * 4,
        provinces=["P1", "P1", "P2", "P2"],
        regions=["A", "B", "B", "A"],
        required={("NL", "regular"): 2, ("NL", "amv"): 2},
        groups=("regular", "amv"),
    )
    fractions = dict.fromkeys(instance.cells, 0.5)
    whole = round_whole(instance, fractions)
    assert sum(whole.values()) == 4
    assert set(whole.values()) <= {0, 1}


def test_the_order_of_the_towns_makes_no_difference() -> None:
    fractions = {"A": 0.5, "B": 0.5, "C": 0.5, "D": 0.5}
    results = []
    for names in (["A", "B", "C", "D"], ["D", "B", "A", "C"]):
        instance = towns([100] * 4, names=names)
        results.append(round_whole(instance, {(n, "regular", T): f for n, f in fractions.items()}))
    assert results[0] == results[1]


def test_aims_held_by_faces_and_by_rows_give_the_same_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """On random fractions of random territories; where no vertex is whole there is one way alone."""
    rng = random.Random(7)
    found: list[bool] = []

    def compared(aims: list, rows: object, low: object, high: object) -> object:
        by_faces = rounding._by_faces(aims, rows, low, high)  # type: ignore[arg-type]
        by_rows = rounding._by_rows(aims, rows, low, high)  # type: ignore[arg-type]
        found.append(by_faces is not None)
        assert by_faces is None or (by_faces == by_rows).all()
        return by_rows

    monkeypatch.setattr(rounding, "_least", compared)
    for _ in range(150):
        instance = varied_question(rng)
        fractions = {c: rng.choice([0.0, 1.5, 2.5, rng.uniform(0, 9)]) for c in instance.cells}
        round_whole(instance, fractions)
    assert sum(found) >= 100


def test_sums_that_are_kept_are_those_listed_cell_by_cell() -> None:
    rng = random.Random(3)
    joint = jointly(towns([1000, 1000, 500], required={("NL", "regular"): 10}), {"T000": 8, "T001": 2}, 1)
    for instance in (joint, *(in_two_periods(varied_question(rng), 2.0) for _ in range(20))):
        found = kept_sums(instance)
        rows = [sorted(x.tolist()) for x in np.split(found.indices, found.indptr[1:-1])]
        assert rows == sets_of(instance)
        assert set(found.data.tolist()) == {1.0}


def test_noise_of_thousands_of_cells_takes_no_place_from_a_total() -> None:
    """Levels are held with a slack: every whole number is a little more, and two towns make up for all of them."""
    count = 2000
    instance = towns([100] * (count + 2), required={("NL", "regular"): 5 * count + 5})
    names = instance.territory.municipalities
    fractions = {(m, "regular", T): 5 + SLACK for m in names[:count]}
    fractions |= {(names[count], "regular", T): 2.5 - count * SLACK, (names[count + 1], "regular", T): 2.5}
    assert sum(round_whole(instance, fractions).values()) == 5 * count + 5
