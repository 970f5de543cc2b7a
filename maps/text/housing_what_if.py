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
    head = [edition.title, *([mark] if mark else []), changes_text(edition.changes, words), *short(edition, words)]
    facts = [flow_sentence(fact, words) for fact in edition.facts]
    lists = locations_lists(edition.locations, [p.period for p in edition.periods], words)
    blocks = [head, periods_table(edition, words), *lists, [*facts, gaps_text(edition, words)], [words("proposal")]]
    return "\n\n".join("\n".join(block) for block in blocks)


def short(edition: HousingWhatIf, words: Words) -> list[str]:
    """In one or two sentences what it comes to."""
    final, side = edition.periods[-1], edition.side
    places = abs(final.fewer)
    lines = [words("what-if-short", day=words.date(final.day), places=words.number(places), side=side,
                   count=len(edition.locations))]  # fmt: skip
    if edition.worth is not None:
        amount = words.number(round(abs(edition.worth) / _MILLION, 1), 1)
        lines.append(words("what-if-worth", amount=amount, side="fewer" if edition.worth >= 0 else "more"))
    return lines


def worth_text(period: PeriodDifference, sign: int, words: Words) -> str:
    """What the places of a period cost less (or more) in a year, in millions of euro; a dash where it is not known."""
    unpriced = {sign * n > 0 for n in period.unpriced.values()}
    if period.worth is None or len(unpriced) > 1:
        return "-"
    text = number_text(sign * period.worth / _MILLION, words, 1)
    return f"{'≥' if unpriced == {True} else '≤'} {text}" if unpriced else text


def periods_table(edition: HousingWhatIf, words: Words) -> list[str]:
    """Places in both plans by period, and what their difference is worth."""
    sign = 1 if edition.side == "fewer" else -1
    columns = ("period", "day", "before", "after", "difference", "worth")
    rows = [
        [p.period, words.date(p.day), *(words.number(n) for n in (p.before, p.after, sign * (p.before - p.after))),
         worth_text(p, sign, words)]
        for p in edition.periods
    ]  # fmt: skip
    return table([words(f"what-if-col-{c}", side=edition.side) for c in columns], rows)


def locations_lists(
    differences: Sequence[LocationDifference], spans: Sequence[str], words: Words
) -> Iterator[list[str]]:
    """A list per kind of difference; none differ: a sentence."""
    if not differences:
        yield [words("what-if-same")]
    for what, found in groupby(differences, key=lambda d: d.what):
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
