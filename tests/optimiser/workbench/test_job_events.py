"""Server-sent events of jobs: each change once, to the end, and only to who may see it."""

import json
import threading

import pytest
import sqlalchemy

from optimiser.workbench.entries import now
from optimiser.workbench.routes import events
from optimiser.workbench.tables import Job, JobLine, KeptScenario, SignIn
from tests.support.workbench import application, local, signed_in


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    """A workbench whose streams last until they end."""
    with application(tmp_path_factory.mktemp("events"), watching=60.0) as found:
        yield found


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(events, "LOOK", 0.02)


def queued(desk, *audiences):
    scenario = desk.begin("tiny/tiny")
    desk.patch(f"/api/scenarios/{scenario}", json={"shared": True})
    path = f"/api/scenarios/{scenario}/jobs"
    return scenario, [desk.post(path, json={"number": 1, "audience": a}).json()["id"] for a in audiences]


def changed(app, job, *, state, line=""):
    with app.state.parts.database.session(writes=True) as session:
        found = session.get_one(Job, job)
        found.state, found.ended = state, now() if state == "done" else None
        if line:
            session.add(JobLine(job_id=job, text=line, at=now()))


def heard(desk, scenario, then):
    """Every event of a stream, while ``then`` happens beside it; ``None`` of one that is not allowed."""
    beside = threading.Thread(target=then)
    beside.start()
    answer = desk.get(f"/api/scenarios/{scenario}/events")
    beside.join()
    if answer.status_code == 404:
        return None
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert "no-store" in answer.headers["cache-control"]
    blocks = [dict(r.split(": ", 1) for r in b.splitlines()) for b in answer.text.split("\n\n") if b.strip()]
    assert {b["event"] for b in blocks} <= {"jobs"}
    return [json.loads(b["data"])["jobs"] for b in blocks]


def test_a_stream_tells_each_change_once_and_ends_when_no_job_is_open(app):
    desk = local(app)
    scenario, [first, second] = queued(desk, "prt", "prt")
    seen = threading.Event()

    def work():
        seen.wait(0.2)
        changed(app, first, state="running", line="zoekt")
        seen.wait(0.2)
        changed(app, second, state="done")
        seen.wait(0.2)
        changed(app, first, state="done")

    told = heard(desk, scenario, work)
    states = [tuple({j["id"]: j["state"] for j in jobs}[i] for i in (first, second)) for jobs in told]
    assert states == [("queued", "queued"), ("running", "queued"), ("running", "done"), ("done", "done")]
    assert next(j["told"] for j in told[1] if j["id"] == first) == "zoekt"
    assert told[-1] == desk.get(f"/api/scenarios/{scenario}/jobs").json()["jobs"]


def test_a_stream_of_nothing_open_tells_how_it_stands_and_ends(app):
    desk = local(app)
    scenario, _ = queued(desk)
    assert heard(desk, scenario, lambda: None) == [[]]


def test_a_stream_tells_a_reader_only_of_jobs_for_that_reader(app):
    desk = local(app)
    scenario, [secret, shown] = queued(desk, "prt", "council")
    council = signed_in(app, "raad", audience="council", role="edit")

    def work():
        threading.Event().wait(0.1)
        changed(app, secret, state="running", line="geheim")
        changed(app, shown, state="done")

    told = heard(council, scenario, work)
    assert {j["id"] for jobs in told for j in jobs} == {shown}
    assert "geheim" not in str(told)
    changed(app, secret, state="done")


@pytest.mark.parametrize("taken", ["sign-in", "scenario"])
def test_a_stream_ends_when_the_right_to_it_is_taken(app, taken):
    desk = local(app)
    scenario, [job] = queued(desk, "council")
    reader = signed_in(app, f"lezer-{taken}", audience="council", role="view")

    def take():
        threading.Event().wait(0.1)
        with app.state.parts.database.session(writes=True) as session:
            if taken == "sign-in":
                session.execute(sqlalchemy.delete(SignIn).where(SignIn.subject == f"lezer-{taken}"))
            else:
                session.get_one(KeptScenario, scenario).shared = False

    assert len(heard(reader, scenario, take)) == 1
    assert desk.get(f"/api/jobs/{job}").json()["state"] == "queued", "the job was still open"
    changed(app, job, state="done")


def test_who_may_not_see_the_scenario_gets_no_stream(app):
    scenario, _ = queued(local(app))
    buur = signed_in(app, "buur", audience="prt", role="edit", province="PV30")
    with app.state.parts.database.session(writes=True) as session:
        session.get_one(KeptScenario, scenario).shared = False
    assert heard(buur, scenario, lambda: None) is None


def test_streams_end_when_the_server_stops(app, monkeypatch):
    desk = local(app)
    scenario, [job] = queued(desk, "prt")
    ending = threading.Event()
    monkeypatch.setitem(app.state.parts.__dict__, "ending", ending.is_set)

    def stop():
        threading.Event().wait(0.1)
        ending.set()

    assert len(heard(desk, scenario, stop)) == 1
    changed(app, job, state="done")


def test_a_stream_has_its_time(tmp_path):
    with application(tmp_path) as found:
        desk = local(found)
        scenario, _ = queued(desk, "prt")
        assert len(heard(desk, scenario, lambda: None)) == 1
