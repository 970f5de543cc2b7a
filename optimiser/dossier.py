"""The tables that a scenario plans: its dossier, with tables of its own over it."""

from pathlib import Path

from data import load
from data.tables import Tables
from optimiser.scenario import Scenario


def tables_of(scenario: Scenario, dossier: Path) -> Tables:
    """Read the checked tables of a scenario.

    Args:
        scenario: says the country, and which folder inside the dossier replaces tables of it, if any.
        dossier: a folder of tables or a workbook.

    Raises:
        InvalidInputError: tables that cannot be used.

    """
    over = None if scenario.tables is None else dossier / scenario.tables
    return load(dossier, country=scenario.country, over=over)
