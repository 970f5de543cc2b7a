"""Work over this process, over others and over Dask: the same answers, and what is not there told in words."""

import os
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from optimiser.errors import UsageError
from optimiser.jobs import work_map
from optimiser.jobs.work_map import Workers, mapped

PARTS = list(range(7))


def power(given: int, part: int) -> int:
    return given**part


def dies_once(given: str, part: int) -> int:
    """The first process that comes to part 3 ends like one that is killed."""
    mark = Path(given)
    if part == 3 and not mark.exists():
        mark.touch()
        os._exit(9)
    return part


@pytest.fixture(scope="module")
def cluster():
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as found:
        yield found.scheduler_address


@pytest.mark.parametrize("processes", [1, 2])
def test_every_part_is_answered_once_wherever_it_is_done(processes: int) -> None:
    assert sorted(mapped(power, 3, PARTS, Workers(processes))) == [(i, 3**i) for i in PARTS]


@pytest.mark.filterwarnings("ignore")  # Dask warns of its own ports and event loop
def test_dask_answers_the_same(cluster: str) -> None:
    assert sorted(mapped(power, 3, PARTS, Workers(scheduler=cluster))) == [(i, 3**i) for i in PARTS]


@pytest.mark.filterwarnings("ignore")
def test_workers_of_another_version_are_refused(cluster: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Client, "run", lambda *_: {"tcp://1": "9.9", "tcp://2": work_map.our_version()})
    with pytest.raises(UsageError, match="workers-version"):
        list(mapped(power, 3, PARTS, Workers(scheduler=cluster)))


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work_map, "PATIENCE", "1s")
    with pytest.raises(UsageError, match="workers-no-scheduler"):
        list(mapped(power, 3, PARTS, Workers(scheduler="tcp://127.0.0.1:1")))


def test_parts_of_a_process_that_is_lost_are_asked_again(tmp_path: Path) -> None:
    answers = sorted(mapped(dies_once, str(tmp_path / "died"), PARTS, Workers(2)))
    assert (tmp_path / "died").exists()
    assert answers == [(i, i) for i in PARTS]
