"""The page of the housing task says what is computed."""

import re

from maps.studies.housing import COLUMNS
from tests.housing_page import PAGE, TEXT, edition, page


def test_the_page_is_what_the_command_writes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
    assert not re.findall(r"{\w+}", page()), "every mark is filled in"
    assert TEXT.is_file()


def test_the_page_works_the_sum_of_the_letter_through() -> None:
    found = page()
    assert "| 2021-II | 5,586 | 11,000 | 16,586 | 12,787 | 71 | 3,728 |" in found
    assert "| 2022-I | 3,728 | 10,000 | 13,728 |" in found


def test_what_the_page_says_of_rounding_is_in_its_table() -> None:
    (row,) = [line for line in page().splitlines() if line.startswith("| Zeeland 2023-I")]
    published, *found = (int(cell) for cell in row.split("|")[2:-1])
    assert published == 469
    assert [abs(n - published) for n in found[:2]] == [3, 2]
    assert min(abs(n - published) for n in found) == 2


def test_the_invented_province_of_the_page_is_known_to_the_end() -> None:
    assert all(not area.missing for area in edition("zeeland").areas)


def test_the_page_names_every_column_of_the_table_for_programmes() -> None:
    assert [column for column in COLUMNS if f"`{column}`" not in page()] == []
