"""What everything that is kept has: a moment, an identifier, and a line in the audit log."""

import secrets
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from optimiser.workbench.people import Person
from optimiser.workbench.tables import AuditLine


def now() -> datetime:
    """The moment in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """An identifier that cannot be guessed."""
    return secrets.token_urlsafe(12)


def log(session: Session, person: Person, action: str, what: str) -> None:
    """Add a line to the audit log, in the same transaction as what it is about."""
    session.add(AuditLine(at=now(), person=person.subject, action=action, what=what))
