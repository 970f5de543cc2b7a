"""What is told beside a joint plan: numbers after the plan are the plan's own, and agreed exchanges come first."""

from functools import cache

import pytest

from data import BUNDLED
from data.schema.visibility import VISIBILITIES
from maps.text.streams import streams_of_area
from optimiser.editions.edition import Edition
from optimiser.editions.total_load import TotalLoad
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from optimiser.words import LANGUAGES, Words


@cache
def plan() -> Plan:
    return plan_places(read_case(BUNDLED / "zeeland" / "joint.toml"))


@cache
def edition(audience: str) -> Edition:
    return publish(plan(), audience=audience)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_exchanges_are_told_as_agreed_before_the_plan(language: str) -> None:
    words, found = Words(language), edition("prt")
    assert found.streams is not None
    traded = {m for x in found.streams.trades for m in (x.giver, x.taker)}
    for area in found.level("municipality"):
        lines = streams_of_area(TotalLoad(found), area, "2025", words)
        assert (words("streams-trades-first") in lines) == (area.code in traded)
        assert words("streams-trades-beside") not in lines


def test_after_the_plan_a_stream_is_what_the_plan_decides() -> None:
    found = edition("prt")
    load = TotalLoad(found)
    for m, stream, period in plan().instance.joint.cells:  # type: ignore[union-attr]
        assert load.number(m, period, stream).number == plan().new[m, stream, period]
    for stream in ("housing_task", "flow_through"):
        whole = sum(n for (_, s, _), n in plan().new.items() if s == stream)
        assert load.number("PV29", "2025", stream).number == whole


@pytest.mark.parametrize("audience", VISIBILITIES[:-1])
def test_a_looser_edition_shows_what_the_visible_rows_decide_or_nothing(audience: str) -> None:
    found = edition(audience)
    assert found.streams is not None
    shown = {d.area for d in found.streams.decided}
    assert not shown & {a.code for a in found.areas if a.withheld}
    if any(a.withheld for a in found.level("municipality")):
        assert not shown, "one province: a hidden row of it withholds all its municipalities"
