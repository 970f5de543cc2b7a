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
    """What this user fetched before plays no part, and commands keep their byte code."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPTIMISER_CACHE", str(tmp_path_factory.mktemp("no-cache")))
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # hundreds of commands would compile all code anew
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


DEAREST = (
    "browser/test_page_claims.py", "browser/test_page.py", "browser/test_compare_claims.py", "data/test_excel.py",
    "project/test_docs.py", "browser/workbench/test_desk.py", "project/test_locations_page.py",
    "optimiser/jobs/test_killed.py", "optimiser/publishing/test_planted_secrets.py", "maps/sheets/test_workbook.py",
    "browser/test_many_claims.py", "browser/test_marks.py", "optimiser/publishing/test_unlike_bytes.py",
    "optimiser/jobs/test_replay.py", "optimiser/locations/test_engine.py", "optimiser/cli/test_cli.py",
    "optimiser/workbench/test_jobs.py", "maps/paper/", "optimiser/locations/test_command.py",
    "maps/sheets/test_sheet_claims.py", "optimiser/publishing/test_certificate.py", "project/test_housing_page.py",
    "project/test_explain_page.py", "project/test_wheel.py", "browser/", "optimiser/workbench/test_served.py",
    "optimiser/jobs/", "optimiser/publishing/", "optimiser/editions/", "optimiser/locations/",
)  # fmt: skip
"""What takes longest, in that order: a file is one worker's, so that what it makes is made once, and no long one comes
last."""


def _turn(place: str) -> int:
    """When a file is begun."""
    return next((n for n, name in enumerate(DEAREST) if place.startswith(name)), len(DEAREST))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark by folder, so that a new test of a slow kind is slow without saying so; the dearest files come first."""
    place = {item: item.path.relative_to(ROOT / "tests").as_posix() for item in items}
    for item in items:
        if place[item].startswith(SLOW):
            item.add_marker("slow")
    items.sort(key=lambda item: _turn(place[item]))
