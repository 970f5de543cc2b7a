"""The account of security speaks of every chapter of its standard, and of files that are there."""

import re

from tests.support.documents import text
from tests.support.paths import ROOT

DOCUMENT = "docs/security.md"


def test_every_chapter_is_answered() -> None:
    assert re.findall(r"^## V(\d+) ", text(DOCUMENT), re.MULTILINE) == [str(n) for n in range(1, 15)]


def test_every_row_says_how_it_stands() -> None:
    rows = re.findall(r"^\| (\d[^|]*)\| ([^|]*)\|", text(DOCUMENT), re.MULTILINE)
    assert len(rows) > 50
    assert {part for _, state in rows for part in state.strip().split(", ")} == {
        "met", "met in part", "not met", "left", "n/a"
    }  # fmt: skip


def test_every_file_that_it_names_is_there() -> None:
    named = re.findall(r"`([\w./-]+/[\w.-]+\.\w+)`", text(DOCUMENT))
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]
