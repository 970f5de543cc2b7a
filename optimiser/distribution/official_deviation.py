"""How far a key deviates from official numbers where both are known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance


@dataclass(frozen=True)
class OfficialDeviation:
    """Which municipalities have an official number, and how far the key is off there."""

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
    municipalities: Iterable[str], official: Mapping[str, int], by_key: Mapping[str, float], sources: Iterable[str] = ()
) -> OfficialDeviation:
    """Compare the key with an official list, municipality by municipality.

    Args:
        municipalities: codes of all.
        official: official places by scope.
        by_key: places by the key alone, of the same total.
        sources: where the list was published.

    """
    codes = tuple(municipalities)
    errors = {m: abs(by_key[m] - official[m]) / official[m] for m in codes if official.get(m)}  # zero has no ratio
    worst = max(errors, key=lambda m: (errors[m], m)) if errors else None
    return OfficialDeviation(
        official=tuple(m for m in codes if m in official),
        approximate=tuple(m for m in codes if m not in official),
        sources=tuple(sorted(set(sources))),
        compared=len(errors),
        mean_error=sum(errors.values()) / len(errors) if errors else None,
        largest_error=errors[worst] if worst else None,
        largest=worst,
    )


def of_plan(instance: Instance) -> OfficialDeviation | None:
    """The deviation for an instance in its last period; ``None`` without an official list."""
    territory, t = instance.territory, instance.territory.periods[-1]
    official = {scope: n for (scope, g, p), n in instance.official.items() if (g, p) == (TOTAL, t)}
    if not official or not instance.by_key:
        return None
    by_key = {m: sum(instance.by_key[m, g, t] for g in territory.groups) for m in territory.municipalities}
    return compare(territory.municipalities, official, by_key)
