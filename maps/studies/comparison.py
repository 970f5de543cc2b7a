"""A comparison of plans, as text and as JSON."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from maps.opening_view import whole_name
from maps.text.standing import notices
from maps.text.summary import scores_table
from optimiser.editions.comparison import Difference, differences, strictest
from optimiser.editions.edition import Edition
from optimiser.problem.alike import runs
from optimiser.words import Words

_MAX_NAMED = 10
"""Most municipalities named in the terminal; the page and ``--json`` have all."""


def _moved(changes: Sequence[Difference], words: Words, whole: str) -> Iterator[str]:
    """The municipalities that gain and lose most, how many there are, and the net change of all (``whole``)."""
    smallest = [d for d in changes if d.level == "municipality"]
    municipal = [d for d in smallest if d.places]
    unknown = sum(1 for d in smallest if d.places is None)
    for code, sign in (("compare-more", 1), ("compare-fewer", -1)):
        moved = sorted(
            (d for d in municipal if (d.places or 0) * sign > 0), key=lambda d: (-sign * (d.places or 0), d.name)
        )
        if unknown and not moved:  # that nobody at all moves is not known
            if unknown < len(smallest):
                yield words(f"{code}-known")
            continue
        total = sum(d.places or 0 for d in moved)
        yield words(code, count=words.number(len(moved)), places=words.number(abs(total)))
        for d in moved[:_MAX_NAMED]:
            yield f"  {d.name:<28} {words.number(d.first or 0):>8} → {words.number(d.second or 0):>8}"
        if len(moved) > _MAX_NAMED:
            yield "  " + words("compare-others", count=words.number(len(moved) - _MAX_NAMED))
    net_shown = sum(d.places or 0 for d in municipal)
    net_change = next((d.places for d in changes if d.level == "country"), None)
    if unknown and net_change is not None:
        rest = signed(net_change - net_shown, words)
        yield words("compare-unshown", count=words.number(unknown), count_n=unknown, places=rest)
    elif unknown:
        yield words("compare-unknown", count=words.number(unknown))
    if net_change is not None:
        yield words("compare-whole", area=whole, places=signed(net_change, words))


def signed(places: int, words: Words) -> str:
    """A number with its sign."""
    return f"{'+' if places > 0 else ''}{words.number(places)}"


def folders(plans: Sequence[Path]) -> tuple[str, ...]:
    """The shortest ends of the paths by which the folders can be told apart."""
    parts = [path.resolve().parts for path in plans]
    for k in range(1, max(map(len, parts)) + 1):
        ends = ["/".join(p[-k:]) for p in parts]
        if len(set(ends)) == len(ends):
            break
    return tuple(ends)


def comparison_text(names: Sequence[str], editions: Sequence[Edition], words: Words) -> str:
    """Who gains and loses in every plan compared with the first, and the fairness figures, for the terminal."""
    first, lines, whole = editions[0], [], whole_name(editions[0], words)
    if (audience := strictest(editions)) != "public":
        lines.append(words(f"mark-{audience}"))
    for name, other in zip(names[1:], editions[1:], strict=True):
        lines += [words("compare-head", first=names[0], second=name)]
        changes: dict[str, list[Difference]] = {}
        for d in differences(first, other):
            changes.setdefault(d.period, []).append(d)
        moved = {t: [*_moved(of, words, whole)] for t, of in changes.items()}
        shared = list(moved)
        for start, until in runs(moved):
            alike = shared[shared.index(start) : shared.index(until) + 1]
            lines += [", ".join(alike), *moved[start], ""]
    named = dict(zip(names, editions, strict=True))
    return "\n".join([*lines, *scores_table(named, words), "", *notices(named, words)])


def comparison_record(names: Sequence[str], editions: Sequence[Edition]) -> dict[str, Any]:
    """The comparison as JSON: the plans with their fairness figures, and every difference from the first."""
    return {
        "plans": [
            {"name": n, "audience": e.audience, "scores": e.scores} for n, e in zip(names, editions, strict=True)
        ],
        "differences": [
            {"plan": name, "code": d.area, "name": d.name, "level": d.level, "period": d.period}
            | {"first": d.first, "second": d.second, "difference": d.places}
            for name, other in zip(names[1:], editions[1:], strict=True)
            for d in differences(editions[0], other)
        ],
    }
