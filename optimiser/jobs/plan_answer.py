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
        TimeLimitError: the time limit came before the gap was proven; the gap is left out where hidden rows move it.

    """
    if not result.in_time:
        hides = any(a.withheld for a in result.edition.areas)
        code = "locations-not-in-time-untold" if hides else "locations-not-in-time"
        raise TimeLimitError(code, gap=words.number(100 * result.plan.gap, 3))
