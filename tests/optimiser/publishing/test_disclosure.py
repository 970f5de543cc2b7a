"""Who may see what: an edition holds nothing stricter than its audience, nor what would betray it."""

import random
from dataclasses import replace

import pytest

from data.schema.facts import Requirement
from optimiser import audit, solve
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.problem.scenario import Stage
from optimiser.publishing.disclosure import FEWEST
from optimiser.publishing.publish import Origin, publish
from optimiser.publishing.small_units import SMALL_CELL
from optimiser.solving.plan import plan as optimise
from tests.support.dossiers import APART, TOWNS, bid, closed, exchange, limit, location, scenario, tables
from tests.support.towns import bid as by_hand_bid
from tests.support.towns import exchange as by_hand_exchange
from tests.support.towns import limit as by_hand_limit
from tests.support.towns import towns


def plan(**more: tuple):
    return solve(tables(**more), scenario())


def shown(edition: Edition, level: str) -> set[str]:
    return {a.code for a in edition.level(level) if not a.withheld}


def towns_of(region: str) -> set[str]:
    return {code for code, home in TOWNS.items() if home == region}


def test_without_hidden_rows_every_number_is_the_plans_own() -> None:
    found = plan(limits=(limit("A10", "maximum", 5, "public"),))
    edition = publish(found)
    assert shown(edition, "municipality") == set(TOWNS)
    for m in TOWNS:
        for g in ("regular", "amv"):
            assert edition.at(m, "t", g).new == found.new[m, g, "t"]
    assert edition.bounds[0].reason == "geheime reden A10"
    assert edition.aims[0].value == pytest.approx(found.aims[0].value)


@pytest.mark.parametrize(
    "hidden",
    [
        {"limits": (limit("A10", "maximum", 5),)},
        {"limits": (limit("A10", "capacity", 400),)},
        {"locations": (location("A10", 60),)},
        {"locations": (location("A10", 60).model_copy(update={"gm_code": None}),)},
        {"eligibility": (closed("A10", "amv"),)},
        {"bids": (bid("A10", 90),)},
        {"exchanges": (exchange("A10", "A11", 5),)},
    ],
)
def test_a_hidden_row_takes_the_figures_inside_its_province_and_no_sum(hidden: dict) -> None:
    found = plan(requirement=APART, **hidden)
    for audience in ("public", "council"):
        edition = publish(found, audience=audience)
        assert shown(edition, "municipality") == towns_of("B1") | towns_of("B2")
        assert shown(edition, "region") == {"B1", "B2"}
        assert shown(edition, "province") == {"PA", "PB"}
        for m in towns_of("A1") | towns_of("A2"):
            assert {edition.at(m, "t", g).new for g in ("total", "regular")} == {None}
            assert edition.at(m, "t").share is edition.at(m, "t").open is None
        for area in ("PA", "PB", "NL", *towns_of("B1")):
            assert edition.at(area, "t").new == found.new_in(area, "total", "t")
        assert edition.reasons.keys() == towns_of("B1") | towns_of("B2")
        assert all(a.value is None and not a.remark for a in edition.aims)
        assert "geheim" not in repr(edition)
    whole = publish(found, audience="prt")
    assert shown(whole, "municipality") == set(TOWNS)
    assert whole.at("A10", "t").new == found.new_in("A10", "total", "t")


def hide(dice: random.Random, town: str, other: str) -> dict[str, tuple]:
    """One hidden row of any table, of any size."""
    low, high = dice.randint(1, 20), dice.randint(21, 90)
    return dice.choice(
        (
            {"limits": (limit(town, "maximum", low),)},
            {"limits": (limit(town, "minimum", high),)},
            {"limits": (limit(town, "fixed", low),)},
            {"limits": (limit(town, "capacity", high),)},
            {"locations": (location(town, high),)},
            {"locations": (location(town, high).model_copy(update={"gm_code": None}),)},
            {"locations": (location(town, low, group="amv"),)},
            {"eligibility": (closed(town, dice.choice(("regular", "amv"))),)},
            {"bids": (bid(town, high),)},
            {"exchanges": (exchange(town, other, low),)},
        )
    )


