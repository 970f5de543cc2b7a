"""Names of the lines of a cost sheet."""

from optimiser.editions.costs import CostLine
from optimiser.words import Words


def named(line: CostLine, words: Words) -> str:
    """What is paid for."""
    return words(f"cost-{line.item.replace('_', '-')}")


def subject(line: CostLine, words: Words) -> str:
    """The group, kind or text that it is paid for."""
    if line.item in ("one_off", "bonus"):
        return line.of
    for table in ("group", "kind"):
        if words.has(f"{table}-{line.of}"):
            return words(f"{table}-{line.of}")
    return line.of
