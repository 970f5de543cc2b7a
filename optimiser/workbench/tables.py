"""What the workbench keeps, as tables of a database: SQLite on a laptop, PostgreSQL on a province's server.

A revision is never changed, and stays as long as its scenario; a scenario that was published stays for good, so that
what readers were shown can always be looked up. Times are in UTC.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import DateTime, TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC, which SQLite would give back without its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """The moment with its zone."""
        del dialect
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class KeptTable(DeclarativeBase):
    """All tables."""

    type_annotation_map = {dict[str, Any]: JSON, datetime: UtcTime}  # noqa: RUF012  # SQLAlchemy's form


class Dossier(KeptTable):
    """Tables that somebody uploaded; a bundled dossier has a name and no files here."""

    __tablename__ = "dossiers"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    bundled: Mapped[str] = mapped_column(String(80), default="")
    """Folder of a bundled dossier; empty for an uploaded one."""
    audience: Mapped[str] = mapped_column(String(10), default="prt")
    owner: Mapped[str] = mapped_column(String(200))
    created: Mapped[datetime]


class DossierFile(KeptTable):
    """One file of an uploaded dossier, as it was accepted."""

    __tablename__ = "dossier_files"
    dossier_id: Mapped[str] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class KeptScenario(KeptTable):
    """A scenario under a name; ``head`` is the number of its latest revision."""

    __tablename__ = "scenarios"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    dossier_id: Mapped[str] = mapped_column(ForeignKey("dossiers.id"))
    province: Mapped[str] = mapped_column(String(40))
    """Of its dossier; ``*`` where that has several."""
    owner: Mapped[str] = mapped_column(String(200))
    shared: Mapped[bool] = mapped_column(default=False)
    """Whether the table sees it; a draft is seen by its owner alone."""
    head: Mapped[int] = mapped_column(default=0)
    created: Mapped[datetime]
    changed: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
    """When it was hidden for good; only of what readers were shown, else its row is gone."""
    deleted_by: Mapped[str] = mapped_column(String(200), default="")


class Revision(KeptTable):
    """A saved draft, for good."""

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("scenario_id", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    scenario_id: Mapped[str] = mapped_column(ForeignKey("scenarios.id", ondelete="CASCADE"))
    number: Mapped[int]
    draft: Mapped[dict[str, Any]]
    reason: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(String(200))
    audience: Mapped[str] = mapped_column(String(10))
    """Of its author: a reason can speak of rows that others may not see."""
    at: Mapped[datetime]


class Publication(KeptTable):
    """A revision that readers of one audience were shown; the page stays what it was, also after it is withdrawn."""

    __tablename__ = "publications"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    scenario_id: Mapped[str] = mapped_column(ForeignKey("scenarios.id", ondelete="CASCADE"))
    number: Mapped[int]
    audience: Mapped[str] = mapped_column(String(10))
    language: Mapped[str] = mapped_column(String(2))
    title: Mapped[str] = mapped_column(String(200))
    page: Mapped[bytes] = mapped_column(LargeBinary)
    by: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]
    withdrawn_by: Mapped[str] = mapped_column(String(200), default="")
    withdrawn_at: Mapped[datetime | None]


class Comment(KeptTable):
    """What somebody says of a plan or of one municipality in it (zienswijze), open or resolved."""

    __tablename__ = "comments"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    scenario_id: Mapped[str] = mapped_column(ForeignKey("scenarios.id", ondelete="CASCADE"))
    number: Mapped[int]
    """The revision that it is about."""
    municipality: Mapped[str] = mapped_column(String(40), default="")
    text: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(String(200))
    by: Mapped[str] = mapped_column(String(200), default="")
    """Subject of the author: two people can have one name."""
    audience: Mapped[str] = mapped_column(String(10))
    """Who may read it: the audience of its author, or a stricter one."""
    at: Mapped[datetime]
    resolved_by: Mapped[str] = mapped_column(String(200), default="")
    resolved_at: Mapped[datetime | None]


class Job(KeptTable):
    """Work that takes longer than a moment, done by a process apart; its files stay until it is deleted."""

    __tablename__ = "jobs"
    __table_args__ = (Index("jobs_by_state", "state"),)
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    scenario_id: Mapped[str] = mapped_column(ForeignKey("scenarios.id", ondelete="CASCADE"))
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    asked: Mapped[dict[str, Any]]
    audience: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(12), default="queued")
    """``queued``, ``running``, ``done``, ``failed``, ``stopped``."""
    stop: Mapped[bool] = mapped_column(default=False)
    by: Mapped[str] = mapped_column(String(200))
    created: Mapped[datetime]
    heartbeat: Mapped[datetime | None]
    ended: Mapped[datetime | None]
    told: Mapped[str] = mapped_column(Text, default="")
    """What it said last, or why it failed."""
    result: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    """The archive; read only when somebody takes it."""
    size: Mapped[int] = mapped_column(default=0)
    """Of the archive [bytes]; 0 for none."""
    attempts: Mapped[int] = mapped_column(default=0)
    """How often a process began with it."""
    taken_by: Mapped[str] = mapped_column(String(40), default="")
    """The process that has it; what another one still says of it no longer counts."""


class JobLine(KeptTable):
    """A line that a job told while it worked."""

    __tablename__ = "job_lines"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), index=True)
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]


class SignIn(KeptTable):
    """A browser that signed in; only the SHA-256 of its key is kept."""

    __tablename__ = "sign_ins"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    subject: Mapped[str] = mapped_column(String(200))
    name: Mapped[str] = mapped_column(String(200))
    expires: Mapped[datetime]


class Grant(KeptTable):
    """What a person may do in a province: a role, and the audience whose rows that person may see."""

    __tablename__ = "grants"
    subject: Mapped[str] = mapped_column(String(200), primary_key=True)
    province: Mapped[str] = mapped_column(String(40), primary_key=True)
    """Code of a province, or ``*`` for all and for plans of more than one."""
    role: Mapped[str] = mapped_column(String(10))
    audience: Mapped[str] = mapped_column(String(10))
    by: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]


class AuditLine(KeptTable):
    """Who did what, when; lines are only added."""

    __tablename__ = "audit_log"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    person: Mapped[str] = mapped_column(String(200))
    action: Mapped[str] = mapped_column(String(40))
    what: Mapped[str] = mapped_column(Text)
