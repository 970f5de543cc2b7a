"""All that the workbench keeps in one file, from any database and into any other: a line of JSON per row."""

import base64
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table, false, func, insert, select, text
from sqlalchemy.orm import Session

from data.complaints import Complaint, InvalidInputError
from data.files import replacing
from optimiser.errors import UsageError
from optimiser.workbench.database import Database
from optimiser.workbench.serve import default_database
from optimiser.workbench.tables import KeptTable

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
        count = 0
        for line in _lines(database):
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
            count += 1
        lines.write(json.dumps({"rows": count}) + "\n")
    database.close()


def _lines(database: Database) -> Iterator[dict[str, Any]]:
    with database.session() as session:
        if session.get_bind().dialect.name == "postgresql":  # SQLite reads from one moment by itself
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        for table in KeptTable.metadata.sorted_tables:
            if table.name not in _LEFT_OUT:
                for row in session.execute(select(table), execution_options={"yield_per": 20}).mappings():
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
    tables = {t.name: t for t in KeptTable.metadata.sorted_tables}
    with database.session(writes=True) as session:
        if any(session.scalar(select(func.count()).select_from(t)) for t in tables.values() if t.name not in _LEFT_OUT):
            raise UsageError("workbench-not-empty")
        try:
            _insert_all(session, file, tables)
        except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError) as error:
            raise InvalidInputError([Complaint("workbench-backup", file.name)]) from error
        if session.get_bind().dialect.name == "postgresql":
            for table in tables.values():
                for column in (c for c in table.columns if c.autoincrement is True):
                    name = f"pg_get_serial_sequence('{table.name}', '{column.name}')"
                    most = func.coalesce(func.max(column), 0) + 1
                    session.execute(select(func.setval(text(name), most, false())))
    database.close()


def _insert_all(session: Session, file: Path, tables: Mapping[str, Table]) -> None:
    """Put every row in its table.

    Raises:
        ValueError: the file ends before its last line, which says how many rows it has.

    """
    count, told = 0, None
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            if "rows" in found:
                told = found["rows"]
                continue
            values = {k: _read(v) for k, v in found["row"].items()}
            session.execute(insert(tables[found["table"]]).values(**values))
            count += 1
    if count != told:
        raise ValueError("rows are missing")


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
