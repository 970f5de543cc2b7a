"""The command itself, when the machine lets it down: killed, a full disk, a database that is gone."""

import asyncio
import os
import random
import resource
import signal
import socket
import time

import httpx
import pytest

from optimiser.workbench.people import LOCAL
from optimiser.workbench.serve import _socket
from tests.support.kept import begun, limited, opened
from tests.support.workbench import served, sign_in_at


def test_whoever_is_killed_while_saving_leaves_whole_revisions(tmp_path):
    """In short; ``python -m tests.workbench_kills`` kills the whole server, fifty times."""
    url, dice = f"sqlite:///{tmp_path / 'kept.db'}", random.Random(7)
    store = opened(url)
    scenario, draft = begun(store)
    store.database.close()
    told = 1
    for _ in range(5):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            _save_for_ever(url, scenario, draft, writing)
        os.close(writing)
        os.read(reading, 1)
        time.sleep(dice.uniform(0.0, 0.05))  # the moment is what is random here; nothing is waited for
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reading) as pipe:
            told = max([told, *map(int, pipe.read().split())])
        store = opened(url)
        head = store.get(LOCAL, scenario).head
        assert [r.number for r in store.history(LOCAL, scenario)] == list(range(head, 0, -1))
        assert head >= told
        store.database.close()


def _save_for_ever(url, scenario, draft, writing):
    try:
        store = opened(url)
        base = store.get(LOCAL, scenario).head
        while True:
            base = store.save(LOCAL, scenario, limited(draft, base), base=base, reason="x" * 900)
            os.write(writing, f" {base} ".encode())
    finally:
        os._exit(1)


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    with served(folder) as (link, process):
        address, cookie = sign_in_at(link)
        with httpx.Client(base_url=address, headers={"x-workbench": "1", "cookie": cookie}, timeout=60) as browser:
            asking = {"name": "proef", "bundled": "zeeland/working-day"}
            scenario = browser.post("/api/scenarios", json=asking).json()["id"]
            yield folder, process, browser, f"/api/scenarios/{scenario}"


def save(browser, path):
    found = browser.get(path).json()
    row = {"id": "w1", "kind": "limit", "municipality": "GM0664", "bound": "maximum", "places": 40,
           "reason": "x" * 900, "author": "proef"}  # fmt: skip
    draft = {**found["latest"]["draft"], "edits": [{**row, "id": f"w{k}"} for k in range(400)]}
    return browser.post(f"{path}/revisions", json={"draft": draft, "base": found["head"], "reason": "proef"})


def test_a_full_disk_is_told_and_saving_goes_on_when_there_is_room(running):
    folder, process, browser, path = running
    assert save(browser, path).status_code == 201
    before = browser.get(path).json()["head"]
    kept = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    largest = max(p.stat().st_size for p in folder.glob("served.db*"))
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (largest, kept[1]))
    try:
        answers = [save(browser, path) for _ in range(6)]
    finally:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, kept)
    full = [a for a in answers if a.status_code != 201]
    assert full
    assert {a.status_code for a in full} == {503}
    assert "schijf" in full[-1].json()["detail"]["lines"][0]
    found = browser.get(path).json()
    assert found["head"] == before + len(answers) - len(full), "what was refused is not kept, and nothing else is lost"
    assert save(browser, path).status_code == 201


def test_a_database_that_is_gone_is_told_and_reached_when_it_is_back(running):
    folder, process, browser, path = running
    away = folder / "away"
    away.mkdir()
    for file in folder.glob("served.db*"):
        file.rename(away / file.name)
    try:
        assert browser.get("/health").status_code == 200
        assert browser.get("/ready").status_code == 503
        told = browser.get(path)
        assert told.status_code == 503
        assert "niet bereikbaar" in told.json()["detail"]["lines"][0]
    finally:
        for file in away.iterdir():
            file.rename(folder / file.name)
    assert browser.get("/ready").status_code == 200
    assert save(browser, path).status_code == 201
    assert process.poll() is None


def test_answers_are_sent_at_once() -> None:
    """A head and a body sent apart over a socket that gathers them cost 40 ms at every change of a slider."""

    async def asked() -> int:
        listening, found = _socket("127.0.0.1", 0), asyncio.get_running_loop().create_future()

        def connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            found.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        async with await asyncio.start_server(connected, sock=listening):
            _, ours = await asyncio.open_connection(*listening.getsockname())
            ours.close()
            return int(await found)

    assert asyncio.run(asked())
