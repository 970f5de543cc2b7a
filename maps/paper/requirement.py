"""What is asked of the country and of the province of an area."""

from collections.abc import Iterator

from maps.paper.blocks import Block, Paragraph
from maps.paper.over_time import asked, has_many_periods
from maps.paper.phrasing import Phrasing, joined, periods
from optimiser.editions.records import Area


def asked_for(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """A sentence per period, a table where there are many; and what is left open."""
    words, edition = phrasing.words, phrasing.edition
    province = edition.area[area.province]
    if has_many_periods(phrasing):
        yield from asked(phrasing, province, country=not is_whole_plan(phrasing, province))
    for period in () if has_many_periods(phrasing) else periods(edition):
        national_requirement = (
            None if is_whole_plan(phrasing, province) else edition.at(edition.country, period).required
        )
        provincial_requirement = edition.at(province.code, period).required
        parts = (
            []
            if national_requirement is None
            else [words("paper-asked-country", period=period, places=phrasing.number(national_requirement))]
        )
        if provincial_requirement is None:
            parts.append(words("paper-asked-untold", province=province.name, period=period))
        else:
            parts.append(
                words(
                    "paper-asked-province",
                    province=province.name,
                    period=period,
                    places=phrasing.number(provincial_requirement),
                )
            )
        yield Paragraph(joined(parts))
    if places_left_open := sum(edition.at(edition.country, p).open or 0 for p in periods(edition)):
        yield Paragraph(words("paper-status-relaxed", places=phrasing.number(places_left_open)))


def is_whole_plan(phrasing: Phrasing, province: Area) -> bool:
    """Whether the plan is about this province alone, so that its sums are no sums of the country."""
    return set(province.members) == set(phrasing.edition.area[phrasing.edition.country].members)
