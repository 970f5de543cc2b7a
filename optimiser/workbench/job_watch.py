"""What a process and the database tell one another of a job while it runs: that it lives, and whether it must stop.

A command is looked at five times a second; a database that many share is asked less often.
"""

import contextlib
import time
from collections.abc import Callable

from sqlalchemy import ColumnElement, and_, select, update

from optimiser.errors import OptimiserError
from optimiser.workbench.database import Database
from optimiser.workbench.entries import now
from optimiser.workbench.tables import Job

_LOOK, _BEAT = 1.0, 5.0
"""Seconds between two questions whether a job must stop, and between two signs of life; after thirty it is lost."""


class JobWatch:
    """One job that this process runs.

    Args:
        database: the queue.
        job: as it was taken.
        clock: seconds that only go on.

    """

    def __init__(self, database: Database, job: Job, clock: Callable[[], float] = time.monotonic) -> None:
        """Taking a job was its first sign of life."""
        self.database, self.job, self.clock = database, job, clock
        self._beat = clock()
        self._looked = self._beat - _LOOK
        self._stops = False

    def stops(self) -> bool:
        """Whether the job must stop, or is somebody else's by now; as it was told when it was last asked."""
        moment = self.clock()
        if moment - self._looked >= _LOOK:
            self._looked = moment
            with contextlib.suppress(OptimiserError):  # a database that is away for a while does not stop the work
                self._stops = self._asked(moment)
        return self._stops

    def _asked(self, moment: float) -> bool:
        beats = moment - self._beat >= _BEAT
        with self.database.session(writes=beats) as session:
            if beats:
                session.execute(update(Job).where(ours(self.job)).values(heartbeat=now()))
                self._beat = moment
            return session.scalar(select(Job.stop).where(ours(self.job))) is not False


def ours(job: Job) -> ColumnElement[bool]:
    """The job as long as no other process took it."""
    return and_(Job.id == job.id, Job.taken_by == job.taken_by, Job.state == "running")
