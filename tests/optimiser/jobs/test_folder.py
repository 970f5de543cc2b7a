"""The folder of results is owned: one run's files, for one audience, all or none; nothing of others is touched."""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from data import BUNDLED
from data.files import sha256
from optimiser.editions.file import write_edition
from optimiser.errors import UsageError
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import new_folder, one_file, owned
from optimiser.jobs.manifest import NAME, read_manifest
from tests.support.bundled import CASES, made
from tests.support.commands import optimiser

TINY = BUNDLED / "tiny" / "tiny.toml"


def make(folder: Path, files: Mapping[str, str], job: str = "plan", audience: str = "public", **more: object) -> None:
    """A run that leaves these files."""
    with owned(Claim(folder, job, audience, **more)) as draft:  # type: ignore[arg-type]
        fill(draft, files)


def fill(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def there(folder: Path) -> dict[str, str]:
    """Every file of a folder but its manifest."""
    paths = [p for p in sorted(folder.rglob("*")) if p.is_file() and p.name != NAME]
    return {p.relative_to(folder).as_posix(): p.read_text() for p in paths}


def test_the_manifest_names_every_file_with_its_fingerprint_and_audience_and_repeats(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        make(tmp_path / folder, {"plan.csv": "1", "plans/one/edition.json": "2"}, audience="council")
    assert (tmp_path / "a" / NAME).read_bytes() == (tmp_path / "b" / NAME).read_bytes()
    found = json.loads((tmp_path / "a" / NAME).read_text())
    assert found["files"] == {name: sha256(tmp_path / "a" / name) for name in ("plan.csv", "plans/one/edition.json")}
    assert found["audience"] == "council"
    assert found["version"]


def test_what_this_run_does_not_make_goes_with_what_a_database_has_beside_it(tmp_path: Path) -> None:
    make(tmp_path, {"locations.csv": "secret", "plan.csv": "1", "plan.gpkg": "g", "plans/one/plan.csv": "p"})
    (tmp_path / "plan.gpkg").write_text("opened in QGIS")
    fill(tmp_path, {"plan.gpkg-wal": "secret", "plan.gpkg-shm": "s", "plan.gpkg-journal": "j", "mine.txt": "note"})
    make(tmp_path, {"plan.csv": "2"})
    assert there(tmp_path) == {"plan.csv": "2", "mine.txt": "note"}
    assert not (tmp_path / "plans").exists()


def test_an_edition_that_is_not_as_the_manifest_lists_it_says_itself_for_whom_it_is(tmp_path: Path) -> None:
    make(tmp_path, {"edition.json": "ours", "plan.csv": "1"})
    write_edition(replace(made(CASES["tiny"]), audience="prt"), tmp_path)
    with pytest.raises(UsageError, match="out-stricter"):
        make(tmp_path, {"plan.csv": "2"})


def test_side_files_of_a_database_that_is_replaced_go_too(tmp_path: Path) -> None:
    make(tmp_path, {"plan.gpkg": "old"})
    (tmp_path / "plan.gpkg-wal").write_text("of the old one")
    make(tmp_path, {"plan.gpkg": "new"})
    assert there(tmp_path) == {"plan.gpkg": "new"}


def test_drafts_lie_outside_the_folder_and_vanish(tmp_path: Path) -> None:
    with owned(Claim(tmp_path / "out", "plan", "public")) as draft:
        assert not draft.is_relative_to(tmp_path / "out")
        assert list((tmp_path / "out").iterdir()) == []
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out"]


@pytest.mark.parametrize(
    ("files", "code"),
    [({"plan.csv": "mine"}, "foreign"), ({"edition.json": "mine"}, "unlisted"), ({NAME: "mine"}, "manifest")],
)
def test_a_file_that_is_not_ours_is_never_replaced(tmp_path: Path, files: dict[str, str], code: str) -> None:
    fill(tmp_path, files)
    with pytest.raises(UsageError, match=f"out-{code}.*" + next(iter(files)).replace(".", r"\.")):
        make(tmp_path, {"plan.csv": "1", "edition.json": "2"})
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == files


@pytest.mark.parametrize("next_files", [{"paper.docx": "new"}, {"plan.csv": "new"}])
def test_what_somebody_wrote_in_a_paper_is_neither_replaced_nor_removed(
    tmp_path: Path, next_files: dict[str, str]
) -> None:
    make(tmp_path, {"paper.docx": "old"})
    (tmp_path / "paper.docx").write_text("filled in")
    with pytest.raises(UsageError, match=r"out-changed.*paper\.docx"):
        make(tmp_path, next_files)
    assert there(tmp_path) == {"paper.docx": "filled in"}


def test_a_file_held_open_is_named_and_nothing_changes(tmp_path: Path) -> None:
    make(tmp_path, {"a.csv": "1", "plan.xlsx": "1", "z.csv": "1"})
    (tmp_path / "plan.xlsx").unlink()
    (tmp_path / "plan.xlsx").mkdir()  # stands for a workbook that cannot be replaced
    before = (tmp_path / NAME).read_bytes()
    with pytest.raises(UsageError, match=r"out-held.*plan\.xlsx"):
        make(tmp_path, {"a.csv": "2", "plan.xlsx": "2", "z.csv": "2"})
    assert there(tmp_path) == {"a.csv": "1", "z.csv": "1"}
    assert (tmp_path / NAME).read_bytes() == before
    assert [p.name for p in tmp_path.parent.glob(".draft-*")] == []


@pytest.mark.parametrize("error", [PermissionError, KeyboardInterrupt])
def test_a_move_that_fails_half_way_puts_all_old_files_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    make(tmp_path / "out", {"a.csv": "1", "gone.csv": "1", "z.csv": "1"})
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if target == tmp_path / "out" / "z.csv" and self.parent.name == "new":
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(UsageError if error is PermissionError else error):
        make(tmp_path / "out", {"a.csv": "2", "z.csv": "2"})
    assert there(tmp_path / "out") == {"a.csv": "1", "gone.csv": "1", "z.csv": "1"}


def test_what_may_be_in_the_folder_is_asked_again_when_files_change_places(tmp_path: Path) -> None:
    def slow() -> None:
        with owned(Claim(tmp_path, "plan", "public")) as draft:
            fill(draft, {"plan.csv": "public"})
            fill(tmp_path, {"municipalities.csv": "somebody puts a dossier there meanwhile"})

    with pytest.raises(UsageError, match="out-dossier"):
        slow()
    assert set(there(tmp_path)) == {"municipalities.csv"}


def test_results_of_another_command_are_not_mixed(tmp_path: Path) -> None:
    make(tmp_path, {"sweep.csv": "hours"}, job="sweep")
    with pytest.raises(UsageError, match=r"out-other-job.*sweep"):
        make(tmp_path, {"plan.csv": "1"})
    assert there(tmp_path) == {"sweep.csv": "hours"}


def test_papers_stay_together_while_they_are_of_one_plan(tmp_path: Path) -> None:
    make(tmp_path, {"edition.json": "one"})
    of = sha256(tmp_path / "edition.json")
    make(tmp_path, {"paper-A.pdf": "A"}, job="paper", of=of, adds=True)
    make(tmp_path, {"paper-B.pdf": "B"}, job="paper", of=of, adds=True)
    assert set(there(tmp_path)) == {"edition.json", "paper-A.pdf", "paper-B.pdf"}
    make(tmp_path, {"edition.json": "two"})
    assert set(there(tmp_path)) == {"edition.json"}
    with pytest.raises(UsageError, match="out-other-job"):
        make(tmp_path, {"paper-A.pdf": "A"}, job="paper", of=of, adds=True)


def test_papers_of_another_plan_take_the_place_of_those_that_are_there(tmp_path: Path) -> None:
    make(tmp_path, {"paper-A.pdf": "A"}, job="paper", of="1", adds=True)
    make(tmp_path, {"paper-B.pdf": "B"}, job="paper", of="2", adds=True)
    assert there(tmp_path) == {"paper-B.pdf": "B"}


@pytest.mark.parametrize("name", ["../stolen.txt", "/etc/hostname", NAME, ""])
def test_a_manifest_that_points_elsewhere_is_none(tmp_path: Path, name: str) -> None:
    make(tmp_path, {"plan.csv": "1"})
    found = json.loads((tmp_path / NAME).read_text()) | {"files": {name: "0"}}
    (tmp_path / NAME).write_text(json.dumps(found))
    assert read_manifest(tmp_path) is None


def test_single_files_and_new_dossiers_replace_nothing(tmp_path: Path) -> None:
    fill(tmp_path, {"bids.xlsx": "filled in", "municipalities.csv": "mine"})
    with pytest.raises(UsageError, match="out-exists"), one_file(tmp_path / "bids.xlsx"):
        pass
    with pytest.raises(UsageError, match="out-foreign"), new_folder(tmp_path) as draft:
        fill(draft, {"municipalities.csv": "new"})
    assert there(tmp_path) == {"bids.xlsx": "filled in", "municipalities.csv": "mine"}


def test_a_plan_is_not_written_among_the_tables_of_a_dossier(tmp_path: Path) -> None:
    shutil.copytree(BUNDLED / "tiny", tmp_path / "work")
    before = there(tmp_path / "work")
    done = optimiser("plan", "tiny.toml", "--out", ".", cwd=tmp_path / "work")
    assert done.returncode == 2
    assert "locations.csv" in done.stderr
    assert there(tmp_path / "work") == before


def test_a_held_workbook_is_told_in_a_sentence_with_what_to_do(tmp_path: Path) -> None:
    assert optimiser("plan", TINY, "--out", "out", cwd=tmp_path).returncode == 0
    before = {p: p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file() and p.name != "plan.xlsx"}
    (tmp_path / "out" / "plan.xlsx").unlink()
    (tmp_path / "out" / "plan.xlsx").mkdir()
    done = optimiser("plan", TINY, "--out", "out", "--audience", "prt", cwd=tmp_path)
    assert done.returncode == 2
    assert "plan.xlsx" in done.stderr
    assert "Sluit het" in done.stderr
    assert {p: p.read_bytes() for p in before} == before


def test_a_filled_in_template_is_not_overwritten(tmp_path: Path) -> None:
    assert optimiser("template", "--dossier", TINY.parent, "--out", "bids.xlsx", cwd=tmp_path).returncode == 0
    again = optimiser("template", "--dossier", TINY.parent, "--out", "bids.xlsx", cwd=tmp_path)
    assert again.returncode == 2
    assert "bestaat al" in again.stderr


def test_a_folder_of_a_sweep_holds_the_points_of_the_last_sweep_and_names_them(tmp_path: Path) -> None:
    for ceilings in ("30,40", "40,50"):
        done = optimiser("sweep", TINY.parent / "weights.toml", "--ceiling", ceilings, "--processes", 1, "--out", "s",
                         cwd=tmp_path)  # fmt: skip
        assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "s" / NAME).read_text())["files"]
    on_disk = {p.relative_to(tmp_path / "s").as_posix() for p in (tmp_path / "s").rglob("*") if p.is_file()}
    assert set(found) == on_disk - {NAME}
    assert len([name for name in found if name.startswith("points/")]) == 2
    refused = optimiser("plan", TINY, "--out", "s", cwd=tmp_path)
    assert refused.returncode == 2
    assert "sweep" in refused.stderr


