"""``edition.json``: an edition as a file, from which papers and comparisons can be made later."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from data.complaints import Complaint, InvalidInputError
from optimiser.editions.edition import Edition

NAME = "edition.json"
"""File name in the folder of a plan."""

SCHEMA = 2
"""Version of the format. Facts of version 1 lack details that sentences about locations and totals now need."""


@dataclass(frozen=True)
class _File:
    schema: int
    edition: Edition


_ADAPTER = TypeAdapter(_File)


def write_edition(edition: Edition, folder: Path) -> Path:
    """Write the edition to a folder; the same edition gives the same bytes."""
    path = folder / NAME
    path.write_bytes(_ADAPTER.dump_json(_File(SCHEMA, edition), exclude_defaults=True) + b"\n")
    return path


def read_edition(folder: Path) -> Edition:
    """Read the edition of a plan folder.

    Raises:
        InvalidInputError: no such file, not an edition, or another version of the format.

    """
    path = folder / NAME
    try:
        content = _ADAPTER.validate_json(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise InvalidInputError([Complaint("edition-missing", str(path))]) from error
    except ValidationError as error:
        raise InvalidInputError([Complaint("edition-unreadable", str(path))]) from error
    if content.schema != SCHEMA:
        raise InvalidInputError([Complaint("edition-schema", str(path), value=str(content.schema))])
    return content.edition
