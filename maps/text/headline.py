"""One sentence: what is proposed for the whole, or for one area of it."""

from dataclasses import replace

from maps.text.joint import joint_headline
from optimiser.editions.edition import Edition
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words
from optimiser.words.telling import tell


def headline(edition: Edition, period: str, words: Words) -> str:
    """What is proposed and, where that is known, what it does to spread and to relieve; all of a joint plan first."""
    return " ".join([*joint_headline(edition, edition.country, period, words), _of_places(edition, period, words)])


def _of_places(edition: Edition, period: str, words: Words) -> str:
    """What is proposed of reception places."""
    known = next((f for f in edition.facts if f.code == "principles"), None)
    if known:
        return tell(replace(known, code="page-headline-principles"), words)
    new = edition.at(edition.country, period, TOTAL).new
    if new is None:
        return words("page-headline-untold")
    if any(a.withheld for a in edition.level("municipality")):
        return words("page-headline-sum", places=words.number(new), period=period)
    receiving = sum(bool(edition.at(a.code, period).new) for a in edition.level("municipality"))
    return words("page-headline", places=words.number(new), count=receiving, period=period)


def headline_of(edition: Edition, code: str, period: str, words: Words) -> str:
    """What is proposed for one area, and how many places there are then; withheld numbers are not told."""
    area, figure = edition.area[code], edition.at(code, period, TOTAL)
    if area.withheld or figure.new is None:
        return words("page-headline-untold")
    way = "fewer" if figure.new < 0 else "some" if figure.new else "none"
    told = list(joint_headline(edition, code, period, words))
    told += [words("picture-headline", way=way, places=words.number(abs(figure.new)), area=area.name, period=period)]
    towns = [edition.at(m, period) for m in area.members]
    if len(towns) > 1 and figure.new > 0 and all(f.new is not None for f in towns):
        receiving = sum((f.new or 0) > 0 for f in towns)
        told.append(words("picture-headline-towns", count=receiving, all=len(towns)))
    if figure.total is not None and not area.incomplete:
        rates = [edition.per_1000(code, n) for n in (figure.existing, figure.total)]
        before, after = (words.number(round(r or 0, edition.rate_decimals), edition.rate_decimals) for r in rates)
        places = words.number(figure.total)
        told.append(words("picture-headline-then", places=places, before=before, after=after))
    return " ".join(told)
