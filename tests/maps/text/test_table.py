"""Tables in plain text: numbers stand under their heads, and a long title does not push them out of sight."""

import pytest

from maps.text.summary import baselines_table, summary
from maps.text.table import table
from optimiser.words import LANGUAGES, Words
from tests.support.editions_sheets import national


def test_a_long_title_goes_on_in_the_next_line_and_its_numbers_stand_at_its_end() -> None:
    title = "een titel die veel langer is dan een regel van een tabel in een venster van tekens"
    assert table(["", "nu", "straks"], [["kort", "1", "20"], [title, "-", "3"]]) == [
        f"{'':<59}  nu  straks",
        f"{'kort':<59}   1      20",
        "een titel die veel langer is dan een regel van een tabel in",
        f"{'een venster van tekens':<59}   -       3",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_of_the_national_summary_fit_a_wide_terminal(language: str) -> None:
    """Of a plan with prices of its aims, whose titles are the longest."""
    words = Words(language)
    rows = baselines_table(national(), words.about(national()))
    assert any("%" in line for line in rows), "prices are there"
    assert set(rows) <= set(summary(national(), words).split("\n"))
    assert max(map(len, rows)) <= 140
