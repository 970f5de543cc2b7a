"""Swaps of households: as many people go as come, in other households.

Maths:
    households[i] · size[i] = households_back[i] · size_back[i]                                [persons]
    change[from] = Σ (households_back − households),   change[to] = −change[from]              [households]
"""

from collections import Counter
from datetime import date

from data.schema.tables import Tables


def household_changes(tables: Tables, half_year: str, known_on: date = date.max) -> Counter[str]:
    """Households more or fewer that each municipality houses by the swaps of a half-year; its people stay as many."""
    found: Counter[str] = Counter()
    for swap in tables.housing_swaps:
        if swap.half_year == half_year and swap.agreed <= known_on:
            found[swap.from_gm] += swap.households_back - swap.households
            found[swap.to_gm] += swap.households - swap.households_back
    return found
