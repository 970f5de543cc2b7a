"""A map of weights as rows, text and pictures."""

from maps.pictures.line_chart import Line, Panel, chart
from maps.pictures.svg import Picture
from optimiser.editions.edition import Edition
from optimiser.problem.scenario import Part
from optimiser.tuning.weight_map import WeightMap
from optimiser.words import Words

COLUMNS = ("low", "high", "plan", "first", "second", "gini", "heaviest_ten", "against_key")


def _aim(part: Part, words: Words) -> str:
    code = f"aim-{part.aim}"
    name = words(code) if words.has(code) else part.aim
    return name if part.level == "municipality" and part.group == "total" else f"{name} ({part.level}, {part.group})"


def interval_rows(found: WeightMap, editions: list[Edition]) -> list[list[str | float | None]]:
    """A row per interval of weights with one plan: its ends, both aims, its fairness figures."""
    return [
        [
            round(i.low, 6),
            round(i.high, 6),
            f"plan-{n}",
            *(round(x, 6) for x in i.values),
            *(e.scores["after"].get(name) for name in ("gini", "heaviest_ten")),
            e.dominance.get("key"),
        ]
        for n, (i, e) in enumerate(zip(found.intervals, editions, strict=True), 1)
    ]


def weight_map_picture(found: WeightMap, words: Words, title: str) -> Picture:
    """Both aims over the weight, in steps where the plan changes; and which weight the scenario has."""
    panels = []
    for k, part in enumerate(found.parts):
        steps = [(x, i.values[k]) for i in found.intervals for x in (i.low, i.high)]
        across = words("weightmap-across", aim=_aim(found.parts[0], words))
        panels.append(Panel(_aim(part, words), (Line("", tuple(steps)),), across=across, marks=(found.weight,)))
    text = words("weightmap-title", title=title)
    return chart(panels, words, title=text, alt=_said(found, words), note=f"{_said(found, words)} {words('proposal')}")


def front_picture(found: WeightMap, words: Words, title: str) -> Picture:
    """The exact front: what lies between two points is a mixture of both."""
    line = Line("", tuple(sorted((p.point.what[0], p.point.what[1]) for p in found.front)))
    panel = Panel(_aim(found.parts[1], words), (line,), across=_aim(found.parts[0], words))
    prices = _prices(found, words)
    return chart(
        [panel], words, title=words("front-title", title=title), alt=prices, note=f"{prices} {words('proposal')}"
    )


def _said(found: WeightMap, words: Words) -> str:
    name = _aim(found.parts[0], words)
    if found.matters is None:
        return words("weightmap-never", aim=name)
    low, high = (words.number(round(x, 3), 3) for x in found.matters)
    return words("weightmap-matters", aim=name, low=low, high=high, count=len(found.intervals))


def _left_aside(found: WeightMap, words: Words) -> list[str]:
    """That the map leaves the stage's tolerance aside, where it has one."""
    percent = words.number(round(100 * found.tolerance, 2), 2)
    return [words("weightmap-tolerance", percent=percent)] if found.tolerance else []


def _prices(found: WeightMap, words: Words) -> str:
    told = []
    for k, price in enumerate(found.prices):
        best, other = _aim(found.parts[k], words), _aim(found.parts[1 - k], words)
        percent = "-" if price is None else words.number(round(100 * price, 1), 1)
        told.append(words("front-price", best=best, other=other, percent=percent))
    return " ".join(told)


def weight_map_text(found: WeightMap, words: Words) -> str:
    """The intervals and the price of one aim in the other, for the screen."""
    lines = [_said(found, words), *_left_aside(found, words), _prices(found, words), ""]
    for n, i in enumerate(found.intervals, 1):
        low, high, first, second = (words.number(round(x, 3), 3) for x in (i.low, i.high, *i.values))
        lines.append(words("weightmap-line", low=low, high=high, plan=f"plan-{n}", first=first, second=second))
    return "\n".join([*lines, "", words("proposal")])
