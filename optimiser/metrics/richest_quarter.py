"""Places in the richest quarter of the municipalities by socio-economic score.

Maths:
    Σ places_m over the ⌊n/4 + 1/2⌋ municipalities with the highest SES-WOA        [places]

    Ties by code. Unknown when a score is unknown. The score is of CBS or, where that is unknown, estimated.

Source:
    Poorest and richest quarter: 11,000 against 3,300 places in 2015, 9,668 against 215 in 2022
    (https://sargasso.nl/spreidingswet-goed-voor-verdeling-over-armere-en-rijkere-gemeenten/).
"""

from optimiser.standing import Standing

UNIT = "places"


def score(standing: Standing) -> float | None:
    """Places of the richest quarter."""
    scores = {m: x for m, x in standing.ses_woa.items() if x is not None}
    if not standing.places or set(scores) < set(standing.places):
        return None
    order = sorted(standing.places, key=lambda m: (scores[m], m))
    return sum(standing.places[m] for m in order[len(order) - int(len(order) / 4 + 0.5) :])