def test_a_page_of_a_comparison_belongs_to_the_plan_beside_which_it_lies(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        assert optimiser("plan", TINY, "--out", folder, cwd=tmp_path).returncode == 0
    for _ in range(2):
        assert optimiser("compare", "a", "b", "--out", "a/compare.html", cwd=tmp_path).returncode == 0
    assert "compare.html" in json.loads((tmp_path / "a" / NAME).read_text())["files"]
    assert optimiser("plan", TINY, "--out", "a", cwd=tmp_path).returncode == 0
    assert not (tmp_path / "a" / "compare.html").exists()
    fill(tmp_path, {"page.html": "mine"})
    assert optimiser("compare", "a", "b", "--out", "page.html", cwd=tmp_path).returncode == 2
    assert (tmp_path / "page.html").read_text() == "mine"


@pytest.mark.parametrize(("language", "told"), [("nl", "maak die map leeg"), ("en", "empty that folder")])
@pytest.mark.parametrize("manifest", ["", '{"schema": 0}'])
def test_a_folder_of_an_older_version_is_refused_with_what_to_do(
    tmp_path: Path, manifest: str, language: str, told: str
) -> None:
    make(tmp_path / "out", {"edition.json": "{}", "plan.csv": "1"})
    (tmp_path / "out" / NAME).unlink()
    if manifest:
        (tmp_path / "out" / NAME).write_text(manifest)
    done = optimiser("plan", TINY, "--out", "out", "--lang", language, cwd=tmp_path)
    assert done.returncode == 2
    assert all(text in done.stderr for text in (told, "--out", NAME))
    assert there(tmp_path / "out") == {"edition.json": "{}", "plan.csv": "1"}
    shutil.rmtree(tmp_path / "out")
    (tmp_path / "out").mkdir()
    assert optimiser("plan", TINY, "--out", "out", cwd=tmp_path).returncode == 0


def modes(place: Path) -> set[int]:
    """Rights of all files, of a folder as those of a file in it."""
    return {path.stat().st_mode & 0o666 for path in (place, *place.rglob("*"))}


@pytest.mark.skipif(os.name != "posix", reason="Windows has its own rights")
def test_what_is_not_for_everyone_is_made_for_this_user_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        weights = TINY.parent / "weights.toml"
        for audience, rights in (("public", {0o644}), ("council", {0o600}), ("prt", {0o600})):
            more = ("--audience", audience)
            assert optimiser("plan", TINY, "--out", f"{audience}/plan", *more, cwd=tmp_path).returncode == 0
            words = ("sweep", weights, "--ceiling", "30,40", "--processes", 1, "--out", f"{audience}/sweep", *more)
            assert optimiser(*words, cwd=tmp_path).returncode == 0
            plan = tmp_path / audience / "plan"
            assert optimiser("paper", plan, "--for", "T001", "--out", f"{audience}/paper", cwd=tmp_path).returncode == 0
            page = f"{audience}/page/compare.html"
            assert optimiser("compare", plan, plan, "--out", page, cwd=tmp_path).returncode == 0
            assert modes(tmp_path / audience) == rights
    finally:
        os.umask(before)
