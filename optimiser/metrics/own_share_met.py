"""Which part of their own shares the municipalities host, what is above a share not counted.

Maths:
    Σ_m min(places_m, quota_m) / Σ_m quota_m        [fraction]

    quota is the municipality's part of the whole requirement by its key. Unknown without a key.

Source:
    The part of the own task that is met is what Nordrhein-Westfalen and Austria publish per municipality.
"""

from optimiser.problem.snapshot import Situation

UNIT = "fraction"
DECIMALS = 3


def score(situation: Situation) -> float | None:
    """The part of all shares that is met where it belongs."""
    whole = sum(situation.quota.values())
    return sum(min(situation.places[m], q) for m, q in situation.quota.items()) / whole if whole > 0 else None
