"""What the documents promise is run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from optimiser.catalogue import rooms
from tests.support.maths import maths_page
from tests.support.paths import ROOT

SYMBOLS = ""
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.search(r"```sh\n(.*?)```", README, re.DOTALL).group(1).strip().splitlines()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all commands, in their order: later ones read what earlier ones wrote."""
    return tmp_path_factory.mktemp("desk")


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_of_the_readme_works(line: str, desk: Path) -> None:
    words = line.replace("data/", f"{ROOT}/data/").split()
    done = subprocess.run(
        [str(Path(sys.executable).parent / words[0]), *words[1:]],
        cwd=desk,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_ten_lines_of_python_work(tmp_path: Path) -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL).group(1)
    assert len(code.strip().splitlines()) <= 11
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "map.html").stat().st_size > 100_000


def test_the_readme_names_every_room_and_every_linked_file_is_there() -> None:
    for folder in ("keys", "constraints", "objectives"):
        assert all(name in README for name in rooms(folder))
    for target in re.findall(r"\]\(([^)h][^)]*)\)", README):
        assert (ROOT / target).is_file(), target


def test_the_page_of_maths_is_what_the_rooms_say(request: pytest.FixtureRequest) -> None:
    path = ROOT / "docs" / "maths.md"
    if request.config.getoption("--update-goldens"):
        path.write_text(maths_page(SYMBOLS), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == maths_page(SYMBOLS)


def test_no_document_or_code_names_a_workplace() -> None:
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    for name in files:
        if (ROOT / name).suffix in {
            ".py",
            ".md",
            ".toml",
            ".csv",
            ".yml",
            ".html",
            ".js",
            ".css",
        } and not name.startswith("tests/"):
            text = (ROOT / name).read_text(encoding="utf-8")
            assert "pypi.org" not in text, name
            assert "/shared" not in text, name
