"""In short: new places, how many there are then, and per 1,000 inhabitants here, in the province and the country."""

from collections.abc import Iterator

from maps.paper.blocks import Block, Paragraph
from maps.paper.counts import members
from maps.paper.over_time import detailed_periods
from maps.paper.phrasing import Phrasing, joined
from maps.paper.requirement import is_whole_plan
from optimiser.editions.records import Area


def effect(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """Sentences on every period that is described in full."""
    for period in detailed_periods(phrasing):
        yield Paragraph(joined(_sentences(phrasing, area, period)), "lead")


def _sentences(phrasing: Phrasing, area: Area, period: str) -> Iterator[str]:
    words, edition = phrasing.words, phrasing.edition
    figure = edition.at(area.code, period)
    details = {"area": area.name, "period": period}
    if figure.new is not None and figure.new < 0:
        yield words("paper-short-fewer", fewer=phrasing.number(-figure.new), **details)
    elif figure.new:
        yield words("paper-short-new", new=phrasing.number(figure.new), **details)
    else:
        yield words("paper-short-new-none", **details)
    if area.level != "municipality":
        yield from members(phrasing, area, period)
    existing, _, total = phrasing.cells(area, period)
    if figure.existing == 0 and not area.incomplete:
        yield _nothing_there(phrasing, area, period)
    else:
        yield words("paper-short-total", existing=existing, total=total)
    before = phrasing.stock(area, edition.per_1000(area.code, figure.existing), edition.rate_decimals)
    yield words("paper-short-rate", before=before, after=phrasing.rate(area, period))
    if area.level != "province" and not edition.area[area.province].withheld:
        province = edition.area[area.province]
        yield words("paper-short-rate-province", province=province.name, rate=phrasing.rate(province, period))
    if not is_whole_plan(phrasing, edition.area[area.province]):
        yield words("paper-short-rate-country", rate=phrasing.rate(edition.area[edition.country], period))
    if area.incomplete:
        yield words("paper-short-incomplete")


def _nothing_there(phrasing: Phrasing, area: Area, period: str) -> str:
    """The sentence that there are no existing places, with those of the latest earlier period that had some."""
    names = [span.name for span in phrasing.edition.periods]
    earlier = {n: e for n in names[: names.index(period)] if (e := phrasing.edition.at(area.code, n).existing)}
    last = next(reversed(earlier), None)
    if last is None:
        return phrasing.words("why-existing-none-in", period=period)
    return phrasing.words("why-existing-past", period=last, places=phrasing.number(earlier[last]))
