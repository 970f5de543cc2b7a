"""The process that takes jobs; it ends with the server, and what it was doing is begun anew by the next."""

import signal
from pathlib import Path

from optimiser.workbench.database import Database
from optimiser.workbench.dossiers import Dossiers
from optimiser.workbench.store import Store
from optimiser.workbench.work import JobLoop


def main(url: str, folder: str) -> None:
    """Take jobs until the process is told to end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server tells it when to end
    database = Database(url)
    loop = JobLoop(database, Dossiers(Store(database), Path(folder)))
    signal.signal(signal.SIGTERM, lambda *_: loop.ending.set())
    loop.run()
    database.close()
