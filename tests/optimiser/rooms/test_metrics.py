"""Metrics worked out by hand, and any plan measured from outside."""

import json
import math
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED
from optimiser.auditing.scores import by_province, says, score
from optimiser.catalogue import rooms
from optimiser.cli import main
from optimiser.fairness.inequality import theil
from optimiser.problem.plan import Plan
from optimiser.problem.snapshot import Situation
from tests.support.towns import towns

FOUR = Situation(
    places={"A": 60, "B": 0, "C": 20, "D": 20},
    population={"A": 1000, "B": 1000, "C": 1000, "D": 2000},
    province={"A": "P", "B": "P", "C": "Q", "D": "Q"},
    quota={"A": 25, "B": 25, "C": 25, "D": 50},
    ses_woa={"A": -0.2, "B": 0.3, "C": 0.1, "D": 0.0},
)


def metric(name: str, situation: Situation = FOUR) -> float | None:
    found: float | None = rooms("metrics")[name].score(situation)
    return found


@pytest.mark.parametrize("name", ["heaviest_ten", "heaviest_fifty"])
def test_a_part_of_the_most_used_is_left_out_where_it_is_all_of_them(name: str) -> None:
    among = rooms("metrics")[name].AMONG
    assert not says(name, among)
    assert says(name, among + 1)
    assert says("gini", 2)
    for count in (among, among + 1):
        instance = towns([1000] * count, existing=[1] * count, required={("NL", "regular"): count})
        told = score(Plan(instance, dict.fromkeys(instance.cells, 1)))
        assert all((name in found) == (count > among) for found in told.values())


def test_four_towns_by_hand() -> None:
    # Per inhabitant: A 0.06, B 0, C 0.02, D 0.01; the mean is 0.02.
    assert metric("herfindahl") == pytest.approx(0.36 + 0.04 + 0.04)
    assert metric("ratio_20_20") is None  # the lightest fifth is B, which has none
    assert metric("without_reception") == 1
    assert metric("heaviest_per_1000") == pytest.approx(60)
    assert metric("poorest_quarter") == 60
    assert metric("richest_quarter") == 0
    assert metric("own_share_met") == pytest.approx((25 + 0 + 20 + 20) / 125)
    assert metric("gini") == pytest.approx(2 * (0.06 + 0.04 + 2 * 0.05 + 0.02 + 2 * 0.01 + 2 * 0.01) / 25 / (2 * 0.02))


def test_theil_splits_exactly_into_within_and_between() -> None:
    # P hosts 60 over 2,000 people, Q 40 over 3,000; the country 100 over 5,000.
    between = 0.4 * 1.5 * math.log(1.5) + 0.6 * (2 / 3) * math.log(2 / 3)
    within_p = math.log(2)  # all of P in half of its people
    within_q = (1 / 3) * 1.5 * math.log(1.5) + (2 / 3) * 0.75 * math.log(0.75)
    assert metric("theil_between") == pytest.approx(between)
    assert metric("theil_within") == pytest.approx(0.6 * within_p + 0.4 * within_q)
    whole = theil([0.06, 0, 0.02, 0.01], [1000, 1000, 1000, 2000])
    assert (metric("theil_within") or 0) + (metric("theil_between") or 0) == pytest.approx(whole)


@settings(max_examples=80)
@given(
    st.lists(
        st.tuples(st.integers(0, 500), st.integers(1, 9000), st.sampled_from("PQR")), min_size=1, max_size=9
    ).filter(lambda rows: any(n for n, *_ in rows))
)
def test_theil_within_and_between_always_add_up_and_are_never_negative(rows: list[tuple[int, int, str]]) -> None:
    codes = [f"T{i}" for i in range(len(rows))]
    situation = Situation(
        {c: n for c, (n, *_) in zip(codes, rows, strict=True)},
        {c: p for c, (_, p, _) in zip(codes, rows, strict=True)},
        {c: q for c, (*_, q) in zip(codes, rows, strict=True)},
    )
    within, between = metric("theil_within", situation), metric("theil_between", situation)
    assert within is not None
    assert between is not None
    assert within >= -1e-12
    assert between >= -1e-12
    assert within + between == pytest.approx(theil(*situation.per_inhabitant), abs=1e-9)


def test_the_20_20_ratio_cuts_a_town_that_lies_on_the_edge() -> None:
    # Two towns: heaviest fifth inside A (0.3 per inhabitant), lightest inside B (0.1).
    situation = Situation({"A": 300, "B": 100}, {"A": 1000, "B": 1000})
    assert metric("ratio_20_20", situation) == pytest.approx(3)


def test_what_is_unknown_is_none_and_never_zero() -> None:
    bare = Situation({"A": 10}, {"A": 100}, ses_woa={"A": None})
    for name in ("poorest_quarter", "richest_quarter", "own_share_met", "theil_within", "theil_between"):
        assert metric(name, bare) is None
    assert metric("herfindahl", Situation({"A": 0}, {"A": 100})) is None


def test_scores_stand_before_and_after_and_are_json() -> None:
    instance = towns([1000, 1000], existing=[10, 0], required={("NL", "regular"): 30}, provinces=["P1", "P2"])
    plan = Plan(instance, dict(zip(instance.cells, [10, 20], strict=True)))
    found = score(plan)
    assert set(found["before"]) == set(found["after"]) == {name for name in rooms("metrics") if says(name, 2)}
    assert (found["before"]["herfindahl"], found["after"]["herfindahl"]) == (1.0, 0.5)
    assert by_province(plan)["P1"] == {"before": 10, "after": 20}
    assert json.loads(json.dumps(found)) == found


def test_score_measures_a_plan_of_others_beside_a_dossier_with_unknown_shares_left_unknown(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    codes = [line.split(",")[0] for line in (BUNDLED / "tiny" / "municipalities.csv").read_text().splitlines()[1:]]
    period = (BUNDLED / "tiny" / "periods.csv").read_text().splitlines()[1].split(",")[0]
    groups = ("amv", "regular", "safe_country")
    rows = [f"{period},{m},{g},{5 if g == 'regular' else 0}" for m in codes for g in groups]
    own.write_text("\n".join(["period,gm_code,group,new", *rows]) + "\n", encoding="utf-8")
    bare = CliRunner().invoke(main, ["score", str(own), "--dossier", str(BUNDLED / "tiny"), "--json"])
    assert bare.exit_code == 0, bare.output
    with_keys = CliRunner().invoke(
        main, ["score", str(own), "--scenario", str(BUNDLED / "tiny" / "tiny.toml"), "--json"]
    )
    one, two = json.loads(bare.output)["scores"]["after"], json.loads(with_keys.output)["scores"]["after"]
    assert one["own_share_met"] is None
    assert two["own_share_met"] is not None
    assert one["gini"] == two["gini"]
    text = CliRunner().invoke(main, ["score", str(own), "--dossier", str(BUNDLED / "tiny"), "--lang", "en"])
    assert "Theil within the provinces" in text.output


def test_score_refuses_a_plan_with_missing_rows_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("period,gm_code,group,new\n", encoding="utf-8")
    for path in (own, tmp_path / "none.csv"):
        done = CliRunner().invoke(main, ["score", str(path), "--dossier", str(BUNDLED / "tiny")])
        assert done.exit_code == 3
