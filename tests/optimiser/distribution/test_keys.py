"""Official figures, exact sums, and nobody gets fewer when the number grows."""

import csv
import itertools
import json
import math
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED, InvalidInputError, Tables, load
from data.schema.official_lists import Figure
from optimiser import audit, solve
from optimiser.catalogue import key_credits, key_weights, rooms
from optimiser.cli import main
from optimiser.distribution.build import build_instance
from optimiser.distribution.divide import divide
from optimiser.distribution.territories import build_territory
from optimiser.errors import UsageError
from optimiser.fairness import key_terms as common
from optimiser.fairness.apportionment import nested, sainte_lague
from optimiser.fairness.key_terms import Task
from optimiser.keys import relief
from optimiser.problem.scenario import read_scenario
from optimiser.words import Words
from tests.support.breadth import of
from tests.support.published import EFFECTIVE, PROVINCES_2024
from tests.support.towns import change, given_by, land_of

STUDENTS = {
    "Groningen",
    "Enschede",
    "Utrecht",
    "Leeuwarden",
    "Amsterdam",
    "Leiden",
    "Delft",
    "Wageningen",
    "Maastricht",
    "Nijmegen",
    "Tilburg",
    "Eindhoven",
    "Rotterdam",
    "Den Haag",
}
ALIASES = {"Den Haag": "'s-Gravenhage"}


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load(BUNDLED / "nl-2022")


FIGURES = (
    "immigrants",
    "reunited",
    "net_taxable_income",
    "integration_income_recipients",
    "tax_revenue",
    "gdp",
    "past_applications",
    "unemployment",
    "labour_market",
    "housing",
    "demography",
    "registered",
)


@pytest.fixture(scope="module")
def full(tables: Tables) -> Tables:
    """The real dossier with invented figures for every key, and an area where it is unknown."""
    figures = [
        Figure(gm_code=m.gm_code, column=name, value=1 + (7 * i + 3 * j) % 50, year=2021, unit="x", source="invented")
        for i, m in enumerate(tables.municipalities)
        for j, name in enumerate(FIGURES)
    ]
    land = tuple(m.model_copy(update={"area_land_km2": m.area_land_km2 or 50.0}) for m in tables.municipalities)
    return replace(tables, figures=tuple(figures), municipalities=land)


def by_name(found: dict) -> dict[str, int]:
    return {row["name"]: row["places"] for row in found["allocation"]}


def test_spreidingswet_comes_within_two_per_cent_of_every_published_province_but_groningen(tables: Tables) -> None:
    ours = by_name(divide(tables, places=96_000, key="spreidingswet", by="province"))
    assert sum(ours.values()) == 96_000
    for name, official in PROVINCES_2024.items():
        # The estimate is too high in student cities; in Groningen one of them is 40 % of the province.
        assert ours[name] == pytest.approx(official, rel=0.06 if name == "Groningen" else 0.02), name


def test_spreidingswet_is_near_the_official_municipal_figures(tables: Tables, reference: Path) -> None:
    ours = by_name(divide(tables, places=96_000, key="spreidingswet"))
    with (reference / "indicative_2024_known.csv").open(encoding="utf-8") as file:
        official = {r["name"]: int(r["places_of_96000"]) for r in csv.DictReader(file)}
    errors = [abs(ours[ALIASES.get(n, n)] - places) / places for n, places in official.items() if n not in STUDENTS]
    assert len(errors) > 8
    assert sum(errors) / len(errors) <= 0.025


def test_minors_by_population_reproduce_the_published_column(tables: Tables, reference: Path) -> None:
    with (reference / "province_key_2023.csv").open(encoding="utf-8") as file:
        official = {r["province"]: int(r["places_amv"]) for r in csv.DictReader(file)}
    ours = by_name(divide(tables, places=sum(official.values()), key="population", by="province"))
    assert all(abs(ours[name] - places) <= 1 for name, places in official.items())


