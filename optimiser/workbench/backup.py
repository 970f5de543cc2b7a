"""All that the workbench keeps in one file, from any database and into any other: a line of JSON per row."""

import base64
import gzip
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import false, func, insert, select, text

from data.complaints import Complaint, InvalidInputError
from data.files import replacing
from optimiser.errors import UsageError
from optimiser.workbench.database import Database
from optimiser.workbench.serve import default_database
from optimiser.workbench.tables import Base

_LEFT_OUT = frozenset({"sign_ins"})
"""Browsers sign in again: a backup holds no way in."""


def write_backup(url: str, file: Path) -> None:
    """Write every row to a file, all from one moment.

    Raises:
        DatabaseError: the database cannot be read.

    """
    database = Database(url or default_database())
    database.migrate()
    with replacing(file) as draft, gzip.open(draft, "wt", encoding="utf-8") as lines:
        for line in _lines(database):
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
    database.close()


def _lines(database: Database) -> Iterator[dict[str, Any]]:
    with database.session() as session:
        for table in Base.metadata.sorted_tables:
            if table.name not in _LEFT_OUT:
                for row in session.execute(select(table)).mappings():
                    yield {"table": table.name, "row": {k: _written(v) for k, v in row.items()}}


def read_backup(url: str, file: Path) -> None:
    """Put every row back, or none.

    Raises:
        UsageError: the database holds scenarios already.
        InvalidInputError: no file of ``optimiser serve backup``.
        DatabaseError: the database cannot be written.

    """
    database = Database(url or default_database())
    database.migrate()
    tables = {t.name: t for t in Base.metadata.sorted_tables}
    with database.session(writes=True) as session:
        if any(session.scalar(select(func.count()).select_from(tables[name])) for name in ("scenarios", "dossiers")):
            raise UsageError("workbench-not-empty")
        try:
            with gzip.open(file, "rt", encoding="utf-8") as lines:
                for line in lines:
                    found = json.loads(line)
                    values = {k: _read(v) for k, v in found["row"].items()}
                    session.execute(insert(tables[found["table"]]).values(**values))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InvalidInputError([Complaint("workbench-backup", file.name)]) from error
        if session.get_bind().dialect.name == "postgresql":
            for table in tables.values():
                for column in (c for c in table.columns if c.autoincrement is True):
                    name = f"pg_get_serial_sequence('{table.name}', '{column.name}')"
                    most = func.coalesce(func.max(column), 0) + 1
                    session.execute(select(func.setval(text(name), most, false())))
    database.close()


def _written(value: Any) -> Any:
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode()}
    return {"time": value.isoformat()} if isinstance(value, datetime) else value


def _read(value: Any) -> Any:
    if isinstance(value, dict) and value.keys() == {"bytes"}:
        return base64.b64decode(value["bytes"])
    if isinstance(value, dict) and value.keys() == {"time"}:
        return datetime.fromisoformat(value["time"])
    return value
