"""What the documents promise is run, and what they point at is there."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from maps.paper.headings import Headings
from optimiser.cli import main
from optimiser.jobs.register_standard import Organisation
from optimiser.problem.scenario import Scenario
from optimiser.words import Words
from tests.support.commands import optimiser
from tests.support.documents import READ, RUN, anchors, in_blocks, lines, text
from tests.support.paths import ROOT

NL = Words("nl")
COMMANDS = lines("sh", RUN)
STEPS = {document: [line for d, line in COMMANDS if d == document] for document in RUN}
NOT_RUN = [(document, line) for document, line in lines("console") if line.startswith("optimiser ")]
SHOWS = {
    "diff": lambda said: NL("diff-none") not in said,
    "weightmap": lambda said: said.count("plan-") > 1,
    "alternatives": lambda said: said.count("plan-") > 1,
    "sweep": lambda said: len(set(re.findall(r"  ([0-9a-f]{8})  ", said))) > 2,
}
"""Whether an example of a command that compares shows a difference."""

WORDS = 1200
"""Fewer than these in each of the two first pages."""


@pytest.mark.parametrize("document", [document for document in RUN if STEPS[document]])
def test_every_command_of_the_documents_works(document: str, tmp_path: Path) -> None:
    """In their order in one folder: later ones read what earlier ones wrote."""
    for line in STEPS[document]:
        programme, *words = line.replace(" data/", f" {ROOT}/data/").split()
        assert programme == "optimiser", line
        done = optimiser(*words, cwd=tmp_path)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        if programme_shows := SHOWS.get(words[0]):
            assert programme_shows(done.stdout), f"the example shows nothing: {line}\n{done.stdout}"


def test_no_line_is_run_twice() -> None:
    every = [line for _, line in COMMANDS]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(("document", "line"), NOT_RUN)
def test_a_line_that_is_not_run_has_options_that_exist(document: str, line: str) -> None:
    words = shlex.split(line, comments=True)[1:]
    chosen: click.Command = main
    while isinstance(chosen, click.Group) and not (
        chosen.invoke_without_command and "".join(words[:1])[:1] in {"", "-"}
    ):
        found = chosen.get_command(click.Context(chosen), words.pop(0))
        assert found is not None, document
        chosen = found
    chosen.make_parser(click.Context(chosen)).parse_args(words)


@pytest.mark.parametrize(("document", "code"), in_blocks("python"))
def test_the_python_of_a_document_works(document: str, code: str, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    if document == "README.md":
        assert len(code.strip().splitlines()) <= 11, "ten lines of Python"
        assert (tmp_path / "map.html").stat().st_size > 100_000


@pytest.mark.parametrize(("document", "settings"), in_blocks("toml"))
def test_the_settings_of_a_document_are_those_of_a_file_that_it_speaks_of(document: str, settings: str) -> None:
    found = tomllib.loads(settings)
    if "organization" in found:
        assert Organisation.model_validate(found), document
        return
    if "council" in found or "prt" in found:
        assert Headings.model_validate(found), document
        return
    whole = tomllib.loads((ROOT / "data" / "tiny" / "tiny.toml").read_text(encoding="utf-8"))
    assert Scenario.model_validate(found if "schema" in found else {**whole, **found}), document


@pytest.mark.parametrize("document", ["README.md", "LEESMIJ.md"])
def test_the_first_pages_are_short(document: str) -> None:
    assert len(text(document).split()) < WORDS


@pytest.mark.parametrize("document", READ)
def test_every_linked_file_and_heading_is_there(document: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", text(document)):
        name, _, anchor = target.partition("#")
        path = (ROOT / document).parent / name if name else ROOT / document
        if not target.startswith("http"):
            assert path.is_file(), target
            assert not anchor or anchor in anchors(path.read_text(encoding="utf-8")), target


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
            contents = (ROOT / name).read_text(encoding="utf-8")
            assert "pypi.org" not in contents, name
            assert "/shared" not in contents, name
