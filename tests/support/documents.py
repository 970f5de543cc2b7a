"""The documents, and what stands in their blocks."""

import re

from tests.support.paths import ROOT

USER = ROOT / "docs" / "user"
RUN = ("README.md", *sorted(f"docs/user/{path.name}" for path in USER.glob("*.md")))
"""Documents whose commands are run."""

READ = (*RUN, "LEESMIJ.md", "CONTRIBUTING.md")
"""These, and two whose commands stand elsewhere already."""


def text(document: str) -> str:
    """The text of a document."""
    return (ROOT / document).read_text(encoding="utf-8")


def blocks(document: str, language: str) -> list[str]:
    """The blocks of a document in a language: ``sh`` is run, ``console`` is only read."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text(document), re.DOTALL | re.MULTILINE)


def in_blocks(language: str, documents: tuple[str, ...] = READ) -> list[tuple[str, str]]:
    """Every block with its document."""
    return [(document, block) for document in documents for block in blocks(document, language)]


def lines(language: str, documents: tuple[str, ...] = READ) -> list[tuple[str, str]]:
    """Every line of all blocks with its document, in order."""
    return [(document, line) for document, block in in_blocks(language, documents) for line in block.splitlines()]


def anchors(document_text: str) -> set[str]:
    """What a link may point at inside a page: its headings, as they are turned into addresses."""
    headings = re.findall(r"^#+ (.+)$", document_text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
