"""Editions of the bundled cases, each planned once."""

from functools import cache
from pathlib import Path

from data import load
from optimiser.editions.edition import Edition
from optimiser.jobs.solve import solve
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import read_scenario
from optimiser.publishing.publish import publish
from tests.support.paths import ROOT

CASES = {
    "letter": ROOT / "data" / "nl-2022/letter.toml",
    "working day": ROOT / "data" / "zeeland/working-day.toml",
    "tiny": ROOT / "data" / "tiny/tiny.toml",
    "provinces": ROOT / "data" / "nl-2026/provinces.toml",
}


@cache
def made(path: Path, audience: str = "prt") -> Edition:
    scenario = read_scenario(path)
    tables = load(path.parent / scenario.dossier, country=scenario.country)
    return publish(solve(tables, path), audience=audience)


@cache
def _joint() -> Plan:
    return solve(ROOT / "data" / "zeeland", ROOT / "data" / "zeeland" / "joint.toml")


@cache
def joint(audience: str = "prt") -> Edition:
    """The bundled joint plan, planned once."""
    return publish(_joint(), audience=audience)  # type: ignore[arg-type]
