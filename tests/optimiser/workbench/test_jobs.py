"""Jobs: their files, events, stops and losses; and what they tell to whom."""

import io
import os
import select
import signal
import subprocess
import sys
import threading
import time
import zipfile
from contextlib import contextmanager
from itertools import pairwise
from types import SimpleNamespace

import pytest
import sqlalchemy

from data import BUNDLED
from optimiser.errors import TimeLimitError
from optimiser.workbench import job_command, job_loop, solver_pool
from optimiser.workbench.draft import Draft
from optimiser.workbench.entries import now
from optimiser.workbench.job_loop import JobLoop
from optimiser.workbench.tables import Job, JobLine
from tests.support.kept import limited
from tests.support.workbench import signed_in


@contextmanager
def working(app):
    """A loop that takes jobs beside the test."""
    parts = app.state.parts
    loop = JobLoop(parts.database, parts.dossiers)
    thread = threading.Thread(target=loop.run, kwargs={"pause": 0.05})
    thread.start()
    try:
        yield loop
    finally:
        loop.ending.set()
        thread.join(60)


def asked(desk, scenario, **more):
    answer = desk.post(f"/api/scenarios/{scenario}/jobs", json={"number": 1, "audience": "prt", **more})
    assert answer.status_code == 202, answer.text
    return answer.json()["id"]


def until(true):
    """Wait for what the other side does; a minute at most."""
    pause = threading.Event()
    assert any(true() or pause.wait(0.05) for _ in range(1_200))


def ended(desk, job):
    """The job when it has ended."""
    found = {}
    until(lambda: found.update(desk.get(f"/api/jobs/{job}").json()) or found["ended"])
    return found


def told(app, job):
    """Every line that it told."""
    with app.state.parts.database.session() as session:
        return list(session.scalars(sqlalchemy.select(JobLine.text).where(JobLine.job_id == job)))


def names(desk, job):
    archive = zipfile.ZipFile(io.BytesIO(desk.get(f"/api/jobs/{job}/files").content))
    assert archive.testzip() is None
    return {n: archive.read(n) for n in archive.namelist()}


@pytest.mark.slow
def test_a_plan_comes_with_all_its_files_for_the_audience_that_was_asked(app, desk):
    scenario = desk.begin("tiny/tiny")
    begin = Draft.model_validate(desk.draft(scenario))
    secret = limited(begin, 987654, "w9", municipality="T002", visibility="prt", reason="geheimreden")
    saved = desk.post(f"/api/scenarios/{scenario}/revisions", json={"draft": secret.model_dump(mode="json"), "base": 1,
                                                                    "reason": "geheim"})  # fmt: skip
    assert saved.status_code == 201
    desk.patch(f"/api/scenarios/{scenario}", json={"shared": True})
    council = signed_in(app, "raad", audience="council", role="edit")
    with working(app):
        jobs = {a: asked(desk, scenario, number=2, audience=a) for a in ("prt", "council")}
        found = {a: ended(desk, job) for a, job in jobs.items()}
    assert {f["state"] for f in found.values()} == {"done"}
    assert council.get(f"/api/jobs/{jobs['prt']}").status_code == 404
    assert council.get(f"/api/jobs/{jobs['prt']}/files").status_code == 404
    listed = council.get(f"/api/scenarios/{scenario}/jobs")
    assert [j["id"] for j in listed.json()["jobs"]] == [jobs["council"]]
    assert council.get(f"/api/jobs/{jobs['prt']}/map").status_code == 404
    shown = council.get(f"/api/jobs/{jobs['council']}/map")
    assert b"leaflet" in shown.content
    assert "script-src 'sha256-" in shown.headers["content-security-policy"], "its own scripts and no other"
    assert b"geheim" not in shown.content
    whole, loose = names(desk, jobs["prt"]), names(council, jobs["council"])
    assert {"map.html", "run.json"} <= set(whole)
    assert any(b"geheimreden" in content for content in whole.values())
    texts = [*loose.values(), *_unpacked(loose), listed.content]
    assert not any(secret in text for text in texts for secret in (b"geheim", b"987654"))


def _unpacked(files):
    """What lies inside workbooks and papers."""
    for content in files.values():
        if content[:2] == b"PK":
            archive = zipfile.ZipFile(io.BytesIO(content))
            yield from (archive.read(n) for n in archive.namelist())


@pytest.mark.slow
def test_a_plan_of_whole_locations_that_is_stopped_keeps_the_best_so_far(app, desk):
    scenario = desk.begin("zeeland/hubs")
    with working(app):
        job = asked(desk, scenario, seconds=100)
        until(lambda: any("Ctrl-C" in text for text in told(app, job)))
        assert desk.post(f"/api/jobs/{job}/stop", json={}).status_code == 200
        found = ended(desk, job)
    assert (found["state"], found["files"]) == ("stopped", True), found["told"]
    assert {"locations.csv", "map.html"} <= set(names(desk, job))


