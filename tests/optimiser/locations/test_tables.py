"""What the tables say about locations holds in the plan; the inspection catches a plan spoilt in that respect."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from data import BUNDLED, load
from data.complaints import InvalidInputError
from data.schema.facts import Location, Period, Requirement
from data.schema.location_options import Candidate, Extension, Kind, Standstill
from data.schema.tables import Tables
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import CaseInput, build_case
from optimiser.locations.case.column import Column
from optimiser.locations.plan import plan_locations
from optimiser.locations.read_back import audited
from optimiser.locations.result import LocationPlan
from tests.support import dossiers

GROUPS = ["regular", "amv", "safe_country"]
QUARTERS = tuple(
    Period(period=f"q{n}", start=first, end=date(2026, 3 * n, 28), reference_date=first)
    for n in (1, 2, 3, 4)
    for first in (date(2026, 3 * n - 2, 1),)
)


def kind(name: str, groups: str, low: int, high: int, **more: object) -> Kind:
    rest = {"generic": 1, "durable": "yes", "source": "verzonnen"}
    return Kind(kind=name, groups=groups, minimum=low, maximum=high, **(rest | more))  # type: ignore[arg-type]


AZC, AMV = kind("azc", "regular", 10, 100), kind("amv", "amv", 5, 20)
SOBER, BRANCH = kind("sober", "safe_country", 6, 20), kind("branch", "regular", 2, 9, near_kind="azc", near_km=1.0)


def centre(**more: object) -> Location:
    """An existing centre of fifty places in the first town."""
    return dossiers.location("A10", 50, "public", name="L").model_copy(update={"location_id": "L1", **more})


def asked(quarters: int, **places: int) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(period=p.period, scope_code="NL", group=g, additional=n, source="verzonnen")
        for p in QUARTERS[:quarters]
        for g, n in places.items()
    )


def plan(
    quarters: int = 1, *, rules: tuple[dict, ...] = (), extra: dict | None = None, **tables: object
) -> LocationPlan:
    """A plan of five towns to the proven optimum."""
    land = dossiers.tables()
    found: Tables = replace(
        land, municipalities=land.municipalities[:5], periods=QUARTERS[:quarters], **{"kinds": (AZC,), **tables}
    )
    settings = {"opening": 2.0, "max_gap": 0.0, "time_limit": 30.0, "rules": list(rules), **(extra or {})}
    scenario = dossiers.scenario(
        groups=GROUPS, keys={g: {"name": "population"} for g in GROUPS}, locations=settings, stages=[{"aim": "lots"}]
    )
    located = plan_locations(build_case(CaseInput(scenario, found)))
    assert not any(audited(located).values())
    return located


def sizes(located: LocationPlan) -> dict[str, list[int]]:
    """Places over the periods of every location that is ever open."""
    return {
        o.name: [int(n) for n in c.sizes[:, i].sum(axis=1)]
        for c in located.plan
        for i, o in enumerate(located.case.blocks[c.block].options)
        if c.sizes[:, i].any()
    }


def spoilt(located: LocationPlan, name: str, new: dict[int, int], group: str | None = None) -> dict[str, float]:
    """What the inspection finds once a location has other places in some periods."""
    changed = []
    for c in located.plan:
        path, places = list(c.path), c.sizes.copy()
        for i, o in enumerate(located.case.blocks[c.block].options):
            for t, n in new.items() if o.name == name else ():
                places[t, i] = 0
                places[t, i, located.case.groups.index(group or o.groups[0])] = n
                path[t] = path[t] | 1 << i if n else path[t] & ~(1 << i)
        changed.append(Column(c.block, tuple(path), places))
    assert any((a.sizes != b.sizes).any() for a, b in zip(changed, located.plan, strict=True)), "nothing was spoilt"
    return {rule for rule, n in audited(replace(located, plan=tuple(changed))).items() if n > 0}


def test_a_mixed_location_hosts_several_groups_and_no_other() -> None:
    mixed = kind("small", "regular;amv", 15, 20)
    located = plan(requirement=asked(1, regular=12, amv=6), kinds=(mixed,))
    assert list(sizes(located).values()) == [[18]]
    row = located.frame("prt")
    assert dict(zip(row["group"], row["places"], strict=True)) == {"regular": 12, "amv": 6}
    assert "sizes" in spoilt(located, next(iter(sizes(located))), {0: 18}, "safe_country")


def test_what_counts_for_the_law_is_the_rows_word_or_the_scenarios() -> None:
    site = Candidate(candidate_id="C1", name="C", gm_code="A11", kind="azc", counts_for_law="yes", source="verzonnen")
    one = kind("azc", "regular", 30, 30, generic=0)
    rows = {"locations": (centre(counts_for_law="no"),), "candidates": (site,), "kinds": (one,)}
    told = plan(requirement=asked(1, regular=30), **rows).totals()["q1"]
    assert (told["law"], told["not_law"], told["law_unknown"]) == (30, 50, 0)
    over = plan(requirement=asked(1, regular=30), extra={"counts_for_law": {"L1": "yes", "C1": "no"}}, **rows)
    assert (over.totals()["q1"]["law"], over.totals()["q1"]["not_law"]) == (50, 30)


def test_a_location_never_holds_more_than_its_own_cap_nor_a_municipality_than_its_capacity() -> None:
    cap = dossiers.limit("A10", "capacity", 70)
    full = (
        dossiers.limit("A11", "capacity", 0),
        dossiers.limit("A12", "capacity", 0),
        dossiers.limit("A13", "capacity", 0),
    )
    located = plan(requirement=asked(1, regular=80), locations=(centre(maximum=55),), limits=(cap, *full))
    assert sizes(located)["L1"][0] <= 55
    assert "sizes" in spoilt(located, "L1", {0: 56})
    assert "respect_capacity" in spoilt(located, "A10:azc:1", {0: 71})


def test_a_site_of_no_places_gets_none_and_a_group_named_twice_is_one_group() -> None:
    site = Candidate(candidate_id="C1", name="C", gm_code="A14", kind="azc", minimum=0, maximum=0, source="verzonnen")
    twice = kind("azc", "regular; regular", 10, 100)
    located = plan(requirement=asked(1, regular=90), kinds=(twice,), candidates=(site,))
    assert {o.groups for b in located.case.blocks for o in b.options} == {("regular",)}
    assert "C1" not in sizes(located)
    assert "sizes" in spoilt(located, "C1", {0: 10})


def test_an_existing_location_shrinks_and_grows_within_its_bounds() -> None:
    shrunk = plan(requirement=asked(1, regular=0), locations=(centre(minimum=30),))
    assert sizes(shrunk)["L1"] == [30]
    assert "sizes" in spoilt(shrunk, "L1", {0: 29})
    grown = plan(requirement=asked(1, regular=6), locations=(centre(maximum=60),))
    assert sizes(grown)["L1"] == [56]
    assert "sizes" in spoilt(plan(requirement=asked(1, regular=6), locations=(centre(maximum=60),)), "L1", {0: 61})


def test_early_closing_waits_for_its_day() -> None:
    located = plan(4, requirement=asked(4, regular=0), locations=(centre(closable_from=date(2026, 7, 1)),))
    assert sizes(located)["L1"] == [50, 50, 0, 0]
    assert set(located.frame().query("location_id == 'L1'")["action"]) == {"stay", "close"}
    assert "lives" in spoilt(located, "L1", {1: 0})


def test_an_extension_comes_in_its_time_at_its_price() -> None:
    ends = centre(agreed_end=date(2026, 3, 31))
    option = Extension(location_id="L1", start=date(2026, 4, 1), end=date(2026, 9, 30), cost=1e6, source="verzonnen")
    costly = kind("azc", "regular", 10, 100, opening_cost=200e6, place_cost=0.0, term_months=12)
    later = tuple(r.model_copy(update={"additional": 50}) for r in asked(3, regular=0)[1:])
    rows = {"requirement": (*asked(1, regular=0), *later), "locations": (ends,), "kinds": (costly,)}
    cheap = plan(3, extensions=(option,), extra={"per_million": 1.0}, **rows)
    assert sizes(cheap)["L1"] == [50, 50, 50]
    assert "extend" in set(cheap.frame().query("location_id == 'L1'")["action"])
    dear = plan(3, extensions=(option.model_copy(update={"cost": 900e6}),), extra={"per_million": 1.0}, **rows)
    assert sizes(dear)["L1"] == [50, 0, 0]
    assert "lives" in spoilt(cheap, "L1", {2: 0}), "an extension is of one piece"
    assert cheap.value < dear.value


def test_minors_are_few_within_their_radius() -> None:
    rule = {"rule": "cluster", "group": "amv", "km": 14.0, "most": 20}
    free = plan(requirement=asked(1, amv=60), kinds=(AMV,))
    located = plan(requirement=asked(1, amv=60), kinds=(AMV,), rules=(rule,))
    assert located.value >= free.value
    assert audited(replace(free, case=located.case))["cluster"] > 0


def test_sober_sites_stand_apart_from_minors_are_few_and_large_enough() -> None:
    rules = (
        {"rule": "keep_apart", "group": "amv", "other": "safe_country", "km": 14.0},
        {"rule": "few_sites", "group": "safe_country", "most": 1},
    )
    needs = {"requirement": asked(1, amv=20, safe_country=12), "kinds": (AMV, SOBER)}
    free, located = plan(**needs), plan(**needs, rules=rules)
    assert {"keep_apart", "few_sites"} <= {k for k, n in audited(replace(free, case=located.case)).items() if n > 0}
    sober = {name: n for name, n in sizes(located).items() if ":sober:" in name}
    assert len(sober) == 1
    assert "sizes" in spoilt(located, next(iter(sober)), {0: 5}), "a supervised site has at least six places"


def test_a_kind_for_both_groups_is_never_open_where_they_are_apart() -> None:
    rule = {"rule": "keep_apart", "group": "amv", "other": "safe_country", "km": 0.0}
    both = kind("both", "amv;safe_country", 5, 20)
    needs = {"requirement": asked(1, amv=10, safe_country=10), "kinds": (both, AMV, SOBER)}
    located = plan(**needs, rules=(rule,))
    assert not any(":both:" in name for name in sizes(located))


def test_a_branch_stands_near_an_open_centre() -> None:
    only = kind("azc", "regular", 90, 100)
    located = plan(requirement=asked(1, regular=97), kinds=(only, BRANCH))
    branch = [name for name in sizes(located) if ":branch:" in name]
    alone = plan(requirement=asked(1, regular=9), kinds=(AZC, kind("branch", "regular", 2, 9)))
    assert branch == [] or branch[0][:3] in {name[:3] for name in sizes(located) if ":azc:" in name}
    assert (
        audited(replace(alone, case=replace(located.case, required=alone.case.required, linking_rows=())))[
            "branch_near"
        ]
        > 0
    )


def test_nobody_opens_closes_and_opens_again() -> None:
    located = plan(3, requirement=asked(3, regular=30))
    name = next(iter(sizes(located)))
    assert {"lives", "files_again"} <= spoilt(located, name, {1: 0})


def test_lead_times_stand_still_around_elections() -> None:
    slow = kind("azc", "regular", 10, 100, lead_months=3)
    needs = (*asked(1, regular=0), *(r.model_copy(update={"additional": 20}) for r in asked(4, regular=0)[2:]))
    wait = Standstill(start=date(2026, 2, 16), end=date(2026, 4, 30), source="verzonnen")
    free = plan(4, requirement=(*needs, needs[-1].model_copy(update={"period": "q2"})), kinds=(slow,))
    assert next(iter(sizes(free).values()))[:2][1] > 0, "three months: open from the second quarter"
    late = plan(4, requirement=needs, kinds=(slow,), standstills=(wait,))
    assert all(n[:2] == [0, 0] for n in sizes(late).values()), "74 days more: from the third"
    assert "lives" in spoilt(late, next(iter(sizes(late))), {1: 20})
    other = plan(4, requirement=needs, kinds=(slow,), standstills=(wait.model_copy(update={"kind": "amv"}),))
    assert other.case.blocks[0].options[0].life.price((False, True, True, True)) < float("inf")


LIMITS: dict[str, tuple[str, dict[str, object], Callable[[dict[str, int]], bool], int]] = {
    "minimum": ("respect_limits", {"limits": (dossiers.limit("A13", "minimum", 33),)}, lambda n: n["A13"] >= 33, 20),
    "maximum": ("respect_limits", {"limits": (dossiers.limit("A13", "maximum", 12),)}, lambda n: n["A13"] <= 12, 30),
    "fixed": ("respect_limits", {"limits": (dossiers.limit("A13", "fixed", 37),)}, lambda n: n["A13"] == 37, 36),
    "group": (
        "respect_limits",
        {"limits": (dossiers.limit("A13", "fixed", 37).model_copy(update={"group": "regular"}),)},
        lambda n: n["A13"] == 37,
        38,
    ),
    "eligible": (
        "eligible_groups",
        {"eligibility": (dossiers.closed("A13", "regular"),)},
        lambda n: "A13" not in n,
        10,
    ),
    "bid": ("keep_bids", {"bids": (dossiers.bid("A13", 41),)}, lambda n: n["A13"] >= 41, 40),
    "exchange": ("keep_exchanges", {"exchanges": (dossiers.exchange("A14", "A13", 25),)}, lambda n: n["A13"] >= 25, 20),
}


@cache
def limited(name: str) -> LocationPlan:
    return plan(requirement=asked(1, regular=150), **LIMITS[name][1])


@pytest.mark.parametrize("name", LIMITS)
def test_limits_bids_and_exchanges_of_a_municipality_are_kept_by_its_locations(name: str) -> None:
    rule, _, kept, wrong = LIMITS[name]
    located = limited(name)
    here = {site[:3]: n[0] for site, n in sizes(located).items()}
    assert kept(here)
    if name == "eligible":  # the search has left such a location out; the rule itself is asked instead
        free = plan(requirement=asked(1, regular=150))
        broken = audited(
            replace(
                free,
                case=replace(free.case, place_limits=located.case.place_limits, chosen_rules=located.case.chosen_rules),
            )
        )
        assert broken[rule] > 0
    else:
        assert rule in spoilt(located, "A13:azc:1", {0: wrong})


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_never_makes_a_plan_cheaper(name: str) -> None:
    assert limited(name).value >= plan(requirement=asked(1, regular=150)).value - 1e-9


def test_a_group_without_a_share_gets_nothing_new() -> None:
    located = plan(requirement=asked(1, regular=50), kinds=(AZC, AMV))
    assert not any(":amv:" in name for name in sizes(located))
    assert {b.rule for b in located.case.place_limits} == {"no_share_no_places", "meet_requirement"}


def test_a_fixed_number_below_every_size_is_no_plan_and_the_sizes_are_named() -> None:
    large = kind("azc", "regular", 50, 100)
    with pytest.raises(InfeasibleError) as error:
        plan(requirement=asked(1, regular=150), kinds=(large,), limits=(dossiers.limit("A13", "fixed", 37),))
    assert error.value.clash == {"respect_limits": [("A13", "total", "q1", "fixed")]}
    told = error.value.reasons[0]
    assert told.code == "locations-sizes-exact"
    assert (told.details["low"], told.details["below"], told.details["above"]) == (37, 0, 50)
    assert told.details["sizes"] == "azc 50-100"


def test_a_requirement_between_two_sizes_is_no_plan_and_the_nearest_numbers_are_told() -> None:
    with pytest.raises(InfeasibleError) as error:
        plan(requirement=asked(1, regular=70), kinds=(kind("azc", "regular", 50, 60),))
    assert error.value.missing == {("NL", "regular", "q1"): 10}
    assert [(r.details["below"], r.details["above"]) for r in error.value.reasons] == [(60, 100)]


def test_rules_and_sizes_that_clash_together_are_named_with_the_least_that_gives_way() -> None:
    rule = {"rule": "few_sites", "group": "safe_country", "most": 1}
    with pytest.raises(InfeasibleError) as error:
        plan(requirement=asked(1, safe_country=24), kinds=(SOBER,), rules=(rule,))
    assert set(error.value.clash) == {"meet_requirement", "few_sites"}
    assert error.value.missing == {("NL", "safe_country", "q1"): 4}


def test_a_kind_of_a_group_that_the_scenario_does_not_know_is_named() -> None:
    with pytest.raises(InvalidInputError) as error:
        plan(requirement=asked(1, regular=50), kinds=(kind("azc", "regular;families", 10, 100),))
    assert [(c.code, c.table, c.value) for c in error.value.complaints] == [("group-unknown", "kinds.csv", "families")]


@pytest.mark.parametrize("dossier", ["nl-2022", "nl-2026", "zeeland", "tiny"])
def test_bundled_locations_have_dutch_names(dossier: str) -> None:
    english = (
        r"\b(ship|barracks|permit holders|family|former|minors|incl|temporary|places|pavilions|centre|navy|tax|extra "
        r"places|next to|only for)\b"
    )
    rows = load(BUNDLED / dossier).locations
    assert [row.name for row in rows if re.search(english, row.name)] == []
