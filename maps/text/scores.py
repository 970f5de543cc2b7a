"""Fairness figures of a plan, as text."""

from maps.text.table import metric_text, table
from optimiser.auditing.scores import by_province, score
from optimiser.problem.plan import Plan
from optimiser.words import Words


def scores_text(plan: Plan, words: Words) -> str:
    """Fairness figures before and after, and the heaviest municipality of every province, for the screen."""
    land, found = plan.instance.territory, score(plan)
    period = land.periods[-1]
    head = [words("figure-before", period=period), words("figure-after", period=period)]
    rows = [
        [words(f"metric-{name}"), *(metric_text(name, found[when][name], words) for when in ("before", "after"))]
        for name in sorted(found["after"])
    ]
    provinces = [
        [land.names[p], *(metric_text("heaviest_per_1000", x[when], words) for when in ("before", "after"))]
        for p, x in by_province(plan).items()
    ]
    lines = [*table([words("sum-figures", period=period), *head], rows), ""]
    return "\n".join([*lines, *table([words("score-provinces"), *head], provinces)])