def test_settings_of_locations_stay_when_a_page_saves(desk):
    scenario = desk.begin("zeeland/hubs")
    draft = desk.draft(scenario)
    assert desk.ask(scenario, "plan", draft).status_code == 200
    saved = desk.post(f"/api/scenarios/{scenario}/revisions", json={"draft": draft, "base": 1, "reason": "x"})
    assert saved.status_code == 201
    assert desk.draft(scenario)["settings"]["locations"] == draft["settings"]["locations"]
    assert "[locations]" in desk.ask(scenario, "toml", draft).json()["toml"]


def test_a_job_that_cannot_be_done_says_why_and_the_next_one_is(app, desk, monkeypatch):
    scenario = desk.begin("tiny/tiny")
    draft = desk.draft(scenario)
    row = {"id": "w1", "kind": "limit", "municipality": "T999", "bound": "maximum", "places": 3, "reason": "geheim",
           "author": "x"}  # fmt: skip
    desk.post(
        f"/api/scenarios/{scenario}/revisions", json={"draft": {**draft, "edits": [row]}, "base": 1, "reason": "x"}
    )
    defects = iter([RuntimeError("defect")])

    def broken(_, path, __):
        for defect in defects:
            raise defect
        return [["check", str(path)]]

    monkeypatch.setattr(job_loop, "commands", broken)
    with working(app):
        first, wrong, right = (
            asked(desk, scenario, number=n, audience=a) for n, a in ((1, "prt"), (2, "public"), (1, "prt"))
        )
        states = [ended(desk, job) for job in (first, wrong, right)]
    assert [s["state"] for s in states] == ["failed", "failed", "done"]
    assert states[0]["told"]
    assert "geheim" not in states[1]["told"] + "".join(told(app, wrong))


def test_a_server_that_stops_leaves_its_job_for_the_next(app, desk):
    scenario = desk.begin("zeeland/hubs")
    with working(app) as loop:
        job = asked(desk, scenario, seconds=100)
        until(lambda: desk.get(f"/api/jobs/{job}").json()["state"] == "running")
        loop.ending.set()
    assert desk.get(f"/api/jobs/{job}").json()["state"] == "queued"
    desk.post(f"/api/jobs/{job}/stop", json={})
    assert desk.get(f"/api/jobs/{job}").json()["state"] == "stopped"


def test_one_question_tells_how_far_every_job_of_a_scenario_is(app, desk):
    scenario = desk.begin("tiny/tiny")
    jobs = [asked(desk, scenario) for _ in range(3)]
    with app.state.parts.database.session(writes=True) as session:
        for job in jobs[:2]:
            session.get_one(Job, job).state = "running"
            session.add_all(JobLine(job_id=job, text=f"{job} {text}", at=now()) for text in ("leest", "zoekt"))
    listed = {j["id"]: j for j in desk.get(f"/api/scenarios/{scenario}/jobs").json()["jobs"]}
    assert [listed[job]["told"] for job in jobs] == [f"{jobs[0]} zoekt", f"{jobs[1]} zoekt", ""]
    assert desk.get(f"/api/jobs/{jobs[0]}").json() == listed[jobs[0]]
    with app.state.parts.database.session(writes=True) as session:
        for job in jobs:
            session.get_one(Job, job).state = "done"


def test_nobody_fills_the_queue(desk):
    scenario = desk.begin("tiny/tiny")
    answers = [desk.post(f"/api/scenarios/{scenario}/jobs", json={"number": 1}) for _ in range(11)]
    assert [a.status_code for a in answers] == [202] * 10 + [403]
    for answer in answers[:10]:
        desk.post(f"/api/jobs/{answer.json()['id']}/stop", json={})


@pytest.mark.parametrize("area", ["-x", "--out", "a b", "../x", "", "x" * 41])
def test_an_area_is_no_option_of_a_command(desk, area):
    scenario = desk.begin("tiny/tiny")
    answer = desk.post(f"/api/scenarios/{scenario}/jobs", json={"number": 1, "kind": "papers", "areas": [area]})
    assert answer.status_code == 422


def test_papers_without_an_area_are_of_the_province_or_refused_with_what_to_choose(desk):
    zeeland, country = desk.begin("zeeland/working-day"), desk.begin("nl-2022/letter")
    job = desk.post(f"/api/scenarios/{zeeland}/jobs", json={"number": 1, "kind": "papers"})
    assert (job.status_code, job.json()["areas"]) == (202, ["PV29"])
    desk.post(f"/api/jobs/{job.json()['id']}/stop", json={})
    refused = desk.post(f"/api/scenarios/{country}/jobs", json={"number": 1, "kind": "papers"})
    assert refused.status_code == 422
    assert refused.json()["detail"]["lines"][0].startswith("Kies op de kaart")
    assert desk.get(f"/api/scenarios/{country}/jobs").json()["jobs"] == [], "no job that would fail"


