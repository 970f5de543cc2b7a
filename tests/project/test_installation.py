"""What is installed is bounded, locked by hashes, the same for both commands, and under licences that fit."""

import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.support.paths import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def pins(lock: str) -> dict[tuple[str, str], list[str]]:
    """Hashes of every pin, by its name and version; all systems and versions of Python together."""
    found: dict[tuple[str, str], list[str]] = {}
    for block in re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8").strip()):
        head = Requirement(block.partition(" \\")[0].partition("\n")[0])
        (version,) = (s.version for s in head.specifier)
        found[normal(head.name), version] = re.findall(r"--hash=sha256:[0-9a-f]{64}", block)
    return found


def others(asked: list[str]) -> list[Requirement]:
    """What is asked for, without our own package, of which one extra holds another."""
    return [r for r in map(Requirement, asked) if r.name != PROJECT["name"]]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_no_line_names_a_host(lock: str) -> None:
    assert all(pins(lock).values())
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|--index|--extra|--find-links|@ ", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_the_locks_hold_what_the_project_asks_for_within_its_bounds(lock: str) -> None:
    extras = PROJECT["optional-dependencies"]
    asked = PROJECT["dependencies"] + extras["serve"] + (extras["dev"] if "dev" in lock else [])
    for requirement in others(asked):
        versions = [v for name, v in pins(lock) if name == normal(requirement.name)]
        assert versions, requirement.name
        assert all(requirement.specifier.contains(v) for v in versions), (requirement, versions)


def test_both_locks_agree() -> None:
    every, runtime = pins("requirements-dev.lock"), pins("requirements.lock")
    assert runtime.items() <= every.items()


def test_every_dependency_has_a_lower_and_an_upper_bound() -> None:
    for requirement in others([*PROJECT["dependencies"], *chain(*PROJECT["optional-dependencies"].values())]):
        signs = {s.operator for s in requirement.specifier}
        assert signs == {">=", "<"}, requirement


def test_every_licence_fits_and_the_command_says_so() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.licences"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("\n") >= len({name for name, _ in pins("requirements.lock")})


def test_make_installs_from_the_locks_alone() -> None:
    makefile = Path(ROOT / "Makefile").read_text(encoding="utf-8")
    for lock in LOCKS:
        assert f"--require-hashes -r {lock}" in makefile
