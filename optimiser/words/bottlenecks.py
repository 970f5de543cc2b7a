"""Where more is asked than can be, as sentences: how much, who, and through which limits."""

from collections import Counter
from collections.abc import Callable, Sequence

from optimiser.errors import Bottleneck
from optimiser.words import Words
from optimiser.words.schema import choice_name

RowIndex = tuple[str, tuple[str, ...]]
"""A rule and the index of one of its rows."""

Name = Callable[[str], str]

MOST_NAMES, MOST_TOLD = 12, 5
"""Names in a sentence, and bottlenecks with a sentence of their own."""

_REQUIREMENT = "meet_requirement"

_KINDS = {
    _REQUIREMENT: "requirement",
    "respect_limits": "limit",
    "respect_capacity": "limit",
    "eligible_groups": "exemption",
    "no_share_no_places": "no-share",
    "ceiling_per_1000": "ceiling",
}
"""What a row is called, by its rule."""


def bottleneck_lines(bottlenecks: Sequence[Bottleneck], words: Words, name: Name) -> list[str]:
    """A sentence for each of the largest bottlenecks, and one for all others."""
    lines = [_line(b, Words(words.language, unit=b.unit), name) for b in bottlenecks[:MOST_TOLD]]
    if others := bottlenecks[MOST_TOLD:]:
        words = Words(words.language, unit=others[0].unit)
        short = words.number(sum(b.short for b in others))
        lines.append(words("bottleneck-more", count=words.number(len(others)), short=short))
    return lines


def _line(of: Bottleneck, words: Words, name: Name) -> str:
    """How much is asked and possible, of whom and by how many limits, and the requirements among them."""
    asks = any(rule == _REQUIREMENT for rule, _ in of.demands)
    kinds = Counter(_KINDS.get(rule, "other") for rule, _ in of.bounds)
    who = [name(m) for m in of.municipalities]
    line = words(
        "bottleneck-short" if asks else "bottleneck-surplus",
        asked=words.number(of.asked),
        possible=words.number(of.possible),
        short=words.number(of.short),
        areas=words("bottleneck-areas", count=words.number(len(who)), names=some(who, ", ", words)),
        bounds=", ".join(words(f"bottleneck-{kind}", count=words.number(n)) for kind, n in kinds.items()),
    )
    rows = [
        words("bottleneck-row", index=index_text(index, words, name), places=words.number(n))
        for (rule, index), n in sorted({**of.bounds, **of.demands}.items(), key=lambda x: -x[1])
        if rule == _REQUIREMENT
    ]
    return f"{line} {words('bottleneck-required', rows=some(rows, '; ', words))}" if rows else line


def some(names: Sequence[str], mark: str, words: Words, most: int = MOST_NAMES) -> str:
    """As many names as a sentence bears, and how many more there are."""
    told = mark.join(names[:most])
    more = len(names) - most
    return f"{told} {words('bottleneck-and', count=words.number(more))}" if more > 0 else told


def index_text(index: Sequence[str], words: Words, name: Name) -> str:
    """The index of a row in the reader's words."""
    return ", ".join(choice_name(words, name(part)) for part in index)
