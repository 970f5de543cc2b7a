"""What is kept, on SQLite and on PostgreSQL: tables, history, queue, backups, and what happens when it is away."""

import contextlib
import gzip
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import event, inspect, text

from data.complaints import InvalidInputError
from optimiser.errors import UsageError
from optimiser.workbench import same_file
from optimiser.workbench.access import NotAllowedError
from optimiser.workbench.backup import read_backup, write_backup
from optimiser.workbench.database import Database, DatabaseError
from optimiser.workbench.discussion import Discussion
from optimiser.workbench.entries import now
from optimiser.workbench.job_loop import MOST_ATTEMPTS, JobLoop
from optimiser.workbench.job_watch import JobWatch
from optimiser.workbench.merging import ConflictError
from optimiser.workbench.people import LOCAL
from optimiser.workbench.tables import AuditLine, Job, KeptTable, Revision
from optimiser.workbench.work import MOST_OPEN, Work
from tests.support.kept import COUNCIL, OFFICIAL, begun, limited, opened
from tests.support.paths import ROOT


def migrated(database, step, target):
    config = Config()
    config.set_main_option("script_location", str(ROOT / "optimiser/workbench/migrations"))
    config.attributes["engine"] = database.engine
    step(config, target)


def test_tables_are_those_of_the_models_after_every_way_up_and_down(database):
    store = opened(database)
    scenario, draft = begun(store)
    engine = store.database.engine
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), KeptTable.metadata) == []
    migrated(store.database, command.downgrade, "0002")
    assert "deleted_at" not in {c["name"] for c in inspect(engine).get_columns("scenarios")}
    store.database.migrate()
    assert store.revision(LOCAL, scenario).draft == draft.model_dump(mode="json"), "no row went with its scenario"
    migrated(store.database, command.downgrade, "0001")
    assert "taken_by" not in {c["name"] for c in inspect(engine).get_columns("jobs")}
    store.database.migrate()
    assert store.revision(LOCAL, scenario).draft == draft.model_dump(mode="json"), "rows stay"
    migrated(store.database, command.downgrade, "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    store.database.migrate()
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), KeptTable.metadata) == []
    store.database.close()


def test_a_database_of_a_newer_version_is_refused_in_words(database):
    store = opened(database)
    with store.database.session(writes=True) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError) as told:
        store.database.migrate()
    assert told.value.code == "workbench-database-newer"
    store.database.close()


def test_of_many_who_save_at_once_each_revision_is_one_persons_and_none_is_lost(database):
    store = opened(database)
    scenario, draft = begun(store)
    saved, refused = [], []

    def save(k):
        for _ in range(60):
            base = store.get(LOCAL, scenario).head
            try:
                saved.append((store.save(LOCAL, scenario, limited(draft, k), base=base, reason=str(k)), k))
            except ConflictError:
                refused.append(k)
            else:
                return

    with ThreadPoolExecutor(6) as people:
        list(people.map(save, range(12)))
    assert sorted(n for n, _ in saved) == list(range(2, 14))
    drafts = {r.number: store.revision(LOCAL, scenario, r.number).draft for r in store.history(LOCAL, scenario)}
    kept = {number: draft["edits"][0]["places"] for number, draft in drafts.items() if number > 1}
    assert kept == dict(saved)
    store.database.close()


def test_rows_that_a_council_may_not_see_stay_whatever_it_saves(database):
    store = opened(database)
    scenario, draft = begun(store)
    hidden = limited(draft, 77, "w1", visibility="prt", municipality="GM0716")
    assert store.save(OFFICIAL, scenario, hidden, base=1, reason="besloten") == 2
    theirs = limited(draft, 55, "w1")
    assert store.save(COUNCIL, scenario, theirs, base=2, reason="raad") == 3
    rows = store.revision(OFFICIAL, scenario).draft["edits"]
    assert sorted((e["municipality"], e["places"]) for e in rows) == [("GM0664", 55), ("GM0716", 77)]
    assert len({e["id"] for e in rows}) == 2, "one identifier for two rows would lose one of them at a merge"
    seen = store.revision(COUNCIL, scenario)
    assert [e["places"] for e in seen.draft["edits"]] == [55]
    assert [(r.number, r.reason) for r in store.history(COUNCIL, scenario)][:2] == [(3, "raad"), (2, "")]
    store.database.close()


