import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from data import BUNDLED
from tests.support.paths import REFERENCE, ROOT

settings.register_profile("busy", deadline=None)  # seconds are measured in benchmarks; a busy machine breaks no claim
settings.load_profile("busy")


@pytest.fixture(scope="session")
def reference() -> Path:
    """Other publishers' files to check against; not part of the project."""
    if not REFERENCE.is_dir():
        pytest.skip("the reference files of other publishers are not beside this checkout")
    return REFERENCE


@pytest.fixture(scope="session", autouse=True)
def no_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What this user fetched before plays no part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPTIMISER_CACHE", str(tmp_path_factory.mktemp("no-cache")))
        yield


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A copy of the three towns, to be spoilt."""
    return Path(shutil.copytree(BUNDLED / "tiny", tmp_path / "tiny"))


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: pages in a browser and processes of their own leave a core waiting."""
    return len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)) + 1


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")


SLOW = (
    "browser/",  # pages in Chromium
    "project/test_docs.py",  # every command of the documents
    "project/test_wheel.py",  # builds the wheel
    "maps/",  # papers, workbooks and pictures, read back by other programmes
    "data/test_excel.py", "data/test_sources.py", "data/test_changes.py", "data/test_location_input.py",
    "optimiser/cli/", "optimiser/jobs/",  # processes from start to end
    "optimiser/locations/",  # enumeration, and searches with a limit in seconds
    "optimiser/tuning/", "optimiser/publishing/test_planted_secrets.py", "optimiser/publishing/test_disclosure.py",
    "optimiser/explaining/test_calculation.py", "optimiser/explaining/test_baselines.py",
    "optimiser/explaining/test_unknown_ranges.py", "optimiser/explaining/test_reasons.py",
    "optimiser/distribution/test_keys.py", "optimiser/distribution/test_bids.py", "optimiser/editions/",
    "optimiser/fairness/test_leximax_flow.py", "optimiser/rooms/test_aims.py", "optimiser/solving/test_blend.py",
)  # fmt: skip
"""Tests that ``make quick`` leaves out: what starts processes, plans whole countries or enumerates."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark by folder, so that a new test of a slow kind is slow without saying so."""
    for item in items:
        if item.path.relative_to(ROOT / "tests").as_posix().startswith(SLOW):
            item.add_marker("slow")
