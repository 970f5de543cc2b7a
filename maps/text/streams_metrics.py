"""How evenly everything together is spread, in one sentence that says over how many municipalities."""

from maps.text.table import number_text
from optimiser.editions.load_metrics import load_metrics
from optimiser.editions.total_load import AFTER, BEFORE, TotalLoad
from optimiser.words import Words

GINI_DECIMALS = 3
"""As in the table of fairness figures."""


def metrics_text(load: TotalLoad, period: str, words: Words) -> str:
    """Highest and lowest after the plan, and the Gini before and after."""
    before, after = (load_metrics(load, period, when) for when in (BEFORE, AFTER))
    counts = {"known": words.number(after.known), "of": words.number(after.of)}
    if after.highest is None or after.lowest is None:
        return words("streams-metrics-none", **counts)
    decimals, areas = load.edition.rate_decimals, load.edition.area
    return words(
        "streams-metrics",
        **counts,
        highest=areas[after.highest[0]].name,
        most=words.number(after.highest[1], decimals),
        lowest=areas[after.lowest[0]].name,
        least=words.number(after.lowest[1], decimals),
        before=number_text(before.gini, words, GINI_DECIMALS),
        after=number_text(after.gini, words, GINI_DECIMALS),
    )