def test_a_draft_of_a_readers_own_is_planned_from_what_the_reader_sees(database):
    store = opened(database)
    scenario, draft = begun(store)
    hidden = limited(draft, 77, "w1", visibility="prt")
    store.save(OFFICIAL, scenario, hidden, base=1, reason="besloten")
    kept = store.get(COUNCIL, scenario)
    assert store.planned(COUNCIL, kept, draft) == (hidden, False), "the table's own revision, as published"
    own = limited(draft, 5, "w2")
    assert store.planned(COUNCIL, kept, own) == (own, True)
    store.save(COUNCIL, scenario, own, base=2, reason="raad")
    kept = store.get(COUNCIL, scenario)
    assert store.planned(COUNCIL, kept, own) == (own, True), "saving it does not make it tell more"
    assert store.planned(OFFICIAL, kept, own) == (own, False)
    store.database.close()


def test_a_job_is_taken_by_one_process_and_once_more_when_that_is_lost(database):
    store = opened(database)
    scenario, _ = begun(store)
    work = Work(store.database, store)
    job = work.ask(LOCAL, scenario, 1, "plan", {"audience": "prt", "language": "nl"})
    loops = [JobLoop(store.database, None) for _ in range(4)]
    with ThreadPoolExecutor(4) as processes:
        taken = [j for j in processes.map(lambda loop: loop._take(), loops) if j]
    assert [j.id for j in taken] == [job.id]
    first = next(loop for loop in loops if loop.name == taken[0].taken_by)
    watch = JobWatch(store.database, taken[0])
    assert watch.stops() is False
    with store.database.session(writes=True) as session:
        session.get_one(Job, job.id).heartbeat = now().replace(year=2020)
    again = loops[0] if first is not loops[0] else loops[1]
    mine = again._take()
    assert mine.id == job.id
    assert JobWatch(store.database, taken[0]).stops(), "who lost it must leave it"
    first._end(taken[0], "failed", "", None)
    assert work.get(LOCAL, job.id).state == "running"
    for _ in range(MOST_ATTEMPTS):
        with store.database.session(writes=True) as session:
            session.get_one(Job, job.id).heartbeat = now().replace(year=2020)
        again._take()
    assert work.get(LOCAL, job.id).state == "failed", "a job that kills its process is not begun for ever"
    store.database.close()


def asked_of(store, work):
    """Statements of a database while something is done with it."""
    found = []
    noted = lambda *a: found.append(a[2])
    event.listen(store.database.engine, "before_cursor_execute", noted)
    work()
    event.remove(store.database.engine, "before_cursor_execute", noted)
    return found


def test_a_history_reads_no_drafts(database):
    store = opened(database)
    scenario, draft = begun(store)
    store.save(LOCAL, scenario, limited(draft, 3), base=1, reason="x")
    history = asked_of(store, lambda: store.history(LOCAL, scenario))
    assert any("revisions.reason" in statement for statement in history)
    assert not any("revisions.draft" in statement for statement in history)
    store.database.close()


def test_a_job_asks_each_second_whether_it_must_stop_and_says_each_five_that_it_lives(database):
    store = opened(database)
    scenario, _ = begun(store)
    work = Work(store.database, store)
    work.ask(LOCAL, scenario, 1, "plan", {"audience": "prt", "language": "nl"})
    clock = iter([k * 0.2 for k in range(102)])  # twenty seconds, looked at five times a second
    watch = JobWatch(store.database, JobLoop(store.database, None)._take(), clock=lambda: next(clock))
    found = asked_of(store, lambda: [watch.stops() for _ in range(101)])
    assert 15 <= sum(s.startswith("SELECT") for s in found) <= 21
    assert 3 <= sum(s.startswith("UPDATE") for s in found) <= 4
    store.database.close()


