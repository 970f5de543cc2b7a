"""What the documents promise is run."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from optimiser.catalogue import rooms
from tests.support.maths import maths_page
from tests.support.paths import ROOT

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
        path.write_text(maths_page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == maths_page()


def test_every_module_with_a_formula_is_on_the_page_of_maths() -> None:
    page = (ROOT / "docs" / "maths.md").read_text(encoding="utf-8")
    for top in ("data", "optimiser", "maps"):
        for path in (ROOT / top).rglob("*.py"):
            if "Maths:" in (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""):
                assert f"`{path.relative_to(ROOT)}`" in page


def headings(path: Path) -> list[str]:
    """Anchors of a page, as its readers' sites make them of its headings."""
    found = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found]


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_of_a_document_leads_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]*[./#][^)\s]*)\)", text):
        if target.startswith(("http", "mailto:")):
            continue
        name, _, anchor = target.partition("#")
        other = (page.parent / name).resolve() if name else page
        assert other.exists(), target
        if anchor:
            assert anchor in headings(other), target


def test_every_decision_has_its_line_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[.*?\]\((.*?)\): \w", index, re.MULTILINE)
    chapters = [page for page in sorted(folder.glob("*.md")) if page.name != "README.md"]
    assert sorted(listed) == sorted(f"{page.name}#{anchor}" for page in chapters for anchor in headings(page)[1:])


NAMING_FILES = ("decisions/*.md", "develop/*.md", "keys.md", "fairness.md")
"""Documents that follow the code: every path in them is there."""


@pytest.mark.parametrize("pattern", NAMING_FILES)
def test_files_that_documents_name_are_there(pattern: str) -> None:
    for page in (ROOT / "docs").glob(pattern):
        for name in re.findall(r"`((?:data|docs|maps|optimiser|tests)/[\w/.-]+)`", page.read_text(encoding="utf-8")):
            assert "/my_" in name or (ROOT / name).exists(), f"{page.name}: {name}"


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
