"""A new dossier: another one with official figures wherever these are known."""

import shutil
from collections.abc import Callable
from pathlib import Path

from data import load
from data.operations.figures import fill, read_figures, write_rows
from data.schema.facts import Municipality
from maps.text.official_data import filled_lines
from optimiser.errors import UsageError
from optimiser.jobs.files import new_folder
from optimiser.words import Words


def run(dossier: Path, figures: Path, out: Path, *, language: str, notify: Callable[[str], None]) -> None:
    """Write all files of the dossier into another folder, its municipalities with the figures.

    Args:
        dossier: folder of tables.
        figures: table of municipal figures.
        out: the other folder.
        language: of what is told.
        notify: told which municipalities got figures, and which codes and values did not fit.

    Raises:
        InvalidInputError: tables or figures that cannot be used.
        UsageError: the other folder is the same one or a file, or has a file of such a name.

    """
    filled = fill(load(dossier), read_figures(figures))
    if out.resolve() == dossier.resolve():
        raise UsageError("apply-same-folder", path=str(out))
    with new_folder(out) as draft:
        for path in sorted(p for p in dossier.iterdir() if p.is_file()):
            shutil.copyfile(path, draft / path.name)
        rows = [m.model_dump() for m in filled.tables.municipalities]
        write_rows(draft / "municipalities.csv", tuple(Municipality.model_fields), rows)
    for line in filled_lines(filled, Words(language)):
        notify(line)
