"""The areas of an edition, from the country to its municipalities."""

from collections.abc import Collection, Iterator

from optimiser.editions.records import Area
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION, Territory


def areas(territory: Territory, withheld: Collection[str] = ()) -> Iterator[Area]:
    """All areas, from wide to narrow.

    Args:
        territory: the areas of a dossier.
        withheld: codes of areas whose figures are not for the audience.

    """
    unsized = frozenset[str]().union(*territory.unsized.values())
    for level in (COUNTRY, PROVINCE, REGION, MUNICIPALITY):
        for code in territory.areas(level):
            members = territory.scopes[code]
            yield Area(
                code=code,
                name=territory.names[code],
                level=level,
                province="" if level == COUNTRY else territory.province[members[0]],
                region=territory.region[members[0]] if level in (REGION, MUNICIPALITY) else "",
                members=members,
                population=sum(territory.population[m] for m in members),
                point=territory.points[code] if level == MUNICIPALITY else None,
                incomplete=not unsized.isdisjoint(members),
                withheld=code in withheld,
            )
