"""Places per municipality at one moment: all that a metric may read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Situation:
    """Places per municipality at one moment, with figures to compare them with.

    Args:
        places: known places per municipality.    [places]
        population: inhabitants per municipality.
        province: province code per municipality.
        quota: the municipality's part of the whole requirement by its key; empty where no key is known.    [places]
        ses_woa: socio-economic score, official or else estimated; ``None`` if unknown.    [-]

    """

    places: Mapping[str, float]
    population: Mapping[str, int]
    province: Mapping[str, str] = field(default_factory=dict)
    quota: Mapping[str, float] = field(default_factory=dict)
    ses_woa: Mapping[str, float | None] = field(default_factory=dict)

    def heaviest(self, count: int) -> float:
        """The part of all places that the ``count`` municipalities with most places host; 0 without places [-]."""
        total = sum(self.places.values())
        return sum(sorted(self.places.values())[-count:]) / total if total else 0.0

    @cached_property
    def inhabited(self) -> tuple[str, ...]:
        """Municipalities with inhabitants, in a fixed order."""
        return tuple(sorted(m for m in self.places if self.population[m] > 0))

    @cached_property
    def per_inhabitant(self) -> tuple[list[float], list[float]]:
        """Places per inhabitant and inhabitants, of the inhabited municipalities."""
        people = [float(self.population[m]) for m in self.inhabited]
        return [self.places[m] / n for m, n in zip(self.inhabited, people, strict=True)], people
