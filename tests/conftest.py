import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data import BUNDLED
from tests.support.paths import REFERENCE


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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")
