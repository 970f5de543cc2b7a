"""A number divided by a key, as text."""

from collections.abc import Mapping, Sequence
from typing import Any

from optimiser.words import Words


def division_text(allocation: Sequence[Mapping[str, Any]], places: int, words: Words) -> str:
    """A line per area and one for their sum, for the terminal.

    Args:
        allocation: by area its ``code``, ``name``, ``places``, ``basis`` and, if minors are divided too, ``amv``.
        places: the sum.
        words: language of the text.

    """
    has_minors = any("amv" in row for row in allocation)
    minors_head = f"  {'AMV':>8}" if has_minors else ""
    lines = [f"{words('col-code'):<8} {words('col-name'):<28} {words('unit-places'):>10}{minors_head}"]
    for row in allocation:
        minors = f"  {words.number(row['amv']):>8}" if "amv" in row else ""
        official = f"  {words('basis-official')}" if row["basis"] == "official" else ""
        lines.append(f"{row['code']:<8} {row['name']:<28} {words.number(row['places']):>10}{minors}{official}")
    all_minors = f"  {words.number(sum(row.get('amv', 0) for row in allocation)):>8}" if has_minors else ""
    return "\n".join([*lines, f"{'':<8} {words('sum-all'):<28} {words.number(places):>10}{all_minors}"])
