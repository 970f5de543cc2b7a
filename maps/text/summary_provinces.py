"""Tables of provinces in the summary: each period once where it differs, and of very many provinces the outermost."""

from collections.abc import Iterator, Sequence

from maps.text.joint_table import joint_table
from maps.text.table import number_text, table
from optimiser.editions.edition import Edition
from optimiser.editions.over_time import over_time
from optimiser.editions.records import Area
from optimiser.problem.alike import runs
from optimiser.words import Words
from optimiser.words.decimals import decimals_apart

MOST_LISTED = 60
"""Provinces of which a terminal shows every row."""

EACH_END = 10
"""Provinces with most, and with fewest, known places per 1,000 inhabitants that are shown where there are more."""


def periods_lines(edition: Edition, words: Words) -> Iterator[str]:
    """Table of provinces and extremes of every period, once for periods that are alike; first which provinces."""
    areas = shown(edition)
    some = {"all": words.number(len(edition.level("province"))), "shown": words.number(len(areas))}
    if len(areas) < len(edition.level("province")):
        yield from (words("sum-some-provinces", **some, period=edition.periods[-1].name), "")
    joint = {p.name: joint_table(edition, p.name, words) for p in edition.periods}
    own = {p.name: (_provinces(edition, areas, words, p.name), _extremes(edition, words, p.name), *joint[p.name])
           for p in edition.periods}  # fmt: skip
    for first, last in runs(own):
        provinces, extremes, *_ = own[first]
        head = f"{words('sum-head')} {first}" if first == last else words("sum-head-each", first=first, until=last)
        yield from (*joint[first], head, *provinces, "", *extremes, "")


def shown(edition: Edition) -> Sequence[Area]:
    """The provinces with a row: all, or of very many those with most and fewest known places in the last period."""
    provinces, last = edition.level("province"), edition.periods[-1].name
    rates = {a.code: edition.per_1000(a.code, edition.at(a.code, last).total) for a in provinces}
    known = [(rate, a) for a in provinces if (rate := rates[a.code]) is not None]
    if len(provinces) <= MOST_LISTED or len(known) <= 2 * EACH_END:
        return provinces
    by_rate = [a for _, a in sorted(known, key=lambda at: -at[0])]
    return (*by_rate[:EACH_END], *by_rate[-EACH_END:])


def _provinces(edition: Edition, provinces: Sequence[Area], words: Words, period: str) -> list[str]:
    """Table of provinces and the country: required, existing, new and total places, and places per 1,000."""
    header = [words(f"sum-{n}") for n in ("province", "required", "existing", "new", "total", "before", "after")]
    rows = []
    for area in (*provinces, *edition.level("country")):
        figure = edition.at(area.code, period)
        lower_bound_sign = "≥ " if area.incomplete else ""
        existing, total = (lower_bound_sign + number_text(n, words) for n in (figure.existing, figure.total))
        before, after = (edition.per_1000(area.code, n) for n in (figure.existing, figure.total))
        rates = (lower_bound_sign + number_text(rate, words, edition.rate_decimals) for rate in (before, after))
        name = words("sum-all") if area.level == "country" else area.name
        rows.append(
            [name, number_text(figure.required, words), existing, number_text(figure.new, words), total, *rates]
        )
    return table(header, rows)


def _extremes(edition: Edition, words: Words, period: str) -> list[str]:
    """Municipalities with most and fewest places per 1,000; none if some are withheld or several are equal."""
    if any(a.withheld for a in edition.level("municipality")):
        return []
    loads = sorted(
        (rate, a.name)
        for a in edition.level("municipality")
        if edition.whole(a.code) and (rate := edition.per_1000(a.code, edition.at(a.code, period).total)) is not None
    )
    if len(loads) <= 1:
        return []
    extremes = [("highest", loads[-1])] if loads[-1][0] > loads[-2][0] else []
    extremes += [("lowest", loads[0])] if loads[0][0] < loads[1][0] else []
    decimals = decimals_apart(loads[0][0], loads[-1][0], least=1)
    return [
        words(code, name=name, value=words.number(round(rate, decimals), decimals)) for code, (rate, name) in extremes
    ]


def over_time_table(edition: Edition, words: Words) -> list[str]:
    """Table of the average and peak of each province over the periods; empty for a single period."""
    if len(edition.periods) == 1:
        return []
    rows = []
    for area in (*shown(edition), *edition.level("country")):
        series = over_time(edition, area.code)
        if series is None:
            continue
        name = words("sum-all") if area.level == "country" else area.name
        loads = [number_text(series.mean_load, words, 2), number_text(series.peak_load, words, 2)]
        rows.append(
            [name, number_text(series.mean, words), number_text(series.peak, words), series.peak_period, *loads]
        )
    head = [words(f"over-time-{n}") for n in ("head", "mean", "peak", "when", "mean-load", "peak-load")]
    return [*table(head, rows), ""] if rows else []