def test_a_map_of_two_weights_is_refused_where_no_two_are_weighed(desk):
    chain, weighed = desk.begin("zeeland/working-day"), desk.begin("zeeland/weights")
    refused = desk.post(f"/api/scenarios/{chain}/jobs", json={"number": 1, "kind": "weightmap"})
    assert refused.status_code == 422
    assert "Doelen tegen elkaar wegen" in refused.json()["detail"]["lines"][0]
    job = desk.post(f"/api/scenarios/{weighed}/jobs", json={"number": 1, "kind": "weightmap"})
    assert job.status_code == 202
    desk.post(f"/api/jobs/{job.json()['id']}/stop", json={})


def test_papers_that_cannot_be_made_do_not_take_the_plan_with_them(app, desk, monkeypatch):
    scenario = desk.begin("tiny/tiny")
    made = job_loop.commands

    def then_broken(job, path, out):
        return [*made(job, path, out), ["paper", str(out / "nowhere")]]

    monkeypatch.setattr(job_loop, "commands", then_broken)
    with working(app):
        job = asked(desk, scenario, audience="public")
        assert ended(desk, job)["state"] == "failed"
    assert "plan.csv" in names(desk, job)


LOSING = """
import subprocess, sys
from optimiser.workbench import job_command

class Held(subprocess.Popen):
    def __init__(self, *given, **how):
        super().__init__(*given, pass_fds=(int(sys.argv[1]),), **how)

job_command.subprocess.Popen = Held
told = lambda line: print(line, flush=True)
job_command.run_command(sys.argv[2:], line=told, stop=lambda: False, ending=lambda: False)
"""
"""A process that runs a command, which holds the end of a pipe as long as it lives."""


def test_a_command_ends_when_the_process_that_started_it_is_killed(tmp_path):
    mine, theirs = os.pipe()
    arguments = ["plan", str(BUNDLED / "zeeland" / "hubs.toml"), "--out", str(tmp_path / "out"), "--time-limit", "300"]
    with subprocess.Popen(
        [sys.executable, "-c", LOSING, str(theirs), *arguments], pass_fds=(theirs,), stdout=subprocess.PIPE, text=True
    ) as process:
        os.close(theirs)
        assert process.stdout.readline(), "the command is at work"
        assert not select.select([mine], [], [], 0)[0], "it holds its end"
        process.kill()
    assert select.select([mine], [], [], 60)[0], "it lives on"
    assert os.read(mine, 1) == b""
    os.close(mine)


def signals(monkeypatch, *, ends):
    """When a command is asked to stop, in seconds of a clock of the test's own.

    ``ends`` says of the seconds and of the signals so far whether the command has ended.
    """
    sent, clock = [], [0.0]

    class Command:
        stdin, stderr, returncode = None, None, 5

        def poll(self):
            return 5 if ends(clock[0], sent) else None

        def send_signal(self, _):
            sent.append(clock[0])

        def wait(self):
            return 5

    def sleep(seconds):
        clock[0] += seconds

    monkeypatch.setattr(job_command.subprocess, "Popen", lambda *_, **__: Command())
    monkeypatch.setattr(job_command, "time", SimpleNamespace(monotonic=lambda: clock[0], sleep=sleep))
    job_command.run_command([], line=str, stop=lambda: clock[0] > 1, ending=lambda: False)
    return sent


STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print("ready", file=sys.stderr, flush=True)
time.sleep(60)
"""
"""A command that hears nothing, and has started another process that holds its line open."""


def test_a_command_that_does_not_stop_with_the_server_is_ended_with_all_that_it_started(monkeypatch):
    monkeypatch.setattr(job_command, "_PROGRAM", STUBBORN)
    monkeypatch.setattr(job_command, "_PATIENCE", 0.1)
    ready, began = threading.Event(), time.monotonic()
    code, told = job_command.run_command([], line=lambda _: ready.set(), stop=lambda: False, ending=ready.is_set)
    assert (code, told) == (-signal.SIGKILL, "ready")
    assert time.monotonic() - began < 30, "it waited for the other process"


def test_a_command_that_is_stopped_is_left_to_write_its_best_plan(monkeypatch):
    assert len(signals(monkeypatch, ends=lambda now, sent: sent and now > sent[0] + 30)) == 1


def test_a_command_that_does_not_hear_is_asked_again_after_a_while(monkeypatch):
    sent = signals(monkeypatch, ends=lambda now, _: now > 200)
    assert len(sent) == 4
    assert min(b - a for a, b in pairwise(sent)) >= 60


def test_more_questions_than_a_process_has_room_for_are_told_so():
    worker = solver_pool._Worker(0)
    for _ in range(solver_pool.MOST_WAITING):
        worker._waiting.acquire()
    with pytest.raises(TimeLimitError, match="workbench-busy"):
        worker.ask({"ask": "ready"}, 1.0)
