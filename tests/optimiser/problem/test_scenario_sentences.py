"""What is wrong in a scenario is told in our own sentences, and in the same round as what is wrong in its tables."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from data import InvalidInputError
from optimiser.jobs.case import read_case
from optimiser.problem import scenario as module
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.problem.scenario import MAX_TITLE, Scenario, read_scenario
from optimiser.problem.toml_settings import NEEDS, OWN_CODES
from optimiser.words import Words
from tests.support.towns import change

PROBES = ("", "x" * 5000, 1, -1, 1e9, -1e9, 0.5, float("nan"), float("inf"), True, None, [], [1], ["x"], {}, {"x": 1})
MODELS = [m for m in vars(module).values() if isinstance(m, type) and issubclass(m, BaseModel) and m is not BaseModel]
MODELS += [HousingScenario]


def errors(model: type[BaseModel]) -> Iterator[str]:
    """Types of all errors that values of every kind give in any setting."""
    for name, field in model.model_fields.items():
        for probe in PROBES:
            try:
                model.model_validate({field.alias or name: probe})
            except ValidationError as error:
                yield from (found["type"] for found in error.errors())


@pytest.mark.parametrize("model", MODELS)
def test_every_constraint_of_a_setting_has_a_sentence_of_ours(model: type[BaseModel]) -> None:
    assert set(errors(model)) <= {*NEEDS, *OWN_CODES, "missing", "extra_forbidden"}
    assert TypeAdapter(model)


WRONG: list[tuple[str, Any, str, str]] = [
    ("title", f'"{"x" * (MAX_TITLE + 1)}"', "Maak de tekst korter: ten hoogste 200 tekens.", "at most 200 characters"),
    ("viable_size", "-1", "Het moet ten minste 0 zijn.", "at least 0"),
    ("seed", "0.5", "Schrijf een geheel getal", "Write a whole number"),
    ("seed", '"x"', "Schrijf een geheel getal", "Write a whole number"),
    ("country", "5", "Schrijf tekst, tussen aanhalingstekens.", "Write text"),
    ("agreed_visibility", '"all"', "Kies uit public, council, prt.", "Choose from public, council, prt."),
    ("groups", "[]", "Noem er ten minste 1.", "Name at least 1."),
    ("own_stages", '"no"', "Schrijf true of false", "Write true or false"),
    ("sources", '"CBS"', "Schrijf een lijst", "Write a list"),
]


@pytest.mark.parametrize(("setting", "value", "dutch", "english"), WRONG)
def test_a_wrong_setting_is_told_in_the_readers_language(
    dossier: Path, setting: str, value: str, dutch: str, english: str
) -> None:
    path = dossier / "tiny.toml"
    lines = [x for x in path.read_text(encoding="utf-8").splitlines() if not x.startswith(f"{setting} ")]
    path.write_text(f"{setting} = {value}\n" + "\n".join(lines), encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        read_scenario(path)
    (complaint,) = caught.value.complaints
    assert dutch in Words("nl").complaint(complaint)
    assert english in Words("en").complaint(complaint)
    assert "Input should" not in Words("nl").complaint(complaint)


def test_an_unknown_setting_says_nothing_in_english_to_a_dutch_reader(dossier: Path) -> None:
    change(dossier / "tiny.toml", "seed = ", "sead = ")
    with pytest.raises(InvalidInputError) as caught:
        read_scenario(dossier / "tiny.toml")
    assert any("deze instelling is niet bekend" in line for line in Words("nl").complaints(caught.value.complaints))
    assert not any("permitted" in line for line in Words("nl").complaints(caught.value.complaints))


def test_keys_rules_and_aims_that_are_nowhere_are_told_with_what_is_wrong_in_the_tables(dossier: Path) -> None:
    change(dossier / "tiny.toml", 'name = "population"', 'name = "popularity"')
    change(dossier / "limits.csv", ",35,", ",many,")
    with pytest.raises(InvalidInputError) as caught:
        read_case(dossier / "tiny.toml")
    said = "\n".join(Words("en").complaints(caught.value.complaints))
    assert "popularity" in said
    assert "“many”" in said


def test_the_words_of_a_column_are_told_in_the_readers_language(dossier: Path) -> None:
    change(dossier / "limits.csv", "maximum", "most")
    with pytest.raises(InvalidInputError) as caught:
        read_case(dossier / "tiny.toml")
    assert "verwacht wordt minimum, maximum, vast, capaciteit." in Words("nl").complaints(caught.value.complaints)[0]
    assert "expected minimum, maximum, fixed, capacity." in Words("en").complaints(caught.value.complaints)[0]


def test_the_models_of_settings_are_all_tried() -> None:
    assert Scenario in MODELS
    assert len(MODELS) > 6
