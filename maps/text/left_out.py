"""Why an area of an edition of very many municipalities has no reasons and no calculation."""

from optimiser.editions.edition import Edition
from optimiser.editions.fact_codes import UNEXPLAINED
from optimiser.editions.records import Area
from optimiser.words import Words
from optimiser.words.telling import tell


def left_out(edition: Edition, area: Area, words: Words) -> str:
    """That they are left out, as a sentence; empty where there is another cause, such as a closed number."""
    told = (tell(fact, words) for fact in edition.facts if fact.code == UNEXPLAINED and not area.withheld)
    return next(told, "")
