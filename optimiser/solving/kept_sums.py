"""Sums that rounding keeps: every set of cells whose total must stay, or become the whole number next to it.

Maths:
    family 1: municipalities, regions, provinces and the country, in every period
    family 2: region × group, province × group and group, in every period
    of a stream beside places: every province
"""

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp

from optimiser.problem.instance import Instance

Ints = np.ndarray


def kept_sums(instance: Instance) -> sp.csr_matrix:
    """The sets as rows [set, cell]: those of a cell stand where it comes first, the narrowest first."""
    territory = instance.territory
    groups, periods = len(territory.groups), len(territory.periods)
    town, group, period = (
        x.ravel() for x in np.indices((len(territory.municipalities), groups, periods), dtype=np.int64)
    )
    families = [(town, False)]
    for homes in (territory.region, territory.province, dict.fromkeys(territory.municipalities, territory.country)):
        area = _numbered([homes[m] for m in territory.municipalities])[town]
        families += [(area, False), (area, True)]
    labels = [((area * groups + group) if by_group else area) * periods + period for area, by_group in families]
    cells = [np.arange(len(town))] * len(labels)
    if instance.joint:
        streams = [(territory.province[m], s, t) for m, s, t in instance.joint.cells]
        labels.append(_numbered(streams))
        cells.append(len(town) + np.arange(len(streams)))
    return _rows(labels, cells, len(instance.cells))


def _numbered(names: Sequence[object]) -> Ints:
    number = {name: i for i, name in enumerate(dict.fromkeys(names))}
    return np.array([number[x] for x in names], dtype=np.int64)


def _rows(labels: Sequence[Ints], cells: Sequence[Ints], count: int) -> sp.csr_matrix:
    """A row for each label of each family, in the order of first cells and then of families."""
    first, rows, before = [], [], 0
    for family, (label, cell) in enumerate(zip(labels, cells, strict=True)):
        _, at, row = np.unique(label, return_index=True, return_inverse=True)
        first.append(cell[at] * len(labels) + family)
        rows.append(row + before)
        before += len(at)
    rank = np.empty(before, dtype=np.int64)
    rank[np.argsort(np.concatenate(first))] = np.arange(before)
    row, column = rank[np.concatenate(rows)], np.concatenate(cells)
    return sp.csr_matrix((np.ones(len(row)), (row, column)), shape=(before, count))
