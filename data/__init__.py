"""Read the tables of a dossier (a folder of files or a workbook) and check them. The one verb: :func:`load`.

Reading and checking are imported when they are first used: a complaint, or the help of a command, needs neither.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.complaints import Complaint, InvalidInputError

if TYPE_CHECKING:
    from data.dossier import load
    from data.schema.tables import Tables

__all__ = ["BUNDLED", "Complaint", "InvalidInputError", "Tables", "load"]

BUNDLED = Path(__file__).parent
"""Folder of the bundled dossiers: ``nl-2022``, ``nl-2026``, ``zeeland`` and ``tiny``."""

_HOMES = {"Tables": "data.schema.tables", "load": "data.dossier"}
"""Modules of the public names that are imported on first use."""

if not TYPE_CHECKING:  # a checker of types would take every name for one that this function knows

    def __getattr__(name: str) -> Any:
        """Import a public name when it is first used."""
        if name not in _HOMES:
            message = f"module 'data' has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(_HOMES[name]), name)
