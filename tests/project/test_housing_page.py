"""The page of the housing task says what is computed."""

import re

from data import BUNDLED, load
from maps.studies.housing import COLUMNS
from optimiser.housing.changed_requirement import fewer_by_period
from optimiser.housing.housed_otherwise import HousedOtherwise
from tests.housing_page import PAGE, TEXT, edition, page
from tests.housing_what_if_page import kept


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


def test_the_kept_answers_on_faster_housing_are_what_the_tables_of_today_ask() -> None:
    """The plans themselves take minutes; that their places and costs fit the bundled tables does not."""
    found = load(BUNDLED / "nl-2022", over=BUNDLED / "nl-2022" / "runoff", groups=["regular", "amv", "safe_country"])
    prices = {k.kind: k.place_cost for k in found.kinds}
    for name, change in (("more", HousedOtherwise(2_000, "2022-II")), ("arrears", HousedOtherwise(-3_728, "2022-I"))):
        answer = kept()[name]
        assert answer["changes"] == [{"persons": change.persons, "half_year": change.half_year}]
        fewer = fewer_by_period(found, (change,))
        assert {p["period"]: p["fewer"] for p in answer["periods"]} == fewer
        for t, period in enumerate(answer["periods"]):
            assert period["before"] - period["after"] == fewer[period["period"]]
            rows = [(r["kind"], r["before"][t] - r["after"][t]) for r in answer["locations"]]
            assert sum(n for _, n in rows) == fewer[period["period"]], "what differs is what is spared, to the place"
            priced = sum(n * price for kind, n in rows if (price := prices.get(kind)) is not None)
            assert (period["worth"] or 0) == priced
            unpriced = {k: sum(n for kind, n in rows if kind == k) for k, _ in rows if prices.get(k) is None}
            assert period["unpriced"] == {k: n for k, n in unpriced.items() if n}
        assert all(answer[k]["bound"] <= answer[k]["value"] for k in ("before", "after"))
