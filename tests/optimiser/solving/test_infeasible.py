"""Why there is no plan: the smallest relaxation is told, whichever way it goes."""

from collections.abc import Sequence

import pytest

from maps.text.clash_record import clash_record
from optimiser.errors import InfeasibleError
from optimiser.problem.limit import Limit
from optimiser.solving.infeasible import shortfall
from optimiser.solving.plan import plan
from optimiser.words import LANGUAGES, Words
from optimiser.words.clashes import clash_lines
from tests.support.towns import CHAIN, limit, towns


def refusal(limits: Sequence[Limit]) -> InfeasibleError:
    with pytest.raises(InfeasibleError) as caught:
        plan(towns([1, 1, 1], limits=limits), CHAIN[:1])
    return caught.value


def test_fixed_numbers_above_the_requirement_are_told_with_the_least_that_must_go() -> None:
    error = refusal([limit("T000", "fixed", 50), limit("T001", "minimum", 22)])
    assert not error.missing
    assert error.surplus == pytest.approx({("NL", "total", "t"): 12})
    for language in LANGUAGES:
        lines = clash_lines(error, Words(language), lambda code: code)
        assert any(" 12 " in line for line in lines)
        assert Words(language)("infeasible-bounds") not in lines


def test_fixed_numbers_below_the_requirement_are_told_with_the_least_that_stays_open() -> None:
    error = refusal([limit(f"T00{i}", "fixed", 15) for i in range(3)])
    assert not error.surplus
    assert error.missing == pytest.approx({("NL", "regular", "t"): 15})


def test_leaving_places_open_says_too_that_numbers_ask_for_more() -> None:
    with pytest.raises(InfeasibleError) as caught:
        shortfall(towns([1, 1], limits=[limit("T000", "fixed", 70)]))
    assert caught.value.surplus == pytest.approx({("NL", "total", "t"): 10})


def test_the_rows_of_a_clash_are_told_with_their_numbers_with_and_without_places_left_open() -> None:
    limits = [limit("T000", "fixed", 30), limit("T001", "minimum", 12), limit("T002", "fixed", 50)]
    with pytest.raises(InfeasibleError) as caught:
        shortfall(towns([1, 1, 1], limits=limits))
    for error in (refusal(limits), caught.value):
        assert error.surplus == pytest.approx({("NL", "total", "t"): 32})
        lines = clash_lines(error, Words("en"), lambda code: code)
        assert any("NL" in line and line.endswith("60 places") for line in lines), lines
        assert any("T002" in line and line.endswith("50 places") for line in lines), lines


def test_limits_that_clash_by_themselves_are_told_as_before() -> None:
    error = refusal([limit("T000", "fixed", 5), limit("T000", "minimum", 9)])
    assert not error.surplus
    assert not error.missing


@pytest.mark.parametrize(
    ("groups", "closed", "way"),
    [((10, 100), ["amv"], "possible"), ((10, 10), [], "required"), ((30, 8), [], "required")],
)
def test_a_minimum_where_groups_are_closed_is_more_than_is_possible_and_not_than_is_required(
    groups: tuple[int, int], closed: list[str], way: str
) -> None:
    required = {("NL", "regular"): groups[0], ("NL", "amv"): groups[1]}
    question = towns([1, 1], groups=("regular", "amv"), required=required, limits=[limit("T000", "minimum", 40)],
                     ineligible=[("T000", g) for g in closed])  # fmt: skip
    with pytest.raises(InfeasibleError) as caught:
        plan(question, CHAIN[:1])
    error, (amount,) = caught.value, caught.value.surplus.values()
    assert amount == pytest.approx(30 if closed else 40 - sum(groups))
    assert bool(error.unplaceable) == (way == "possible")
    assert clash_record(error)["unplaceable"] == [list(k) for k in error.unplaceable]
    for language in LANGUAGES:
        words = Words(language)
        lines = clash_lines(error, words, lambda code: code)
        group = f"{words.named('group', 'total')}, t"
        told = words("infeasible-surplus", places=words.number(amount), scope="NL", group=group, way=way)
        assert told in lines
        assert lines[-1] == words("infeasible-unplaceable-remedy" if way == "possible" else "infeasible-surplus-remedy")
