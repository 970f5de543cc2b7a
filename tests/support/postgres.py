"""A PostgreSQL of the tests' own: made in a temporary folder, reached by a socket, gone afterwards."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import psycopg
import pytest


@dataclass
class Cluster:
    """A server that can be stopped and started."""

    programs: Path
    folder: Path
    user: str | None
    made: int = 0
    server: subprocess.Popen[bytes] | None = None

    def make(self) -> None:
        """An empty cluster of one trusted user."""
        how = ["-U", "tests", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"]
        subprocess.run([self.programs / "initdb", "-D", self.folder / "data", *how], check=True, user=self.user,
                       cwd=self.folder, stdout=subprocess.DEVNULL, timeout=60)  # fmt: skip

    def start(self) -> None:
        """Answer from now on, through a socket alone."""
        settings = ("listen_addresses=", f"unix_socket_directories={self.folder}", "max_connections=60", "fsync=off")
        options = [part for setting in settings for part in ("-c", setting)]
        with (self.folder / "log").open("a") as log:
            self.server = subprocess.Popen([self.programs / "postgres", "-D", self.folder / "data", *options],
                                           user=self.user, cwd=self.folder, stdout=log, stderr=log)  # fmt: skip
        ends = time.monotonic() + 60
        while time.monotonic() < ends and self.server.poll() is None:
            with contextlib.suppress(psycopg.OperationalError), self._connection():
                return
        pytest.fail("PostgreSQL does not answer: " + (self.folder / "log").read_text())

    def _connection(self) -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(host=str(self.folder), user="tests", dbname="postgres", autocommit=True)

    def stop(self) -> None:
        """Answer nobody; who is connected is cut off."""
        if self.server is not None:
            self.server.send_signal(signal.SIGINT)
            self.server.wait(60)
        self.server = None

    def database(self) -> str:
        """The address of an empty database."""
        self.made += 1
        with self._connection() as connection:
            connection.execute(f"CREATE DATABASE d{self.made}")
        return f"postgresql+psycopg://tests@/d{self.made}?host={self.folder}"


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A server while the block runs; PostgreSQL refuses to be run by root, so root lends it another user."""
    programs = _programs()
    user = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # a short path: a socket has at most 107 bytes
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    found = Cluster(programs, folder, user)
    try:
        found.make()
        found.start()
        yield found
    finally:
        found.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    known = shutil.which("initdb")
    found = [Path(known).resolve().parent] if known else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if not found or not (found[0] / "initdb").exists():
        _without()
    return found[0]


def _without() -> NoReturn:
    message = "PostgreSQL is absent; on Debian: apt-get install postgresql"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
