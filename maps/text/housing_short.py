"""The housing task in short: what is asked, what counts and what is left, of the widest areas."""

from maps.text.housing import area_name, sentence
from optimiser.editions.housing import HousingArea, HousingEdition
from optimiser.words import Words


def lead(edition: HousingEdition, words: Words) -> list[str]:
    """A text about the country, else about every province, else about whatever areas there are."""
    return [_told(area, words) for area in _widest(edition)]


def headline(edition: HousingEdition, words: Words) -> str:
    """One sentence above a map: what is left of the whole where that is known, else what is asked."""
    unknown = any(area.left.persons is None for area in _widest(edition))
    asked = [sentence(fact, words) for fact in edition.facts if fact.code == "housing-sum"]
    return asked[0] if unknown and asked else lead(edition, words)[0]


def _widest(edition: HousingEdition) -> tuple[HousingArea, ...]:
    return edition.level("country") or edition.level("province") or edition.level("municipality")


def _told(area: HousingArea, words: Words) -> str:
    total, counted, left = area.total.persons, area.counted.persons, area.left.persons
    if total is None or left is None or counted is None or area.counted.at_least:
        return words("housing-paper-unknown", name=area_name(area, words))
    said = {k: words.number(n) for k, n in (("total", total), ("counted", counted), ("left", left))}
    text = words("housing-paper-lead", name=area_name(area, words), **said)
    return " ".join([text, *([words("housing-paper-asked", asked=words.number(area.asked, 1))] if area.asked else [])])
