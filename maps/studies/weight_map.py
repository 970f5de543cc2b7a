"""A weight map, as rows of a table, text and pictures."""

from maps.pictures.line_chart import ChartLine, Panel, chart
from maps.pictures.svg import Picture
from optimiser.editions.edition import Edition
from optimiser.problem.scenario import Part
from optimiser.tuning.weight_map import WeightMap
from optimiser.words import Words

COLUMNS = ("low", "high", "plan", "first", "second", "gini", "heaviest_ten", "against_key")
"""Header row of the table of intervals."""


def _aim(part: Part, words: Words) -> str:
    code = f"aim-{part.aim}"
    name = words(code) if words.has(code) else part.aim
    if part.level == "municipality" and part.group == "total":
        return name
    return f"{name} ({words.named('level', part.level)}, {words.named('group', part.group)})"


def interval_rows(weight_map: WeightMap, editions: list[Edition]) -> list[list[str | float | None]]:
    """A row per interval of weights with one plan: its ends, the plan, both aims and fairness figures."""
    return [
        [
            round(i.low, 6),
            round(i.high, 6),
            f"plan-{n}",
            *(round(x, 6) for x in i.values),
            *(e.scores["after"].get(name) for name in ("gini", "heaviest_ten")),
            e.dominance.get("key"),
        ]
        for n, (i, e) in enumerate(zip(weight_map.intervals, editions, strict=True), 1)
    ]


def weight_map_picture(weight_map: WeightMap, words: Words, title: str, *more: str) -> Picture:
    """Both aims over the weight, with steps where the plan changes and a mark at the weight of the scenario."""
    panels = []
    for k, part in enumerate(weight_map.parts):
        steps = [(x, i.values[k]) for i in weight_map.intervals for x in (i.low, i.high)]
        across = words("weightmap-across", aim=_aim(weight_map.parts[0], words))
        panels.append(
            Panel(_aim(part, words), (ChartLine("", tuple(steps)),), across=across, marks=(weight_map.weight,))
        )
    text = words("weightmap-title", title=title)
    return chart(
        panels,
        words,
        title=text,
        alt=_verdict(weight_map, words),
        note=" ".join([_verdict(weight_map, words), *more, words("proposal")]),
    )


def front_picture(weight_map: WeightMap, words: Words, title: str, *more: str) -> Picture:
    """The exact Pareto front of both aims; a point between two plans is a mixture of them."""
    line = ChartLine("", tuple(sorted((p.point.what[0], p.point.what[1]) for p in weight_map.front)))
    panel = Panel(_aim(weight_map.parts[1], words), (line,), across=_aim(weight_map.parts[0], words))
    prices = _prices(weight_map, words)
    note = " ".join([prices, *more, words("proposal")])
    return chart([panel], words, title=words("front-title", title=title), alt=prices, note=note)


def _verdict(weight_map: WeightMap, words: Words) -> str:
    """The range of weights in which the weight matters, or that it never does."""
    name = _aim(weight_map.parts[0], words)
    if weight_map.matters is None:
        return words("weightmap-never", aim=name)
    low, high = (words.number(round(x, 3), 3) for x in weight_map.matters)
    changes = len(weight_map.intervals) - 1
    if changes == 1:
        return words("weightmap-once", aim=name, at=low)
    return words("weightmap-matters", aim=name, low=low, high=high, count=changes)


def _tolerance_note(weight_map: WeightMap, words: Words) -> list[str]:
    """A note that the map ignores the tolerance of the stage, if it has one."""
    percent = words.number(round(100 * weight_map.tolerance, 2), 2)
    return [words("weightmap-tolerance", percent=percent)] if weight_map.tolerance else []


def _prices(weight_map: WeightMap, words: Words) -> str:
    sentences = []
    for k, price in enumerate(weight_map.prices):
        best, other = _aim(weight_map.parts[k], words), _aim(weight_map.parts[1 - k], words)
        if price is None:  # relative to a best of nought
            value = weight_map.front[-1 if k == 0 else 0].point.what[1 - k]
            told = words.number(round(value, 3), 3)
            sentences.append(words("front-price-none", best=best, other=other, value=told))
            continue
        percent = words.number(round(100 * price, 1), 1)
        sentences.append(words("front-price", best=best, other=other, percent=percent))
    return " ".join(sentences)


def weight_map_text(weight_map: WeightMap, words: Words) -> str:
    """The intervals, and the price of each aim in terms of the other, for the terminal."""
    lines = [_verdict(weight_map, words), *_tolerance_note(weight_map, words), _prices(weight_map, words), ""]
    for n, i in enumerate(weight_map.intervals, 1):
        low, high, first, second = (words.number(round(x, 3), 3) for x in (i.low, i.high, *i.values))
        lines.append(words("weightmap-line", low=low, high=high, plan=f"plan-{n}", first=first, second=second))
    return "\n".join([*lines, "", words("proposal")])


def weight_map_record(weight_map: WeightMap, rows: list[list[str | float | None]]) -> dict[str, object]:
    """The weight map as JSON: its aims, where the weight matters, the prices and a record per interval (``rows``)."""
    return {
        "aims": [p.key for p in weight_map.parts],
        "matters": weight_map.matters,
        "prices": weight_map.prices,
        "intervals": [dict(zip(COLUMNS, row, strict=True)) for row in rows],
    }
