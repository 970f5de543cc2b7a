"""How far a key is off where official numbers are known too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance


@dataclass(frozen=True)
class Comparison:
    """Who has an official number, and how far the key is off where both are known."""

    official: tuple[str, ...]
    approximate: tuple[str, ...]
    sources: tuple[str, ...]
    compared: int
    """Municipalities with an official number above zero and a number by the key."""
    mean_error: float | None
    """Mean of |key − official| / official; ``None`` where nothing can be compared."""
    largest_error: float | None
    largest: str | None
    """Code of the municipality where the key is farthest off."""


def compare(
    municipalities: Iterable[str], found: Mapping[str, int], by_key: Mapping[str, float], sources: Iterable[str] = ()
) -> Comparison:
    """Compare the key with an official list, municipality by municipality.

    Args:
        municipalities: codes of all.
        found: official places by scope.
        by_key: places by the key alone, of the same whole number.
        sources: where the list was published.

    """
    land = tuple(municipalities)
    errors = {m: abs(by_key[m] - found[m]) / found[m] for m in land if found.get(m)}
    worst = max(errors, key=lambda m: (errors[m], m)) if errors else None
    return Comparison(
        official=tuple(m for m in land if m in found),
        approximate=tuple(m for m in land if m not in found),
        sources=tuple(sorted(set(sources))),
        compared=len(errors),
        mean_error=sum(errors.values()) / len(errors) if errors else None,
        largest_error=errors[worst] if worst else None,
        largest=worst,
    )


def of_plan(instance: Instance) -> Comparison | None:
    """The comparison for the question of a plan, in its last period; ``None`` without an official list."""
    land, t = instance.territory, instance.territory.periods[-1]
    found = {scope: n for (scope, g, p), n in instance.official.items() if (g, p) == (TOTAL, t)}
    if not found or not instance.by_key:
        return None
    by_key = {m: sum(instance.by_key[m, g, t] for g in land.groups) for m in land.municipalities}
    return compare(land.municipalities, found, by_key)
