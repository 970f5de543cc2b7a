import re

import pytest
from click.testing import CliRunner

from optimiser.cli import main
from optimiser.words import LANGUAGES

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
