"""Inhabitants of an area and of all municipalities, as lines of a sum."""

from optimiser.instance import Territory
from optimiser.parts import Fact, Line


def people(territory: Territory, area: str, step: int) -> tuple[Line, Line]:
    """Inhabitants of the area, and of all."""
    here = sum(territory.population[m] for m in territory.scopes[area])
    what = Fact("working-people", {}, {"area": territory.names[area]})
    everywhere = Line("people_all", 1, Fact("working-people-all"), sum(territory.population.values()))
    return Line(f"people_{area}", step, what, here), everywhere
