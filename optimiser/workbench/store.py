"""Scenarios with their history, in the database: saved explicitly, never lost, never changed behind somebody's back."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.errors import UsageError
from optimiser.workbench.database import Database
from optimiser.workbench.draft import Draft
from optimiser.workbench.merging import Merged, merged
from optimiser.workbench.people import Person, Role
from optimiser.workbench.tables import AuditLine, Dossier, DossierFile, KeptScenario, Revision


class NotAllowedError(UsageError):
    """The person may not do this, or may not know that it exists."""


class ConflictError(UsageError):
    """Somebody else saved in the meantime; carries both drafts and what differs.

    Args:
        merge: field by field what both changed.
        head: number of the revision of the other.
        author: who saved it.

    """

    def __init__(self, merge: Merged, head: int, author: str) -> None:
        """Keep what is offered to the second."""
        super().__init__("workbench-conflict", author=author)
        self.merge, self.head, self.author = merge, head, author


def now() -> datetime:
    """The moment in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """An identifier that cannot be guessed."""
    return secrets.token_urlsafe(12)


def log(session: Session, person: Person, action: str, what: str) -> None:
    """Add a line to the audit log, in the same transaction as what it is about."""
    session.add(AuditLine(at=now(), person=person.subject, action=action, what=what))


class Store:
    """Scenarios, revisions and dossiers."""

    def __init__(self, database: Database) -> None:
        """Keep the database."""
        self.database = database

    def add_dossier(
        self, person: Person, name: str, *, bundled: str = "", files: Sequence[tuple[str, bytes]] = ()
    ) -> str:
        """Keep a dossier: the name of a bundled one, or the files of an uploaded one."""
        with self.database.session(writes=True) as session:
            known = session.scalar(select(Dossier).where(Dossier.bundled == bundled)) if bundled else None
            if known is not None:
                return known.id
            dossier = Dossier(id=new_id(), name=name, bundled=bundled, owner=person.subject, created=now())
            session.add(dossier)
            session.flush()
            session.add_all(DossierFile(dossier_id=dossier.id, name=n, content=c) for n, c in files)
            log(session, person, "dossier", f"{dossier.id} {name}")
            return dossier.id

    def create(
        self, person: Person, name: str, dossier_id: str, draft: Draft, *, province: str, reason: str
    ) -> KeptScenario:
        """A new scenario with its first revision.

        Raises:
            NotAllowedError: the person may not edit in this province.

        """
        if not person.may("edit", province):
            raise NotAllowedError("workbench-not-allowed")
        with self.database.session(writes=True) as session:
            scenario = KeptScenario(
                id=new_id(), name=name, dossier_id=dossier_id, province=province, owner=person.subject, created=now(),
                changed=now(), head=1,
            )  # fmt: skip
            session.add(scenario)
            session.flush()
            session.add(_revision(scenario, 1, draft, reason, person))
            log(session, person, "create", f"{scenario.id} {name}")
            return scenario

    def all(self, person: Person) -> list[KeptScenario]:
        """Scenarios that a person may see, the latest first."""
        with self.database.session() as session:
            found = session.scalars(select(KeptScenario).order_by(KeptScenario.changed.desc()))
            return [s for s in found if _sees(person, s)]

    def get(self, person: Person, scenario_id: str, role: Role = "view") -> KeptScenario:
        """A scenario that a person may see, and in which the person may do what a role may.

        Raises:
            NotAllowedError: no such scenario for this person.

        """
        with self.database.session() as session:
            return _allowed(session, person, scenario_id, role)

    def revision(self, person: Person, scenario_id: str, number: int | None = None) -> Revision:
        """A revision with the rows that the person may see; the latest one by default."""
        with self.database.session() as session:
            scenario = _allowed(session, person, scenario_id, "view")
            found = _find(session, scenario_id, number or scenario.head)
            session.expunge(found)  # what the person may not see is left out of this copy alone
        audience = person.audience(scenario.province)
        draft = Draft.model_validate(found.draft).for_audience(audience)
        found.draft = draft.model_dump(mode="json")
        return _readable(found, person, scenario)

    def history(self, person: Person, scenario_id: str) -> list[Revision]:
        """All revisions, the latest first."""
        with self.database.session() as session:
            scenario = _allowed(session, person, scenario_id, "view")
            query = select(Revision).where(Revision.scenario_id == scenario.id).order_by(Revision.number.desc())
            return [_readable(r, person, scenario) for r in session.scalars(query).all()]

    def save(self, person: Person, scenario_id: str, draft: Draft, *, base: int, reason: str) -> int:
        """Save a draft as the next revision.

        Args:
            person: who saves.
            scenario_id: of which scenario.
            draft: as the person sees it; rows that are hidden from the person stay.
            base: number of the revision from which the draft was made.
            reason: why.

        Returns:
            The number of the new revision.

        Raises:
            ConflictError: somebody saved in the meantime; nothing is written.

        """
        with self.database.session(writes=True) as session:
            scenario = _allowed(session, person, scenario_id, "edit", lock=True)
            head = _find(session, scenario_id, scenario.head)
            audience = person.audience(scenario.province)
            theirs = Draft.model_validate(head.draft)
            if audience != VISIBILITIES[-1]:
                draft = draft.with_agreed_of(theirs)
            whole = _with_hidden(draft, theirs, audience)
            if base != scenario.head:
                begun = Draft.model_validate(_find(session, scenario_id, base).draft)
                found = merged(begun.for_audience(audience), draft, theirs.for_audience(audience))
                raise ConflictError(found, scenario.head, head.author)
            scenario.head += 1
            scenario.changed = now()
            session.add(_revision(scenario, scenario.head, whole, reason, person))
            log(session, person, "save", f"{scenario_id} {scenario.head}")
            return scenario.head

    def planned(
        self, person: Person, scenario: KeptScenario, draft: Draft, number: int | None = None
    ) -> tuple[Draft, bool]:
        """The draft that is planned for a person, and whether visible rows alone are.

        Whoever sees all rows has the draft as it stands. Somebody else is told of all rows only in a revision that was
        saved by who sees them: a draft of the reader's own, changed step by step, would find out hidden numbers.
        """
        audience = person.audience(scenario.province)
        if audience == VISIBILITIES[-1]:
            return draft, False
        with self.database.session() as session:
            kept = _find(session, scenario.id, number or scenario.head)
        whole = Draft.model_validate(kept.draft)
        seen = draft.for_audience(audience).with_agreed_of(whole)
        if kept.audience == VISIBILITIES[-1] and whole.for_audience(audience) == seen:
            return whole, False
        return seen, True

    def change(self, person: Person, scenario_id: str, *, name: str | None = None, shared: bool | None = None) -> None:
        """Give another name, or share with the table; a scenario that was shared stays shared."""
        with self.database.session(writes=True) as session:
            scenario = _allowed(session, person, scenario_id, "edit", lock=True)
            if name:
                scenario.name = name
            if shared:
                scenario.shared = True
            scenario.changed = now()
            log(session, person, "share" if shared else "rename", f"{scenario_id} {scenario.name}")

    def dossier(self, dossier_id: str) -> tuple[Dossier, list[DossierFile]]:
        """A dossier with its files."""
        with self.database.session() as session:
            found = session.get(Dossier, dossier_id)
            if found is None:
                raise NotAllowedError("workbench-not-found")
            return found, list(session.scalars(select(DossierFile).where(DossierFile.dossier_id == dossier_id)))


