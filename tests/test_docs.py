"""What the documents promise is run."""

import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from optimiser import locations as whole
from optimiser.catalogue import FOLDERS, rooms
from optimiser.locations import rules as location_rules
from optimiser.locations.rulebook import rule_room

ROOT = Path(__file__).parents[1]
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


FORMULATION = (
    "worth", "life", "steps", "pricing", "columns", "master", "relaxation", "hull", "choose", "cuts", "splits",
    "strong", "wide", "sized", "area", "draft", "deepen", "search", "calm",
    "compact", "moment", "conflict",
)  # fmt: skip
"""Modules that say how a plan of whole locations is written, bounded and found, in the order of reading."""


def maths() -> str:
    """The maths of all rooms, from their own docstrings."""
    titles = {"keys": "Keys", "constraints": "Rules", "objectives": "Aims", "metrics": "Metrics"}
    parts = ["# The maths of every room", "", "Written from the rooms by `pytest --update-goldens`; do not edit."]
    for folder in FOLDERS:
        parts += ["", f"## {titles[folder]}"]
        for name, room in sorted(rooms(folder).items()):
            parts += ["", f"### {name}", "", "```text", (room.__doc__ or "").strip(), "```"]
    parts += [
        "",
        "## Plans of whole locations: formulation and bound",
        "",
        "```text",
        (whole.__doc__ or "").strip(),
        "```",
    ]
    for name in FORMULATION:
        module = import_module(f"{whole.__name__}.{name}")
        parts += ["", f"### {name}", "", "```text", (module.__doc__ or "").strip(), "```"]
    parts += ["", "## Rules about locations"]
    for name in sorted(m.name for m in pkgutil.iter_modules(location_rules.__path__)):
        parts += ["", f"### {name}", "", "```text", (rule_room(name).__doc__ or "").strip(), "```"]
    return "\n".join(parts) + "\n"


def test_the_page_of_maths_is_what_the_rooms_say(request: pytest.FixtureRequest) -> None:
    path = ROOT / "docs" / "maths.md"
    if request.config.getoption("--update-goldens"):
        path.write_text(maths(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == maths()


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
