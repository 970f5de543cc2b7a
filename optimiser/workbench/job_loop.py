"""The loop of the process that takes jobs: one after another, each by the command line on the folder of its draft.

A job can be stopped and keeps the best plan so far; one whose process died is taken again by the next, three times at
most. Whatever goes wrong in a job ends that job and not the loop.
"""

import io
import logging
import tempfile
import threading
import traceback
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from sqlalchemy import and_, or_, select

from data.complaints import InvalidInputError, kept_back
from data.operations.hidden_rows import without_hidden_rows
from data.schema.visibility import VISIBILITIES
from optimiser.errors import OptimiserError
from optimiser.jobs.case import read_tables
from optimiser.words import Words
from optimiser.workbench.database import Database
from optimiser.workbench.desk_complaints import desk_complaints
from optimiser.workbench.dossiers import Dossiers
from optimiser.workbench.draft import Draft
from optimiser.workbench.draft_folder import write_draft
from optimiser.workbench.entries import new_id, now
from optimiser.workbench.job_command import ENDED_WELL, commands, run_command
from optimiser.workbench.job_watch import JobWatch, ours
from optimiser.workbench.tables import Job, JobLine, KeptScenario, Revision

LOGGER = logging.getLogger("optimiser.workbench")

_LOST = timedelta(seconds=30)
"""A job that was not heard of for so long has lost its process."""
MOST_ATTEMPTS = 3
"""How often a job is begun whose process dies; after that it is the job that kills it."""
LARGEST = 200_000_000
"""Largest archive that is kept [bytes]."""


class JobLoop:
    """Takes jobs until it is told to end.

    Args:
        database: the queue.
        dossiers: where tables lie.
        alive: whether the server is still there; without it nobody would end this process.

    """

    def __init__(self, database: Database, dossiers: Dossiers, alive: Callable[[], bool] = lambda: True) -> None:
        """Nothing is taken yet."""
        self.database, self.dossiers, self.alive = database, dossiers, alive
        self.ending = threading.Event()
        self.name = new_id()

    def run(self, pause: float = 0.5) -> None:
        """Work until ``ending`` is set or the server is gone; a database that is away for a while is waited for."""
        while not self._ends():
            try:
                job = self._take()
            except OptimiserError:
                job = None
            if job is None:
                self.ending.wait(pause)
                continue
            try:
                self._work(job)
            except Exception as error:  # noqa: BLE001  # one job must not take the others with it
                self._broken(job, error)

    def _ends(self) -> bool:
        if not self.alive():
            self.ending.set()
        return self.ending.is_set()

    def _broken(self, job: Job, error: Exception) -> None:
        """End a job that cannot be done, as a sentence for its readers; a database that is away keeps it open."""
        words = Words(str(job.asked["language"]))
        if isinstance(error, InvalidInputError):
            told = "\n".join(
                desk_complaints(kept_back(error.complaints) if _hidden(job, error) else error.complaints, words)
            )
        elif isinstance(error, OptimiserError):
            told = words(error.code, **{k: str(v) for k, v in error.details.items()})
        else:
            LOGGER.error("defect", extra={"trace": traceback.format_exc()})
            told = words("workbench-defect")
        try:
            self._end(job, "failed", told, None)
        except OptimiserError:  # it is taken again when it was not heard of for a while
            LOGGER.warning("job left open")

    def _take(self) -> Job | None:
        """The oldest job that waits or whose process was lost, marked as ours."""
        with self.database.session(writes=True) as session:
            lost = or_(Job.heartbeat.is_(None), Job.heartbeat < now() - _LOST)
            waiting = or_(Job.state == "queued", and_(Job.state == "running", lost))
            job = session.scalar(
                select(Job).where(waiting).order_by(Job.created).limit(1).with_for_update(skip_locked=True)
            )
            if job is None:
                return None
            if job.attempts >= MOST_ATTEMPTS:
                job.state, job.ended = "failed", now()
                job.told = Words(str(job.asked["language"]))("workbench-ended")
                return None
            job.state, job.heartbeat, job.taken_by, job.attempts = "running", now(), self.name, job.attempts + 1
            return job

    def _work(self, job: Job) -> None:
        with tempfile.TemporaryDirectory() as folder:
            scenario = self._draft(job, Path(folder))
            out, told, watch = Path(folder) / "out", "", JobWatch(self.database, job)
            for done, command in enumerate(commands(job, scenario, out)):
                code, told = run_command(
                    command, line=lambda text: self._line(job, text), stop=watch.stops, ending=self._ends
                )
                if code not in ENDED_WELL:
                    made = zipped(out) if done else None  # papers that cannot be made do not take the plan with them
                    self._end(job, "stopped" if self._stopped(job) else "failed", told, made)
                    return
            self._end(job, "stopped" if self._stopped(job) else "done", told, zipped(out))

    def _draft(self, job: Job, folder: Path) -> Path:
        """The folder of the job: rows that who asked may not see are in it only if who saved the draft saw them."""
        with self.database.session() as session:
            kept = session.get_one(KeptScenario, job.scenario_id)
            query = select(Revision).where(Revision.scenario_id == kept.id, Revision.number == job.number)
            revision = session.scalars(query).one()
        draft, dossier = Draft.model_validate(revision.draft), self.dossiers.path(kept.dossier_id)
        tables = read_tables(draft.scenario(), dossier)
        seen = job.asked.get("seen", job.audience)
        if revision.audience != VISIBILITIES[-1] and seen != VISIBILITIES[-1]:
            draft, tables = draft.for_audience(seen).of_visible_rows(), without_hidden_rows(tables, seen)
        home = folder / "dossier"
        home.mkdir()
        return write_draft(tables, draft, home, dossier)

    def _line(self, job: Job, text: str) -> None:
        """Keep a line; one that cannot be kept now is left out, since the job is worth more."""
        try:
            with self.database.session(writes=True) as session:
                session.add(JobLine(job_id=job.id, text=text, at=now()))
        except OptimiserError:
            LOGGER.warning("line of a job lost")

    def _stopped(self, job: Job) -> bool:
        with self.database.session() as session:
            return bool(session.scalar(select(Job.stop).where(Job.id == job.id)))

    def _end(self, job: Job, state: str, told: str, result: bytes | None) -> None:
        if result is not None and len(result) > LARGEST:
            state, result, told = "failed", None, Words(str(job.asked["language"]))("workbench-much")
        with self.database.session(writes=True) as session:
            kept = session.scalar(select(Job).where(ours(job)))
            if kept is None:  # another process took it in the meantime, and ends it
                return
            if self.ending.is_set() and not kept.stop:  # the server stops: the job begins anew with the next one
                kept.state, kept.heartbeat, kept.attempts = "queued", None, kept.attempts - 1
                return
            kept.state, kept.told, kept.ended = state, told, now()
            kept.result, kept.size = result, len(result or b"")


def _hidden(job: Job, error: InvalidInputError) -> bool:
    """Whether a complaint may quote a row that readers of the job may not see; rows of a draft have no other word."""
    return job.audience != VISIBILITIES[-1] or VISIBILITIES.index(job.audience) < VISIBILITIES.index(error.strictest)


def zipped(folder: Path) -> bytes:
    """All files of a folder as an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            archive.write(path, path.relative_to(folder))
    return buffer.getvalue()