def _readable(revision: Revision, person: Person, scenario: KeptScenario) -> Revision:
    """The revision without its reason, where that may speak of rows that the person may not see."""
    if not person.sees(revision.audience, scenario.province):
        session = object_session(revision)
        if session is not None:
            session.expunge(revision)
        revision.reason = ""
    return revision


def _with_hidden(draft: Draft, latest: Draft, audience: Visibility) -> Draft:
    shown = {e.id for e in latest.for_audience(audience).edits}
    hidden = tuple(e for e in latest.edits if e.id not in shown)
    taken = {e.id for e in hidden}
    own = (e.model_copy(update={"id": new_id()}) if e.id in taken else e for e in draft.for_audience(audience).edits)
    return draft.model_copy(update={"edits": (*own, *hidden)})


def _revision(scenario: KeptScenario, number: int, draft: Draft, reason: str, person: Person) -> Revision:
    content: dict[str, Any] = draft.model_dump(mode="json")
    return Revision(scenario_id=scenario.id, number=number, draft=content, reason=reason, author=person.name,
                    audience=person.audience(scenario.province), at=now())  # fmt: skip


def _find(session: Session, scenario_id: str, number: int) -> Revision:
    query = select(Revision).where(Revision.scenario_id == scenario_id, Revision.number == number)
    found = session.scalar(query)
    if found is None:
        raise NotAllowedError("workbench-not-found")
    return found


def _sees(person: Person, scenario: KeptScenario) -> bool:
    """A draft is for its owner, a shared one for everybody; both need a right in its province."""
    return (scenario.shared or scenario.owner == person.subject) and person.may("view", scenario.province)


def _allowed(session: Session, person: Person, scenario_id: str, role: Role, *, lock: bool = False) -> KeptScenario:
    query = select(KeptScenario).where(KeptScenario.id == scenario_id)
    scenario = session.scalar(query.with_for_update() if lock else query)
    if scenario is None or not _sees(person, scenario):
        raise NotAllowedError("workbench-not-found")  # the same for both: its existence is no secret told
    if not person.may(role, scenario.province):
        raise NotAllowedError("workbench-not-allowed")
    return scenario
