"""What differs between two plans of locations is said in one word, and in the right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimiser.editions.location_differences import (
    EARLIER_CLOSED,
    LARGER,
    LATER,
    LONGER,
    NOT_OPENED,
    OPENED,
    OTHERWISE,
    SMALLER,
    SOONER,
    WHAT,
    what_differs,
)

LESS = (NOT_OPENED, LATER, EARLIER_CLOSED, SMALLER)
MORE = (OPENED, SOONER, LONGER, LARGER)
PLACES = st.lists(st.sampled_from([0, 0, 50, 80, 300]), min_size=4, max_size=4)


@pytest.mark.parametrize(
    ("before", "after", "existing", "what"),
    [
        ((0, 300, 300), (0, 0, 0), False, NOT_OPENED),
        ((300, 300, 0), (0, 0, 0), True, EARLIER_CLOSED),
        ((0, 0, 0), (0, 0, 90), False, OPENED),
        ((0, 0, 0), (90, 0, 0), True, LONGER),
        ((0, 300, 300), (0, 0, 300), False, LATER),
        ((300, 300, 300), (300, 0, 0), False, EARLIER_CLOSED),
        ((0, 0, 300), (0, 300, 300), False, SOONER),
        ((300, 0, 0), (300, 300, 0), True, LONGER),
        ((300, 400, 0), (300, 350, 0), True, SMALLER),
        ((300, 400, 0), (310, 400, 0), True, LARGER),
        ((300, 400, 0), (0, 300, 400), False, OTHERWISE),
        ((300, 400, 0), (400, 300, 0), False, OTHERWISE),
    ],
)
def test_a_difference_has_its_word(
    before: tuple[int, ...], after: tuple[int, ...], *, existing: bool, what: str
) -> None:
    assert what_differs(before, after, existing=existing) == what


@given(before=PLACES, after=PLACES, existing=st.booleans())
def test_where_nowhere_more_is_open_no_word_says_more(before: list[int], after: list[int], *, existing: bool) -> None:
    fewer = [min(a, b) for a, b in zip(before, after, strict=True)]
    if fewer != before:
        assert what_differs(before, fewer, existing=existing) in LESS
        assert what_differs(fewer, before, existing=existing) in MORE
    assert set(WHAT) == {*LESS, *MORE, OTHERWISE}
