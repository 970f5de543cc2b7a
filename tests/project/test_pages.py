"""The pages of keys and fairness are what their commands write."""

import pytest

from optimiser.catalogue import rooms
from tests import keys_page


def test_the_page_of_keys_is_current(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-goldens"):
        keys_page.PAGE.write_text(keys_page.keys_page(), encoding="utf-8")
    assert keys_page.PAGE.read_text(encoding="utf-8") == keys_page.keys_page()


def test_every_key_has_a_chapter_that_says_what_is_known_and_why_ours_differs() -> None:
    chapters = keys_page.chapters()
    assert set(chapters) == set(rooms("keys"))
    assert all(c.used and c.known and c.why and c.rows() for c in chapters.values())


def test_what_is_worked_out_by_hand_comes_out_the_same() -> None:
    for key, chapter in keys_page.chapters().items():
        for row in chapter.rows() if chapter.by_hand else ():
            assert row.ours == pytest.approx(row.published, abs=1e-9), key
