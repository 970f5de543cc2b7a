"""A database in a file stays in that file: one that is moved away is missed, not written on nor made anew."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

_FILE = "file"


def same_file_only(engine: Engine) -> None:
    """Refuse connections to a file that is no longer at its path, and to none where there is none.

    SQLite goes on writing in a file that was moved, and makes an empty one where it finds none; both would lose what
    is kept without a word. When the file is back, or another one is restored there, the next question reaches it.

    Args:
        engine: of a database in a file; whoever wants a new one makes the file first.

    """
    path = engine.url.database
    if not path or path == ":memory:" or path.startswith("file:"):
        return
    address = f"{Path(path).absolute().as_uri()}?mode=rw"  # which never makes a file, also if it goes this very moment

    def connecting(_: Any, __: Any, arguments: list[Any], named: dict[str, Any]) -> None:
        arguments[0], named["uri"] = address, True

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
