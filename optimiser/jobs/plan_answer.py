"""What the main job tells, beside its files."""

from pathlib import Path

from optimiser.errors import TimeLimitError
from optimiser.jobs.answer import Answer
from optimiser.jobs.plan import Result
from optimiser.words import Words


def answer_of(result: Result, out: Path, words: Words) -> Answer:
    """Summary and contents of ``run.json``; last, which file to open."""
    return Answer(result.text, result.record, closing=words("done-open", path=str(out / "map.html")))


def require_in_time(result: Result, words: Words) -> None:
    """Tell that the plan, which is written, may not be the best.

    Raises:
        TimeLimitError: the time limit came before the gap was proven. Not told where rows are hidden: how hard a
            question is, is a trace of all of them.

    """
    if not result.in_time and not any(a.withheld for a in result.edition.areas):
        raise TimeLimitError("locations-not-in-time", gap=words.number(100 * result.plan.gap, 3))
