"""Browsers that signed in: a random key in a cookie, of which the database knows the SHA-256."""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import delete, select

from optimiser.workbench.database import Database
from optimiser.workbench.entries import log, now
from optimiser.workbench.people import EVERYWHERE, LOCAL, Person, Right
from optimiser.workbench.tables import Grant, SignIn

COOKIE = "workbench"
LASTS = timedelta(hours=12)
"""A working day; after that a browser signs in again."""


class SignIns:
    """Who is reading.

    Args:
        database: where sign-ins and grants are kept.
        admin: subject of the first administrator, where people sign in at a provider; ``None`` on an own machine.

    """

    def __init__(self, database: Database, admin: str | None = None) -> None:
        """Keep the database."""
        self.database, self.admin = database, admin

    def begin(self, subject: str, name: str) -> str:
        """A new key for somebody's browser; what has ended is forgotten."""
        key = secrets.token_urlsafe(32)
        with self.database.session(writes=True) as session:
            session.execute(delete(SignIn).where(SignIn.expires < now()))
            session.add(SignIn(key=_digest(key), subject=subject, name=name, expires=now() + LASTS))
            log(session, Person(subject, name), "sign-in", subject)
        return key

    def end(self, key: str) -> None:
        """The browser is signed out, also if its cookie was copied."""
        with self.database.session(writes=True) as session:
            found = session.get(SignIn, _digest(key))
            if found is not None:
                log(session, Person(found.subject, found.name), "sign-out", found.subject)
                session.delete(found)

    def person(self, key: str | None) -> Person | None:
        """Who has this key; ``None`` for nobody, or no longer."""
        if not key:
            return None
        with self.database.session() as session:
            found = session.get(SignIn, _digest(key))
            if found is None or found.expires < now():
                return None
            if self.admin is None and found.subject == LOCAL.subject:  # a provider may know somebody by that name
                return LOCAL
            grants = session.scalars(select(Grant).where(Grant.subject == found.subject))
            rights = {g.province: Right(g.role, g.audience) for g in grants}  # type: ignore[arg-type]  # checked when granted
            if self.admin and found.subject == self.admin:
                rights[EVERYWHERE] = Right("admin", "prt")
            return Person(found.subject, found.name, rights)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
