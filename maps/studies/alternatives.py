"""Near-optimal alternatives of a plan, as rows of a table and as text."""

from collections.abc import Iterator

from maps.studies.files import Cells
from optimiser.editions.comparison import Difference, differences
from optimiser.editions.edition import Edition
from optimiser.tuning.alternatives import Alternatives
from optimiser.words import Words

COLUMNS = ("plan", "way", "moved", "gini", "heaviest_ten", "without_reception", "against_key", "more", "fewer")
"""Header row of the table of plans."""

_MAX_NAMED = 3
"""Most areas named in the description of a plan."""


def _changed(first: Edition, other: Edition) -> list[Difference]:
    """Visible municipalities whose number differs between two editions, the largest difference first."""
    changes = [d for d in differences(first, other) if d.level == "municipality" and d.places]
    return sorted(changes, key=lambda d: (-abs(d.places or 0), d.area))


def _named(changes: list[Difference], sign: int) -> str:
    """The municipalities with the largest increase (sign 1) or decrease (sign -1), with places."""
    largest = [d for d in changes if (d.places or 0) * sign > 0][:_MAX_NAMED]
    return ", ".join(f"{d.name} {d.places or 0:+d}" for d in largest)


def alternative_rows(alternatives: Alternatives, editions: list[Edition]) -> Iterator[Cells]:
    """A row per plan: places moved since the first, fairness figures, and who gains and loses most."""
    for n, (alternative, edition) in enumerate(zip(alternatives.plans, editions, strict=True)):
        changed = _changed(editions[0], edition)
        after = edition.scores["after"]
        moved = sum(abs(d.places or 0) for d in changed) / 2
        yield [
            *(f"plan-{n}", alternative.way, moved, *(after.get(k) for k in COLUMNS[3:6]), edition.dominance.get("key")),
            *(_named(changed, sign) for sign in (1, -1)),
        ]


def range_rows(alternatives: Alternatives, editions: list[Edition]) -> Iterator[Cells]:
    """A row per municipality and period: its least and most possible new places, and those in every plan."""
    for span in editions[0].periods:
        for area in editions[0].level("municipality"):
            least, most = alternatives.spans[area.code, span.name].whole
            yield [span.name, area.code, area.name, least, most, *(e.at(area.code, span.name).new for e in editions)]


def alternatives_text(rows: list[Cells], alternatives: Alternatives, words: Words) -> str:
    """The plans one by one, for the terminal."""
    lines = [
        words("alternatives-head", epsilon=words.number(round(100 * alternatives.epsilon, 2), 1), count=len(rows) - 1)
    ]
    for row in rows:
        plan, way, moved, _, _, _, key, more, fewer = row
        verdict = words(f"lorenz-{key}") if key else "-"
        lines += ["", f"{plan}: {words(f'way-{way}')}; {verdict}"]
        if more or fewer:
            lines.append(words("alternatives-differs", moved=words.number(moved or 0), more=more, fewer=fewer))  # type: ignore[arg-type]  # a count
    return "\n".join([*lines, "", words("proposal")])


def alternatives_record(rows: list[Cells], alternatives: Alternatives) -> dict[str, object]:
    """The plans as JSON."""
    return {"epsilon": alternatives.epsilon, "plans": [dict(zip(COLUMNS, row, strict=True)) for row in rows]}
