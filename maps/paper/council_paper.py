"""The paper about a province, region or municipality: a decision first, then map, figures, reasons and sums."""

from collections.abc import Iterator

from maps.geometry.shapes import Shapes
from maps.geometry.surroundings import surroundings
from maps.paper.blocks import Block, Bullets, Figure, Heading, Paper, Paragraph
from maps.paper.closing import closing
from maps.paper.decision import Decision
from maps.paper.headings import Headings, Kind
from maps.paper.numbering import numbered_paper
from maps.paper.over_time import detailed_periods, has_many_periods, over_time, sites
from maps.paper.phrasing import Phrasing
from maps.paper.streams import streams
from maps.paper.tables import areas, groups
from maps.pictures.map_picture import picture
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Outcome
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.territory import MUNICIPALITY
from optimiser.words import Words
from optimiser.words.decimals import decimals_for


def council_paper(edition: Edition, shapes: Shapes, words: Words, code: str, headings: Headings | None = None) -> Paper:
    """The paper about an area whose figures the audience may see (not checked here)."""
    phrasing, area = Phrasing(edition, words), edition.area[code]
    decision = Decision(phrasing, shapes, area)
    blocks = [
        *decision.blocks(headings),
        Heading(words("paper-annex"), numbered=False, new_page=True),
        *sites(phrasing, area),
        *_map(phrasing, shapes, area),
        *_numbers(phrasing, shapes, area),
        *streams(phrasing, area),
        *_divided(phrasing),
        *closing(phrasing, area),
    ]
    title = words(f"paper-title-{area.level}", area=area.name)
    subtitle = words(f"paper-subtitle-{decision.kind}", title=edition.title)
    return numbered_paper(phrasing, blocks, title=title, subtitle=subtitle, facts=addressed(words, decision.kind, area))


def addressed(words: Words, kind: Kind, area: Area) -> list[tuple[str, str]]:
    """To whom it is, and when and by whom it is brought in, which others fill in."""
    return [
        (words("paper-to"), words(f"paper-to-{kind}", area=area.name)),
        (words(f"paper-brought-{kind}"), words(f"fill-{kind}")),
    ]


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
        yield Bullets(tuple(words.named("rule", rule) for rule in edition.audit))


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
        yield over_time(phrasing, area)
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
