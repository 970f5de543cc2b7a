"""What is said of scenarios, and what readers were shown of them."""

from datetime import datetime

from sqlalchemy import select

from data.schema.visibility import Visibility
from optimiser.workbench.access import NotAllowedError, allowed
from optimiser.workbench.database import Database
from optimiser.workbench.entries import log, new_id, now
from optimiser.workbench.people import Person
from optimiser.workbench.store import Store
from optimiser.workbench.tables import Comment, KeptScenario, Publication


class Discussion:
    """Comments and publications.

    Args:
        database: where they are kept.
        store: who may see which scenario.

    """

    def __init__(self, database: Database, store: Store) -> None:
        """Keep both."""
        self.database, self.store = database, store

    def comments(self, person: Person, scenario_id: str) -> list[Comment]:
        """Comments that a person may read, the oldest first."""
        scenario = self.store.get(person, scenario_id)
        with self.database.session() as session:
            query = select(Comment).where(Comment.scenario_id == scenario_id).order_by(Comment.id)
            return [c for c in session.scalars(query) if person.sees(c.audience, scenario.province)]

    def comment(
        self, person: Person, scenario_id: str, text: str, municipality: str, audience: Visibility | None
    ) -> Comment:
        """Say something of a plan or of a municipality in it, to readers of an audience; else to those as oneself.

        Raises:
            NotAllowedError: an audience that the person is not of; told to a looser one, more people would read it.

        """
        with self.database.session(writes=True) as session:
            scenario = allowed(session, person, scenario_id, "comment", lock=True)  # it is not deleted in the meantime
            audience = audience or person.audience(scenario.province)
            if not person.sees(audience, scenario.province):
                raise NotAllowedError("workbench-not-allowed")
            said = Comment(scenario_id=scenario_id, number=scenario.head, municipality=municipality, text=text,
                           author=person.name, by=person.subject, audience=audience, at=now())  # fmt: skip
            session.add(said)
            log(session, person, "comment", f"{scenario_id} {municipality}")
            session.flush()
            return said

    def resolve(self, person: Person, comment_id: int) -> Comment:
        """Say that a comment is dealt with; its author may, and who may edit."""
        with self.database.session() as session:
            said = session.get(Comment, comment_id)
            scenario = None if said is None else session.get(KeptScenario, said.scenario_id)
        if said is None or scenario is None or not person.sees(said.audience, scenario.province):
            raise NotAllowedError("workbench-not-found")
        self.store.get(person, scenario.id, "comment" if said.by == person.subject else "edit")
        with self.database.session(writes=True) as session:
            said = session.get_one(Comment, comment_id)
            if said.resolved_at is None:  # who was first stays on record
                said.resolved_by, said.resolved_at = person.name, now()
            log(session, person, "resolve", f"{scenario.id} {comment_id}")
            return said

    def publish(
        self, person: Person, scenario: KeptScenario, number: int, *, audience: Visibility, language: str, page: str
    ) -> Publication:
        """Keep a page as the readers of an audience are shown it."""
        with self.database.session(writes=True) as session:
            allowed(session, person, scenario.id, "publish", lock=True)  # the page took a while to make
            shown = Publication(
                id=new_id(), scenario_id=scenario.id, number=number, audience=audience, language=language,
                title=scenario.name, page=page.encode(), by=person.name, at=now(), withdrawn_at=None,
            )  # fmt: skip
            session.add(shown)
            log(session, person, "publish", f"{scenario.id} {number} {audience} {shown.id}")
            return shown

    def publications(self, person: Person, scenario_id: str) -> list[Publication]:
        """What readers were shown of a scenario, as far as the person may see it, the latest first."""
        scenario = self.store.get(person, scenario_id)
        with self.database.session() as session:
            query = select(Publication).where(Publication.scenario_id == scenario_id).order_by(Publication.at.desc())
            return [p for p in session.scalars(query) if person.sees(p.audience, scenario.province)]

    def publication(self, person: Person | None, publication_id: str) -> Publication:
        """A published page for who may see it: everybody, if it is public and not withdrawn."""
        with self.database.session() as session:
            found = session.get(Publication, publication_id)
            scenario = None if found is None else session.get(KeptScenario, found.scenario_id)
        if found is None or scenario is None:
            raise NotAllowedError("workbench-not-found")
        if found.audience == "public" and found.withdrawn_at is None:
            return found
        if person is None or not person.may("view", scenario.province):
            raise NotAllowedError("workbench-not-found")
        if not person.sees(found.audience, scenario.province):
            raise NotAllowedError("workbench-not-found")
        if found.withdrawn_at is not None and not person.may("publish", scenario.province):
            raise NotAllowedError("workbench-not-found")
        return found

    def withdraw(self, person: Person, publication_id: str) -> datetime:
        """Show a page no longer; it stays in the database, with who withdrew it and when."""
        found = self.publication(person, publication_id)
        self.store.get(person, found.scenario_id, "publish")
        with self.database.session(writes=True) as session:
            kept = session.get_one(Publication, publication_id)
            if kept.withdrawn_at is None:  # who was first stays on record
                kept.withdrawn_by, kept.withdrawn_at = person.name, now()
            log(session, person, "withdraw", f"{kept.scenario_id} {publication_id}")
            return kept.withdrawn_at
