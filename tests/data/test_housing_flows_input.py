"""What is wrong with people in reception over time is named by its row, all at once, in both languages."""

from pathlib import Path

import pytest

from data import InvalidInputError, load
from data.schema.housing_flows import FLOWS, REALISED, RECEPTION, SCENARIOS, STOCKS
from optimiser.words import Words
from tests.support.dossiers import scenario, write
from tests.support.housing import add_row, change_cell, dossier, flow

OPENING = [(s, n) for s, n in zip(STOCKS, (500, 300, 100, 20, 10), strict=True)]
ROWS = (
    *(flow("2025-I", REALISED, s, n) for s, n in OPENING),
    *(flow("2025-I", s, f, 15) for s in SCENARIOS for f in FLOWS),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(dossier(housing_flows=ROWS), tmp_path, scenario())
    return tmp_path


def row_of(folder: Path, scenario_name: str, item: str) -> int:
    lines = (folder / "housing_flows.csv").read_text(encoding="utf-8").splitlines()
    return next(i for i, line in enumerate(lines, 1) if line.startswith(f"2025-I,{scenario_name},{item},"))


def complaints(folder: Path) -> list[tuple[str, int | None]]:
    with pytest.raises(InvalidInputError) as caught:
        load(folder)
    for language in ("nl", "en"):
        for line in Words(language).complaints(caught.value.complaints):
            assert line.endswith("."), line
            assert "{" not in line
    return [(c.code, c.row) for c in caught.value.complaints]


def test_a_balance_that_holds_is_read(folder: Path) -> None:
    assert len(load(folder).housing_flows) == len(ROWS)


def test_more_housed_than_permit_holders_names_the_row_once_per_scenario(folder: Path) -> None:
    where = [row_of(folder, s, "housed") for s in ("low", "high")]
    for line in where:
        change_cell(folder, "housing_flows", line, "persons", "316")  # 300 + 15 + 15 - 15 are there
    assert complaints(folder) == [("flow-housed-above-holders", line) for line in where]


def test_a_count_that_holds_in_every_scenario_is_named_once(folder: Path) -> None:
    add_row(folder, "housing_flows", half_year="2025-I", scenario=REALISED, flow="housed", persons=9_999, source="x",
            visibility="public")  # fmt: skip
    assert complaints(folder) == [("flow-housed-above-holders", len(ROWS) + 2)]


@pytest.mark.parametrize(
    "item", ["permits", "rejections", "withdrawals", "departures", "nidos_placements", "turned_18", "turned_21"]
)
def test_more_who_leave_a_group_than_it_has_are_named_by_their_row(folder: Path, item: str) -> None:
    line = row_of(folder, "middle", item)
    change_cell(folder, "housing_flows", line, "persons", "5000")
    assert complaints(folder)[0] == ("flow-below-nobody", line)


def test_what_is_unknown_is_no_complaint(folder: Path) -> None:
    path = folder / "housing_flows.csv"
    kept = [line for line in path.read_text(encoding="utf-8").splitlines() if ",permits," not in line]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    change_cell(folder, "housing_flows", row_of(folder, "low", "housed"), "persons", "9999")
    assert load(folder).housing_flows


@pytest.mark.parametrize(("persons", "wrong"), [(900, False), (899, True), (901, True)])
def test_groups_in_reception_are_their_sum(folder: Path, persons: int, *, wrong: bool) -> None:
    add_row(folder, "housing_flows", half_year="2025-I", scenario=REALISED, flow=RECEPTION, persons=persons, source="x",
            visibility="public")  # fmt: skip
    if wrong:
        assert complaints(folder) == [("flow-parts-differ", len(ROWS) + 2)]
    else:
        assert load(folder).housing_flows


def test_cells_that_cannot_be_read_are_told_all_at_once(folder: Path) -> None:
    change_cell(folder, "housing_flows", 2, "persons", "-4")
    change_cell(folder, "housing_flows", 3, "flow", "geboren")
    change_cell(folder, "housing_flows", 4, "scenario", "misschien")
    change_cell(folder, "housing_flows", 5, "half_year", "2025-1")
    assert {row for _, row in complaints(folder)} >= {2, 3, 4, 5}


def test_dutch_words_of_a_table_are_read(folder: Path) -> None:
    change_cell(folder, "housing_flows", row_of(folder, "middle", "housed"), "flow", "gehuisvest")
    change_cell(folder, "housing_flows", row_of(folder, "low", "permits"), "scenario", "laag")
    assert sorted(r.flow for r in load(folder).housing_flows) == sorted(r.flow for r in ROWS)
