"""Studies come to the same to the bit over this process, over others and over Dask."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from data import BUNDLED
from maps.studies.sweep import PLANS
from optimiser.jobs.alternatives import _ranges
from optimiser.jobs.case import read_case
from optimiser.jobs.sensitivity import sensitivities
from optimiser.jobs.solve import plan_places
from optimiser.jobs.sweep import sweep
from optimiser.jobs.work_map import Workers
from optimiser.tuning.input_ranges import input_ranges, read_widths
from optimiser.tuning.near_optimal import NearOptimalSet
from optimiser.tuning.sweep_points import axis

TINY = BUNDLED / "tiny"


def swept(workers: Workers, folder: Path) -> object:
    """A sweep of a blend over ceilings: its points, and the bytes of its plans."""
    wanted = [axis("weight", "gini_load=0.1:0.9:0.1"), axis("ceiling", ",".join(str(n) for n in range(24, 50, 2)))]
    found = sweep(read_case(TINY / "weights.toml"), "prt", wanted, folder / "out", drafts=folder, workers=workers)
    assert {x["status"] for x in found} >= {"optimal"}
    plans = sorted((folder / "out" / PLANS).rglob("*.*"))
    return found, {p.relative_to(folder).as_posix(): p.read_bytes() for p in plans}


def ranged(workers: Workers, folder: Path) -> object:
    """Ranges with their plans."""
    del folder
    case = read_case(TINY / "tiny.toml")
    return _ranges(NearOptimalSet(case.instance, case.scenario.stages, 0.05), workers)


def varied(workers: Workers, folder: Path) -> object:
    """Both readings of every number of inhabitants and of every maximum."""
    del folder
    plan = plan_places(read_case(TINY / "tiny.toml"))
    assert plan.case is not None
    widths = read_widths(["population=10%", "maximum=20%", "requirement=10%", "existing=50%"])
    ranges, _ = input_ranges(plan.case, widths, frozenset(plan.instance.territory.names))
    return sensitivities(plan, ranges, workers)


STUDIES = (swept, ranged, varied)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """Every study in this process."""
    return [study(Workers(), tmp_path_factory.mktemp(study.__name__)) for study in STUDIES]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """A Dask scheduler with a worker of another process."""
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


@pytest.mark.parametrize("number", range(1, len(STUDIES)))  # a sweep: tests/optimiser/jobs/test_sweep.py
def test_processes_come_to_the_same_to_the_bit(
    number: int, here: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study: Callable[..., object] = STUDIES[number]
    for module in ("alternatives", "sensitivity"):
        monkeypatch.setattr(f"optimiser.jobs.{module}._CHUNK", 3)
    assert study(Workers(2), tmp_path) == here[number]


@pytest.mark.filterwarnings("ignore")  # Dask warns of its own ports and event loop
@pytest.mark.parametrize("number", range(len(STUDIES)))
def test_dask_comes_to_the_same_to_the_bit(number: int, here: list[Any], tmp_path: Path, scheduler: str) -> None:
    study: Callable[..., object] = STUDIES[number]
    assert study(Workers(scheduler=scheduler), tmp_path) == here[number]
