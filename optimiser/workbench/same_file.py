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
    named = engine.url.database
    if not named or named == ":memory:" or named.startswith("file:"):
        return
    path = Path(named).absolute()
    address = f"{path.as_uri()}?mode=rw"  # which never makes a file, also if it goes this very moment

    def connecting(_: Any, __: Any, arguments: list[Any], options: dict[str, Any]) -> None:
        arguments[0], options["uri"] = address, True

    def connected(_: Any, record: Any) -> None:
        record.info[_FILE] = _identity(path)

    def checked_out(_: Any, record: Any, __: Any) -> None:
        found = _identity(path)
        if found is None or record.info.get(_FILE) != found:  # it may have gone while the connection was made
            raise DisconnectionError("the file of the database is another one")

    event.listen(engine, "do_connect", connecting)
    event.listen(engine, "connect", connected)
    event.listen(engine, "checkout", checked_out)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