def test_minors_are_8_5_per_cent_of_the_total_and_included(tables: Tables) -> None:
    found = divide(tables, places=96_000, key="spreidingswet")["allocation"]
    assert sum(r["amv"] for r in found) == 8_160
    utrecht = next(r for r in found if r["name"] == "Utrecht")
    assert utrecht["amv"] == pytest.approx(0.085 * utrecht["places"], abs=1)


GROWING = (*range(1, of(31, 81)), *range(of(380, 361), of(396, 401)), *range(10_155, 10_160))
"""Numbers of places: fewer than the 345 municipalities, a few more than these, and about that of the letter."""


@pytest.mark.parametrize("key", sorted(rooms("keys")))
def test_nobody_gets_fewer_when_the_number_grows(full: Tables, key: str) -> None:
    land = build_territory(full, ("regular", "amv", "safe_country"))
    parameters = {p: d for p, (d, _) in rooms("keys")[key].PARAMETERS.items()}
    weights = key_weights(key, land, parameters, places=400)
    before = dict.fromkeys(weights, 0)
    for places in GROWING:
        after = nested(places, weights, land.province)
        assert sum(after.values()) == places
        assert all(after[m] >= before[m] for m in after)
        before = after


@pytest.mark.parametrize("by", ["region", "province"])
def test_areas_are_the_sums_of_their_municipalities(tables: Tables, by: str) -> None:
    found = divide(tables, places=10_157, key="relief", by=by)
    assert sum(r["places"] for r in found["allocation"]) == 10_157


def test_relief_stays_between_its_bounds_and_averages_one(tables: Tables) -> None:
    land = build_territory(tables, ("regular", "amv", "safe_country"))
    factor = relief.factors(land, alpha=0.3, lowest=0.7, highest=1.25)
    people = {p: sum(land.population[m] for m in land.scopes[p]) for p in factor}
    assert min(factor.values()) >= 0.7 - 1e-12
    assert max(factor.values()) <= 1.25 + 1e-12
    assert sum(people[p] * factor[p] for p in factor) / sum(people.values()) == pytest.approx(1, abs=1e-12)
    load_of = {p: land.existing_in(p, "total", land.periods[0]) / people[p] for p in factor}
    ordered = sorted(factor, key=lambda p: load_of[p])
    assert all(factor[a] >= factor[b] - 1e-12 for a, b in itertools.pairwise(ordered))


@settings(max_examples=200)
@given(st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any), st.integers(0, 500))
def test_a_divisor_exists_for_every_division(people: list[int], places: int) -> None:
    weights = {f"T{i}": float(n) for i, n in enumerate(people)}
    given = sainte_lague(places, weights)
    assert sum(given.values()) == places
    assert all(given[c] == 0 for c, w in weights.items() if w == 0)
    low = max(((given[c] - 0.5) / w for c, w in weights.items() if w), default=0)
    high = min((given[c] + 0.5) / w for c, w in weights.items() if w)
    assert low <= high + 1e-12


def test_impossible_divisions_are_refused() -> None:
    with pytest.raises(UsageError):
        sainte_lague(-1, {"A": 1.0})
    with pytest.raises(UsageError):
        sainte_lague(1, {"A": 0.0})
    with pytest.raises(UsageError):
        sainte_lague(1, {"A": -1.0})


@pytest.mark.parametrize("weight", [math.nan, math.inf, -math.inf, Fraction(-1, 3)])
@pytest.mark.parametrize("places", [0, 3])
def test_a_weight_that_is_no_number_divides_nothing(weight: float, places: int) -> None:
    for other in (1.0, 1e308, Fraction(1, 3)):
        with pytest.raises(UsageError):
            sainte_lague(places, {"A": other, "B": weight, "C": other})


