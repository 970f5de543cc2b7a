"""A draft as a folder that every command reads: its tables with the rows that were entered, and its scenario."""

import shutil
from pathlib import Path

from data.schema.catalogue import TABLES
from data.schema.tables import Tables
from optimiser.jobs.kept_inputs import table_text
from optimiser.problem.toml_text import toml_text
from optimiser.workbench.draft import Draft
from optimiser.workbench.edits import edited_tables

SCENARIO = "scenario.toml"


def write_draft(tables: Tables, draft: Draft, folder: Path, dossier: Path) -> Path:
    """Write the folder.

    Args:
        tables: of the dossier, those of ``tables`` in the scenario put in place.
        draft: settings and rows.
        folder: an empty one.
        dossier: where the agreed plan lies, if there is one.

    Returns:
        The scenario in the folder.

    """
    scenario = draft.scenario().model_copy(update={"dossier": ".", "tables": None})
    edited = edited_tables(tables, draft.edits)
    for model in TABLES:
        rows = getattr(edited, model.TABLE)
        if rows or model.REQUIRED:
            columns = tuple(model.model_fields)
            text = table_text(columns, ([getattr(row, c) for c in columns] for row in rows))
            (folder / f"{model.TABLE}.csv").write_text(text, encoding="utf-8", newline="")
    if scenario.agreed:
        shutil.copyfile(folder_of(dossier) / scenario.agreed, folder / scenario.agreed)
    path = folder / SCENARIO
    path.write_text(toml_text(scenario), encoding="utf-8")
    return path


def folder_of(dossier: Path) -> Path:
    """The folder in which a dossier lies, beside whose tables or workbook an agreed plan is kept."""
    return dossier if dossier.is_dir() else dossier.parent
