"""``edition.json``: an edition as a file, from which papers and comparisons are made later."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from data.complaints import Complaint, InvalidInputError
from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError

NAME = "edition.json"
SCHEMA = 2
"""Facts of the first said less: a sentence about whole locations or published totals lacked what it now needs."""


@dataclass(frozen=True)
class _File:
    schema: int
    edition: Edition


_ADAPTER = TypeAdapter(_File)


def write_edition(edition: Edition, folder: Path) -> Path:
    """Write the edition; the same edition gives the same bytes."""
    path = folder / NAME
    path.write_bytes(_ADAPTER.dump_json(_File(SCHEMA, edition), exclude_defaults=True) + b"\n")
    return path


def read_edition(folder: Path) -> Edition:
    """Read the edition of a plan folder.

    Raises:
        InvalidInputError: no such file, not an edition, or of another schema.

    """
    path = folder / NAME
    try:
        found = _ADAPTER.validate_json(path.read_bytes())
    except OSError as error:
        raise InvalidInputError([Complaint("edition-missing", str(path))]) from error
    except ValidationError as error:
        raise InvalidInputError([Complaint("edition-unreadable", str(path))]) from error
    if found.schema != SCHEMA:
        raise InvalidInputError([Complaint("edition-schema", str(path), value=str(found.schema))])
    return found.edition


def refuse_stricter(folder: Path, audience: Visibility) -> None:
    """Stop before results for one audience come to stand beside older ones for a stricter one.

    Raises:
        UsageError: the folder, or a plan of a series in it, was made for a stricter audience.

    """
    series = sorted((folder / "plans").glob(f"*/{NAME}"))[:1]
    for path in (folder / NAME, *series):
        if not path.is_file():
            continue
        try:
            there = read_edition(path.parent).audience
        except InvalidInputError:
            continue  # no edition of ours, so nothing that we would leave beside it
        if VISIBILITIES.index(there) > VISIBILITIES.index(audience):
            raise UsageError("out-stricter", folder=str(folder), there=there, audience=audience)
