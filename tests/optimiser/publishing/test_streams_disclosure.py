"""A stricter row of streams is in nothing that a looser reader gets, and no difference tells it."""

from dataclasses import replace
from pathlib import Path

import pytest

from data.operations.hidden_rows import without_hidden_rows
from data.schema.catalogue import STREAMS
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.editions.edition import Edition
from optimiser.editions.file import read_edition, write_edition
from optimiser.jobs.streams_record import together
from optimiser.publishing.publish import Origin, publish
from tests.support.dossiers import TOWNS
from tests.support.streams import A, lvv, planned, stream, trade

OPEN = tuple(stream(m, "ukraine_municipal", 10) for m in TOWNS if m != A[0])
SECRET = {
    "streams": (*OPEN, stream(A[0], "ukraine_municipal", 777, "prt"), stream(A[1], "hotel", 666, "council")),
    "stream_exchanges": (trade(A[2], A[3], ("ukraine_municipal", 7), ("amv", 3), "prt"),),
    "lvv_facilities": (lvv(A[4], "municipal", None, 555, visibility="prt"),),
}


def edition(audience: Visibility, rows: dict = SECRET) -> Edition:
    origin = Origin(inputs={f"{m.TABLE}.csv": "0" * 64 for m in STREAMS} | {"dossier.xlsx": "1" * 64})
    return publish(planned(**rows), audience=audience, origin=origin)


@pytest.mark.parametrize("audience", VISIBILITIES[:-1])
def test_a_looser_edition_is_that_of_a_dossier_without_the_hidden_rows(audience: Visibility) -> None:
    plan = planned(**SECRET)
    assert plan.case is not None
    seen = without_hidden_rows(plan.case.tables, audience)
    bare = {m.TABLE: getattr(seen, m.TABLE) for m in STREAMS}
    assert edition(audience) == edition(audience, bare)


def test_no_sum_or_name_of_a_file_tells_a_hidden_row() -> None:
    told = str(together(edition("public"))) + str(edition("public").streams)
    assert "geheim" not in told
    assert not any(number in told for number in ("777", "666", "555"))
    assert not {f"{m.TABLE}.csv" for m in STREAMS} & edition("public").inputs.keys()
    assert "dossier.xlsx" not in edition("public").inputs
    assert {f"{m.TABLE}.csv" for m in STREAMS} <= edition("prt").inputs.keys()


def test_an_edition_with_streams_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    found = edition("prt")
    write_edition(found, tmp_path)
    assert read_edition(tmp_path) == found


def test_a_plan_that_does_not_ask_for_streams_tells_none() -> None:
    plan = planned(**SECRET)
    assert plan.case is not None
    silent = replace(plan, case=replace(plan.case, scenario=plan.case.scenario.model_copy(update={"streams": None})))
    assert publish(silent, audience="prt").streams is None
