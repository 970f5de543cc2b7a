"""Every set of cells whose total rounding keeps, listed cell by cell."""

from collections import defaultdict

from optimiser.problem.instance import Instance


def sets_of(instance: Instance) -> list[list[int]]:
    """Positions in ``instance.cells``; sets stand where their first cell does."""
    territory = instance.territory
    sets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    streams = instance.joint.streams if instance.joint else ()
    for i, (m, g, t) in enumerate(instance.cells):
        if g in streams:
            sets[t, "province", territory.province[m], g].append(i)
            continue
        sets[t, m].append(i)
        for level, area in (("region", territory.region[m]), ("province", territory.province[m]), ("country", "")):
            sets[t, level, area].append(i)
            sets[t, level, area, g].append(i)
    return list(sets.values())
