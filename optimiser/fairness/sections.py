"""Sections of a part in which few requirements meet, beside those few that reach over sections.

A province with requirements of its own is a section; what is required of the country as a whole reaches over all.
"""

from dataclasses import dataclass

import numpy as np

from optimiser.fairness.joined import joined
from optimiser.fairness.levelling import Component
from optimiser.fairness.loads import Floats

MEETING = 8
"""Most requirements that may meet, wide ones included: their sets are listed, 256 of them."""

FEW = 4
"""So few requirements make one section: their sets are quicker listed than sections are sought."""

Ints = np.ndarray


@dataclass(frozen=True)
class Sections:
    """A part by section.

    Args:
        wide: what each wide requirement asks.    [places]
        local: what the requirements of every section ask, by their place in it and section.    [places]
        wide_capacity: by wide requirement and municipality.    [places]
        local_capacity: by place in the section and municipality.    [places]
        own: capacity of the group whose loads are levelled, by municipality, where others are required too.    [places]
        section: of every municipality.
        ceiling, area: as of ``Component``.
        amount: new places that the areas receive together.    [places]
        alone: as of ``Component``.

    """

    wide: Floats
    local: Floats
    wide_capacity: Floats
    local_capacity: Floats
    own: Floats
    section: Ints
    ceiling: Floats
    area: Ints
    amount: float
    alone: bool


def sections_of(part: Component) -> Sections | None:
    """The sections with the fewest wide requirements; ``None`` if too many requirements would meet.

    Requirements that reach the most municipalities are taken as wide, one after another.
    """
    supplies, towns = len(part.required), len(part.ceiling)
    meeting = np.full(supplies, fill_value=True) if part.alone else ~part.in_group
    reach = np.bincount(part.supply, minlength=supplies)
    wide: list[int] = []
    candidates = [int(j) for j in np.argsort(-reach, kind="stable") if meeting[j]]
    for number in range(min(MEETING, len(candidates)) + 1):
        wide = candidates[:number]
        local = np.setdiff1d(np.flatnonzero(meeting), wide)
        if len(candidates) <= FEW:
            section, of_supply = np.zeros(towns, dtype=int), np.zeros(supplies, dtype=int)
        else:
            section, of_supply = _sections(part, local)
        place = _places_in(of_supply[local])
        if number + (place.max(initial=-1) + 1) <= MEETING:
            break
    else:
        return None
    count, depth = int(section.max(initial=-1)) + 1, int(place.max(initial=-1)) + 1
    asked = np.zeros((depth, count))
    asked[place, of_supply[local]] = part.required[local]
    row = np.zeros(supplies, dtype=int)
    row[local], row[wide] = place, np.arange(len(wide))
    is_wide = np.isin(part.supply, wide)
    is_local = meeting[part.supply] & ~is_wide
    own = np.bincount(part.town[~meeting[part.supply]], part.capacity[~meeting[part.supply]], towns)
    return Sections(
        part.required[wide],
        asked,
        _table(part, row, is_wide, len(wide)),
        _table(part, row, is_local, depth),
        own,
        section,
        part.ceiling,
        part.area,
        float(part.required[part.in_group].sum()),
        part.alone,
    )


def _table(part: Component, row: Ints, chosen: np.ndarray, rows: int) -> Floats:
    """Capacities of these cells by row of their requirement and municipality."""
    table = np.zeros((rows, len(part.ceiling)))
    table[row[part.supply[chosen]], part.town[chosen]] = part.capacity[chosen]
    return table


def _sections(part: Component, local: Ints) -> tuple[Ints, Ints]:
    """The section of every municipality and of every local requirement, joined by areas too."""
    towns, supplies = len(part.ceiling), len(part.required)
    arcs = np.isin(part.supply, local)
    inside = np.flatnonzero(part.area >= 0)
    areas, number = np.unique(part.area[inside], return_inverse=True)
    first = np.concatenate([part.town[arcs], inside])
    second = np.concatenate([towns + part.supply[arcs], towns + supplies + number])
    size = towns + supplies + len(areas)
    label = joined(first, second, size)
    _, section = np.unique(label[:towns], return_inverse=True)
    of = np.full(label.max(initial=-1) + 1, -1)
    of[label[:towns]] = section
    return section, of[label[towns : towns + supplies]]


def _places_in(section: Ints) -> Ints:
    """Of every requirement, how many of the same section stand before it."""
    order = np.argsort(section, kind="stable")
    starts = np.searchsorted(section[order], section[order])
    place = np.empty_like(order)
    place[order] = np.arange(len(order)) - starts
    return place
