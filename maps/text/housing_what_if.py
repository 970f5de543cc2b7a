"""What faster or slower housing does to reception as text for a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from maps.text.housing_flows import changes_text, flow_sentence
from maps.text.table import number_text, table
from optimiser.editions.housing_what_if import HousingWhatIf, PeriodDifference
from optimiser.editions.location_differences import LocationDifference
from optimiser.words import Words

_MILLION = 1_000_000


def what_if_text(edition: HousingWhatIf, words: Words) -> str:
    """The whole text."""
    mark = words(f"mark-{edition.audience}")
    head = [edition.title, *([mark] if mark else []), changes_text(edition.changes, words)]
    facts = [flow_sentence(fact, words) for fact in edition.facts]
    blocks = [head, _periods(edition.periods, words), *_locations(edition, words), [*facts, gaps_text(edition, words)],
              [words("proposal")]]  # fmt: skip
    return "\n\n".join("\n".join(block) for block in blocks)


def worth_text(period: PeriodDifference, words: Words) -> str:
    """What the places of a period cost less in a year, in millions of euro; a dash where no cost is known."""
    if period.worth is None:
        return "-"
    text = number_text(period.worth / _MILLION, words, 1)
    return f"≥ {text}" if any(n > 0 for n in period.unpriced.values()) else text


def _periods(periods: Sequence[PeriodDifference], words: Words) -> list[str]:
    header = [words(f"what-if-col-{c}") for c in ("period", "day", "before", "after", "fewer", "worth")]
    rows = [
        [p.period, words.date(p.day), *(words.number(n) for n in (p.before, p.after, p.before - p.after)),
         worth_text(p, words)]
        for p in periods
    ]  # fmt: skip
    return table(header, rows)


def _locations(edition: HousingWhatIf, words: Words) -> Iterator[list[str]]:
    """A list per kind of difference; none differ: a sentence."""
    if not edition.locations:
        yield [words("what-if-same")]
    spans = [p.period for p in edition.periods]
    for what, found in groupby(edition.locations, key=lambda d: d.what):
        rows = [_location(d, words) for d in found]
        yield [words(f"what-if-{what}", count=len(rows)), *table([words("what-if-col-location"), *spans], rows)]


def location_name(difference: LocationDifference, words: Words) -> str:
    """Municipality, province, and the name of the location or its kind."""
    kind = words.named("kind", difference.kind)
    return f"{difference.area} ({difference.province}), {difference.name or kind}"


def _location(difference: LocationDifference, words: Words) -> list[str]:
    """Places per period, in both plans where they differ."""
    pairs = zip(difference.before, difference.after, strict=True)
    cells = [words.number(a) if a == b else f"{words.number(a)} > {words.number(b)}" for a, b in pairs]
    return [location_name(difference, words), *cells]


def gaps_text(edition: HousingWhatIf, words: Words) -> str:
    """What is proven of both plans."""
    gaps = {"before": edition.before.gap, "after": edition.after.gap}
    shown = {name: words.number(round(100 * gap + 0.005, 2), 2) for name, gap in gaps.items()}
    late = "no" if edition.before.in_time and edition.after.in_time else "yes"
    return words("what-if-gaps", late=late, **shown)
