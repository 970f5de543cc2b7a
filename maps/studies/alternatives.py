"""Alternatives as rows and text."""

from collections.abc import Iterator

from maps.studies.files import Cells
from optimiser.editions.comparison import Difference, differences
from optimiser.editions.edition import Edition
from optimiser.tuning.alternatives import Alternatives
from optimiser.words import Words

COLUMNS = ("plan", "way", "moved", "gini", "heaviest_ten", "without_reception", "against_key", "more", "fewer")


_NAMED = 3
"""Areas named in a description."""


def _changed(first: Edition, other: Edition) -> list[Difference]:
    """Municipalities that the audience may see and that get more or fewer, those that change most first."""
    found = [d for d in differences(first, other) if d.level == "municipality" and d.places]
    return sorted(found, key=lambda d: (-abs(d.places or 0), d.area))


def _named(found: list[Difference], sign: int) -> str:
    """Who gets most more or most fewer, with places."""
    own = [d for d in found if (d.places or 0) * sign > 0][:_NAMED]
    return ", ".join(f"{d.name} {d.places or 0:+d}" for d in own)


def alternative_rows(found: Alternatives, editions: list[Edition]) -> Iterator[Cells]:
    """A row per plan: what moves against the first, its fairness figures, who gets most more and most fewer."""
    for n, (one, edition) in enumerate(zip(found.plans, editions, strict=True)):
        changed = _changed(editions[0], edition)
        after = edition.scores["after"]
        moved = sum(abs(d.places or 0) for d in changed) / 2
        yield [
            *(f"plan-{n}", one.way, moved, *(after.get(k) for k in COLUMNS[3:6]), edition.dominance.get("key")),
            *(_named(changed, sign) for sign in (1, -1)),
        ]


def range_rows(found: Alternatives, editions: list[Edition]) -> Iterator[Cells]:
    """Every municipality with its new places in all plans, and the least and most that it can have."""
    for span in editions[0].periods:
        for area in editions[0].level("municipality"):
            least, most = found.spans[area.code, span.name].whole
            yield [span.name, area.code, area.name, least, most, *(e.at(area.code, span.name).new for e in editions)]


def alternatives_text(rows: list[Cells], found: Alternatives, words: Words) -> str:
    """The plans side by side, for the screen."""
    lines = [words("alternatives-head", epsilon=words.number(round(100 * found.epsilon, 2), 1), count=len(rows) - 1)]
    for row in rows:
        plan, way, moved, _, _, _, key, more, fewer = row
        against = words(f"lorenz-{key}") if key else "-"
        lines += ["", f"{plan}: {words(f'way-{way}')}; {against}"]
        if more or fewer:
            lines.append(words("alternatives-differs", moved=words.number(moved or 0), more=more, fewer=fewer))  # type: ignore[arg-type]  # a count
    return "\n".join([*lines, "", words("proposal")])
