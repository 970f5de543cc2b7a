"""What lies in an output folder and was changed by hand, or with bad intent, is refused in words or does no harm."""

import csv
import io
import os
import shutil
from pathlib import Path

import pytest

from tests.hostile_outputs import READERS, SWEEP, attempts, ended, made
from tests.support.odd_files import CELLS


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("outputs"))


def test_whatever_a_file_of_an_output_folder_holds_the_commands_end_in_words(outputs: Path) -> None:
    found = list(attempts(outputs, 3 * len(READERS), 7))
    assert [a for a in found if not isinstance(a.end, int)] == []
    assert {a.file for a in found} == set(READERS)


@pytest.mark.parametrize("column", ["new", "existing", "key_share", "group"])
def test_whatever_a_cell_of_a_plan_holds_it_is_read_or_refused(column: str, outputs: Path, tmp_path: Path) -> None:
    here = Path(shutil.copytree(outputs, tmp_path / "made"))
    rows = list(csv.reader(io.StringIO((here / "out" / "plan.csv").read_text(encoding="utf-8"))))
    for cell in (*CELLS, "-5", "9" * 12):
        odd = [rows[0], [cell if name == column else c for name, c in zip(rows[0], rows[1], strict=True)], *rows[2:]]
        with (here / "out" / "plan.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(odd)
        for words in READERS["out/plan.csv"][:3]:
            assert isinstance(end := ended(words, here), int), (words, cell[:40], end)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
@pytest.mark.parametrize("pattern", sorted(READERS))
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(pattern: str, outputs: Path, tmp_path: Path) -> None:
    here = Path(shutil.copytree(outputs, tmp_path / "made"))
    file = min(here.glob(pattern))
    if not pattern.startswith(".draft"):
        shutil.rmtree(here / ".draft-out")
    file.unlink()
    os.mkfifo(file)
    path = file.relative_to(here)
    words = [w.format(file=path.as_posix(), folder=path.parent.as_posix()) for w in READERS[pattern][0]]
    assert isinstance(end := ended(tuple(words), here), int), end


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"scores": {', '"scores": {"gini": NaN, "x": '),
        ('"plan": "', '"plan": "../../out'),
        ('"status": "optimal"', '"status": "=1+1"'),
        ('"settings": {', '"settings": {"more": 1, '),
        ('"aims": [', '"aims": [null, '),
    ],
)
def test_a_point_of_a_sweep_that_is_not_as_we_left_it_is_planned_anew(
    old: str, new: str, outputs: Path, tmp_path: Path
) -> None:
    here = Path(shutil.copytree(outputs, tmp_path / "made"))
    before = (here / "sweep" / "sweep.csv").read_bytes()
    point = min((here / "sweep" / "points").iterdir())
    kept = point.read_text(encoding="utf-8")
    assert old in kept
    point.write_text(kept.replace(old, new, 1), encoding="utf-8")
    assert ended(SWEEP, here) == 0
    assert (here / "sweep" / "sweep.csv").read_bytes() == before
    assert point.read_text(encoding="utf-8") == kept
