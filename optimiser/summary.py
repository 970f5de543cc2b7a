"""The summary that a planner reads on the screen."""

from collections.abc import Mapping, Sequence

from optimiser.edition import TOTAL, Edition
from optimiser.words import Words, tell

_DECIMALS = {"gini": 3, "without_reception": 0, "heaviest_per_1000": 1, "heaviest_ten": 3}


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [header, *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(header))]
    return [
        "  ".join(
            c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]


def _number(value: float | None, words: Words, decimals: int = 0) -> str:
    return "-" if value is None else words.number(round(value, decimals), decimals)


def _provinces(edition: Edition, words: Words, period: str) -> list[str]:
    header = [words(f"sum-{n}") for n in ("province", "required", "existing", "new", "total", "before", "after")]
    rows = []
    for area in (*edition.level("province"), *edition.level("country")):
        figure = edition.at(area.code, period)
        whole = (_number(n, words) for n in (figure.required, figure.existing, figure.new, figure.total))
        before, after = (edition.per_1000(area.code, n) for n in (figure.existing, figure.total))
        name = words("sum-all") if area.level == "country" else area.name
        rows.append([name, *whole, _number(before, words, 2), _number(after, words, 2)])
    return _table(header, rows)


def _extremes(edition: Edition, words: Words, period: str) -> list[str]:
    loads = sorted(
        (rate, a.name)
        for a in edition.level("municipality")
        if (rate := edition.per_1000(a.code, edition.at(a.code, period).total)) is not None
    )
    ends = (("highest", loads[-1]), ("lowest", loads[0])) if loads else ()
    return [words(code, name=name, value=words.number(round(rate, 1), 1)) for code, (rate, name) in ends]


def scores_table(editions: Mapping[str, Edition], words: Words) -> list[str]:
    """Fairness figures before, and after each of the editions by name."""
    first = next(iter(editions.values())).scores.get("before", {})
    after = [e.scores.get("after", {}) for e in editions.values()]
    rows = [
        [words(f"metric-{name}"), *(_number(one.get(name), words, _DECIMALS[name]) for one in (first, *after))]
        for name in sorted(first)
    ]
    return _table([words("sum-figures"), words("figure-before"), *editions], rows)


def summary(edition: Edition, words: Words) -> str:
    """The whole text: per province and in total, extremes, figures, what is unknown."""
    lines = [*([words(f"mark-{edition.audience}")] if edition.audience != "public" else []), edition.title]
    lines += [words("proposal"), ""]
    for span in edition.periods:
        lines += [f"{words('sum-head')} {span.name}", *_provinces(edition, words, span.name), ""]
        lines += [*_extremes(edition, words, span.name), ""]
    for f in edition.figures:
        if f.open and f.group != TOTAL:
            name = edition.area[f.area].name
            lines.append(f"{words('sum-open')}: {name}, {f.group}, {f.period}: {words.number(f.open)}")
    return "\n".join(
        [
            *lines,
            *scores_table({words("figure-after"): edition}, words),
            "",
            *(f"- {tell(fact, words)}" for fact in edition.facts),
        ]
    )
