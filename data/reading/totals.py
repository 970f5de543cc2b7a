"""Recognise rows that are no row of their table: totals of others, averages and footnotes."""

import re
from collections.abc import Mapping

from data.schema.cells import Cell

_TOTAL = re.compile(
    r"(sub[- ]?)?(totaal|totalen|totals?|gesamt|insgesamt|summe)\b.*|.*\b(totaal|total)"
    r"|som|sum|gemiddeld(e)?|average|mean|overige?n?|onbekend|unknown|rest|alle gemeenten|nederland|netherlands",
    re.IGNORECASE,
)
"""Names of rows that add up or average others, or hold what is left."""

_DUTCH_MUNICIPALITY = re.compile(r"GM\d{4}")
_DUTCH_AREA = re.compile(r"(NL|LD|PV|CR|VR|GG|JZ|RM|RES|VK|AM|LG|RP)\d{1,4}|NL")
"""Codes of Statistics Netherlands: of a municipality, and of areas above it."""

_NOTE = re.compile(r"(bron|source|noot|note|toelichting|opmerking|let op|©|\*|\(?\d\))", re.IGNORECASE)
"""How a footnote begins."""


def total_like(text: Cell) -> bool:
    """Whether a name or code is that of a total, an average or a rest."""
    return isinstance(text, str) and _TOTAL.fullmatch(text.strip()) is not None


def areas_above(codes: Mapping[int, Cell]) -> dict[int, str]:
    """Codes that are of no municipality, by line: of a total, or of a larger area among those of municipalities."""
    dutch = any(isinstance(code, str) and _DUTCH_MUNICIPALITY.fullmatch(code) for code in codes.values())
    return {
        line: code
        for line, code in codes.items()
        if isinstance(code, str) and (total_like(code) or (dutch and _DUTCH_AREA.fullmatch(code)))
    }


def note_like(cells: list[str], columns: int) -> bool:
    """Whether a row of a file is a footnote: a text alone, or the pieces of a sentence that begins as one."""
    filled = [cell for cell in cells if cell.strip()]
    few = len(filled) * 2 <= columns
    return columns > 2 and (len(filled) == 1 or (few and _NOTE.match(filled[0].strip()) is not None))  # noqa: PLR2004
