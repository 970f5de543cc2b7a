"""Work that takes longer than a moment: a queue in the database, and the loop of the process that takes from it.

A job runs the command line on the folder of its draft, so that its files are those which ``optimiser`` writes. It can
be stopped and keeps the best plan so far; one whose process died is taken again by the next.
"""

import io
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import IO

from sqlalchemy import or_, select, update

from optimiser.errors import OptimiserError
from optimiser.jobs.case import read_tables
from optimiser.workbench.database import Database
from optimiser.workbench.dossiers import Dossiers
from optimiser.workbench.draft import Draft
from optimiser.workbench.draft_folder import write_draft
from optimiser.workbench.people import Person
from optimiser.workbench.store import NotAllowedError, Store, log, new_id, now
from optimiser.workbench.tables import Job, JobLine, Revision, Scenario

KINDS = ("plan", "papers", "weightmap")
"""What can be asked: all files of a plan; those with papers; which weights between two aims change the plan."""

_LOST = timedelta(seconds=30)
"""A job that was not heard of for so long has lost its process."""
_OPEN = ("queued", "running")
MOST_OPEN = 10
"""Jobs of one person that wait or run."""
_ENDED_WELL = frozenset({0, 5})
"""Exit codes with files: done, or the best plan when the time came first."""


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
        scenario = self.store.get(person, scenario_id, "edit")
        self.store.revision(person, scenario_id, number)
        with self.database.session(writes=True) as session:
            mine = session.scalars(select(Job).where(Job.by == person.subject, Job.state.in_(_OPEN))).all()
            if len(mine) >= MOST_OPEN:
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
        if job.by != person.subject and not person.sees(job.audience, scenario.province):
            raise NotAllowedError("workbench-not-found")
        return job

    def all(self, person: Person, scenario_id: str) -> list[Job]:
        """Jobs of a scenario that the person may see, the latest first."""
        scenario = self.store.get(person, scenario_id)
        with self.database.session() as session:
            found = session.scalars(select(Job).where(Job.scenario_id == scenario_id).order_by(Job.created.desc()))
            return [j for j in found if person.sees(j.audience, scenario.province)]

    def lines(self, job_id: str, after: int) -> Sequence[JobLine]:
        """What a job told since."""
        with self.database.session() as session:
            return session.scalars(
                select(JobLine).where(JobLine.job_id == job_id, JobLine.id > after).order_by(JobLine.id)
            ).all()

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


class JobLoop:
    """Takes jobs one after another until it is told to end.

    Args:
        database: the queue.
        dossiers: where tables lie.

    """

    def __init__(self, database: Database, dossiers: Dossiers) -> None:
        """Nothing is taken yet."""
        self.database, self.dossiers = database, dossiers
        self.ending = threading.Event()

    def run(self, pause: float = 0.5) -> None:
        """Work until ``ending`` is set; a database that is away for a while is waited for."""
        while not self.ending.is_set():
            try:
                job = self._take()
            except OptimiserError:
                job = None
            if job is None:
                self.ending.wait(pause)
                continue
            try:
                self._work(job)
            except OptimiserError as error:
                self._end(job.id, "failed", error.code, None)

    def _take(self) -> Job | None:
        """The oldest job that waits or whose process was lost, marked as ours."""
        with self.database.session(writes=True) as session:
            lost = or_(Job.heartbeat.is_(None), Job.heartbeat < now() - _LOST)
            waiting = or_(Job.state == "queued", (Job.state == "running") & lost)
            job = session.scalar(
                select(Job).where(waiting).order_by(Job.created).limit(1).with_for_update(skip_locked=True)
            )
            if job is not None:
                job.state, job.heartbeat = "running", now()
            return job

    def _work(self, job: Job) -> None:
        with tempfile.TemporaryDirectory() as folder:
            scenario = self._draft(job, Path(folder))
            out = Path(folder) / "out"
            for command in commands(job, scenario, out):
                code, told = self._command(job, command)
                if code not in _ENDED_WELL:
                    state = "stopped" if self._stopped(job.id) else "failed"
                    self._end(job.id, state, told, None)
                    return
            state = "stopped" if self._stopped(job.id) else "done"
            self._end(job.id, state, told, _zipped(out))

    def _draft(self, job: Job, folder: Path) -> Path:
        with self.database.session() as session:
            kept = session.get_one(Scenario, job.scenario_id)
            query = select(Revision).where(Revision.scenario_id == kept.id, Revision.number == job.number)
            draft = Draft.model_validate(session.scalars(query).one().draft)
            dossier = self.dossiers.path(kept.dossier_id)
        tables = read_tables(draft.scenario(), dossier)
        home = folder / "dossier"
        home.mkdir()
        return write_draft(tables, draft, home, dossier)

    def _command(self, job: Job, arguments: Sequence[str]) -> tuple[int, str]:
        """Run a command; its lines are kept as they come, and Ctrl-C reaches it when the job is stopped."""
        program = [sys.executable, "-c", "from optimiser.cli import main; main()", *arguments]
        process = subprocess.Popen(  # noqa: S603  # our own command, its arguments are checked names
            program, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace"
        )
        told = [""]
        reader = threading.Thread(target=self._read, args=(job.id, process.stderr, told), daemon=True)
        reader.start()
        asked = 0.0
        while process.poll() is None:
            if (self._beat(job.id) or self.ending.is_set()) and time.monotonic() - asked > 10:  # noqa: PLR2004  # asked again
                process.send_signal(signal.SIGINT)
                asked = time.monotonic()
            self.ending.wait(0.3) if not self.ending.is_set() else time.sleep(0.1)
        reader.join()
        return process.returncode, told[0]

    def _read(self, job_id: str, stream: IO[str] | None, told: list[str]) -> None:
        for line in stream or ():
            text = line.rstrip()
            if text:
                told[0] = text[:2_000]
                with self.database.session(writes=True) as session:
                    session.add(JobLine(job_id=job_id, text=told[0], at=now()))

    def _beat(self, job_id: str) -> bool:
        """Say that the job is alive; whether it must stop."""
        with self.database.session(writes=True) as session:
            session.execute(update(Job).where(Job.id == job_id).values(heartbeat=now()))
            return session.get_one(Job, job_id).stop

    def _stopped(self, job_id: str) -> bool:
        with self.database.session() as session:
            return session.get_one(Job, job_id).stop

    def _end(self, job_id: str, state: str, told: str, result: bytes | None) -> None:
        with self.database.session(writes=True) as session:
            job = session.get_one(Job, job_id)
            if self.ending.is_set() and not job.stop:  # the server stops: the job begins anew with the next one
                job.state, job.heartbeat = "queued", None
                return
            job.state, job.told, job.result, job.ended = state, told, result, now()


def commands(job: Job, scenario: Path, out: Path) -> list[list[str]]:
    """The commands of a job, in their order."""
    asked = job.asked
    language = ["--lang", str(asked["language"])]
    if job.kind == "weightmap":
        return [["weightmap", str(scenario), "--out", str(out), "--audience", job.audience, *language]]
    limit = ["--time-limit", str(asked["seconds"])] if asked.get("seconds") else []
    plan = ["plan", str(scenario), "--out", str(out), "--audience", job.audience, *language, *limit]
    if job.kind == "plan":
        return [plan]
    areas = [part for area in asked.get("areas", ()) for part in ("--for", str(area))]
    return [plan, ["paper", str(out), *areas, "--out", str(out / "papers"), *language]]


def _zipped(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            archive.write(path, path.relative_to(folder))
    return buffer.getvalue()
