"""The bundled joint plan is made and written for every audience, and its own checker agrees."""

import subprocess
import sys
from pathlib import Path

import pytest

from data import BUNDLED
from data.schema.visibility import VISIBILITIES
from tests.support.commands import optimiser


@pytest.mark.parametrize("audience", VISIBILITIES)
def test_the_joint_plan_leaves_its_folder_for(audience: str, tmp_path: Path) -> None:
    scenario = BUNDLED / "zeeland" / "joint.toml"
    done = optimiser("plan", scenario, "--audience", audience, "--out", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names >= {"map.html", "plan.xlsx", "edition.json", "run.json", "certificate.json"}
    checked = subprocess.run(
        [sys.executable, "check_certificate.py"], cwd=tmp_path / "out", capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