@pytest.mark.parametrize("weight", [1.7e308, Fraction(1.7e308), int(1.7e308)], ids=["float", "fraction", "int"])
def test_weights_of_which_the_sum_is_more_than_a_float_can_be_are_weights(weight: float) -> None:
    assert sainte_lague(5, {"A": 2 * (weight // 2), "B": weight // 2, "C": weight // 2}) == {"A": 3, "B": 1, "C": 1}


def test_the_default_alpha_is_the_least_squares_fit_to_one_decimal(tables: Tables) -> None:
    land = build_territory(tables, ("regular", "amv", "safe_country"))

    def error(alpha: float) -> float:
        factor = relief.factors(land, alpha=alpha, lowest=0.7, highest=1.25)
        return (sum((f - EFFECTIVE[land.names[p]]) ** 2 for p, f in factor.items()) / len(factor)) ** 0.5

    best = min((k / 100 for k in range(1, 151)), key=error)
    assert best == 0.31
    assert error(best) == pytest.approx(0.083, abs=5e-4)
    assert error(0.5) == pytest.approx(0.092, abs=5e-4)
    assert relief.PARAMETERS["alpha"][0] == round(best, 1)


def test_dividing_over_provinces_first_keeps_them_within_one_place_of_their_figure(tables: Tables) -> None:
    land = build_territory(tables, ("regular", "amv", "safe_country"))
    weights = key_weights("population", land, {})
    whole = sum(weights.values())

    def worst(given: dict[str, int]) -> float:
        sums = {p: sum(given[m] for m in land.scopes[p]) for p in land.areas("province")}
        return max(abs(n - 5088 * sum(weights[m] for m in land.scopes[p]) / whole) for p, n in sums.items())

    assert worst(nested(5088, weights, land.province)) < 1
    assert worst(sainte_lague(5088, weights)) > 3


def test_nrw_caps_what_area_adds_and_spreads_the_rest_pro_rata() -> None:
    # By hand: shares 0.9·0.1+0.1·0.8 = 0.17, 0.9·0.3+0.1·0.1 = 0.28, 0.9·0.6+0.1·0.1 = 0.55;
    # the first may have 1.25·0.1 = 0.125, the others share 0.875 as 28 to 55.
    land = land_of([1000, 3000, 6000], area=[80, 10, 10])
    assert given_by("nrw", land) == pytest.approx([12.5, 87.5 * 28 / 83, 87.5 * 55 / 83])
    assert given_by("nrw", land, gain=10) == pytest.approx([17, 28, 55])


def test_nrw_credits_the_stock_of_the_group_and_nobody_falls_below_zero() -> None:
    land = land_of([1000, 1000, 2000], existing=[20, 0, 0], area=[1, 1, 2])
    assert given_by("nrw", land, 100) == pytest.approx([10, 30, 60])
    # 120 places in all, of which 100 exist in the first: its deficit is taken from the others pro rata.
    assert given_by("nrw", land_of([1000, 1000, 2000], existing=[100, 0, 0], area=[1, 1, 2]), 20) == pytest.approx(
        [0, 20 / 3, 40 / 3]
    )
    weights = key_weights("nrw", land, {}, places=100, group="amv")
    assert weights["T000"] == pytest.approx(weights["T001"])


def test_denmark_is_twice_the_inhabitants_less_the_immigrants_less_the_families() -> None:
    land = land_of([500, 300, 200], immigrants=[50, 10, 40], reunited=[4, 6, 0])
    # d = 0.5, 0.5, 0.0; 100 + 10 places: 55 − 4, 55 − 6, 0
    assert given_by("denmark", land) == pytest.approx([51, 49, 0])
    assert given_by("denmark", land, families=0) == pytest.approx([50, 50, 0])
    # d = 0.6, 0.6, −0.2: the negative becomes zero, its deficit is taken pro rata
    uneven = land_of([400, 400, 200], immigrants=[20, 20, 60])
    assert given_by("denmark", uneven, families=0) == pytest.approx([50, 50, 0])


def test_a_hosted_centre_of_250_places_takes_off_50_in_the_swiss_key() -> None:
    first, second, third = given_by("swiss", land_of([1000, 1000, 2000], existing=[250, 0, 0]), 1000)
    assert second - first == pytest.approx(50)
    assert third == pytest.approx(2 * second)
    assert first + second + third == pytest.approx(1000)


def test_konigstein_is_two_thirds_tax_and_one_third_inhabitants() -> None:
    assert given_by("konigstein", land_of([1000, 3000], tax_revenue=[60, 40])) == pytest.approx(
        [100 * (2 / 3 * 0.6 + 1 / 3 * 0.25), 100 * (2 / 3 * 0.4 + 1 / 3 * 0.75)]
    )


def test_eu2015_caps_both_corrections_at_thirty_per_cent_and_gives_the_rest_back() -> None:
    # The first has few past applications and little unemployment, but is small: both corrections are capped.
    land = land_of([100, 900], gdp=[10, 90], past_applications=[1, 900], unemployment=[1, 9])
    p = (0.1, 0.9)
    past = (100 / (100 + 1), 1 / (100 + 1))
    jobless = (0.9, 0.1)
    key = [0.8 * p[i] + 0.1 * min(past[i], 0.6 * p[i]) + 0.1 * min(jobless[i], 0.6 * p[i]) for i in (0, 1)]
    assert min(past[0], jobless[0]) > 0.6 * p[0]
    rest = 1 - sum(key)
    assert given_by("eu2015", land) == pytest.approx([100 * (k + rest * q) for k, q in zip(key, p, strict=True)])
    with pytest.raises(InvalidInputError, match="key-figure-too-small"):
        given_by("eu2015", land_of([1, 1], gdp=[1, 1], past_applications=[0, 1], unemployment=[1, 1]))


def test_belgium_exempts_who_hosts_twice_the_average_and_counts_existing_places_inversely() -> None:
    same = {"net_taxable_income": [5, 5, 5], "integration_income_recipients": [2, 2, 2]}
    assert given_by("belgium", land_of([1000] * 3, existing=[60, 30, 0], **same))[0] == 0  # twice the average of 30
    below = given_by("belgium", land_of([1000] * 3, existing=[59, 31, 0], **same))
    assert below[0] < below[1] < below[2]
    # few: 1/(1 + 59/30), 1/(1 + 31/30), 1; a share of 30 % of it, the other 70 % equal
    few = [1 / (1 + 59 / 30), 1 / (1 + 31 / 30), 1]
    assert below == pytest.approx([100 * (0.7 / 3 + 0.3 * f / sum(few)) for f in few])
    assert given_by("belgium", land_of([1000] * 3, **same)) == pytest.approx([100 / 3] * 3)


def test_sweden_mixes_the_weights_of_2015() -> None:
    land = land_of([500, 500], labour_market=[3, 1], housing=[1, 3], demography=[1, 1], registered=[0, 10])
    registered = [1, 1 / 3]
    mixed = [0.4 * 0.75, 0.4 * 0.25]
    mixed = [mixed[0] + 0.05 * 0.25 + 0.35 * 0.5, mixed[1] + 0.05 * 0.75 + 0.35 * 0.5]
    assert given_by("sweden", land) == pytest.approx(
        [100 * (x + 0.2 * r / sum(registered)) for x, r in zip(mixed, registered, strict=True)]
    )
    assert sum(d for d, _ in rooms("keys")["sweden"].PARAMETERS.values()) == pytest.approx(1)


def test_a_formula_is_columns_with_weights_and_never_code() -> None:
    land = land_of([1000, 3000], area=[30, 10], immigrants=[9, 1])
    assert given_by("formula", land) == pytest.approx([25, 75])
    assert given_by("formula", land, population=0.5, area_land_km2=0.5) == pytest.approx([50, 50])
    assert given_by("formula", land, population=2, immigrants=-1) == given_by("denmark", land, families=0)
    assert given_by("formula", land, area_land_km2=4) == pytest.approx([75, 25])
    for evil in ("__import__('os')", "population*2"):
        with pytest.raises(InvalidInputError, match="key-column-absent"):
            given_by("formula", land, **{evil: 1.0})
    with pytest.raises(InvalidInputError, match="key-formula-zero"):
        given_by("formula", land, population=1, immigrants=-1)


def test_floors_caps_exemptions_and_credits_work_with_any_key() -> None:
    land = land_of([1000, 1000, 2000], existing=[40, 0, 0], area=[1, 1, 8], ukrainians=[0, 20, 0])
    by_area = {"area_land_km2": 1.0}
    assert given_by("formula", land, **by_area) == pytest.approx([10, 10, 80])
    assert given_by("formula", land, cap=1.2, **by_area) == pytest.approx([20, 20, 60])
    assert given_by("formula", land, floor=0.8, **by_area) == pytest.approx([20, 20, 60])
    assert given_by("population", land, exempt_from=2) == pytest.approx([0, 100 / 3, 200 / 3])
    assert given_by("population", land, credit_regular=0.5) == pytest.approx([10, 30, 60])
    assert given_by("population", land, credit_total=1, credit_ukrainians=1) == pytest.approx([0, 20 * 100 / 100, 80])
    assert given_by("population", land, credit_regular=0) == pytest.approx([25, 25, 50])
    assert key_credits("population", {"credit_regular": 0.5})
    assert not key_credits("population", {"credit_regular": 0.0, "cap": 2.0})
    for wrong, code in (({"credit_moon": 1.0}, "key-column-absent"), ({"cap": 0.5}, "key-parameter")):
        with pytest.raises(InvalidInputError, match=code):
            given_by("population", land, **wrong)
    with pytest.raises(InvalidInputError, match="setting-unknown"):
        given_by("population", land, moon=1)
    with pytest.raises(InvalidInputError, match="key-needs-places"):
        key_weights("population", land, {"credit_regular": 1.0})
    with pytest.raises(InvalidInputError, match="key-needs-places"):
        key_weights("swiss", land, {})


@settings(max_examples=150)
@given(
    st.lists(st.integers(1, 1000), min_size=2, max_size=8),
    st.data(),
    st.floats(0, 1),
    st.floats(1, 5),
    st.integers(1, 500),
)
def test_bounds_and_credits_keep_the_sum(
    people: list[int], data: st.DataObject, low: float, high: float, places: int
) -> None:
    codes = [f"T{i}" for i in range(len(people))]
    numbers = st.lists(st.integers(1, 1000), min_size=len(people), max_size=len(people))
    base = common.normalised({c: float(n) for c, n in zip(codes, people, strict=True)})
    share = {c: float(n) for c, n in zip(codes, data.draw(numbers), strict=True)}
    found = common.bounded(share, base, low, high)
    assert sum(found.values()) == pytest.approx(1)
    assert all(low * base[c] - 1e-9 <= w <= high * base[c] + 1e-9 for c, w in found.items())
    hosted = {c: float(n) for c, n in zip(codes, data.draw(numbers), strict=True)}
    credited = common.credited(share, hosted, Task(places))
    assert sum(credited.values()) == pytest.approx(places)
    assert min(credited.values()) >= 0


@pytest.mark.parametrize("key", sorted(rooms("keys")))
def test_every_key_says_what_it_needs_and_misses_it_in_a_sentence(full: Tables, key: str) -> None:
    room = rooms("keys")[key]
    assert "Needs:" in (room.__doc__ or "")
    assert "credited" in (room.__doc__ or "")
    for column in set(room.COLUMNS) - {"population"}:
        bare = replace(full, figures=tuple(f for f in full.figures if f.column != column))
        if column not in FIGURES:
            gone = dict.fromkeys((column, "ses_woa_estimate") if column == "ses_woa" else (column,))
            bare = replace(full, municipalities=tuple(m.model_copy(update=gone) for m in full.municipalities))
        with pytest.raises(InvalidInputError) as caught:
            divide(bare, places=100, key=key)
        assert {c.column for c in caught.value.complaints} == {column}
        assert all(column in line for line in Words("nl").complaints(caught.value.complaints))
    found = divide(full, places=1234, key=key, by="province")
    assert sum(r["places"] for r in found["allocation"]) == 1234


def test_one_unknown_cell_is_named_and_never_taken_for_zero() -> None:
    with pytest.raises(InvalidInputError) as caught:
        given_by("konigstein", land_of([1, 2, 3], tax_revenue=[5, None, None]))
    assert [(c.code, c.value) for c in caught.value.complaints] == [
        ("key-figure-missing", "T001"),
        ("key-figure-missing", "T002"),
    ]


def test_figures_of_the_last_year_count_and_years_are_not_mixed(dossier: Path) -> None:
    (dossier / "figures.csv").write_text(
        "gm_code,column,value,year,unit,source\nT001,tax_revenue,5.5,2020,M EUR,x\nT001,tax_revenue,7,2021,M EUR,x\n"
        "T002,tax_revenue,8,2020,M EUR,x\nT003,tax_revenue,9,2021,M EUR,x\n",
        encoding="utf-8",
    )
    land = build_territory(load(dossier), ("regular", "amv", "safe_country"))
    assert land.figures["tax_revenue"] == {"T001": 7, "T002": None, "T003": 9}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("T001,population,5,2021,x,x", "figure-reserved"),
        ("T001,kind_azc,5,2021,x,x", "figure-reserved"),
        ("T001,gdp,5,2021,EUR,x\nT002,gdp,5,2021,M EUR,x", "figure-units-differ"),
        ("T001,gdp,5,2021,EUR,x\nT001,gdp,6,2021,EUR,x", "key-twice"),
        ("T009,gdp,5,2021,EUR,x", "code-unknown"),
    ],
)
def test_a_bad_figure_is_a_complaint(dossier: Path, line: str, code: str) -> None:
    (dossier / "figures.csv").write_text(f"gm_code,column,value,year,unit,source\n{line}\n", encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        load(dossier)
    assert [c.code for c in caught.value.complaints] == [code]
    assert all(Words("en").complaints(caught.value.complaints))


def test_existing_places_by_kind_are_figures_and_unknown_where_a_size_is(dossier: Path) -> None:
    change(dossier / "locations.csv", ",high,", ",high,\nL2,Hall Bee,Bee,T002,PVA,azc,regular,,,,,public,x,high,")
    land = build_territory(load(dossier), ("regular", "amv", "safe_country"))
    assert land.figures["kind_azc"] == {"T001": 30, "T002": None, "T003": 0}


def test_the_command_takes_parameters_of_a_key(dossier: Path) -> None:
    arguments = ["divide", "--places", "100", "--key", "formula", "--dossier", str(dossier), "--json"]
    found = CliRunner().invoke(main, [*arguments, "--set", "population=2", "--set", "area_land_km2=-1"])
    assert [r["places"] for r in json.loads(found.stdout)["allocation"]] == [17, 33, 50]
    for wrong in ("population", "population=much"):
        assert CliRunner().invoke(main, [*arguments, "--set", wrong]).exit_code == 2


def test_a_key_that_counts_in_places_credits_them_in_a_plan_too(dossier: Path) -> None:
    change(dossier / "tiny.toml", 'regular = { name = "population" }', 'regular = { name = "swiss" }')
    instance = build_instance(load(dossier), read_scenario(dossier / "tiny.toml"))
    assert instance.credited == {"regular"}
    shares = [instance.share[m, "regular", "2022"] for m in instance.territory.municipalities]
    assert shares == pytest.approx([66 / 6 - 6, 66 / 3, 66 / 2])  # 60 and a fifth of 30
    assert set(audit(solve(load(dossier), read_scenario(dossier / "tiny.toml"))).values()) == {0}