def test_two_dossiers_that_differ_in_hidden_rows_of_a_province_have_one_edition() -> None:
    """Whatever can be worked out of an edition then follows from the visible rows: nobody can tell the two apart."""
    dice = random.Random(11)
    towns = sorted(towns_of("A1") | towns_of("A2"))
    public = {"locations": (location("A20", 40, "public"), location("B20", 30, "public"))}
    editions = []
    for _ in range(25):
        town, other = dice.sample(towns, 2)
        more = hide(dice, town, other)
        rows = {t: (*public.get(t, ()), *more.get(t, ())) for t in public.keys() | more.keys()}
        found = plan(requirement=APART, **rows)
        seconds = publish(found, origin=Origin(audit=audit(found)))
        editions.append(replace(seconds, audit={}))
    assert all(edition == editions[0] for edition in editions)
    open_towns = publish(plan(requirement=APART, **public))
    for m in towns_of("B1") | towns_of("B2"):
        for g in ("total", "regular", "amv"):
            assert editions[0].at(m, "t", g) == open_towns.at(m, "t", g), "and it is that of the visible rows"
        assert editions[0].reasons[m] == open_towns.reasons[m]


def test_the_size_of_a_hidden_row_cannot_be_worked_out_from_the_level_of_the_others() -> None:
    """What an attacker did: the level of a visible neighbour times the inhabitants, less what a region gets."""
    sizes = set()
    for size in (20, 60, 100):
        edition = publish(plan(requirement=APART, locations=(location("A10", size),)))
        neighbours = [m for m in towns_of("A1") | towns_of("A2") if edition.at(m, "t").new is not None]
        assert not neighbours
        people = {a.code: a.population for a in edition.areas}
        levels = {m: edition.at(m, "t").new / people[m] for m in towns_of("B1")}
        sizes.add(round(max(levels.values()) * people["PA"] - edition.at("PA", "t").new))
    assert len(sizes) == 1


def test_a_province_whose_sum_moves_or_that_is_too_small_to_hide_in_is_withheld_too() -> None:
    asked = (Requirement(period="t", scope_code="NL", group="regular", additional=480, source="verzonnen"),)
    edition = publish(plan(requirement=asked, limits=(limit("B10", "maximum", 5),)))
    assert shown(edition, "municipality") == shown(edition, "region") == shown(edition, "province") == set()
    assert edition.at("NL", "t").new == 480
    assert [x.scope for x in edition.requirement] == ["NL"]
    few = tables(requirement=APART, limits=(limit("B10", "maximum", 150),))
    kept = {"B10", "B11", *towns_of("A1")}
    few = replace(few, municipalities=tuple(m for m in few.municipalities if m.gm_code in kept))
    edition = publish(solve(few, scenario()))
    assert shown(edition, "municipality") == shown(edition, "province") == set()
    assert edition.at("NL", "t").new == 520


def test_a_requirement_that_is_divided_by_hidden_places_is_not_told_by_province() -> None:
    asked = (Requirement(period="t", scope_code="NL", group="regular", additional=480, source="verzonnen"),)
    relief = scenario(divide=[{"group": "regular", "over": "province", "key": {"name": "relief"}}])
    hidden = tables(requirement=asked, locations=(location("A10", 200), location("B20", 30, "public")))
    edition = publish(solve(hidden, relief))
    assert shown(edition, "province") == set()
    assert edition.at("NL", "t").new == 480
    assert not edition.requirement, "the division is not told either"


def test_nothing_at_all_is_told_where_the_sum_of_the_country_rests_on_a_hidden_row() -> None:
    hidden = tables(requirement=APART, limits=tuple(limit(m, "maximum", 5) for m in TOWNS))
    found = solve(hidden, scenario(), relax=True)
    assert found.status == "relaxed"
    with pytest.raises(UsageError, match="edition-untold"):
        publish(found)
    assert publish(found, audience="prt").at("NL", "t").open