def test_a_stop_is_heard_within_a_second(tmp_path):
    store = opened(f"sqlite:///{tmp_path / 'kept.db'}")
    scenario, _ = begun(store)
    work, clock = Work(store.database, store), [0.0]
    job = work.ask(LOCAL, scenario, 1, "plan", {"audience": "prt", "language": "nl"})
    watch = JobWatch(store.database, JobLoop(store.database, None)._take(), clock=lambda: clock[0])
    assert not watch.stops()
    work.stop(LOCAL, job.id)
    clock[0] = 1.0
    assert watch.stops()
    store.database.close()


def test_of_many_jobs_asked_at_once_ten_are_taken(database):
    store = opened(database)
    scenarios = [begun(store, f"s{k}")[0] for k in range(8)]
    work, start = Work(store.database, store), threading.Barrier(8)

    def ask(scenario):
        start.wait()
        taken = 0
        for _ in range(3):
            with contextlib.suppress(NotAllowedError):
                work.ask(LOCAL, scenario, 1, "plan", {"audience": "prt", "language": "nl"})
                taken += 1
        return taken

    with ThreadPoolExecutor(8) as tabs:
        assert sum(tabs.map(ask, scenarios)) == MOST_OPEN
    store.database.close()


def filled(url):
    store = opened(url)
    scenario, draft = begun(store)
    store.save(OFFICIAL, scenario, limited(draft, 77), base=1, reason="één – ü 漢")
    talk = Discussion(store.database, store)
    talk.comment(COUNCIL, scenario, "zienswijze", "GM0664", "council")
    talk.publish(LOCAL, store.get(LOCAL, scenario), 2, audience="public", language="nl", page="<p>é</p>")
    store.add_dossier(LOCAL, "eigen", files=[("limits.csv", bytes(range(256)))])
    Work(store.database, store).ask(LOCAL, scenario, 2, "plan", {"audience": "prt", "language": "nl"})
    store.database.close()
    return scenario


def lines(path):
    return gzip.open(path, "rt").read()


def test_a_backup_goes_from_one_kind_of_database_to_the_other_and_back(tmp_path, postgres):
    first, second, third = f"sqlite:///{tmp_path / 'a.db'}", postgres.database(), f"sqlite:///{tmp_path / 'b.db'}"
    scenario = filled(first)
    for n, (source, target) in enumerate([(first, second), (second, third)]):
        write_backup(source, tmp_path / f"{n}.gz")
        read_backup(target, tmp_path / f"{n}.gz")
    write_backup(third, tmp_path / "2.gz")
    assert sorted(lines(tmp_path / "0.gz").splitlines()) == sorted(lines(tmp_path / "2.gz").splitlines())
    store = opened(second)
    draft = store.planned(LOCAL, store.get(LOCAL, scenario), limited(begun(store, "n")[1], 9))[0]
    assert store.save(LOCAL, scenario, draft, base=2, reason="verder") == 3, "numbers of rows go on"
    store.database.close()


