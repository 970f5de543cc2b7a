"""From tables to the question: nothing counted twice, nothing lost."""

from pathlib import Path

import pytest

from data import BUNDLED, InvalidInputError, load
from optimiser import audit, solve
from optimiser.auditing.plan_file import read_new
from optimiser.distribution.build import build_instance
from optimiser.problem.scenario import Scenario, read_scenario
from tests.support.towns import change

T = "2022"


def scenario(dossier: Path) -> Scenario:
    return read_scenario(dossier / "tiny.toml")


def test_shares_add_up_to_the_requirement_and_the_existing_places(dossier: Path) -> None:
    instance = build_instance(load(dossier), scenario(dossier))
    shares = {g: sum(instance.share[m, g, T] for m in instance.territory.municipalities) for g in ("regular", "amv")}
    assert shares == pytest.approx({"regular": 90, "amv": 12})


def test_a_requirement_inside_another_is_met_and_counted_once(dossier: Path) -> None:
    change(dossier / "requirement.csv", "2022,NL,regular", "2022,PVB,regular,20,invented,\n2022,NL,regular")
    instance = build_instance(load(dossier), scenario(dossier))
    assert sum(instance.share[m, "regular", T] for m in instance.territory.municipalities) == pytest.approx(90)
    found = solve(load(dossier), scenario(dossier))
    assert set(audit(found).values()) == {0}
    assert found.new_in("PVB", "regular", T) == 20
    assert found.new_in("NL", "regular", T) == 60


def test_a_key_that_credits_existing_places_does_not_count_them_again(dossier: Path) -> None:
    change(dossier / "tiny.toml", 'regular = { name = "population" }', 'regular = { name = "relief" }')
    instance = build_instance(load(dossier), scenario(dossier))
    assert instance.credited == {"regular"}
    assert instance.counted("T001", "regular", T) == 0
    assert sum(instance.share[m, "regular", T] for m in instance.territory.municipalities) == pytest.approx(60)
    assert instance.key_share("T001", "regular", T) == pytest.approx(30 + instance.share["T001", "regular", T])


def test_an_expired_location_and_one_not_yet_open_do_not_count(dossier: Path) -> None:
    change(dossier / "locations.csv", "2015-01-01,,", "2015-01-01,2022-06-30,")
    assert build_instance(load(dossier), scenario(dossier)).territory.existing == {}
    change(dossier / "locations.csv", "2022-06-30", "2022-07-01")
    assert build_instance(load(dossier), scenario(dossier)).territory.existing == {("T001", "regular", T): 30}
    change(dossier / "locations.csv", "2015-01-01,2022-07-01", "2022-07-02,")
    assert build_instance(load(dossier), scenario(dossier)).territory.existing == {}


def test_a_location_of_unknown_size_is_unknown_and_not_zero(dossier: Path) -> None:
    change(dossier / "locations.csv", "regular,30,", "regular,,")
    land = build_instance(load(dossier), scenario(dossier)).territory
    assert land.unsized_in(T) == {"T001"}
    assert land.unlocated(T) == 30


def test_a_group_that_the_scenario_does_not_know_is_refused(dossier: Path) -> None:
    change(dossier / "locations.csv", ",regular,", ",reguler,")
    with pytest.raises(InvalidInputError, match="group-regime-missing"):  # a typing error is found when tables are read
        load(dossier)
    (dossier / "groups.csv").write_text("group,regime,note\nreguler,regular,\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match="group-unknown"):
        build_instance(load(dossier), scenario(dossier))


def test_least_change_keeps_an_agreed_plan_that_obeys_the_rules(dossier: Path) -> None:
    first = solve(load(dossier), scenario(dossier))
    first.frame().to_csv(dossier / "agreed.csv", index=False)
    text = (dossier / "tiny.toml").read_text(encoding="utf-8")
    stage = '[[stages]]\naim = "change"\n'
    text = text.replace("seed = 1", 'seed = 9\nagreed = "agreed.csv"').split("[[stages]]")[0] + stage
    (dossier / "again.toml").write_text(text, encoding="utf-8")
    again = solve(load(dossier), dossier / "again.toml")
    assert again.new == first.new
    assert again.aims[0].value == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("2022,T009,regular,5", "cell-unknown"),
        ("2022,T001,regular,five", "number-not-whole"),
        ("2022,T001,regular,5\n2022,T001,regular,5", "key-twice"),
        ("2022,T001,regular,10000001", "number-too-large"),
        ("2022,T001,regular,-10000001", "number-too-small"),
        (f"2022,T001,regular,{'9' * 5000}", "number-too-large"),
    ],
)
def test_a_bad_agreed_plan_is_refused(dossier: Path, line: str, code: str) -> None:
    (dossier / "agreed.csv").write_text(f"period,gm_code,group,new\n{line}\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match=code):
        read_new(dossier / "agreed.csv", build_instance(load(dossier), scenario(dossier)))


def test_zeros_before_a_number_change_nothing(dossier: Path) -> None:
    (dossier / "agreed.csv").write_text(
        f"period,gm_code,group,new\n2022,T001,regular,-{'0' * 5000}7\n", encoding="utf-8"
    )
    read = read_new(dossier / "agreed.csv", build_instance(load(dossier), scenario(dossier)))
    assert read == {("T001", "regular", "2022"): -7}


def test_two_periods_are_planned_apart(dossier: Path) -> None:
    change(dossier / "periods.csv", "2022,2022-01-01", "2023,2023-01-01,2023-12-31,2023-07-01,\n2022,2022-01-01")
    change(dossier / "requirement.csv", "2022,NL,regular", "2023,NL,regular,20,invented,\n2022,NL,regular")
    found = solve(load(dossier), scenario(dossier))
    assert found.new_in("NL", "regular", "2022") == 60
    assert found.new_in("NL", "regular", "2023") == 20
    assert set(audit(found).values()) == {0}
    alone = solve(load(BUNDLED / "tiny"), scenario(dossier))
    towns = found.instance.territory.municipalities
    assert [found.new_in(m, "total", "2022") for m in towns] == [alone.new_in(m, "total", "2022") for m in towns]