def test_hidden_locations_count_in_no_sum_so_that_no_two_editions_differ_by_one() -> None:
    public = location("A20", 40, "public")
    before = tuple(location(c, n) for c, n in (("A10", 60), ("A11", 70), ("A21", 80)))
    for rows in (before[:1], before, (*before, location("A12", 137))):
        edition = publish(plan(requirement=APART, locations=(public, *rows)))
        assert edition.at("PA", "t").existing == edition.at("NL", "t").existing == 40
        assert "unseen-existing" in {f.code for f in edition.facts}
        assert [s.municipality for s in edition.sites] == ["A20"]
        whole = sum(edition.at("NL", "t", g).share for g in ("regular", "amv"))
        assert whole == pytest.approx(520 + 40), "the shares do not tell the sum of the hidden ones either"


def test_the_editions_of_two_audiences_subtracted_give_no_hidden_location() -> None:
    rows = (location("A10", 60, "council"), location("A11", 55, "council"), location("A21", 47, "prt"))
    found = plan(requirement=APART, locations=rows)
    public, council = publish(found), publish(found, audience="council")
    for area in ("PA", "NL"):
        assert public.at(area, "t").existing == 0
        assert council.at(area, "t").existing == 115, "its own two rows, and none of the provincial table"


def test_how_far_a_hidden_row_reaches_is_not_told_where_a_requirement_crosses_provinces() -> None:
    editions = [publish(plan(limits=(limit("A10", "maximum", most),))) for most in (5, 900)]
    assert editions[0] == editions[1]
    assert shown(editions[0], "province") == set()
    assert editions[0].at("NL", "t").new == 520


def test_a_small_unit_is_told_in_the_total_only_and_minors_have_no_sites() -> None:
    stock = (
        location("A10", 200, "public", name="azc"),
        location("A10", 16, "public", "amv", name="azc"),
        location("A20", SMALL_CELL, "public", "amv", name="kwv"),
    )
    found = plan(locations=stock)
    for audience in ("public", "council"):
        edition = publish(found, audience=audience)
        assert edition.at("A10", "t").existing == 216
        assert edition.at("A10", "t", "amv").existing is None
        assert edition.at("A10", "t", "regular").existing is None, "the difference would give it"
        assert edition.at("A20", "t", "amv").existing == SMALL_CELL
        assert edition.at("A1", "t", "amv").existing is None, "the region less its other towns would give it"
        assert edition.at("PA", "t", "amv").existing is edition.at("NL", "t", "amv").existing is None
        assert edition.at("PA", "t").existing == 241
        assert [s.places for s in edition.sites] == [{"regular": None}], "216 less the azc would give the unit"
        assert edition.at("NL", "t", "amv").share is None, "less what is required it would give the sum"
        assert edition.at("NL", "t").share is not None
    assert publish(found, audience="prt").sites[0].places == {"regular": 200}
    offered = plan(locations=stock, bids=(bid("B20", 9, "public"),))
    for area in ("A10", "PA", "NL"):
        told = publish(offered).standing(area, "t", "amv")
        assert told.realised is told.gap is told.task is None
        assert publish(offered).standing(area, "t").realised == publish(offered).at(area, "t").existing
    for audience in ("public", "council", "prt"):
        edition = publish(found, audience=audience)
        assert all("amv" not in s.places for s in edition.sites)
        assert not any(s.name.startswith("kwv") for s in edition.sites)
    assert publish(found, audience="prt").at("A10", "t", "amv").existing == 16
    many = tuple(location(c, 16, "public", "amv") for c in ("A10", "A11", "A20", "B20"))
    edition = publish(plan(locations=many))
    assert edition.at("A1", "t", "amv").existing is None
    assert edition.at("PA", "t", "amv").existing == 48, "three units, of which nobody can tell one"
    assert edition.at("NL", "t", "amv").existing is None, "the country less the province would give that of B20"
    others = tuple(location(c, 100, "public", "amv") for c in ("B10", "B11", "B21"))
    edition = publish(plan(locations=(*many, *others)))
    assert edition.at("NL", "t", "amv").existing == 364, "two larger units go with B20, so that the sum can be told"
    assert [m for m in towns_of("B1") | towns_of("B2") if edition.at(m, "t", "amv").existing] == ["B21"]


