"""Official figures, exact sums, and nobody gets fewer when the number grows."""

import csv
import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import BUNDLED, Tables, load
from optimiser.apportion import nested, sainte_lague
from optimiser.catalogue import key_weights, rooms
from optimiser.division import divide
from optimiser.errors import UsageError
from optimiser.keys import relief
from optimiser.question import territory

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
PROVINCES_2024 = {  # of 96,000: press of January to November 2024
    "Zuid-Holland": 19_776,
    "Noord-Brabant": 14_689,
    "Gelderland": 11_704,
    "Utrecht": 8_207,
    "Limburg": 5_662,
    "Fryslân": 3_391,
    "Groningen": 2_717,
    "Flevoland": 2_441,
}
ALIASES = {"Den Haag": "'s-Gravenhage"}


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load(BUNDLED / "nl-2022")


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


@pytest.mark.parametrize("key", sorted(rooms("keys")))
def test_nobody_gets_fewer_when_the_number_grows(tables: Tables, key: str) -> None:
    land = territory(tables, ("regular", "amv", "safe_country"))
    parameters = {p: d for p, (d, _) in rooms("keys")[key].PARAMETERS.items()}
    weights = key_weights(key, land, parameters)
    before = dict.fromkeys(weights, 0)
    for places in range(1, 2001):
        after = nested(places, weights, land.province)
        assert sum(after.values()) == places
        assert all(after[m] >= before[m] for m in after)
        before = after


@pytest.mark.parametrize("by", ["region", "province"])
def test_areas_are_the_sums_of_their_municipalities(tables: Tables, by: str) -> None:
    found = divide(tables, places=10_157, key="relief", by=by)
    assert sum(r["places"] for r in found["allocation"]) == 10_157


def test_relief_stays_between_its_bounds_and_averages_one(tables: Tables) -> None:
    land = territory(tables, ("regular", "amv", "safe_country"))
    factor = relief.factors(land, alpha=0.3, lowest=0.7, highest=1.25)
    people = {p: sum(land.population[m] for m in land.scopes[p]) for p in factor}
    assert min(factor.values()) >= 0.7 - 1e-12
    assert max(factor.values()) <= 1.25 + 1e-12
    assert sum(people[p] * factor[p] for p in factor) / sum(people.values()) == pytest.approx(1, abs=1e-12)
    load_of = {p: land.existing_in(p, "total", land.periods[0]) / people[p] for p in factor}
    ordered = sorted(factor, key=lambda p: load_of[p])
    assert all(factor[a] >= factor[b] - 1e-12 for a, b in itertools.pairwise(ordered))


@settings(max_examples=200, deadline=None)
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


EFFECTIVE = {  # weight of the extra regular places between the two published tables, relative to population
    "Drenthe": 0.70,
    "Flevoland": 0.71,
    "Groningen": 0.71,
    "Fryslân": 0.74,
    "Limburg": 0.84,
    "Gelderland": 0.85,
    "Overijssel": 0.87,
    "Noord-Brabant": 0.93,
    "Utrecht": 0.95,
    "Zeeland": 1.19,
    "Noord-Holland": 1.19,
    "Zuid-Holland": 1.25,
}


def test_the_default_alpha_is_the_least_squares_fit_to_one_decimal(tables: Tables) -> None:
    land = territory(tables, ("regular", "amv", "safe_country"))

    def error(alpha: float) -> float:
        factor = relief.factors(land, alpha=alpha, lowest=0.7, highest=1.25)
        return (sum((f - EFFECTIVE[land.names[p]]) ** 2 for p, f in factor.items()) / len(factor)) ** 0.5

    best = min((k / 100 for k in range(1, 151)), key=error)
    assert best == 0.31
    assert error(best) == pytest.approx(0.083, abs=5e-4)
    assert error(0.5) == pytest.approx(0.092, abs=5e-4)
    assert relief.PARAMETERS["alpha"][0] == round(best, 1)


def test_dividing_over_provinces_first_keeps_them_within_one_place_of_their_figure(tables: Tables) -> None:
    land = territory(tables, ("regular", "amv", "safe_country"))
    weights = key_weights("population", land, {})
    whole = sum(weights.values())

    def worst(given: dict[str, int]) -> float:
        sums = {p: sum(given[m] for m in land.scopes[p]) for p in land.areas("province")}
        return max(abs(n - 5088 * sum(weights[m] for m in land.scopes[p]) / whole) for p, n in sums.items())

    assert worst(nested(5088, weights, land.province)) < 1
    assert worst(sainte_lague(5088, weights)) > 3
