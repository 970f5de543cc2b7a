"""Who may see what: an edition holds nothing stricter than its audience, nor what would betray it."""

import random
from dataclasses import replace

import pytest
from dossiers import REGIONS, TOWNS, bid, closed, exchange, limit, location, scenario, tables

from optimiser import audit, solve
from optimiser.disclosure import FEWEST, SMALL_CELL
from optimiser.edition import Edition
from optimiser.errors import UsageError
from optimiser.publish import publish


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
        {"eligibility": (closed("A10", "amv"),)},
        {"bids": (bid("A10", 90),)},
        {"exchanges": (exchange("A10", "A11", 5),)},
    ],
)
def test_a_hidden_row_takes_the_figures_of_its_whole_region_and_no_sum(hidden: dict) -> None:
    found = plan(**hidden)
    for audience in ("public", "council"):
        edition = publish(found, audience=audience)
        assert shown(edition, "municipality") == set(TOWNS) - towns_of("A1")
        assert shown(edition, "region") == set(REGIONS)
        assert {edition.at(m, "t", g).new for m in towns_of("A1") for g in ("total", "regular")} == {None}
        assert all(edition.at(m, "t").share is None for m in towns_of("A1"))
        assert edition.at("A1", "t").new == sum(
            found.new[m, g, "t"] for m in towns_of("A1") for g in ("regular", "amv")
        )
        assert edition.at("PA", "t", "regular").new == 300
        assert not towns_of("A1") & edition.reasons.keys()
        assert all(a.value is None and not a.remark for a in edition.aims)
        assert "geheim" not in repr(edition)
    whole = publish(found, audience="prt")
    assert shown(whole, "municipality") == set(TOWNS)
    assert whole.at("A10", "t").new == found.new_in("A10", "total", "t")


def test_a_region_too_small_to_hide_in_gives_way_to_its_province_and_that_to_the_country() -> None:
    edition = publish(plan(limits=(limit("B10", "maximum", 5),)))
    assert shown(edition, "municipality") == towns_of("A1") | towns_of("A2")
    assert shown(edition, "region") == {"A1", "A2"}
    assert edition.at("PB", "t", "regular").new == 180
    only = [c for c in TOWNS if c.startswith("B")][:2]
    small = tables(limits=(limit("B10", "maximum", 5),))
    small = replace(small, municipalities=tuple(m for m in small.municipalities if m.gm_code in {*only, "A10", "A11"}))
    country = publish(solve(small, scenario()))
    assert shown(country, "municipality") == shown(country, "region") == shown(country, "province") == set()
    assert country.at("NL", "t").new == 520


def test_members_whose_number_a_visible_row_gives_away_hide_nobody() -> None:
    public = tuple(limit(c, "fixed", 10, "public") for c in ("A10", "A11", "A12"))
    edition = publish(plan(limits=(*public, limit("A13", "maximum", 5))))
    assert "A1" not in shown(edition, "region"), "only two of A1 could have the hidden row"
    assert edition.at("PA", "t", "regular").new == 300


def test_which_member_of_a_block_has_the_hidden_row_makes_no_difference_to_anything() -> None:
    """The edition depends on a hidden row through the sums of its block alone."""
    dice = random.Random(7)
    for kind in ("limits", "locations"):
        for _ in range(5):
            first, second = dice.sample(sorted(towns_of("A1")), 2)
            hidden = {
                "limits": lambda c: {"limits": (limit(c, "maximum", 5),)},
                "locations": lambda c: {"locations": (location(c, 60),)},
            }[kind]
            one = plan(**hidden(first))
            other = solve(tables(**hidden(second)), scenario())
            swapped = {m: m for m in TOWNS} | {first: second, second: first}
            new = {(swapped[m], g, t): n for (m, g, t), n in one.new.items()}
            share = one.instance.share
            moved = replace(other, new=new, fractions={}, aims=one.aims, instance=replace(other.instance, share=share))
            assert publish(replace(one, fractions={})) == publish(moved)


def test_hidden_locations_count_in_a_sum_of_three_or_more_and_nowhere_nearer() -> None:
    public = location("A20", 40, "public")
    three = tuple(location(c, n) for c, n in (("A10", 60), ("A11", 70), ("A21", 80)))
    edition = publish(plan(locations=(public, *three)))
    assert edition.at("PA", "t").existing == 250
    assert edition.at("A1", "t").existing == 0, "only what these readers may count"
    assert "unseen-existing" in {f.code for f in edition.facts}
    assert edition.at("NL", "t").existing == 250
    assert [s.municipality for s in edition.sites] == ["A20"]
    spread = (location("A10", 60), location("A21", 70), location("B20", 80))
    edition = publish(plan(locations=(public, *spread)))
    assert edition.at("PA", "t").existing == 40
    assert edition.at("NL", "t").existing == 250, "three in the country, not in one province"
    edition = publish(plan(locations=(public, *three[:2])))
    assert edition.at("PA", "t").existing == edition.at("NL", "t").existing == 40
    whole = sum(edition.at("NL", "t", g).share for g in ("regular", "amv"))
    assert whole == pytest.approx(520 + 40), "the shares do not tell the sum of the hidden ones either"


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


def test_a_council_sees_council_rows_and_a_version_before_may_not_be_stricter() -> None:
    found = plan(limits=(limit("A10", "maximum", 5, "council"),))
    council = publish(found, audience="council")
    assert shown(council, "municipality") == set(TOWNS)
    assert len(council.bounds) == 1
    with pytest.raises(UsageError, match="previous-stricter"):
        publish(found, previous=council)
    public = publish(found)
    again = publish(found, audience="council", previous=public)
    assert again.at("A10", "t").previous is None, "what was withheld then stays unknown"
    assert again.at("A20", "t").change == 0


def test_any_block_holds_at_least_as_many_as_it_promises_on_random_dossiers() -> None:
    dice = random.Random(1)
    for _ in range(30):
        codes = dice.sample(sorted(TOWNS), dice.randint(1, 4))
        rows = [limit(c, "maximum", 200, dice.choice(("public", "council", "prt"))) for c in codes]
        found = plan(limits=tuple(rows))
        edition = publish(found, audience=dice.choice(("public", "council")))
        assert set(audit(found).values()) == {0}
        for level in ("region", "province", "country"):
            for area in edition.level(level):
                inside = [m for m in area.members if edition.area[m].withheld]
                if not area.withheld and inside:
                    own = [m for m in inside if edition.area[m].region == area.code or level != "region"]
                    assert len(own) >= FEWEST
                    assert edition.at(area.code, "t").new == sum(found.new_in(m, "total", "t") for m in area.members)
