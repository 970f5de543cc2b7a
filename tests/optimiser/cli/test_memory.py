"""Too little memory for a dossier: said in a sentence, with nothing half-written."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.many_units import write_units

resource = pytest.importorskip("resource", reason="this system has no limits on memory that a process sets itself")

LITTLE = """
import resource, sys
from pathlib import Path
import optimiser.jobs.plan, maps.outputs
from optimiser.cli import main
maps.outputs.outputs()
now = next(int(x.split()[1]) for x in Path("/proc/self/status").read_text().splitlines() if x.startswith("VmSize"))
resource.setrlimit(resource.RLIMIT_AS, ((now + 24_000) * 1024,) * 2)
main()
"""
"""The command with 24 MB beside what it needs to begin."""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not tell how much memory is used")
def test_a_dossier_that_memory_does_not_hold_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    scenario = write_units(tmp_path, 6000)
    groups = json.dumps(list(scenario.groups))
    text = ["schema = 1", 'title = "Groot"', 'country = "EU"', f"groups = {groups}", "[keys]"]
    text += [f'{g} = {{ name = "population" }}' for g in scenario.groups]
    text += ["[rules]", "meet_requirement = {}", "[[stages]]", 'aim = "leximax_load"', ""]
    asked = tmp_path / "groot.toml"
    asked.write_text("\n".join(text), encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    command = [sys.executable, "-c", LITTLE, "plan", str(asked), "--lang", "en", "--out", str(tmp_path / "plan")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr
    assert "There is not enough memory" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(tmp_path.rglob("*")) == before
