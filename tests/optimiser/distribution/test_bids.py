"""Bids, exchanges and where a province stands: nothing promised is lost, nothing traded that may not be."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED, Complaint, InvalidInputError, load
from data.operations.hidden_rows import without_hidden_rows
from optimiser import audit, solve
from optimiser.distribution.agreements import check
from optimiser.distribution.build import build_instance
from optimiser.distribution.positions import Position, positions
from optimiser.errors import InfeasibleError
from optimiser.jobs.plan import Request, run
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage, read_scenario
from optimiser.solving.plan import plan
from optimiser.words import LANGUAGES, Words
from tests.support.towns import RULES, T, bid, change, exchange, limit, towns

BIDS = "bid_id,gm_code,group,places,durable,start,end,status,firmness,conditions,partner,visibility,source,note\n"
EXCHANGES = "exchange_id,from_gm,to_gm,group,group_taken,places,period,agreed,visibility,source,note\n"
KEEP = RULES | {"keep_bids": {}, "keep_exchanges": {}}
USE_BIDS = (Stage(aim="deviation_from_bids"), Stage(aim="leximax_load"), Stage(aim="lots"))


def put(dossier: Path, name: str, *lines: str) -> None:
    head = BIDS if name == "bids" else EXCHANGES
    (dossier / f"{name}.csv").write_text(head + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def complaints(dossier: Path) -> list[Complaint]:
    with pytest.raises(InvalidInputError) as caught:
        load(dossier)
    found = list(caught.value.complaints)
    for language in LANGUAGES:
        assert all(Words(language).complaints(found))
    return found


def new(instance: Instance, stages: tuple[Stage, ...] = USE_BIDS) -> list[int]:
    found = plan(instance, stages)
    assert set(audit(found).values()) == {0}
    return [found.new[m, "regular", T] for m in instance.territory.municipalities]


def at(found: tuple[Position, ...], area: str, group: str = "regular") -> Position:
    return next(p for p in found if (p.area, p.group) == (area, group))


def test_hard_bids_bind_soft_ones_come_next_and_the_key_divides_what_is_left() -> None:
    instance = towns([1000] * 4, required={("NL", "regular"): 100}, rules=KEEP)
    assert new(instance) == [25, 25, 25, 25]
    assert new(replace(instance, bids=(bid("T000", 40),))) == [40, 20, 20, 20]
    assert new(replace(instance, bids=(bid("T000", 40), bid("T001", 30, hard=False)))) == [40, 30, 15, 15]
    # What is offered beyond the requirement stays unused; the hard bid does not.
    assert new(replace(instance, bids=(bid("T000", 40), bid("T001", 90, hard=False)))) == [40, 60, 0, 0]


def test_a_bid_is_no_refusal_of_more_and_no_bid_is_not_a_bid_of_zero() -> None:
    instance = towns([1000, 1000], required={("NL", "regular"): 100}, rules=KEEP, bids=[bid("T000", 10)])
    assert new(instance) == [50, 50]


def test_the_aim_is_worth_the_unused_places_at_every_level() -> None:
    instance = towns([10, 10], required={("NL", "regular"): 30}, rules=KEEP, bids=[bid("T000", 40, hard=False)])
    for level in ("municipality", "region", "province"):
        found = plan(instance, (Stage(aim="deviation_from_bids", level=level), Stage(aim="lots")))
        assert found.aims[0].value == pytest.approx(10, abs=1e-6)
    assert plan(replace(instance, bids=()), USE_BIDS).aims[0].value == 0


def test_an_exchange_moves_exactly_its_places_and_keeps_both_sums() -> None:
    instance = towns([1000] * 4, existing=[90, 0, 0, 0], required={("NL", "regular"): 90}, rules=KEEP)
    # One town hosts more than its share, so the others stand below theirs: the exchange still moves 12.
    assert new(instance) == [0, 30, 30, 30]
    assert new(replace(instance, exchanges=(exchange("T001", "T002", 12),))) == [0, 18, 42, 30]


def test_existing_places_can_be_taken_over_for_another() -> None:
    instance = towns([1000] * 3, existing=[90, 0, 0], required={("NL", "regular"): 60}, rules=KEEP)
    moved = replace(instance, exchanges=(exchange("T001", "T000", 20),))
    assert new(moved) == [0, 20, 40]
    assert at(positions(moved), "T001").gap == 30
    assert at(positions(moved), "T000").surplus == 20


def test_requirements_of_a_province_and_of_a_region_inside_it_are_both_met() -> None:
    instance = towns(
        [1000, 2000, 3000, 4000],
        provinces=["P1", "P1", "P1", "P2"],
        regions=["R1", "R1", "R2", "R3"],
        required={("P1", "regular"): 60, ("R1", "regular"): 45, ("P2", "regular"): 7},
        rules=KEEP,
        bids=[bid("T002", 12)],
    )
    found = plan(instance, USE_BIDS)
    assert set(audit(found).values()) == {0}
    assert [found.new_in(s, "regular", T) for s in ("R1", "R2", "P1", "P2", "NL")] == [45, 15, 60, 7, 67]
    where = positions(instance)
    assert [at(where, s).task for s in ("T000", "T001", "T002", "R1", "R2", "P1", "P2", "NL")] == [
        15, 30, 15, 45, 15, 60, 7, 67,
    ]  # fmt: skip
    assert (at(where, "R2").hard, at(where, "R2").gap, at(where, "P1").gap) == (12, 3, 48)


def test_a_position_says_gap_and_surplus_and_what_is_unknown() -> None:
    instance = towns(
        [1000, 1000],
        existing=[80, 0],
        required={("NL", "regular"): 20},
        bids=[bid("T001", 15), bid("T001", 5, hard=False), replace(bid("T001", 7), durable=True)],
    )
    first, second, whole = (at(positions(instance), a) for a in ("T000", "T001", "NL"))
    assert (first.task, first.realised, first.gap, first.surplus) == (50, 80, 0, 30)
    assert (second.task, second.hard, second.soft, second.durable, second.gap, second.surplus) == (50, 22, 5, 7, 23, 0)
    assert (whole.task, whole.gap, whole.surplus) == (100, 0, 7)
    nobody = replace(instance, requirement={("T000", "regular", T): 20})
    assert at(positions(nobody), "T001").task is None
    assert at(positions(nobody), "NL").gap is None


@settings(max_examples=60)
@given(
    st.lists(st.integers(1, 500), min_size=4, max_size=4),
    st.lists(st.integers(0, 90), min_size=4, max_size=4),
    st.integers(0, 200),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 60), st.booleans()), max_size=5),
    st.integers(1, 20),
)
def test_positions_add_up_at_every_level(
    people: list[int], existing: list[int], asked: int, offers: list[tuple[int, int, bool]], traded: int
) -> None:
    instance = towns(
        people,
        existing=existing,
        provinces=["P1", "P1", "P2", "P2"],
        required={("NL", "regular"): asked},
        bids=[bid(f"T00{i}", n, hard=h) for i, n, h in offers],
        exchanges=[exchange("T000", "T003", traded)],
    )
    found = positions(instance)
    for p in found:
        assert p.gap is not None
        assert p.surplus is not None
        assert p.gap * p.surplus == 0
        assert p.task == p.realised + p.hard + p.soft + p.given_up + p.gap - p.surplus
    for name in ("task", "realised", "hard", "soft", "given_up"):
        towns_sum = sum(getattr(p, name) for p in found if p.level == "municipality" and p.group == "regular")
        for level in ("region", "province", "country"):
            assert sum(getattr(p, name) for p in found if p.level == level and p.group == "regular") == towns_sum
    assert at(found, "NL").task == asked + sum(existing)
    assert at(found, "P1").partners == ("T003",)
    assert at(found, "NL").partners == ()


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("B,T003,regular,36,,,,council,hard,,,public,x,", "bid-above-maximum", "places"),
        ("B,T002,regular,5,,,,open,hard,,,public,x,", "bid-open-not-located", "places"),
        ("B,T001,regular,5,,2022-05-01,2022-04-01,council,hard,,,public,x,", "end-before-start", "end"),
        ("B,T009,regular,5,,,,council,hard,,,public,x,", "code-unknown", "gm_code"),
        ("B,T001,regular,5,,,,council,hard,,T0O2,public,x,", "code-unknown", "partner"),
        ("B,T001,regular,5,,,,burgemeester,hard,,,public,x,", "not-one-of", "status"),
        ("B,T001,regular,5,perhaps,,,council,hard,,,public,x,", "not-one-of", "durable"),
        ("B,T001,regular,,,,,council,hard,,,public,x,", "value-missing", "places"),
    ],
)  # fmt: skip
def test_a_bad_bid_is_a_complaint(dossier: Path, line: str, code: str, column: str) -> None:
    put(dossier, "bids", line)
    assert [(c.code, c.column) for c in complaints(dossier)] == [(code, column)]


def test_hard_bids_together_must_fit_a_capacity_with_what_exists(dossier: Path) -> None:
    change(dossier / "limits.csv", "T003,,,maximum,35", "T001,,,capacity,50,x,y,public,\nT003,,,maximum,35")
    first = "A,T001,regular,15,,,,council,hard,,,public,x,"
    put(dossier, "bids", first, "B,T001,amv,5,,,,council,hard,,,public,x,")
    load(dossier)  # 30 existing, 20 offered, 50 fit
    put(dossier, "bids", first, "B,T001,amv,6,,,,council,hard,,,public,x,")
    (found,) = complaints(dossier)
    assert (found.code, found.row, found.details["places"], found.details["hosted"]) == (
        "bid-above-capacity",
        3,
        21,
        30,
    )
    # A soft bid is no promise, and one that ends before the period does is not offered in it.
    put(dossier, "bids", first, "B,T001,amv,6,,,,council,soft,,,public,x,")
    load(dossier)
    put(dossier, "bids", first, "B,T001,amv,6,,2022-01-01,2022-11-30,council,hard,,,public,x,")
    load(dossier)


def test_open_bids_stand_among_the_existing_locations(dossier: Path) -> None:
    put(dossier, "bids", "A,T001,regular,15,,,,open,hard,,,public,x,", "B,T001,regular,15,,,,open,soft,,,public,x,")
    instance = build_instance(load(dossier), read_scenario(dossier / "tiny.toml"))
    assert instance.bids == ()
    assert at(positions(instance), "T001").realised == 30
    put(dossier, "bids", "A,T001,regular,15,,,,open,hard,,,public,x,", "B,T001,regular,16,,,,open,soft,,,public,x,")
    assert [(c.code, c.row, c.value) for c in complaints(dossier)] == [("bid-open-not-located", 3, "31")]


def test_a_hard_bid_for_a_group_that_cannot_be_there_is_a_complaint(dossier: Path) -> None:
    (dossier / "eligibility.csv").write_text(
        "gm_code,group,eligible,reason,author,visibility\nT001,amv,no,x,y,public\n", encoding="utf-8"
    )
    put(dossier, "bids", "B,T001,amv,5,,,,council,hard,,,public,x,")
    assert [c.code for c in complaints(dossier)] == ["bid-not-eligible"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("X,T001,T001,regular,,5,,2022-02-01,public,x,", "exchange-with-itself"),
        ("X,T001,T002,regular,amv,5,,2022-02-01,public,x,", "exchange-groups-differ"),
        ("X,T001,T002,safe_country,,5,,2022-02-01,public,x,", "exchange-never-traded"),
        ("X,T001,T002,regular,,0,,2022-02-01,public,x,", "number-too-small"),
        ("X,T001,T002,regular,,5,,,public,x,", "value-missing"),
        ("X,T001,T022,regular,,5,,2022-02-01,public,x,", "code-unknown"),
    ],
)
def test_a_bad_exchange_is_a_complaint(dossier: Path, line: str, code: str) -> None:
    put(dossier, "exchanges", line)
    assert code in {c.code for c in complaints(dossier)}


def test_an_exchange_may_not_change_a_sum_that_is_fixed(dossier: Path) -> None:
    put(dossier, "exchanges", "X,T001,T003,regular,,5,,2022-02-01,public,x,")
    load(dossier)  # both in the country, the only scope with a requirement
    divided = (dossier / "tiny.toml").read_text(encoding="utf-8")
    divided += '\n[[divide]]\ngroup = "regular"\nover = "province"\nkey = { name = "population" }\n'
    (dossier / "divided.toml").write_text(divided, encoding="utf-8")
    with pytest.raises(InvalidInputError, match="exchange-crosses-sum"):
        build_instance(load(dossier), read_scenario(dossier / "divided.toml"))
    change(dossier / "requirement.csv", "2022,NL,regular,60", "2022,PVB,regular,20,x,\n2022,NL,regular,60")
    assert [c.code for c in complaints(dossier)] == ["exchange-crosses-sum"]


def test_nobody_gives_up_more_than_its_share(dossier: Path) -> None:
    put(dossier, "exchanges", "X,T001,T002,regular,,15,,2022-02-01,public,x,")
    build_instance(load(dossier), read_scenario(dossier / "tiny.toml"))  # the share is 15
    put(dossier, "exchanges", "X,T001,T002,regular,,16,,2022-02-01,public,x,")
    with pytest.raises(InvalidInputError, match="exchange-above-share"):
        build_instance(load(dossier), read_scenario(dossier / "tiny.toml"))
    instance = towns([10, 10], required={("NL", "regular"): 10}, exchanges=[exchange("T000", "T001", 5)])
    check(instance.exchanges, instance.territory, instance.requirement, {("T000", "regular", T): 5.0})


def test_a_row_without_visibility_is_for_the_provincial_table_only(dossier: Path) -> None:
    put(dossier, "bids", "A,T001,regular,5,,,,council,hard,,,,x,", "B,T002,regular,5,,,,council,hard,,,council,x,")
    put(dossier, "exchanges", "X,T001,T002,regular,,5,,2022-02-01,,x,")
    tables = load(dossier)
    assert [len(without_hidden_rows(tables, a).bids) for a in ("public", "council", "prt")] == [0, 1, 2]
    assert [len(without_hidden_rows(tables, a).exchanges) for a in ("public", "council", "prt")] == [0, 0, 1]


def test_hard_bids_beyond_a_requirement_are_named_in_the_clash(dossier: Path) -> None:
    change(dossier / "tiny.toml", "[rules]", "[rules]\nkeep_bids = {}")
    put(dossier, "bids", "A,T002,amv,13,,,,council,hard,,,public,x,")
    with pytest.raises(InfeasibleError) as caught:
        solve(load(dossier), read_scenario(dossier / "tiny.toml"))
    assert set(caught.value.clash) == {"keep_bids", "meet_requirement"}


def test_a_limit_stays_stronger_than_a_soft_bid() -> None:
    instance = towns(
        [10, 10],
        required={("NL", "regular"): 30},
        limits=[limit("T000", "maximum", 4)],
        rules=KEEP,
        bids=[bid("T000", 20, hard=False)],
    )
    assert new(instance) == [4, 26]


def test_the_working_day_in_zeeland_closes_the_gap_and_shows_every_invented_row(tmp_path: Path) -> None:
    folder = BUNDLED / "zeeland"
    for name in ("bids", "exchanges"):
        with (folder / f"{name}.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert rows
        assert all("verzonnen" in r["source"] and "invented" in r["source"] for r in rows)
        assert all("verzonnen" in r["note"] and "invented" in r["note"] for r in rows)
    assert {b.visibility for b in load(folder).bids} == {"public", "council", "prt"}
    found = run(Request(folder / "working-day.toml", tmp_path, "prt"), lambda _: None).plan
    assert set(audit(found).values()) == {0}
    assert found.new_in("PV29", "total", "2023") == 593
    where = positions(found.instance)
    whole = at(where, "PV29", "total")
    assert (whole.task, whole.realised, whole.hard, whole.soft, whole.gap) == (1422, 829, 240, 200, 153)
    assert found.aims[0].value == pytest.approx(0, abs=1e-6)  # every place offered is used
    assert at(where, "GM0717").partners == ("GM0718",)
    public = run(Request(folder / "working-day.toml", tmp_path / "public", "public"), lambda _: None).edition
    assert public.standing("PV29", "2023").hard is None, "with a hidden bid the sum of those seen is no sum"
