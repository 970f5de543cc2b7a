"""Find the files of a folder that are tables, and name those that look like one and are not read.

A file is a table if its name is that of a table with ``.csv``; capitals make no difference. A name that a browser, a
spreadsheet program or a hand made of it (``limits (1).csv``, ``limit.csv``, ``limits.xlsx``) is no table:
which of two files is meant is not for us to guess. It is refused where the table is lacking, and told where it is not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from data.complaints import Complaint
from data.reading.encodings import decoded
from data.schema.catalogue import TABLES

DATA_SUFFIXES = ("csv", "txt", "tsv", "tab", "dat", "ods", "xls", "xlsx", "xlsm", "xlsb", "numbers", "json")
"""Suffixes of files in which people keep tables."""

HEADER_BYTES = 4_000
"""How much of a file is read to see whether its header is that of a table [bytes]."""

_COPY = re.compile(r"(?<![a-z])(copy of|kopie van|copy|kopie)(?![a-z])|[\W_\d]+", re.IGNORECASE)
"""What programs and people add to the name of a second file."""


@dataclass(frozen=True)
class FoundTables:
    """Paths of the tables by name, and what is said about other files."""

    paths: Mapping[str, Path]
    complaints: tuple[Complaint, ...] = ()
    remarks: tuple[Complaint, ...] = field(default=())


def _plain(name: str) -> str:
    """A name without what makes it a copy, without signs, capitals and the ending of the plural."""
    return _COPY.sub("", name.split(".", maxsplit=1)[0].casefold()).removesuffix("s")


def _header(path: Path) -> frozenset[str]:
    """Words of the first line of a text file; none if it is no text."""
    with path.open("rb") as file:
        text = decoded(file.read(HEADER_BYTES).rpartition(b"\n")[0])
    lines = (line for line in (text or "").splitlines() if line.strip())
    return frozenset(word.strip().strip('"') for word in re.split(r"[,;\t]", next(lines, "")))


def _alike(path: Path) -> tuple[str, bool]:
    """The table that a file looks like, and whether its name says so beyond doubt; empty if it looks like none."""
    plain = {_plain(model.TABLE): model.TABLE for model in TABLES}
    if _plain(path.name) in plain:
        return plain[_plain(path.name)], True
    stem = path.name.split(".")[0].casefold()
    near = get_close_matches(stem, [m.TABLE for m in TABLES], n=1, cutoff=0.75)
    near += [m.TABLE for m in TABLES if re.match(rf"{m.TABLE}(?![a-z])|.*(?<![a-z]){m.TABLE}$", stem)]
    if near:
        return near[0], False
    if path.suffix.lower() in {".csv", ".txt", ".tsv"}:
        header = _header(path)
        for model in TABLES:
            if {c for c, f in model.model_fields.items() if f.is_required()} <= header:
                return model.TABLE, False
    return "", False


def _others(folder: Path, used: Iterable[Path]) -> Iterator[tuple[Path, str, bool]]:
    """Files that look like a table and are none, with the table and whether that is beyond doubt."""
    for path in sorted(folder.iterdir()):
        suffixes = [suffix.lower().lstrip(".") for suffix in path.suffixes] or ["csv"]
        hidden = path.name.startswith((".", "~"))  # also what a spreadsheet program keeps beside an open file
        if path in used or hidden or suffixes[-1] not in DATA_SUFFIXES or not path.is_file():
            continue
        table, certain = _alike(path)
        if table:
            yield path, table, certain


def find_tables(folder: Path) -> FoundTables:
    """The tables of a folder, and what is said about files that look like one."""
    paths: dict[str, Path] = {}
    complaints: list[Complaint] = []
    remarks: list[Complaint] = []
    names = {path.name: path for path in sorted(folder.iterdir()) if path.is_file()}
    for model in TABLES:
        name = f"{model.TABLE}.csv"
        alike = [n for n in names if n.casefold() == name]
        if len(alike) > 1 and name not in alike:
            complaints.append(Complaint("table-file-twice", alike[1], details={"first": alike[0], "nearest": name}))
        if alike:
            paths[model.TABLE] = names[name if name in alike else alike[0]]
    for path, table, certain in _others(folder, paths.values()):
        name = f"{table}.csv"
        if path.name.casefold() == name and table not in paths:
            continue
        details: dict[str, str | int | float] = {"nearest": paths[table].name if table in paths else name}
        if certain and table not in paths:
            spreadsheet = path.suffix.lower() not in {".csv", ".txt", ".tsv", ".tab", ".dat", ""}
            details["kind"] = "spreadsheet" if spreadsheet else "text"
            complaints.append(Complaint("table-file-name", path.name, details=details))
        else:
            remarks.append(Complaint("table-file-beside", path.name, details=details))
    return FoundTables(paths, tuple(complaints), tuple(remarks))
