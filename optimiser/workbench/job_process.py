"""The process that takes jobs; it ends with the server, and what it was doing is begun anew by the next."""

import multiprocessing
import signal
from pathlib import Path

from optimiser.workbench.database import Database
from optimiser.workbench.dossiers import Dossiers
from optimiser.workbench.job_loop import JobLoop
from optimiser.workbench.logs import log_lines
from optimiser.workbench.store import Store


def main(url: str, folder: str) -> None:
    """Take jobs until the process is told to end, or the server is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server tells it when to end
    log_lines()
    database, server = Database(url), multiprocessing.parent_process()
    dossiers = Dossiers(Store(database), Path(folder))
    loop = JobLoop(database, dossiers, lambda: server is None or server.is_alive())
    signal.signal(signal.SIGTERM, lambda *_: loop.ending.set())
    loop.run()
    database.close()
