"""Facts that a reader must know before the numbers: what is not known, and what binds whom."""

from optimiser.editions.edition import Edition
from optimiser.words.facts import Fact

_OPEN_QUESTIONS = (
    "scores-mostly-unknown",
    "unknown-",
    "missing-",
    "reading-",
    "approximation",
    "joint-kept",
    "joint-hidden",
    "joint-unpublished",
)
"""Beginnings of the codes of facts about what is not known."""

LAW = ("no-legal-basis", "legal-spreading-act")
"""Codes of facts about what binds whom."""


def told_on_top(edition: Edition) -> tuple[Fact, ...]:
    """Facts that are told first; they need not be told again."""
    return tuple(f for f in edition.facts if f.code in LAW or f.code.startswith(_OPEN_QUESTIONS))
