"""Scenarios with their history, in the database: saved explicitly, never lost, never changed behind somebody's back."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import defer, object_session

from data.schema.visibility import VISIBILITIES
from optimiser.workbench.access import NotAllowedError, allowed, revision_of, sees
from optimiser.workbench.database import Database
from optimiser.workbench.draft import Draft
from optimiser.workbench.entries import log, new_id, now
from optimiser.workbench.merging import ConflictError, merged
from optimiser.workbench.people import Person, Role
from optimiser.workbench.seen_drafts import planned_draft, refuse_unseen, with_hidden
from optimiser.workbench.tables import Dossier, DossierFile, KeptScenario, Revision


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
            if session.get(Dossier, dossier_id, with_for_update=True) is None:
                raise NotAllowedError("workbench-not-found")  # it went with the scenario that was copied
            scenario = KeptScenario(
                id=new_id(), name=name, dossier_id=dossier_id, province=province, owner=person.subject, created=now(),
                changed=now(), head=1, deleted_at=None,
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
            return [s for s in found if sees(person, s)]

    def get(self, person: Person, scenario_id: str, role: Role = "view") -> KeptScenario:
        """A scenario that a person may see, and in which the person may do what a role may.

        Raises:
            NotAllowedError: no such scenario for this person.

        """
        with self.database.session() as session:
            return allowed(session, person, scenario_id, role)

    def revision(self, person: Person, scenario_id: str, number: int | None = None) -> Revision:
        """A revision with the rows that the person may see; the latest one by default."""
        with self.database.session() as session:
            scenario = allowed(session, person, scenario_id, "view")
            found = revision_of(session, scenario_id, number or scenario.head)
            session.expunge(found)  # what the person may not see is left out of this copy alone
        audience = person.audience(scenario.province)
        draft = Draft.model_validate(found.draft).for_audience(audience)
        found.draft = draft.model_dump(mode="json")
        return _readable(found, person, scenario)

    def history(self, person: Person, scenario_id: str) -> list[Revision]:
        """All revisions without their drafts, the latest first."""
        with self.database.session() as session:
            scenario = allowed(session, person, scenario_id, "view")
            query = select(Revision).where(Revision.scenario_id == scenario.id).options(defer(Revision.draft))
            query = query.order_by(Revision.number.desc())
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
            InvalidInputError: rows or settings that the person may not enter; nothing is written.

        """
        with self.database.session(writes=True) as session:
            scenario = allowed(session, person, scenario_id, "edit", lock=True)
            head = revision_of(session, scenario_id, scenario.head)
            audience = person.audience(scenario.province)
            theirs = Draft.model_validate(head.draft)
            begun = (
                theirs if base == scenario.head else Draft.model_validate(revision_of(session, scenario_id, base).draft)
            )
            if audience != VISIBILITIES[-1]:
                refuse_unseen(draft, begun, audience)
                draft = draft.with_agreed_of(theirs)
            whole = with_hidden(draft, theirs, audience)
            if base != scenario.head:
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
        """The draft that is planned for a person, and whether visible rows alone are."""
        audience = person.audience(scenario.province)
        if audience == VISIBILITIES[-1]:
            return draft, False
        with self.database.session() as session:
            return planned_draft(draft, revision_of(session, scenario.id, number or scenario.head), audience)

    def change(self, person: Person, scenario_id: str, *, name: str | None = None, shared: bool | None = None) -> None:
        """Give another name, or share with the table; a scenario that was shared stays shared."""
        with self.database.session(writes=True) as session:
            scenario = allowed(session, person, scenario_id, "edit", lock=True)
            if name:
                scenario.name = name
            if shared:
                scenario.shared = True
            scenario.changed = now()
            log(session, person, "share" if shared else "rename", f"{scenario_id} {scenario.name}")

    def dossier(self, dossier_id: str) -> Dossier:
        """A dossier without its files.

        Raises:
            NotAllowedError: there is none.

        """
        with self.database.session() as session:
            found = session.get(Dossier, dossier_id)
            if found is None:
                raise NotAllowedError("workbench-not-found")
            return found

    def files(self, dossier_id: str) -> list[DossierFile]:
        """The files of an uploaded dossier."""
        with self.database.session() as session:
            return list(session.scalars(select(DossierFile).where(DossierFile.dossier_id == dossier_id)))


def _readable(revision: Revision, person: Person, scenario: KeptScenario) -> Revision:
    """The revision without its reason, where that may speak of rows that the person may not see."""
    if not person.sees(revision.audience, scenario.province):
        session = object_session(revision)
        if session is not None:
            session.expunge(revision)
        revision.reason = ""
    return revision


def _revision(scenario: KeptScenario, number: int, draft: Draft, reason: str, person: Person) -> Revision:
    content: dict[str, Any] = draft.model_dump(mode="json")
    return Revision(scenario_id=scenario.id, number=number, draft=content, reason=reason, author=person.name,
                    audience=person.audience(scenario.province), at=now())  # fmt: skip
