"""What is deleted is gone with all that hung on it; what readers were shown stays on record, and nobody finds it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from data import BUNDLED
from optimiser.errors import UsageError
from optimiser.workbench.access import NotAllowedError
from optimiser.workbench.deleting import Deleting
from optimiser.workbench.discussion import Discussion
from optimiser.workbench.dossiers import Dossiers, bundled_draft
from optimiser.workbench.entries import now
from optimiser.workbench.people import LOCAL, Person, Right
from optimiser.workbench.tables import (
    AuditLine,
    Comment,
    Dossier,
    DossierFile,
    Job,
    JobLine,
    KeptScenario,
    Publication,
    Revision,
)  # fmt: skip
from optimiser.workbench.work import Work
from tests.support.kept import COUNCIL, OFFICIAL, opened
from tests.support.workbench import Desk, signed_in

ASKED = {"audience": "prt", "language": "nl"}
TABLES = [(f"{n}.csv", (BUNDLED / f"tiny/{n}.csv").read_bytes()) for n in ("municipalities", "periods")]
ADMIN = Person("beheer", "Beheer", {"PV29": Right("admin", "council")})
OTHER_ADMIN = Person("buur", "Buur", {"PV30": Right("admin", "prt")})
OWNER_NO_MORE = Person("ambtenaar", "Ambtenaar", {"PV29": Right("view", "prt")})


class Kept:
    """A store with an uploaded dossier, and what can be taken away from it."""

    def __init__(self, url, folder):
        self.store = opened(url)
        self.database = self.store.database
        self.work, self.talk = Work(self.database, self.store), Discussion(self.database, self.store)
        self.folders = Dossiers(self.store, folder)
        self.deleting = Deleting(self.database, self.work, self.folders)
        self.draft = bundled_draft("zeeland/working-day")[1]
        self.dossier = self.store.add_dossier(OFFICIAL, "eigen", files=TABLES)

    def begun(self, *, shared=True, owner=OFFICIAL):
        made = self.store.create(owner, "proef", self.dossier, self.draft, province="PV29", reason="begin")
        if shared:
            self.store.change(owner, made.id, shared=True)
        return made.id

    def full(self):
        """A scenario of which every kind of row is kept."""
        scenario = self.begun()
        self.talk.comment(OFFICIAL, scenario, "gezien", "", None)
        job = self.work.ask(OFFICIAL, scenario, 1, "plan", dict(ASKED)).id
        with self.database.session(writes=True) as session:
            session.add(JobLine(job_id=job, text="bezig", at=now()))
        self.work.stop(OFFICIAL, job)
        return scenario, job

    def publish(self, scenario, audience="public"):
        return self.talk.publish(LOCAL, self.store.get(LOCAL, scenario), 1, audience=audience, language="nl", page="x")

    def count(self, table):
        with self.database.session() as session:
            return session.scalar(select(func.count()).select_from(table))

    def audit(self):
        with self.database.session() as session:
            return [(a.person, a.action, a.what) for a in session.scalars(select(AuditLine).order_by(AuditLine.id))]


@pytest.fixture
def kept(database, tmp_path):
    found = Kept(database, tmp_path)
    yield found
    found.database.close()


def test_a_scenario_goes_with_all_that_hangs_on_it(kept):
    scenario, _ = kept.full()
    folder = kept.folders.path(kept.dossier)
    assert folder.is_dir()
    kept.deleting.scenario(OFFICIAL, scenario)
    tables = (KeptScenario, Revision, Comment, Job, JobLine, Dossier, DossierFile)
    assert {t.__tablename__: kept.count(t) for t in tables} == {t.__tablename__: 0 for t in tables}
    assert not folder.exists()
    assert kept.audit()[-1] == ("ambtenaar", "delete", f"{scenario} proef")
    with pytest.raises(NotAllowedError, match="workbench-not-found"):
        kept.deleting.scenario(OFFICIAL, scenario)


def test_tables_that_another_scenario_uses_stay(kept):
    first, second = kept.begun(), kept.begun()
    kept.deleting.scenario(OFFICIAL, first)
    assert kept.folders.path(kept.dossier).is_dir()
    kept.publish(second)
    kept.deleting.scenario(OFFICIAL, second)
    assert kept.count(DossierFile) == len(TABLES), "what was published stays with its tables"


def test_what_was_published_stays_on_record_and_is_found_by_nobody(kept):
    scenario, job = kept.full()
    page, early = kept.publish(scenario), kept.publish(scenario, "council")
    kept.talk.withdraw(LOCAL, early.id)
    kept.deleting.scenario(OFFICIAL, scenario)
    with kept.database.session() as session:
        found = session.get_one(KeptScenario, scenario)
        shown = {p.id: p.withdrawn_by for p in session.scalars(select(Publication))}
    assert (found.deleted_by, found.deleted_at is None) == ("ambtenaar", False)
    assert shown == {page.id: OFFICIAL.name, early.id: LOCAL.name}, "who withdrew it first stays on record"
    assert (kept.count(Revision), kept.count(Comment)) == (1, 1)
    assert kept.audit()[-2:] == [("ambtenaar", "withdraw", f"{scenario} {page.id}"),
                                 ("ambtenaar", "delete", f"{scenario} proef")]  # fmt: skip
    with pytest.raises(NotAllowedError, match="workbench-not-found"):
        kept.talk.publication(None, page.id)
    assert kept.store.all(LOCAL) == kept.store.all(OFFICIAL) == []
    for asked in (
        lambda who: kept.store.get(who, scenario), lambda who: kept.store.history(who, scenario),
        lambda who: kept.work.get(who, job), lambda who: kept.talk.comments(who, scenario),
        lambda who: kept.talk.comment(who, scenario, "x", "", None), lambda who: kept.deleting.scenario(who, scenario),
        lambda who: kept.work.ask(who, scenario, 1, "plan", dict(ASKED)), lambda who: kept.deleting.job(who, job),
        lambda who: kept.talk.publish(who, found, 1, audience="public", language="nl", page="x"),
        lambda who: kept.store.save(who, scenario, kept.draft, base=1, reason="x"),
    ):  # fmt: skip
        for who in (LOCAL, OFFICIAL):
            with pytest.raises(NotAllowedError, match="workbench-not-found"):
                asked(who)


def test_what_was_withdrawn_before_was_shown_too(kept):
    scenario = kept.begun()
    kept.talk.withdraw(LOCAL, kept.publish(scenario).id)
    kept.deleting.scenario(OFFICIAL, scenario)
    assert kept.count(KeptScenario) == kept.count(Publication) == 1


@pytest.mark.parametrize(
    ("who", "shared", "told"),
    [(OFFICIAL, False, ""), (ADMIN, True, ""), (ADMIN, False, ""), (COUNCIL, True, "workbench-not-allowed"),
     (COUNCIL, False, "workbench-not-found"), (OTHER_ADMIN, True, "workbench-not-found"),
     (OWNER_NO_MORE, True, "workbench-not-allowed")],
)  # fmt: skip
def test_its_owner_and_administrators_of_its_province_delete_and_nobody_else(tmp_path, who, shared, told):
    kept = Kept(f"sqlite:///{tmp_path / 'kept.db'}", tmp_path)
    scenario = kept.begun(shared=shared)
    offered = kept.deleting.published(who, kept.store.all(who))
    if told:
        assert not offered
        with pytest.raises(NotAllowedError, match=told):
            kept.deleting.scenario(who, scenario)
    else:
        assert offered == ({scenario: False} if shared or who is OFFICIAL else {})
        kept.deleting.scenario(who, scenario)
    assert kept.count(KeptScenario) == bool(told)
    kept.database.close()


def test_a_job_is_deleted_with_its_files_when_it_has_ended(kept):
    scenario = kept.begun()
    asking = Person("raad", "Raad", {"PV29": Right("edit", "prt")})
    job = kept.work.ask(asking, scenario, 1, "plan", dict(ASKED)).id
    for state in ("queued", "running"):
        with kept.database.session(writes=True) as session:
            session.get_one(Job, job).state = state
        with pytest.raises(UsageError, match="workbench-job-open"):
            kept.deleting.job(asking, job)
        with pytest.raises(UsageError, match="workbench-jobs-open"):
            kept.deleting.scenario(OFFICIAL, scenario)
    with kept.database.session(writes=True) as session:
        found = session.get_one(Job, job)
        found.state, found.result, found.size = "done", b"x", 1
        session.add(JobLine(job_id=job, text="klaar", at=now()))
    stranger = Person("vierde", "Vierde", {"PV29": Right("edit", "prt")})
    with pytest.raises(NotAllowedError, match="workbench-not-allowed"):
        kept.deleting.job(stranger, job)
    with pytest.raises(NotAllowedError, match="workbench-not-found"):
        kept.deleting.job(COUNCIL, job)  # who may not see it
    kept.deleting.job(asking, job)
    assert kept.count(Job) == kept.count(JobLine) == 0
    assert kept.audit()[-1] == ("raad", "delete-job", f"{scenario} plan {job}")


def test_a_copy_that_begins_meanwhile_has_its_tables_or_is_refused(kept):
    for _ in range(8):
        kept.dossier = kept.store.add_dossier(OFFICIAL, "eigen", files=TABLES)
        scenario = kept.begun()
        with ThreadPoolExecutor(2) as both:
            copy, gone = both.submit(kept.begun, shared=False), both.submit(kept.deleting.scenario, OFFICIAL, scenario)
        gone.result()
        told = copy.exception()
        if told is None:
            assert kept.store.files(kept.dossier)
        else:
            assert isinstance(told, NotAllowedError), told


def test_every_address_of_what_was_deleted_says_that_it_is_not_there(app, desk):
    scenario = desk.begin("tiny/tiny")
    draft = desk.draft(scenario)
    desk.patch(f"/api/scenarios/{scenario}", json={"shared": True})
    address = f"/api/scenarios/{scenario}"
    shown = desk.post(f"{address}/publications", json={"number": 1, "audience": "public"}).json()["id"]
    job = desk.post(f"{address}/jobs", json={"number": 1}).json()["id"]
    for refused in (desk.delete(address), desk.delete(f"/api/jobs/{job}")):
        assert refused.status_code == 422
        assert "Stop" in refused.json()["detail"]["lines"][0]
    assert desk.post(f"/api/jobs/{job}/stop", json={}).json()["may_delete"]
    colleague = signed_in(app, "ambtenaar")
    assert not colleague.get(f"/api/jobs/{job}").json()["may_delete"]
    assert colleague.delete(f"/api/jobs/{job}").status_code == colleague.delete(address).status_code == 403
    assert Desk(app).get(f"/p/{shown}").status_code == 200
    assert f'data-delete="hidden" data-id="{scenario}"' in desk.get("/").text
    assert f'data-id="{scenario}"' not in colleague.get("/").text
    answer = desk.delete(address)
    assert (answer.status_code, answer.content) == (204, b"")
    gone = [
        desk.get(address), desk.delete(address), desk.patch(address, json={"name": "n"}), desk.get(f"/s/{scenario}"),
        desk.get(f"{address}/jobs"), desk.get(f"/api/jobs/{job}"),
        desk.get(f"{address}/publications"), desk.get(f"{address}/comments"), desk.ask(scenario, "plan", draft),
        desk.post(f"/api/publications/{shown}/withdraw", json={}), desk.get(f"{address}/revisions/1"),
        desk.post("/api/scenarios", json={"name": "n", "scenario": scenario}), colleague.get(f"/p/{shown}"),
        Desk(app).get(f"/p/{shown}"),
    ]  # fmt: skip
    assert {a.status_code for a in gone} == {404}
    assert scenario not in desk.get("/api/scenarios").text + desk.get("/").text
