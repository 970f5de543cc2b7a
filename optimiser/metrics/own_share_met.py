"""The part of their own shares that municipalities host; what one hosts above its share does not count.

Maths:
    Σ_m min(places_m, quota_m) / Σ_m quota_m        [fraction]

    quota is the municipality's part of the whole requirement by its key. ``None`` without a key.

Source:
    Nordrhein-Westfalen and Austria publish per municipality which part of its task is met.
"""

from optimiser.problem.snapshot import Situation

UNIT = "fraction"
DECIMALS = 3


def score(situation: Situation) -> float | None:
    """The part of all shares that is met by the municipality that owes it."""
    total = sum(situation.quota.values())
    return sum(min(situation.places[m], q) for m, q in situation.quota.items()) / total if total > 0 else None
