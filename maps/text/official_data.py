"""Official data that was fetched, filled in or converted, as lines for the terminal."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from optimiser.words import Words

if TYPE_CHECKING:  # the engines of all three are large, and a command uses one
    from data.official.fetch import Outcome
    from data.operations.convert import Converted
    from data.operations.figures import Filled

_MAX_LISTED = 30
"""Most codes in one sentence: what is longer is hard to read, and a list of all municipalities has hundreds."""

_LOSSES = ("score", "unknown", "missing", "differs", "netted")
"""Why a cell of a converted table is empty, or what was taken together, in the order in which it is told."""


def fetched_lines(outcomes: "Iterable[Outcome]", words: Words) -> Iterator[str]:
    """A line per file: new, kept, or why it failed."""
    for outcome in outcomes:
        if outcome.error:
            reason = words(outcome.error.code, **{k: str(v) for k, v in outcome.error.details.items()})
            yield words("fetch-failed", file=outcome.file, reason=reason)
        else:
            yield words("fetch-kept" if outcome.kept else "fetch-new", file=outcome.file)


def filled_lines(filled: "Filled", words: Words) -> Iterator[str]:
    """How many municipalities got official figures, and which codes and values did not fit."""
    yield words("apply-done", count=len(filled.tables.municipalities) - len(filled.without))
    for codes in _lists(filled.without):
        yield words("apply-without", codes=codes)
    for codes in _lists(filled.beyond):
        yield words("apply-beyond", codes=codes)
    for name, kept in filled.kept.items():
        for codes in _lists(kept):
            yield words("apply-kept", column=name, codes=codes)


def converted_lines(converted: "Converted", words: Words) -> Iterator[str]:
    """How many rows were written, and which cells are empty for which reason."""
    yield words("convert-done", count=len(converted.rows), day=str(converted.since))
    for why in _LOSSES:
        for cells in _lists(f"{loss.code} {loss.column}" for loss in converted.losses if loss.why == why):
            yield words(f"convert-loss-{why}", cells=cells)


def _lists(items: Iterable[str]) -> Iterator[str]:
    """All items, sorted, in lists that are short enough for one sentence."""
    ordered = sorted(items)
    for begin in range(0, len(ordered), _MAX_LISTED):
        yield ", ".join(ordered[begin : begin + _MAX_LISTED])