def test_no_fingerprint_of_a_file_with_a_hidden_row_and_no_aim_that_rests_on_one_without_a_municipality() -> None:
    row = location("A10", 500).model_copy(update={"gm_code": None})
    found = plan(locations=(row,), limits=(limit("A20", "maximum", 200, "public"),))
    origin = Origin(inputs={"locations.csv": "a", "limits.csv": "b", "periods.csv": "c", "dossier.xlsx": "d"})
    public = publish(found, origin=origin)
    assert public.inputs == {"periods.csv": "c"}, "nor does what is left out tell in which table the row is"
    assert all(a.value is None for a in public.aims)
    assert publish(found, audience="prt", origin=origin).inputs == origin.inputs


def test_what_changed_since_the_version_before_tells_nothing_of_tables_with_hidden_rows() -> None:
    inputs = {"limits.csv": "a", "bids.csv": "b"}
    before = publish(plan(requirement=APART, bids=(bid("B20", 60, "public"),)), origin=Origin(inputs=inputs))
    hidden = plan(requirement=APART, bids=(bid("B20", 60, "public"),), limits=(limit("A10", "maximum", 5),))
    now = publish(hidden, previous=before, origin=Origin(inputs=inputs | {"limits.csv": "c"}))
    assert [f.code for f in now.causes] == ["cause-untold"]
    again = publish(hidden, previous=now, origin=Origin(inputs={"limits.csv": "d", "bids.csv": "e"}))
    assert [f.code for f in again.causes] == ["cause-untold"]


def test_a_council_sees_council_rows_and_a_version_before_may_not_be_stricter() -> None:
    found = plan(requirement=APART, limits=(limit("A10", "maximum", 5, "council"),))
    council = publish(found, audience="council")
    assert shown(council, "municipality") == set(TOWNS)
    assert len(council.bounds) == 1
    with pytest.raises(UsageError, match="previous-stricter"):
        publish(found, previous=council)
    public = publish(found)
    again = publish(found, audience="council", previous=public)
    assert again.at("A10", "t").previous is None, "what was withheld then stays unknown"
    assert again.at("B20", "t").change == 0


def test_any_withheld_province_has_its_own_sum_and_at_least_three_municipalities_on_random_dossiers() -> None:
    dice = random.Random(1)
    for _ in range(30):
        codes = dice.sample(sorted(TOWNS), dice.randint(1, 4))
        rows = [limit(c, "maximum", 200, dice.choice(("public", "council", "prt"))) for c in codes]
        found = plan(limits=tuple(rows))
        edition = publish(found, audience=dice.choice(("public", "council")))
        assert set(audit(found).values()) == {0}
        for area in edition.level("province"):
            inside = [m for m in area.members if edition.area[m].withheld]
            if not area.withheld and inside:
                assert len(inside) == len(area.members) >= FEWEST
            if not area.withheld:
                assert edition.at(area.code, "t").new == found.new_in(area.code, "total", "t")


@pytest.mark.parametrize(
    "rows",
    [
        {"bids": [by_hand_bid("T001", 17)]},
        {"exchanges": [by_hand_exchange("T001", "T002", 17)]},
        {"limits": [by_hand_limit("T001", "maximum", 17)]},
    ],
)
def test_strict_records_of_an_instance_made_by_hand_are_not_told(rows: dict) -> None:
    strict = {name: [replace(x, visibility="prt") for x in found] for name, found in rows.items()}
    instance = towns([10_000, 20_000, 30_000], **strict)
    edition = publish(optimise(instance, (Stage(aim="leximax_load"), Stage(aim="lots"))), audience="public")
    assert not edition.standings
    assert not edition.bounds
    assert all(a.withheld for a in edition.level("municipality")), "what a strict record moves is withheld with it"
    assert any(publish(optimise(instance, (Stage(aim="lots"),)), audience="prt").reasons.values())
