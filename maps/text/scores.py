"""Fairness figures of a plan, as text."""

from maps.text.table import metric_text, table
from optimiser.auditing.scores import by_province, score
from optimiser.problem.plan import Plan
from optimiser.words import Words


def scores_text(plan: Plan, words: Words) -> str:
    """Fairness figures before and after the plan, and the heaviest municipality of each province, for the terminal."""
    territory, scores = plan.instance.territory, score(plan)
    period = territory.periods[-1]
    head = [words("figure-before", period=period), words("figure-after", period=period)]
    rows = [
        [words(f"metric-{name}"), *(metric_text(name, scores[moment][name], words) for moment in ("before", "after"))]
        for name in sorted(scores["after"])
    ]
    provinces = [
        [
            territory.names[province],
            *(metric_text("heaviest_per_1000", scores_of_province[moment], words) for moment in ("before", "after")),
        ]
        for province, scores_of_province in by_province(plan).items()
    ]
    lines = [*table([words("sum-figures", period=period), *head], rows), ""]
    return "\n".join([*lines, *table([words("score-provinces"), *head], provinces)])


def scores_record(plan: Plan) -> dict[str, object]:
    """The fairness figures as JSON."""
    return {"scores": score(plan), "per_1000_by_province": by_province(plan)}
