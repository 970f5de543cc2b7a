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
from maps.text.joint import is_joint
from maps.text.method import aim_lines, audited, key_lines
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.words import Words


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
    title = words(f"paper-title-{'joint-' * is_joint(edition)}{area.level}", area=area.name)
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
        yield Bullets(key_lines(edition, words))
    if aims := aim_lines(edition, words):
        yield Paragraph(words("paper-divided-aims"))
        yield Bullets(aims)
    yield Paragraph(words("paper-divided-groups"))
    if audited(edition):
        yield Paragraph(words("paper-divided-audit", count=phrasing.number(len(edition.audit))))
        yield Bullets(tuple(words.named("rule", rule) for rule in edition.audit))


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
