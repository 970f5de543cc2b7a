"""The summary that a planner reads on the screen."""

from collections.abc import Mapping, Sequence

from optimiser.catalogue import decimals
from optimiser.edition import TOTAL, Edition
from optimiser.words import Words, tell


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns side by side, the first to the left and the others to the right."""
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


def metric_text(metric: str, value: float | None, words: Words) -> str:
    """A metric's value with its own decimals; a dash where it is unknown."""
    return _number(value, words, decimals(metric))


def _provinces(edition: Edition, words: Words, period: str) -> list[str]:
    header = [words(f"sum-{n}") for n in ("province", "required", "existing", "new", "total", "before", "after")]
    rows = []
    for area in (*edition.level("province"), *edition.level("country")):
        figure = edition.at(area.code, period)
        least = "≥ " if area.incomplete else ""
        existing, total = (least + _number(n, words) for n in (figure.existing, figure.total))
        before, after = (edition.per_1000(area.code, n) for n in (figure.existing, figure.total))
        rates = (least + _number(rate, words, 2) for rate in (before, after))
        name = words("sum-all") if area.level == "country" else area.name
        rows.append([name, _number(figure.required, words), existing, _number(figure.new, words), total, *rates])
    return table(header, rows)


def _extremes(edition: Edition, words: Words, period: str) -> list[str]:
    loads = sorted(
        (rate, a.name)
        for a in edition.level("municipality")
        if edition.whole(a.code) and (rate := edition.per_1000(a.code, edition.at(a.code, period).total)) is not None
    )
    ends = (("highest", loads[-1]), ("lowest", loads[0])) if len(loads) > 1 else ()
    return [words(code, name=name, value=words.number(round(rate, 1), 1)) for code, (rate, name) in ends]


def scores_table(editions: Mapping[str, Edition], words: Words) -> list[str]:
    """Fairness figures before, and after each of the editions by name."""
    first = next(iter(editions.values())).scores.get("before", {})
    after = [e.scores.get("after", {}) for e in editions.values()]
    rows = [
        [words(f"metric-{name}"), *(metric_text(name, one.get(name), words) for one in (first, *after))]
        for name in sorted(first)
    ]
    return table([words("sum-figures"), words("figure-before"), *editions], rows)


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
