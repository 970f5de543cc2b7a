"""Taking away what was kept: a scenario with all that hangs on it, or a job with its files.

What readers were shown stays on record: a scenario that was ever published is hidden, with its pages withdrawn.
"""

from collections.abc import Iterable

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, defer

from optimiser.errors import UsageError
from optimiser.workbench.access import NotAllowedError, sees
from optimiser.workbench.database import Database
from optimiser.workbench.dossiers import Dossiers
from optimiser.workbench.entries import log, now
from optimiser.workbench.people import Person
from optimiser.workbench.tables import Dossier, Job, KeptScenario, Publication
from optimiser.workbench.work import OPEN, Work


class Deleting:
    """What its owner and administrators of its province may take away.

    Args:
        database: where all is kept.
        work: who may see which job.
        dossiers: folders of uploaded tables.

    """

    def __init__(self, database: Database, work: Work, dossiers: Dossiers) -> None:
        """Keep all three."""
        self.database, self.work, self.dossiers = database, work, dossiers

    def scenario(self, person: Person, scenario_id: str) -> None:
        """Take a scenario away, with what hangs on it; one that was ever published is hidden instead.

        Raises:
            NotAllowedError: no such scenario for this person, or somebody else's.
            UsageError: a job of it waits or runs.

        """
        with self.database.session(writes=True) as session:
            scenario = _deletable(session, person, scenario_id)
            if session.scalar(select(exists().where(Job.scenario_id == scenario_id, Job.state.in_(OPEN)))):
                raise UsageError("workbench-jobs-open")
            query = select(Publication).where(Publication.scenario_id == scenario_id).options(defer(Publication.page))
            shown = session.scalars(query).all()
            unused = None
            if shown:
                _hide(session, person, scenario, shown)
            else:
                unused = _remove(session, scenario)
            log(session, person, "delete", f"{scenario_id} {scenario.name}")
        if unused is not None:
            self.dossiers.forget(unused)

    def job(self, person: Person, job_id: str) -> None:
        """Take a job that has ended away, with its files.

        Raises:
            NotAllowedError: no such job for this person, or somebody else's.
            UsageError: it waits or runs.

        """
        self.work.get(person, job_id)
        with self.database.session(writes=True) as session:
            job = session.get(Job, job_id, with_for_update=True)
            if job is None:
                raise NotAllowedError("workbench-not-found")
            if not may_delete_job(person, job, session.get_one(KeptScenario, job.scenario_id)):
                raise NotAllowedError("workbench-not-allowed")
            if job.state in OPEN:
                raise UsageError("workbench-job-open")
            log(session, person, "delete-job", f"{job.scenario_id} {job.kind} {job_id}")
            session.delete(job)

    def published(self, person: Person, scenarios: Iterable[KeptScenario]) -> dict[str, bool]:
        """Scenarios that the person may delete, and whether each was ever published."""
        own = [s.id for s in scenarios if may_delete(person, s)]
        with self.database.session() as session:
            query = select(Publication.scenario_id).where(Publication.scenario_id.in_(own)).distinct()
            shown = set(session.scalars(query))
        return {scenario_id: scenario_id in shown for scenario_id in own}


def may_delete(person: Person, scenario: KeptScenario) -> bool:
    """Whether somebody may take a scenario away: its owner, who may still edit there, or an administrator."""
    owns = scenario.owner == person.subject and person.may("edit", scenario.province)
    return owns or person.may("admin", scenario.province)


def may_delete_job(person: Person, job: Job, scenario: KeptScenario) -> bool:
    """Whether somebody may take a job away: who asked for it too."""
    return may_delete(person, scenario) or (job.by == person.subject and person.may("edit", scenario.province))


def _deletable(session: Session, person: Person, scenario_id: str) -> KeptScenario:
    """The scenario, locked; an administrator may take away what only its owner sees, such as of somebody who left."""
    scenario = session.scalar(select(KeptScenario).where(KeptScenario.id == scenario_id).with_for_update())
    if scenario is None or scenario.deleted_at is not None:
        raise NotAllowedError("workbench-not-found")
    if not may_delete(person, scenario):
        raise NotAllowedError("workbench-not-allowed" if sees(person, scenario) else "workbench-not-found")
    return scenario


def _hide(session: Session, person: Person, scenario: KeptScenario, shown: Iterable[Publication]) -> None:
    """Nobody finds the scenario any more, and its pages are shown no longer; all stays for the record."""
    scenario.deleted_at, scenario.deleted_by = now(), person.subject
    for page in shown:
        if page.withdrawn_at is None:
            page.withdrawn_by, page.withdrawn_at = person.name, now()
            log(session, person, "withdraw", f"{scenario.id} {page.id}")


def _remove(session: Session, scenario: KeptScenario) -> str | None:
    """The scenario is gone, and with it uploaded tables that no other uses, of which the identifier is told."""
    dossier = session.get_one(Dossier, scenario.dossier_id, with_for_update=True)  # no copy begins in the meantime
    session.delete(scenario)
    session.flush()
    if dossier.bundled or session.scalar(select(exists().where(KeptScenario.dossier_id == dossier.id))):
        return None
    session.delete(dossier)
    return dossier.id
