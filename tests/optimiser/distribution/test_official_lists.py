"""Official numbers stand, the key divides the rest, and every total adds up exactly."""

import csv
import json
import shutil
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED, InvalidInputError, load
from optimiser import audit, solve
from optimiser.cli import main
from optimiser.distribution import official_lists as official
from optimiser.distribution.build import build_instance
from optimiser.distribution.divide import divide
from optimiser.distribution.official_deviation import compare, of_plan
from optimiser.fairness.apportionment import nested
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.scenario import read_scenario
from optimiser.words import LANGUAGES, Words
from tests.support.towns import change

T = "2022"
HEAD = "period,scope_code,group,places,status,reference_date,source,note\n"
ALIASES = {"Den Haag": "'s-Gravenhage"}


def put(dossier: Path, *lines: str) -> Path:
    (dossier / "official.csv").write_text(HEAD + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return dossier


def row(scope: str, places: int, group: str = "", status: str = "indicative", day: str = "2022-01-01") -> str:
    return f",{scope},{group},{places},{status},{day},Staatscourant,"


def numbers(found: dict) -> dict[str, int]:
    return {r["code"]: r["places"] for r in found["allocation"]}


def basis(found: dict) -> dict[str, str]:
    return {r["code"]: r["basis"] for r in found["allocation"]}


def test_an_official_number_stands_and_the_key_divides_the_rest(dossier: Path) -> None:
    found = divide(load(put(dossier, row("T002", 10))), places=90, key="population")
    assert numbers(found) == {"T001": 20, "T002": 10, "T003": 60}
    assert basis(found) == {"T001": "approximation", "T002": "official", "T003": "approximation"}


def test_an_official_number_of_a_province_is_divided_inside_it_by_the_key(dossier: Path) -> None:
    tables = load(put(dossier, row("PVA", 60), row("T001", 50)))
    assert numbers(divide(tables, places=90, key="population")) == {"T001": 50, "T002": 10, "T003": 30}
    found = divide(tables, places=90, key="population", by="province")
    assert numbers(found) == {"PVA": 60, "PVB": 30}
    assert basis(found) == {"PVA": "official", "PVB": "approximation"}
    assert basis(divide(load(put(dossier, row("T003", 5))), places=90, key="population", by="region")) == {
        "RA": "approximation",
        "RB": "official",
    }


def test_a_decision_goes_before_an_indicative_number_and_the_later_list_before_the_earlier(dossier: Path) -> None:
    lines = [
        row("T001", 1, status="decision", day="2022-03-01"),
        row("T001", 2, status="decision", day="2022-02-01"),
        row("T001", 3, day="2022-12-01"),
        row("T002", 4, day="2022-01-01"),
        row("T002", 5, day="2022-06-01"),
    ]
    found = official.in_force(load(put(dossier, *lines)).official)
    assert {c: r.places for c, r in found.items()} == {("T001", TOTAL): 1, ("T002", TOTAL): 5}
    tables = load(put(dossier, "2022,T001,,7,indicative,2022-01-01,x,"))
    assert official.in_force(tables.official, "2022")["T001", TOTAL].places == 7
    assert official.in_force(tables.official, "2024") == {}


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((row("T001", 91),), "official-exceeds-total"),
        ((row("PVA", 91),), "official-exceeds-total"),
        ((row("T001", 50), row("T002", 20), row("PVA", 60)), "official-exceeds-province"),
        ((row("T001", 30), row("T002", 20), row("T003", 30)), "official-falls-short"),
        ((row("T001", 20), row("T002", 20), row("PVA", 60)), "official-falls-short"),
    ],
)
def test_a_list_that_does_not_fit_is_a_clear_error(dossier: Path, lines: tuple[str, ...], code: str) -> None:
    with pytest.raises(InvalidInputError, match=code) as caught:
        divide(load(put(dossier, *lines)), places=90, key="population")
    change(dossier / "requirement.csv", ",12,", ",0,")
    change(dossier / "requirement.csv", ",6,", ",0,")
    with pytest.raises(InvalidInputError, match=code):  # 60 and 30 existing places in the plan
        build_instance(load(dossier), read_scenario(dossier / "tiny.toml"))
    for language in LANGUAGES:
        assert Words(language).complaints(caught.value.complaints)


