"""The built wheel holds everything that the checkout needs at run time."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

from optimiser.jobs.register import RegisterRequest, run
from tests.support.paths import ROOT


def test_the_wheel_holds_every_module_table_and_asset_and_runs(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "site")
    tracked = subprocess.run(
        ["git", "ls-files", "data", "optimiser", "maps"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert set(tracked) <= names
    code = f"""
import sys
sys.path.insert(0, {str(tmp_path / "site")!r})
sys.argv = ["optimiser", "plan", "--out", {str(tmp_path / "out")!r}]
import data
assert data.__file__.startswith({str(tmp_path)!r}), data.__file__
from optimiser.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "map.html").is_file()
    asked = code.replace('"plan", "--out"', '"register", "--json"')
    done = subprocess.run([sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    entry = json.loads(done.stdout)["entry"]
    assert entry["source_data_grouping"], "known by its tables, with the notes beside them"
    here = run(RegisterRequest(tmp_path / "out", None, None, "nl")).record["entry"]
    assert entry == json.loads(json.dumps(here)), "an installed wheel says what the checkout says"
