"""A database in a file stays in that file: one that is moved away is missed, not written on nor made anew."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

_FILE = "file"


def same_file_only(engine: Engine, *, made: Callable[[], bool]) -> None:
    """Refuse connections to a file that is no longer at its path, and to none where there was one.

    SQLite goes on writing in a file that was moved, and makes an empty one where it finds none; both would lose what
    is kept without a word. When the file is back, or another one is restored there, the next question reaches it.

    Args:
        engine: of a database in a file.
        made: whether the tables were made, so that the file must be there.

    """
    path = engine.url.database
    if not path or path == ":memory:":
        return

    def connecting(*_: Any) -> None:
        if made() and not Path(path).exists():
            raise sqlite3.OperationalError("the file of the database is gone")

    def connected(_: Any, record: Any) -> None:
        record.info[_FILE] = _identity(path)

    def checked_out(_: Any, record: Any, __: Any) -> None:
        if record.info.get(_FILE) != _identity(path):
            raise DisconnectionError("the file of the database is another one")

    event.listen(engine, "do_connect", connecting)
    event.listen(engine, "connect", connected)
    event.listen(engine, "checkout", checked_out)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
