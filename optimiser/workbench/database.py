"""The connection to the database: SQLite in one file by default, any other by its URL."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DataError, DBAPIError, SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from optimiser.errors import OptimiserError
from optimiser.workbench.same_file import same_file_only

_BUSY_MS = 10_000
"""How long SQLite waits for another tab that is writing [ms]."""


class DatabaseError(OptimiserError):
    """The database did not do what was asked: gone, full, or locked for too long; nothing was written."""

    exit_code = 1


class Database:
    """Sessions, each of which is written whole or not at all.

    Args:
        url: of SQLAlchemy, such as ``sqlite:///plans.db`` or ``postgresql+psycopg://…``.

    """

    def __init__(self, url: str) -> None:
        """Nothing is connected before the first session."""
        self.url = url
        local = url.startswith("sqlite")
        arguments: dict[str, Any] = {"connect_args": {"timeout": _BUSY_MS / 1000}} if local else {"pool_pre_ping": True}
        self.engine: Engine = create_engine(url, **arguments)
        if local:
            event.listen(self.engine, "connect", _durable)
            event.listen(self.engine, "begin", _begin)
            same_file_only(self.engine)
        self._session = sessionmaker(self.engine, expire_on_commit=False)

    @contextlib.contextmanager
    def session(self, *, writes: bool = False) -> Iterator[Session]:
        """A transaction: all of it is written at the end, or nothing if something goes wrong.

        Args:
            writes: whether what is read is the base of what is written, so that nobody may write in between.

        Raises:
            DatabaseError: it could not be read or written.

        """
        try:
            with self._session.begin() as session:
                if writes:
                    session.connection(execution_options={"writes": True})
                yield session
        except SQLAlchemyError as error:
            raise _told(error) from error

    def migrate(self) -> None:
        """Bring the tables to what this version expects.

        Raises:
            DatabaseError: it could not be reached.

        """
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        config.attributes["engine"] = self.engine
        try:
            _begin_private(self.engine)
            command.upgrade(config, "head")
        except CommandError as error:
            raise DatabaseError("workbench-database-newer") from error
        except SQLAlchemyError as error:
            raise _told(error) from error

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def _begin_private(engine: Engine) -> None:
    """Make the file of SQLite if there is none: for its owner alone, as are the files that SQLite makes beside it."""
    path = engine.url.database
    if engine.dialect.name == "sqlite" and path and path != ":memory:":
        with contextlib.suppress(OSError):  # what is wrong with the path SQLite tells
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _told(error: SQLAlchemyError) -> DatabaseError:
    """What is wrong with the database, by what it said: a remedy differs for one that is full, gone or locked."""
    said = str(error.orig).lower() if isinstance(error, DBAPIError) else ""
    causes = {
        "full": ("disk is full", "no space left", "disk i/o", "file too large", "could not extend"),
        "locked": ("is locked", "lock timeout"),
        "read-only": ("readonly", "read-only", "permission denied"),
    }
    found = next((cause for cause, signs in causes.items() if any(sign in said for sign in signs)), None)
    refused = "refused" if isinstance(error, DataError | OverflowError) else "gone"
    return DatabaseError("workbench-database", what=found or refused)


def _begin(connection: Connection) -> None:
    """SQLite locks at the first write, when what was read may be old already; a writer locks at once."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _durable(connection: Any, _: Any) -> None:
    """Write-ahead log, so that readers do not wait; synced at every commit, so that a cut of power loses none."""
    connection.isolation_level = None  # the driver begins no transactions of its own
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={_BUSY_MS}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
