"""Who is relieved, or of whom nothing is required, gets nothing new and keeps what is agreed; words about the law."""

from dataclasses import replace
from datetime import date

import pytest

from data.schema.facts import Location, Requirement
from optimiser.jobs.case import CaseInput, build_case
from optimiser.locations.case.case import LocationCase
from optimiser.locations.plan import plan_locations
from optimiser.locations.read_back import audited
from optimiser.locations.result import LocationPlan
from tests.optimiser.locations.test_tables import AMV, AZC, GROUPS, QUARTERS, centre, kind, sizes, spoilt
from tests.support import dossiers

FREE = {"closable_from": date(2026, 1, 1), "minimum": 5, "maximum": 60}
MINORS = dossiers.location("B20", 12, "public", "amv", name="jeugd").model_copy(update=FREE | {"maximum": 20})
RULES = ("meet_requirement", "respect_limits", "no_share_no_places", "keep_bids")


def asked(scope: str, group: str, places: int, quarters: int = 2) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(period=p.period, scope_code=scope, group=group, additional=places, source="verzonnen")
        for p in QUARTERS[:quarters]
    )


def plan(*required: tuple[Requirement, ...], rules: tuple[str, ...] = RULES, **tables: object) -> LocationPlan:
    """A plan of all fourteen towns of both provinces over two quarters, to the proven optimum."""
    rows = {"kinds": (AZC, AMV), "requirement": tuple(r for rows in required for r in rows), **tables}
    found = replace(dossiers.tables(), periods=QUARTERS[:2], **rows)  # type: ignore[arg-type]
    scenario = dossiers.scenario(
        groups=GROUPS,
        keys={g: {"name": "population"} for g in GROUPS},
        rules={name: {} for name in rules},
        locations={"opening": 2.0, "max_gap": 0.0, "time_limit": 20.0},
        stages=[{"aim": "lots"}],
    )
    located = plan_locations(build_case(CaseInput(scenario, found)))
    assert not any(audited(located).values())
    return located


def opened(located: LocationPlan, group: str) -> set[str]:
    """Towns with places of a group at a location that is not there yet."""
    rows = located.frame().query("action == 'open'")
    return set(rows[rows["group"] == group]["gm_code"])


@pytest.mark.parametrize("rules", [RULES, RULES[:1]])
def test_minors_without_a_requirement_stay_where_they_are_and_nothing_new_opens(rules: tuple[str, ...]) -> None:
    located = plan(asked("NL", "regular", 40), locations=(MINORS,), rules=rules)
    assert sizes(located)["jeugd-B20-amv"] == [12, 12]
    assert opened(located, "amv") == set()
    assert "meet_requirement" in spoilt(located, "jeugd-B20-amv", {0: 11})
    assert "meet_requirement" in spoilt(located, "jeugd-B20-amv", {0: 0, 1: 0})


def test_minors_of_a_mixed_location_count_too() -> None:
    mixed = kind("both", "regular;amv", 10, 100)
    located = plan(asked("NL", "regular", 40), locations=(MINORS,), kinds=(mixed, AMV))
    assert set(located.frame().query("group == 'amv'")["location_id"]) == {"jeugd-B20-amv"}


def test_a_province_outside_every_requirement_keeps_its_places_and_gets_none() -> None:
    located = plan(asked("PB", "regular", 40), locations=(centre(**FREE),))
    assert sizes(located)["L1"] == [50, 50]
    assert opened(located, "regular")
    assert all(code.startswith("B") for code in opened(located, "regular"))
    assert "meet_requirement" in spoilt(located, "L1", {0: 49})


def test_a_requirement_of_a_later_quarter_leaves_the_one_before_as_agreed() -> None:
    later = tuple(r for r in asked("NL", "amv", 10) if r.period == "q2")
    located = plan(asked("NL", "regular", 40), later, locations=(MINORS,))
    by_period = located.frame().query("group == 'amv'").groupby("period")["places"].sum()
    assert dict(by_period) == {"q1": 12, "q2": 22}
    assert sizes(located)["jeugd-B20-amv"][0] == 12
    assert "meet_requirement" in spoilt(located, "jeugd-B20-amv", {0: 11})


def test_what_a_municipality_outside_every_requirement_has_promised_may_come_on_top() -> None:
    """Its own minimum or firm bid, and no more than that."""
    promised = {"bids": (dossiers.bid("A11", 15),), "limits": (dossiers.limit("A12", "minimum", 12),)}
    located = plan(asked("PB", "regular", 40), locations=(centre(**FREE),), **promised)
    here = {name[:3]: n for name, n in sizes(located).items() if name.startswith("A")}
    assert here == {"A11": [15, 15], "A12": [12, 12]}
    assert "meet_requirement" in spoilt(located, "A11:azc:1", {0: 16})


RELIEVED = ("meet_requirement", "relieve_provinces")


def test_a_province_with_much_is_relieved_by_the_plan_and_a_place_too_many_there_is_told() -> None:
    stock: tuple[Location, ...] = (centre(maximum=90),)
    needs = asked("NL", "regular", 60)
    free, located = plan(needs, locations=stock, rules=RELIEVED[:1]), plan(needs, locations=stock, rules=RELIEVED)
    assert any(code.startswith("A") for code in opened(free, "regular"))
    assert all(code.startswith("B") for code in opened(located, "regular"))
    assert sizes(located)["L1"] == [50, 50]
    assert "relieve_provinces" in spoilt(located, "L1", {0: 57})
    town = next(name for name in sizes(located) if name.startswith("B"))
    more = spoilt(located, town, {0: 60})
    assert "relieve_provinces" not in more
    assert "meet_requirement" in more


def told_by(located: LocationPlan, word: str | None) -> dict[str, int]:
    """The sums of the first quarter once the existing centre has another word about the law."""
    blocks = tuple(
        replace(b, options=tuple(replace(o, counts_for_law=word) if o.existing else o for o in b.options))
        for b in located.case.blocks
    )
    case: LocationCase = replace(located.case, blocks=blocks)
    return replace(located, case=case).totals()["q1"]


def test_a_word_about_the_law_moves_exactly_its_places_between_the_sums() -> None:
    located = plan(asked("NL", "regular", 30), locations=(centre(counts_for_law="yes"),))
    sums = {word: told_by(located, word) for word in ("yes", "no", None)}
    assert located.totals()["q1"] == sums["yes"]
    for word, name in (("yes", "law"), ("no", "not_law"), (None, "law_unknown")):
        assert sums[word][name] == 50 + (30 if word is None else 0)
        assert sums[word]["law"] + sums[word]["not_law"] + sums[word]["law_unknown"] == sums[word]["all"] == 80
        same = ("durable", "temporary", "durable_unknown")
        assert [sums[word][n] for n in same] == [80, 0, 0], "durable and lawful are two things"
