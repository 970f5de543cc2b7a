"""Pages that tell what the code holds tell it whole."""

from dataclasses import fields
from fractions import Fraction
from typing import Any

import pytest

from data import BUNDLED
from maps.outputs import locations_csv, plan_csv
from optimiser import load, solve
from optimiser.catalogue import rooms
from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import ACTIONS, LocationLife, Phase
from optimiser.editions.records import Area, Asked, ExistingLocation, Figure, Outcome, Price, ShownLimit, Span, Standing
from optimiser.editions.streams import StreamNumber, StreamsShown, StreamTrade, TaskStanding
from optimiser.jobs.run_record import record
from optimiser.locations.rulebook import location_rules
from optimiser.problem.cost_settings import StatedPrice
from optimiser.problem.housing_settings import Housing
from optimiser.problem.location_settings import LocationAim, LocationRule, Locations
from optimiser.problem.repair_settings import RepairPrices
from optimiser.problem.scenario import (
    Division,
    KeyChoice,
    Part,
    Scenario,
    Stage,
    read_scenario,
)
from optimiser.problem.stream_settings import DecidedStream, JointSettings, Streams
from optimiser.publishing.publish import publish
from tests.support.documents import USER
from tests.support.dossier_page import dossier_page, every_table, marked_tables
from tests.support.maths import maths_page
from tests.support.paths import ROOT

MODELS = (
    Scenario,
    KeyChoice,
    Division,
    Stage,
    Part,
    Locations,
    LocationAim,
    LocationRule,
    Housing,
    Streams,
    JointSettings,
    DecidedStream,
    StatedPrice,
    RepairPrices,
)
"""The models of a scenario in the order of the page."""

RECORDS = (
    Edition,
    Span,
    Area,
    Figure,
    Asked,
    Standing,
    ExistingLocation,
    LocationLife,
    Phase,
    ShownLimit,
    Outcome,
    Price,
    StreamsShown,
    StreamNumber,
    StreamTrade,
    TaskStanding,
)
"""What an edition is made of."""


def page(name: str) -> str:
    return (USER / f"{name}.md").read_text(encoding="utf-8")


def unnamed(names: list[str], name: str) -> list[str]:
    """Names that a page does not have in backticks."""
    text = page(name)
    return [word for word in names if f"`{word}`" not in text]


def default_text(field: Any) -> str:
    """A default as the page of scenarios writes it."""
    if field.is_required():
        return "required"
    default = field.get_default(call_default_factory=True)
    if default is None or default in ([], {}):
        return "none"
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    return f'`"{default}"`' if isinstance(default, str) else f"`{default:g}`"


def test_the_page_of_scenarios_has_every_setting_with_its_default() -> None:
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in page("scenario").splitlines()]
    shown = [(row[0], row[2]) for row in rows if len(row) == 5 and row[0].startswith("`") and row[4].startswith("`")]
    known = [(f"`{f.alias or n}`", default_text(f)) for model in MODELS for n, f in model.model_fields.items()]
    assert shown == known


def test_the_page_of_scenarios_names_every_room() -> None:
    names = [name for folder in ("keys", "constraints", "objectives", "metrics") for name in rooms(folder)]
    assert not unnamed([*names, *location_rules()], "scenario")


@pytest.mark.parametrize("folder", ["keys", "constraints", "objectives"])
def test_the_page_of_scenarios_has_every_parameter_with_its_default(folder: str) -> None:
    for name, module in rooms(folder).items():
        row = next(line for line in page("scenario").splitlines() if line.startswith(f"| `{name}` |"))
        for parameter, (default, _) in getattr(module, "PARAMETERS", {}).items():
            number = f"{default:g}" if round(default, 4) == default else str(Fraction(default).limit_denominator(9))
            assert f"`{parameter}` ({number})" in row or f"`{parameter}` ({number};" in row, (name, parameter)


def test_the_page_of_outputs_names_every_column_and_field() -> None:
    names = [*plan_csv.COLUMNS, *locations_csv.COLUMNS, *ACTIONS]
    names += [field.name for kind in RECORDS for field in fields(kind)]
    assert not unnamed(names, "outputs")


def test_the_page_of_outputs_names_every_field_of_the_run_record() -> None:
    scenario = BUNDLED / "tiny" / "weights.toml"
    edition = publish(solve(load(BUNDLED / "tiny"), scenario))
    found = record(edition, read_scenario(scenario), gap=0.0, seconds={})
    assert not unnamed([*found, *(name for aim in found["aims"] for name in aim)], "outputs")


def test_the_page_of_dossiers_has_every_table_and_column_as_the_schema_says(request: pytest.FixtureRequest) -> None:
    path = USER / "dossier.md"
    if request.config.getoption("--update-goldens"):
        path.write_text(dossier_page(page("dossier")), encoding="utf-8")
    assert page("dossier") == dossier_page(page("dossier"))
    assert sorted(marked_tables(page("dossier"))) == sorted(every_table())


def test_the_page_of_maths_is_what_the_rooms_say(request: pytest.FixtureRequest) -> None:
    path = ROOT / "docs" / "maths.md"
    if request.config.getoption("--update-goldens"):
        path.write_text(maths_page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == maths_page()
