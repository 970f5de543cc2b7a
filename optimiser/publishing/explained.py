"""Up to how many municipalities an edition holds the reasons and the calculation of every number."""

from collections.abc import Iterator

from optimiser.problem.territory import Territory
from optimiser.words.facts import Fact

MOST_EXPLAINED = 30_000
"""Municipalities. Of 100,000 the sentences and lines would be four fifths of the edition, and take as long as the plan;
no page, workbook or picture shows them of so many."""


def is_explained(territory: Territory) -> bool:
    """Whether every number has its reasons and its calculation."""
    return len(territory.municipalities) <= MOST_EXPLAINED


def unexplained(territory: Territory) -> Iterator[Fact]:
    """That they are left out, where they are."""
    if not is_explained(territory):
        yield Fact("unexplained", {"count": len(territory.municipalities), "most": MOST_EXPLAINED})
