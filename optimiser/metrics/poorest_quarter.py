"""Places in the poorest quarter of the municipalities by socio-economic score.

Maths:
    Σ places_m over the ⌊n/4 + 1/2⌋ municipalities with the lowest SES-WOA        [places]

    Ties by code. ``None`` if a score is unknown. The score is that of CBS or, where unknown, an estimate.

Source:
    Poorest and richest quarter: 11,000 against 3,300 places in 2015, 9,668 against 215 in 2022
    (https://sargasso.nl/spreidingswet-goed-voor-verdeling-over-armere-en-rijkere-gemeenten/).
"""

from optimiser.problem.snapshot import Situation

UNIT = "places"
DECIMALS = 0


def score(situation: Situation) -> float | None:
    """Places of the poorest quarter."""
    scores = {m: x for m, x in situation.ses_woa.items() if x is not None}
    if not situation.places or set(scores) < set(situation.places):
        return None
    order = sorted(situation.places, key=lambda m: (scores[m], m))
    return sum(situation.places[m] for m in order[: int(len(order) / 4 + 0.5)])
