"""Wrong rows of streams and exchanges are refused where they stand, all at once."""

from pathlib import Path

import pytest

from data import InvalidInputError, load
from tests.support.dossiers import location, scenario, tables, write
from tests.support.streams import A, stream, trade


def codes(folder: Path, **rows: object) -> set[tuple[str, str, int | None, str | None]]:
    write(tables(**rows), folder, scenario())
    try:
        load(folder)
    except InvalidInputError as error:
        return {(c.code, c.table, c.row, c.column) for c in error.complaints}
    return set()


def test_a_stream_has_one_unit(tmp_path: Path) -> None:
    rows = (stream(A[0], "hotel", 5, unit="places"), stream(A[1], "hotel", 5))
    assert codes(tmp_path, streams=rows) == {("stream-unit", "streams.csv", 2, "unit")}


@pytest.mark.parametrize(
    ("name", "group", "refused"), [("reception", "regular", True), ("amv", "amv", True), ("amv", "regular", False)]
)
def test_reception_beside_a_location_would_count_twice(tmp_path: Path, name: str, group: str, *, refused: bool) -> None:
    found = codes(tmp_path, streams=(stream(A[0], name, 5),), locations=(location(A[0], 30, group=group),))
    assert found == ({("stream-beside-location", "streams.csv", 2, "stream")} if refused else set())


def test_reception_where_no_location_says_it_is_taken(tmp_path: Path) -> None:
    assert not codes(tmp_path, streams=(stream(A[1], "reception", 5),), locations=(location(A[0], 30),))


def test_exchanges_stay_in_a_province_and_are_of_two_streams(tmp_path: Path) -> None:
    towns = sorted(m.gm_code for m in tables().municipalities)
    other = next(t for t in towns if not t.startswith("A"))
    rows = (
        trade(A[0], other, ("hotel", 1), ("lvv", 1)),
        trade(A[1], A[2], ("hotel", 1), ("hotel", 1)),
        trade(A[3], A[3], ("hotel", 1), ("lvv", 1)),
    )
    assert {c for c, *_ in codes(tmp_path, stream_exchanges=rows)} == {
        "stream-exchange-crosses", "stream-exchange-same", "exchange-with-itself",
    }  # fmt: skip


def test_nobody_gives_more_than_he_has_in_all_exchanges_together(tmp_path: Path) -> None:
    rows = (trade(A[0], A[1], ("hotel", 3), ("lvv", 1)), trade(A[0], A[2], ("hotel", 3), ("lvv", 1)))
    assert not codes(tmp_path / "enough", streams=(stream(A[0], "hotel", 6),), stream_exchanges=rows)
    found = codes(tmp_path / "short", streams=(stream(A[0], "hotel", 5),), stream_exchanges=rows)
    assert found == {("stream-exchange-beyond", "stream_exchanges.csv", 3, "number")}
