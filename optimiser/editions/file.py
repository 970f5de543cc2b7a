"""``edition.json``: an edition as a file, from which papers and comparisons can be made later."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from data.complaints import Complaint, InvalidInputError
from data.reading.regular_files import read_regular
from optimiser.editions.adds_up import sums
from optimiser.editions.edition import Edition
from optimiser.editions.fact_details import details
from optimiser.editions.misshapen import misshapen
from optimiser.editions.soundness import areas, figures, names, references
from optimiser.editions.tellable import rules, sentences

NAME = "edition.json"
"""File name in the folder of a plan."""

SCHEMA = 2
"""Version of the format. Facts of version 1 lack details that sentences about locations and totals now need."""

MAX_BYTES, MAX_VALUES = 200_000_000, 20_000_000
"""Largest file that is read [bytes], and most values in it; that of the country has 0.7 MB and 50,000 values, that of
10,000 municipalities in eight periods 52 MB and four million."""

_CHECKS = ((names,), (areas,), (figures, details), (references, sums, rules, sentences))
"""What is looked at in turn: later checks rest on what earlier ones found in order."""


@dataclass(frozen=True)
class _File:
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)

    schema: int
    edition: Edition


@dataclass(frozen=True)
class _Version:
    schema: int


@cache
def _adapter() -> TypeAdapter[_File]:
    """Made when a file is read or written: of all commands a plan needs it last."""
    return TypeAdapter(_File)


def write_edition(edition: Edition, folder: Path) -> Path:
    """Write the edition to a folder; the same edition gives the same bytes."""
    path = folder / NAME
    path.write_bytes(edition_bytes(edition))
    return path


def edition_bytes(edition: Edition) -> bytes:
    """What the file of an edition holds."""
    return _adapter().dump_json(_File(SCHEMA, edition), exclude_defaults=True) + b"\n"


def read_edition(folder: Path) -> Edition:
    """Read the edition of a plan folder, and check that it holds together.

    Raises:
        InvalidInputError: no such file, not an edition, another version of the format, or one that does not add up.

    """
    return read_with_fingerprint(folder)[0]


def read_with_fingerprint(folder: Path) -> tuple[Edition, str]:
    """The edition and the SHA-256 of the very bytes that it was read from.

    Raises:
        InvalidInputError: as ``read_edition``.

    """
    path = folder / NAME
    try:
        raw = read_regular(path, MAX_BYTES, code="edition-large")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise InvalidInputError([Complaint("edition-missing", str(path))]) from error
    edition = _shaped(raw, str(path))
    for checks in _CHECKS:
        found = [unsound for check in checks for unsound in check(edition)]
        if found:
            raise InvalidInputError(
                [Complaint(x.code, str(path), value=x.value, details={"field": x.field, **x.details}) for x in found]
            )
    return edition, sha256(raw).hexdigest()


def _shaped(raw: bytes, name: str) -> Edition:
    """The edition, each field of which holds what it may.

    Raises:
        InvalidInputError: it is no JSON, of another version, or a field is odd.

    """
    if sum(raw.count(sign) for sign in (b",", b"[", b"{")) > MAX_VALUES:
        raise InvalidInputError([Complaint("edition-large", name, details={"limit": MAX_BYTES // 1_000_000})])
    try:
        version = TypeAdapter(_Version).validate_json(raw).schema
    except ValidationError as error:
        raise InvalidInputError([Complaint("edition-unreadable", name)]) from error
    if version != SCHEMA:
        raise InvalidInputError([Complaint("edition-schema", name, value=str(version))])
    try:
        return _adapter().validate_json(raw).edition
    except ValidationError as error:
        raise InvalidInputError(misshapen(error, name)) from error
