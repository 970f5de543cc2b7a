"""The council paper of a province, region or municipality: requirement, division, map and numbers."""

from collections.abc import Iterator

from maps.geometry.shapes import Shapes
from maps.geometry.surroundings import surroundings
from maps.paper.blocks import Block, Bullets, Figure, Heading, Paper, Paragraph
from maps.paper.closing import closing
from maps.paper.counts import members
from maps.paper.numbering import numbered_paper
from maps.paper.over_time import asked, detailed_periods, has_many_periods, over_time, sites
from maps.paper.phrasing import Phrasing, joined, periods
from maps.paper.tables import areas, groups
from maps.pictures.map_picture import picture
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Outcome
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.territory import MUNICIPALITY
from optimiser.words import Words
from optimiser.words.decimals import decimals_for


def council_paper(edition: Edition, shapes: Shapes, words: Words, code: str) -> Paper:
    """The council paper of an area whose figures the audience may see (not checked here)."""
    phrasing, area = Phrasing(edition, words), edition.area[code]
    blocks = [
        *_short(phrasing, area),
        *_asked(phrasing, area),
        *_divided(phrasing),
        *sites(phrasing, area),
        *_map(phrasing, shapes, area),
        *_numbers(phrasing, shapes, area),
        *closing(phrasing, area),
    ]
    title = words(f"paper-title-{area.level}", area=area.name)
    return numbered_paper(phrasing, blocks, title=title, subtitle=words("paper-subtitle", title=edition.title))


def _short(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    yield Heading(phrasing.words("paper-short"))
    for period in detailed_periods(phrasing):
        yield Paragraph(joined(_sentences(phrasing, area, period)), "lead")
    if has_many_periods(phrasing):
        yield over_time(phrasing, area)
    new = phrasing.edition.at(area.code, phrasing.edition.periods[-1].name).new
    share = not phrasing.edition.located and area.level == "municipality"
    if share and new and new < phrasing.edition.viable_size:
        yield Paragraph(phrasing.words("paper-short-viable", size=phrasing.number(phrasing.edition.viable_size)))


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
    if not _is_whole_plan(phrasing, edition.area[area.province]):
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


def _is_whole_plan(phrasing: Phrasing, province: Area) -> bool:
    """Whether the plan is about this province alone, so that its sums are no sums of the country."""
    return set(province.members) == set(phrasing.edition.area[phrasing.edition.country].members)


def _asked(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    words, edition = phrasing.words, phrasing.edition
    province = edition.area[area.province]
    yield Heading(words("paper-asked"))
    if has_many_periods(phrasing):
        yield asked(phrasing, province, country=not _is_whole_plan(phrasing, province))
    for period in () if has_many_periods(phrasing) else periods(edition):
        national_requirement = (
            None if _is_whole_plan(phrasing, province) else edition.at(edition.country, period).required
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


def _divided(phrasing: Phrasing) -> Iterator[Block]:
    words, edition = phrasing.words, phrasing.edition
    yield Heading(words("paper-divided"))
    if edition.keys:
        if edition.located:
            yield Paragraph(words("paper-divided-sites"))
        yield Paragraph(words("paper-divided-key-sites" if edition.located else "paper-divided-key"))
        keys_by_group = {g: words.named("key", k) for g, k in edition.keys.items()}
        yield Bullets(
            tuple(words("paper-divided-group", group=phrasing.group(g), key=k) for g, k in keys_by_group.items())
        )
    if aims := tuple(_aim(phrasing, aim) for aim in edition.aims if aim.weight != 0 and not edition.located):
        yield Paragraph(words("paper-divided-aims"))
        yield Bullets(aims)
    yield Paragraph(words("paper-divided-groups"))
    if edition.audit and not any(edition.audit.values()):
        yield Paragraph(words("paper-divided-audit", count=phrasing.number(len(edition.audit))))


def _aim(phrasing: Phrasing, aim: Outcome) -> str:
    """An aim in its place: in words where it stands alone and looks at municipalities, else by its name."""
    words, code = phrasing.words, f"paper-aim-{aim.name}"
    if words.has(code) and aim.weight is None and aim.level == MUNICIPALITY:
        return words(code, group=phrasing.group(aim.group or TOTAL))
    details = {
        "aim": words.named("aim", aim.name),
        "level": words(f"level-{aim.level}").lower(),
        "group": phrasing.group(aim.group or TOTAL),
    }
    if aim.weight is None:
        return words("paper-aim-other", **details)
    weight = phrasing.number(aim.weight, decimals_for((aim.weight,), least=2))
    return words("paper-aim-weighed", weight=weight, **details)


def _map(phrasing: Phrasing, shapes: Shapes, area: Area) -> Iterator[Block]:
    yield Heading(phrasing.words("paper-map"))
    previous_numbers: list[int | None] = []
    for period in detailed_periods(phrasing):
        numbers = [phrasing.edition.at(m.code, period).new for m in phrasing.edition.level("municipality")]
        if numbers == previous_numbers:
            yield Paragraph(phrasing.words("paper-map-same", period=period), "note")
            continue
        previous_numbers = numbers
        map_picture = picture(phrasing.edition, shapes, phrasing.words, period=period, focus=area.code)
        yield Figure(phrasing.words("paper-caption-map", title=map_picture.title, period=period), map_picture)
    if has_many_periods(phrasing):
        yield Paragraph(phrasing.words("paper-map-final"), "note")


def _numbers(phrasing: Phrasing, shapes: Shapes, area: Area) -> Iterator[Block]:
    words, edition = phrasing.words, phrasing.edition
    yield Heading(words("paper-numbers"))
    if has_many_periods(phrasing):
        yield Paragraph(words("paper-final-only", period=detailed_periods(phrasing)[-1]))
    for period in detailed_periods(phrasing):
        yield from groups(phrasing, area, period)
        if area.level != "municipality":
            regions_inside = [r for r in edition.level("region") if set(r.members) <= set(area.members)]
            if regions := [r for r in regions_inside if area.level == "province"]:
                caption = words("paper-caption-regions", area=area.name, period=period)
                yield from areas(phrasing, caption, regions, period, context=area)
            caption = words("paper-caption-towns", area=area.name, period=period)
            yield from areas(phrasing, caption, phrasing.rows(area), period, whole=area)
        else:
            around = surroundings(edition, shapes, area.code)
            kind = "neighbours" if around.borders else "region"
            caption = words(f"paper-caption-{kind}", area=area.name, period=period)
            others = sorted((edition.area[c] for c in around.codes if c != area.code), key=lambda a: a.name.casefold())
            if others:
                yield from areas(phrasing, caption, [area, *others], period, context=edition.area[area.province])
