"""Tables in plain text: numbers stand under their heads, and a long title does not push them out of sight."""

import pytest

from maps.text.summary import baselines_table, scores_table, summary
from maps.text.summary_provinces import periods_lines
from maps.text.table import table
from optimiser.words import LANGUAGES, Words
from tests.support.editions_sheets import national


def test_a_long_title_goes_on_in_the_next_line_and_its_numbers_stand_at_its_end() -> None:
    title = "een titel die veel langer is dan een regel van een tabel in een venster"
    assert table(["", "nu", "straks"], [["kort", "1", "20"], [title, "-", "3"]]) == [
        f"{'':<50}  nu  straks",
        f"{'kort':<50}   1      20",
        "een titel die veel langer is dan een regel van een",
        f"{'tabel in een venster':<50}   -       3",
    ]


def test_a_head_wider_than_its_numbers_takes_lines_and_no_word_or_name_is_broken() -> None:
    assert table(["gebied", "per 1.000 straks", "map/een-lange-naam"], [["Goes", "9,22", "1"]]) == [
        "        per 1.000",
        "gebied     straks  map/een-lange-naam",
        "Goes         9,22                   1",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_of_the_national_summary_fit_a_wide_terminal(language: str) -> None:
    """Of a plan with prices of its aims, whose titles are the longest."""
    words = Words(language)
    rows = baselines_table(national(), words.about(national()))
    assert any("%" in line for line in rows), "prices are there"
    assert set(rows) <= set(summary(national(), words).split("\n"))
    assert max(map(len, rows)) <= 120
    figures = {words("figure-after", period=national().periods[-1].name): national()}
    assert max(map(len, scores_table(figures, words))) <= 80
    assert max(map(len, periods_lines(national(), words))) <= 80