def test_a_backup_is_whole_or_refused_and_never_on_top_of_something(database, tmp_path):
    filled(database)
    file = tmp_path / "kept.gz"
    write_backup(database, file)
    with pytest.raises(UsageError):
        read_backup(database, file)
    whole = file.read_bytes()
    text_lines = gzip.decompress(whole).decode().splitlines(keepends=True)
    unknown = gzip.compress(b'{"table": "nobody", "row": {}}')
    broken = [whole[: len(whole) // 2], whole[:-9], b"", b"not a backup", unknown,
              gzip.compress("".join(text_lines[:-1]).encode()), gzip.compress("".join(text_lines[1:]).encode()),
              gzip.compress(b"[]\n")]  # fmt: skip
    for k, content in enumerate(broken):
        target = f"sqlite:///{tmp_path / f'{k}.db'}"
        file.write_bytes(content)
        with pytest.raises((InvalidInputError, DatabaseError)):
            read_backup(target, file)
        store = opened(target)
        with store.database.session() as session:
            assert session.query(Revision).count() + session.query(AuditLine).count() == 0
        store.database.close()


def test_a_backup_is_of_one_moment_while_others_save(database, tmp_path):
    store = opened(database)
    scenario, draft = begun(store)
    done = threading.Event()

    def go_on():
        base = 1
        while not done.is_set():
            base = store.save(LOCAL, scenario, limited(draft, base), base=base, reason="x")

    writer = threading.Thread(target=go_on)
    writer.start()
    try:
        for n in range(3):
            write_backup(database, tmp_path / "kept.gz")
            read_backup(f"sqlite:///{tmp_path / f'{n}.db'}", tmp_path / "kept.gz")
            copy = opened(f"sqlite:///{tmp_path / f'{n}.db'}")
            head = copy.get(LOCAL, scenario).head
            assert [r.number for r in copy.history(LOCAL, scenario)] == list(range(head, 0, -1))
            copy.database.close()
    finally:
        done.set()
        writer.join()
        store.database.close()


def test_a_server_that_is_stopped_is_told_and_reached_again_without_a_restart(postgres):
    store = opened(postgres.database())
    scenario, draft = begun(store)
    postgres.stop()
    try:
        with pytest.raises(DatabaseError) as told:
            store.save(LOCAL, scenario, limited(draft, 3), base=1, reason="x")
        assert told.value.details["what"] == "gone"
    finally:
        postgres.start()
    assert store.save(LOCAL, scenario, limited(draft, 3), base=1, reason="x") == 2
    store.database.close()


def test_a_file_that_was_moved_is_missed_and_found_again(tmp_path):
    path = tmp_path / "kept.db"
    store = opened(f"sqlite:///{path}")
    scenario, draft = begun(store)
    path.rename(tmp_path / "elsewhere.db")
    with pytest.raises(DatabaseError):
        store.save(LOCAL, scenario, limited(draft, 3), base=1, reason="x")
    assert not path.exists(), "no empty one is made in its place"
    (tmp_path / "elsewhere.db").rename(path)
    assert store.save(LOCAL, scenario, limited(draft, 3), base=1, reason="x") == 2
    store.database.close()


def test_a_file_that_goes_while_a_connection_is_made_is_missed(tmp_path, monkeypatch):
    """SQLite would go on writing in what was moved, and both times no file is found."""
    store = opened(f"sqlite:///{tmp_path / 'kept.db'}")
    store.database.engine.dispose()
    monkeypatch.setattr(same_file, "_identity", lambda _: None)
    with pytest.raises(DatabaseError), store.database.session() as session:
        session.execute(text("SELECT 1"))
    store.database.close()


def test_a_database_is_found_from_another_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = opened("sqlite:///kept.db")
    monkeypatch.chdir("/")
    with store.database.session() as session:
        assert session.execute(text("SELECT 1")).scalar() == 1
    store.database.close()


def test_a_process_that_only_uses_a_database_makes_none_where_it_was_moved_away(tmp_path):
    """As the process that takes jobs, which asks twice a second also while a file is put back."""
    path = tmp_path / "naam met # en %.db"
    database = Database(f"sqlite:///{path}")
    with pytest.raises(DatabaseError), database.session() as session:
        session.execute(text("SELECT 1"))
    assert list(tmp_path.iterdir()) == []
    store = opened(f"sqlite:///{path}")
    with database.session() as session:
        assert session.scalar(text("SELECT count(*) FROM scenarios")) == 0
    for each in (store.database, database):
        each.close()


def test_a_database_that_cannot_be_reached_is_told_at_the_start(tmp_path):
    for url in (f"sqlite:///{tmp_path / 'no' / 'folder' / 'x.db'}", "postgresql+psycopg://tests@/x?host=/nowhere"):
        with pytest.raises(DatabaseError):
            Database(url).migrate()