def test_a_scope_that_is_no_municipality_or_province_is_a_complaint(dossier: Path) -> None:
    with pytest.raises(InvalidInputError, match="code-unknown"):
        load(put(dossier, row("RA", 5)))
    with pytest.raises(InvalidInputError, match="key-twice"):
        load(put(dossier, row("T001", 5), row("T001", 6)))


def test_minors_of_an_official_list_stand_within_the_total(dossier: Path) -> None:
    tables = load(put(dossier, row("T002", 30), row("T002", 7, "amv")))
    found = divide(tables, places=90, key="population", amv=12)
    assert {r["code"]: (r["places"], r["amv"]) for r in found["allocation"]} == {
        "T001": (15, 1),
        "T002": (30, 7),
        "T003": (45, 4),
    }
    own = divide(tables, places=100, key="spreidingswet")["allocation"]
    assert {r["code"]: r["amv"] for r in own}["T002"] == 7
    assert sum(r["amv"] for r in own) == round(8.5)


@settings(max_examples=150)
@given(
    st.lists(st.integers(1, 1000), min_size=6, max_size=6),
    st.lists(st.one_of(st.none(), st.integers(0, 40)), min_size=6, max_size=6),
    st.one_of(st.none(), st.integers(0, 80)),
    st.integers(0, 400),
)
def test_totals_add_up_exactly_or_the_list_is_refused(
    people: list[int], own: list[int | None], province: int | None, places: int
) -> None:
    weights = {f"T{i}": float(n) for i, n in enumerate(people)}
    parents = {m: "P1" if m < "T3" else "P2" for m in weights}
    fixed = {f"T{i}": n for i, n in enumerate(own) if n is not None}
    fixed |= {"P1": province} if province is not None else {}
    try:
        found = official.fill(places, weights, fixed, parents, partial(nested, parents=parents))
    except InvalidInputError:
        inside = [fixed[m] for m in weights if m in fixed and parents[m] == "P1"]
        outside = [fixed[m] for m in weights if m in fixed and parents[m] == "P2"]
        first = province if province is not None else sum(inside)
        assert (
            first + sum(outside) != places or (province is not None and sum(inside) != province) or sum(inside) > first
        )
        return
    assert sum(found.values()) == places
    assert all(found[m] == n for m, n in fixed.items() if m in weights)
    assert province is None or sum(found[m] for m in weights if parents[m] == "P1") == province


def test_the_key_shares_of_a_plan_follow_the_list_and_keep_every_sum(dossier: Path) -> None:
    scenario = read_scenario(dossier / "tiny.toml")
    before = build_instance(load(dossier), scenario)
    tables = load(put(dossier, row("T002", 20), row("T003", 4, "amv")))
    after = build_instance(tables, scenario)
    land = after.territory
    share = {(m, g): after.key_share(m, g, T) for m in land.municipalities for g in land.groups}
    assert sum(share["T002", g] for g in land.groups) == pytest.approx(20)
    assert share["T003", "amv"] == pytest.approx(4)
    for g in land.groups:
        whole = sum(before.key_share(m, g, T) for m in land.municipalities)
        assert sum(share[m, g] for m in land.municipalities) == pytest.approx(whole)
    found = solve(tables, scenario)
    assert set(audit(found).values()) == {0}
    assert found.new_in("T002", TOTAL, T) < solve(load(BUNDLED / "tiny"), scenario).new_in("T002", TOTAL, T)
    listed = of_plan(found.instance)
    assert listed is not None
    assert (listed.official, listed.approximate) == (("T002",), ("T001", "T003"))
    assert listed.mean_error == pytest.approx((36 - 20) / 20)  # a third of 108 by the key


