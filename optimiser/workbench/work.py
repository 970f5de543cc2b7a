"""Work that takes longer than a moment: a queue in the database, as its readers see it."""

from collections.abc import Iterable

from sqlalchemy import func, select

from optimiser.workbench.access import NotAllowedError, allowed
from optimiser.workbench.database import Database
from optimiser.workbench.entries import log, new_id, now
from optimiser.workbench.people import Person
from optimiser.workbench.store import Store
from optimiser.workbench.tables import Job, JobLine

OPEN = ("queued", "running")
"""States of a job that has not ended."""
_COUNTING = 1
"""Kind of lock on PostgreSQL: of the jobs of one person, over all scenarios."""
MOST_OPEN = 10
"""Jobs of one person that wait or run."""


class Work:
    """Jobs as their readers see them.

    Args:
        database: the queue.
        store: who may see which scenario.

    """

    def __init__(self, database: Database, store: Store) -> None:
        """Keep both."""
        self.database, self.store = database, store

    def ask(self, person: Person, scenario_id: str, number: int, kind: str, asked: dict[str, object]) -> Job:
        """Put a job in the queue.

        Raises:
            NotAllowedError: no such scenario, or too many jobs of this person.

        """
        self.store.revision(person, scenario_id, number)
        with self.database.session(writes=True) as session:
            if session.get_bind().dialect.name == "postgresql":  # SQLite has one writer at a time
                own = func.pg_advisory_xact_lock(_COUNTING, func.hashtext(person.subject))
                session.execute(select(own))  # who counts waits for whoever adds to that person's jobs
            scenario = allowed(session, person, scenario_id, "edit", lock=True)  # it is not deleted in the meantime
            mine = select(func.count()).where(Job.by == person.subject, Job.state.in_(OPEN))
            if (session.scalar(mine) or 0) >= MOST_OPEN:
                raise NotAllowedError("workbench-too-many")
            job = Job(id=new_id(), scenario_id=scenario_id, number=number, kind=kind, asked=asked,
                      audience=str(asked["audience"]), by=person.subject, created=now(), heartbeat=None,
                      ended=None, result=None)  # fmt: skip
            session.add(job)
            log(session, person, "job", f"{scenario.id} {kind} {job.id}")
            return job

    def get(self, person: Person, job_id: str) -> Job:
        """A job that the person may see."""
        with self.database.session() as session:
            job = session.get(Job, job_id)
        if job is None:
            raise NotAllowedError("workbench-not-found")
        scenario = self.store.get(person, job.scenario_id)
        if not person.sees(job.audience, scenario.province):
            raise NotAllowedError("workbench-not-found")
        return job

    def all(self, person: Person, scenario_id: str) -> list[Job]:
        """Jobs of a scenario that the person may see, the latest first."""
        scenario = self.store.get(person, scenario_id)
        with self.database.session() as session:
            found = session.scalars(select(Job).where(Job.scenario_id == scenario_id).order_by(Job.created.desc()))
            return [j for j in found if person.sees(j.audience, scenario.province)]

    def result(self, job_id: str) -> bytes | None:
        """The archive of a job that was found by ``get``."""
        with self.database.session() as session:
            return session.scalar(select(Job.result).where(Job.id == job_id))

    def progress(self, jobs: Iterable[Job]) -> dict[str, str]:
        """The last line that each of these jobs told while it worked; none for one that told nothing yet."""
        latest = select(func.max(JobLine.id)).where(JobLine.job_id.in_([j.id for j in jobs])).group_by(JobLine.job_id)
        with self.database.session() as session:
            return {line.job_id: line.text for line in session.scalars(select(JobLine).where(JobLine.id.in_(latest)))}

    def stop(self, person: Person, job_id: str) -> None:
        """Ask a job to stop; it keeps the best plan so far."""
        job = self.get(person, job_id)
        self.store.get(person, job.scenario_id, "edit")
        with self.database.session(writes=True) as session:
            kept = session.get_one(Job, job_id)
            kept.stop = True
            if kept.state == "queued":
                kept.state, kept.ended = "stopped", now()
            log(session, person, "stop", job_id)
