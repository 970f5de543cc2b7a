"""The summary of a plan that a planner reads in the terminal."""

from collections.abc import Mapping

from maps.text.summary_provinces import MOST_LISTED, over_time_table, periods_lines
from maps.text.table import metric_text, number_text, table
from optimiser.catalogue import decimals
from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import LOCATIONS, PLACES, tally
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words
from optimiser.words.telling import tell


def scores_table(editions: Mapping[str, Edition], words: Words) -> list[str]:
    """Table of fairness figures before, and after each of the named editions."""
    first = next(iter(editions.values())).scores.get("before", {})
    after = [e.scores.get("after", {}) for e in editions.values()]
    rows = [
        [words(f"metric-{name}"), *(metric_text(name, scores.get(name), words) for scores in (first, *after))]
        for name in sorted(first)
    ]
    period = next(iter(editions.values())).periods[-1].name
    # the figures of an edition are about its own last period, which need not be that of the first
    ends = {name: edition.periods[-1].name for name, edition in editions.items()}
    heads = [name if end == period else words("compare-named", title=name, name=end) for name, end in ends.items()]
    return table([words("sum-figures", period=period), words("figure-before", period=period), *heads], rows)


def row_title(name: str, words: Words) -> tuple[str, float]:
    """Label of a row of the baselines, and the factor with which its number is shown (100 for a price, in per cent)."""
    if not name.startswith("price_"):
        code = f"metric-{name}" if words.has(f"metric-{name}") else f"baseline-{name}"
        return words(code), 1.0
    aim, level, group = name.removeprefix("price_").split("/")
    names = [words(code) if words.has(code) else code.partition("-")[2] for code in (f"aim-{aim}", f"group-{group}")]
    aim_name = names[0] if level == "municipality" else f"{names[0]}, {words(f'level-{level}').lower()}"
    return words("baseline-price", aim=aim_name, group=names[1]), 100.0


_ROWS_SHOWN = ("gini", "heaviest_ten", "without_reception", "own_share_met", "moved", "broken")
"""Rows of the baselines in the terminal, besides the prices; the workbook has all."""


def baselines_table(edition: Edition, words: Words) -> list[str]:
    """Table of the plan beside the baselines, plain ways to divide the same number; empty if there are none."""
    if not edition.baselines:
        return []
    rows = []
    for name in next(iter(edition.baselines.values())):
        price = name.startswith("price_")
        if name not in _ROWS_SHOWN and not price:
            continue
        title, factor = row_title(name, words)
        places = 1 if price else 0 if name in ("moved", "broken") else decimals(name)
        values = [edition.scores.get("after", {}).get(name), *(b[name] for b in edition.baselines.values())]
        texts = [number_text(None if x is None else factor * x, words, places) for x in values]
        if price:  # what breaks rules is not cheaper
            breaks = [False, *(bool(b["broken"]) for b in edition.baselines.values())]
            texts = [words("baseline-breaks") if broken else text for text, broken in zip(texts, breaks, strict=True)]
        rows.append([title, *texts])
    verdicts = [words(f"baseline-verdict-{v}") for v in edition.dominance.values()]
    rows.append([words("baseline-lorenz"), "", *verdicts])
    head = [
        words("baselines-head"),
        words("col-baseline-plan"),
        *(words(f"col-baseline-{b}") for b in edition.baselines),
    ]
    return [*table(head, rows), ""]


def locations_table(edition: Edition, words: Words) -> list[str]:
    """Table of locations and places per period, by durability and law; empty for a plan without locations."""
    if not edition.openings:
        return []
    by_period = [tally(edition.openings, span.name) for span in edition.periods]
    rows = [
        [words(f"tally-{name}"), *(words.number(n[name]) for n in by_period)]
        for name in (*LOCATIONS, *PLACES)
        if any(n[name] for n in by_period)
    ]
    note = [words("calendar-minors")] if edition.minors_untold else []
    return [*table([words("tally-head"), *(span.name for span in edition.periods)], rows), *note, ""]


def _open(edition: Edition, words: Words) -> list[str]:
    """What stays open of the country and of provinces, by group and period; of very many lines the first."""
    levels = ("province", "country")
    left = [f for f in edition.figures if f.open and f.group != TOTAL and edition.area[f.area].level in levels]
    lines = [
        f"{words('sum-open')}: {edition.area[f.area].name}, {words.named('group', f.group)}, {f.period}: "
        f"{words.number(f.open or 0)}"
        for f in left
    ]
    more = len(lines) - MOST_LISTED
    return lines if more <= 0 else [*lines[:MOST_LISTED], words("sum-open-more", count=words.number(more))]


def _has_scores(edition: Edition) -> bool:
    """Whether the edition may show any fairness figure."""
    return any(x is not None for x in edition.scores.get("after", {}).values())


def summary(edition: Edition, words: Words) -> str:
    """The whole summary: provinces and total, extremes, open places, fairness figures and assumptions."""
    words, last = words.about(edition), edition.periods[-1].name
    lines = [*([words(f"mark-{edition.audience}")] if edition.audience != "public" else []), edition.title]
    lines += [words("proposal"), ""]
    lines += periods_lines(edition, words)
    lines += _open(edition, words)
    after = words("figure-after", period=last)
    figures = [*scores_table({after: edition}, words), ""] if _has_scores(edition) else []
    return "\n".join(
        [
            *lines,
            *figures,
            *baselines_table(edition, words),
            *locations_table(edition, words),
            *over_time_table(edition, words),
            *(f"- {tell(fact, words)}" for fact in edition.facts),
        ]
    )
