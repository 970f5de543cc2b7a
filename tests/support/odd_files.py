"""Files made odd: a cell of a table, a place of a document, bytes, or something in the place of the file."""

import csv
import io
import json
import os
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.hostile_editions import MARKUP, changed, places

CELLS = (
    "", "-", "-1", "+5", " 5 ", "1.5", "1e308", "nan", "inf", "9" * 30, "9" * 5000, "-" + "9" * 5000, "1_000", "\u0663",
    "\u00b2", "x" * 200_000, MARKUP, '"', "=1+1", "\x00", "\u202eabc", "T999", "regular; amv", "2031-13-01",
)  # fmt: skip
"""What is put in a cell."""

RAW = (
    b"", b"{", b"[" * 100_000, b"\xff\xfe", b"null", b'"x"', b"[]", b"{}", b"1", b"9" * 5000, b"\0" * 1000,
    b"\n" * 1000, b"," * 100_000, b'"' * 999,
)  # fmt: skip
"""What is put in the place of a whole file."""


def _cells(raw: bytes, dice: random.Random) -> bytes:
    """The table with a cell, a row or a column that is otherwise."""
    rows = list(csv.reader(io.StringIO(raw.decode())))
    n, k, way = dice.randrange(len(rows)), dice.randrange(len(rows[0])), dice.randrange(8)
    if "new" in rows[0] and way > 4:  # what is read of a plan
        n, k = dice.randrange(1, len(rows)), rows[0].index("new")
    if way == 0:
        del rows[n]
    elif way == 1:
        rows.insert(n, rows[n])
    elif way == 2:
        rows = [[*row[:k], *row[k + 1 :]] for row in rows]
    else:
        rows[n][k] = dice.choice(CELLS)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "surrogatepass")


def _places(raw: bytes, dice: random.Random) -> bytes:
    """The document with a place that is otherwise."""
    document = json.loads(raw)
    return json.dumps(changed(document, dice.choice(list(places(document))), dice)).encode()


def _bytes(raw: bytes, dice: random.Random) -> bytes:
    """Cut off, twice, with a byte that is another, or something else altogether."""
    n = dice.randrange(len(raw))
    other = raw[:n] + bytes([dice.randrange(256)]) + raw[n + 1 :]
    return dice.choice([raw[:n], raw * 2, other, other, dice.choice(RAW), dice.choice(RAW)])


def _other_kind(path: Path, dice: random.Random) -> None:
    """A folder, a link to itself or a pipe in the place of the file, or nothing."""
    path.unlink()
    way = dice.randrange(4)
    if way == 0:
        path.mkdir()
    elif way == 1 and hasattr(os, "mkfifo"):
        os.mkfifo(path)
    elif way == 2:
        with suppress(OSError):  # links are a privilege on some systems
            path.symlink_to(path)


def made_odd(path: Path, dice: random.Random) -> str:
    """Make a file odd; says how."""
    form: Callable[[bytes, random.Random], bytes] = _cells if path.suffix == ".csv" else _places
    way = dice.choice([form, form, form, form, form, _bytes, _bytes, _other_kind])
    if way is _other_kind:
        _other_kind(path, dice)
    elif way in (form, _bytes):
        path.write_bytes((form if way is form else _bytes)(path.read_bytes(), dice))
    return getattr(way, "__name__", "")
