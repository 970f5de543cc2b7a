import re

import click
import pytest
from click.testing import CliRunner

from optimiser.cli import main
from optimiser.words import LANGUAGES, Words

WRONG = [
    (["plan", "--foo"], "--foo"),
    (["plan", "--out"], "--out"),
    (["plan", "--audience", "burgers"], "burgers"),
    (["plan", "--previous", "nergens"], "nergens"),
    (["plan", "--gap", "-1"], "--gap"),
    (["plan", "--gap", "veel"], "veel"),
    (["plan", "een", "twee", "drie"], "twee drie"),
    (["divide", "--places", "x"], "x"),
    (["divide"], "--places"),
    (["explain"], "PLAN"),
    (["explain", "nergens", "GM0363"], "nergens"),
    (["compare"], "PLANS"),
    (["data", "nergens"], "nergens"),
    (["nergens"], "nergens"),
]
ENGLISH = r"No such|Missing|Usage|Try |Invalid|does not exist|not a valid|is not|Got |unexpected|requires|range"


@pytest.mark.parametrize(("arguments", "named"), WRONG, ids=[" ".join(a) for a, _ in WRONG])
@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_use_is_told_in_the_language_of_the_reader(arguments: list[str], named: str, language: str) -> None:
    more = ["--lang", language] if language != "nl" else []
    found = CliRunner().invoke(main, [*arguments, *more] if arguments[-1] != "--out" else [*arguments])
    assert found.exit_code == 2
    assert named in found.stderr
    assert not found.stdout
    if language == "nl":
        assert not re.search(ENGLISH, found.stderr)


def test_help_and_version_still_end_well() -> None:
    for arguments in (["--help"], ["plan", "--help"], ["--version"]):
        assert CliRunner().invoke(main, arguments).exit_code == 0


def commands() -> list[tuple[str, ...]]:
    """Every command with its inner ones, as they are typed."""
    context = click.Context(main)
    found: list[tuple[str, ...]] = [()]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        inner = command.list_commands(context) if isinstance(command, click.Group) else []
        found += [(name,), *((name, n) for n in inner)]
    return found


@pytest.mark.parametrize("path", commands(), ids=" ".join)
def test_the_help_of_every_command_is_dutch_unless_asked_otherwise(path: tuple[str, ...]) -> None:
    dutch = CliRunner().invoke(main, [*path, "--help"]).stdout
    assert dutch.startswith("Gebruik: ")
    for english in (
        "Usage",
        "Options:",
        "Commands:",
        "Show ",
        "default",
        "required",
        "Folder",
        "Print ",
        "Language of",
    ):
        assert english not in dutch
    if path:
        assert Words("nl").has(f"help-{'-'.join(path)}")


def test_help_is_english_where_that_is_asked() -> None:
    found = CliRunner().invoke(main, ["plan", "--lang", "en", "--help"]).stdout
    assert "Folder for the results." in found
    assert CliRunner().invoke(main, ["plan", "--help"]).stdout.count("Map voor de uitkomsten.") == 1