def test_existing_places_that_the_key_credits_are_inside_an_official_number(dossier: Path) -> None:
    change(dossier / "tiny.toml", 'regular = { name = "population" }', 'regular = { name = "relief" }')
    change(dossier / "tiny.toml", 'groups = ["regular", "amv", "safe_country"]', 'groups = ["regular"]')
    (dossier / "requirement.csv").write_text(
        "period,scope_code,group,additional,source,note\n2022,NL,regular,60,x,\n", encoding="utf-8"
    )
    instance = build_instance(load(put(dossier, row("T001", 33))), read_scenario(dossier / "tiny.toml"))
    assert instance.share["T001", "regular", T] == pytest.approx(3)
    assert instance.key_share("T001", "regular", T) == pytest.approx(33)
    assert sum(instance.share.values()) == pytest.approx(60)


def test_the_report_compares_only_where_both_are_known() -> None:
    found = compare(("A", "B", "C", "D"), {"A": 10, "B": 20, "D": 0}, {"A": 11.0, "B": 15.0, "C": 7.0, "D": 3.0})
    assert found.official == ("A", "B", "D")
    assert found.approximate == ("C",)
    assert (found.compared, found.largest, found.largest_error) == (2, "B", 0.25)
    assert found.mean_error == pytest.approx((0.1 + 0.25) / 2)
    nothing = compare(("A",), {}, {"A": 1.0})
    assert (nothing.mean_error, nothing.largest_error, nothing.largest) == (None, None, None)


def test_the_command_says_what_is_official_and_how_far_the_key_is_off(dossier: Path) -> None:
    put(dossier, row("T002", 10))
    arguments = ["divide", "--places", "90", "--key", "population", "--dossier", str(dossier)]
    found = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).stdout)
    assert basis(found)["T002"] == "official"
    assert found["official"]["official"] == ["T002"]
    assert found["official"]["mean_error"] == pytest.approx(2)
    text = CliRunner().invoke(main, arguments)
    assert "officieel" in text.stdout
    assert "200,0 %" in text.stderr
    refused = CliRunner().invoke(main, ["divide", "--places", "5", *arguments[3:]])
    assert refused.exit_code == 3
    assert "telt op tot 10 plaatsen en er zijn er 5" in refused.stderr


def test_the_known_part_of_the_list_of_2024_stands_and_the_error_of_the_key_is_stated(
    tmp_path: Path, reference: Path
) -> None:
    folder = Path(shutil.copytree(BUNDLED / "nl-2022", tmp_path / "nl"))
    codes = {m.name: m.gm_code for m in load(folder).municipalities}
    with (reference / "indicative_2024_known.csv").open(encoding="utf-8") as file:
        known = {codes[ALIASES.get(r["name"], r["name"])]: r for r in csv.DictReader(file)}
    put(
        folder,
        *(row(c, int(r["places_of_96000"]), day="2024-01-31") for c, r in known.items()),
        *(row(c, int(r["amv"]), "amv", day="2024-01-31") for c, r in known.items() if r["amv"]),
        row("PV20", 2717, day="2024-01-31"),
    )
    tables = load(folder)
    alone = numbers(divide(load(BUNDLED / "nl-2022"), places=96_000, key="spreidingswet"))
    found = divide(tables, places=96_000, key="spreidingswet")
    ours = numbers(found)
    assert sum(ours.values()) == 96_000
    assert all(ours[c] == int(r["places_of_96000"]) for c, r in known.items())
    assert {c for c, b in basis(found).items() if b == "official"} == set(known)
    minors = {r["code"]: r["amv"] for r in found["allocation"]}
    assert sum(minors.values()) == 8_160
    assert minors[codes["Utrecht"]] == 169
    by_province = divide(tables, places=96_000, key="spreidingswet", by="province")
    assert sum(numbers(by_province).values()) == 96_000
    assert numbers(by_province)["PV20"] == 2717
    errors = {c: abs(alone[c] - int(r["places_of_96000"])) / int(r["places_of_96000"]) for c, r in known.items()}
    assert found["official"].mean_error == pytest.approx(sum(errors.values()) / len(errors))
    assert found["official"].largest_error == pytest.approx(max(errors.values()))
    assert 0.01 < found["official"].mean_error < 0.06
