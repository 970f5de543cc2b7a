"""Uploaded tables as folders: written once, also when two ask at the same moment, and read no more than needed."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import event

from optimiser.workbench.dossiers import Dossiers
from optimiser.workbench.people import LOCAL
from tests.support.kept import opened

FILES = [(f"t{k}.csv", b"x" * 1_000) for k in range(30)]


def test_two_first_questions_at_once_find_one_whole_folder(tmp_path):
    store = opened(f"sqlite:///{tmp_path / 'kept.db'}")
    for _ in range(10):
        dossier, start = store.add_dossier(LOCAL, "eigen", files=FILES), Barrier(2)

        def asked(_, dossier=dossier, start=start):
            start.wait()
            return Dossiers(store, tmp_path).path(dossier)

        with ThreadPoolExecutor(2) as both:
            first, second = both.map(asked, range(2))
        assert first == second
        assert {p.name for p in first.iterdir()} == {name for name, _ in FILES}
        assert [p.name for p in first.parent.glob(f"{dossier}*")] == [dossier], "nothing half written is left"
    store.database.close()


def test_files_are_read_from_the_database_once(tmp_path):
    store = opened(f"sqlite:///{tmp_path / 'kept.db'}")
    dossier, folders, asked = store.add_dossier(LOCAL, "eigen", files=FILES), Dossiers(store, tmp_path), []
    event.listen(store.database.engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    for _ in range(3):
        folders.path(dossier)
    assert sum("dossier_files" in statement for statement in asked) == 1
    store.database.close()
