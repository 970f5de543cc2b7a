"""The council paper of a province, a region or a municipality: what is asked, how it is divided, map and numbers."""

from collections.abc import Iterator

from maps.geometry.shapes import Shapes
from maps.geometry.surroundings import surroundings
from maps.paper.blocks import Block, Bullets, Figure, Heading, Paper, Paragraph
from maps.paper.closing import closing
from maps.paper.counts import members
from maps.paper.numbering import finished
from maps.paper.over_time import asked, many, over_time, sites, told_periods
from maps.paper.phrasing import Say, joined, periods
from maps.paper.tables import areas, groups
from maps.pictures.map_picture import picture
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.problem.area_sums import TOTAL
from optimiser.words import Words


def council_paper(edition: Edition, shapes: Shapes, words: Words, code: str) -> Paper:
    """The paper of a province, region or municipality whose figures the audience may see."""
    say, area = Say(edition, words), edition.area[code]
    blocks = [
        *_short(say, area),
        *_asked(say, area),
        *_divided(say),
        *sites(say, area),
        *_map(say, shapes, area),
        *_numbers(say, shapes, area),
        *closing(say, area),
    ]
    title = words(f"paper-title-{area.level}", area=area.name)
    return finished(say, blocks, title=title, subtitle=words("paper-subtitle", title=edition.title))


def _short(say: Say, area: Area) -> Iterator[Block]:
    yield Heading(say.words("paper-short"))
    for period in told_periods(say):
        yield Paragraph(joined(_sentences(say, area, period)), "lead")
    if many(say):
        yield over_time(say, area)
    new = say.edition.at(area.code, say.edition.periods[-1].name).new
    share = not say.edition.located and area.level == "municipality"
    if share and new and new < say.edition.viable_size:
        yield Paragraph(say.words("paper-short-viable", size=say.number(say.edition.viable_size)))


def _sentences(say: Say, area: Area, period: str) -> Iterator[str]:
    words, edition = say.words, say.edition
    f = edition.at(area.code, period)
    about = {"area": area.name, "period": period}
    if f.new is not None and f.new < 0:
        yield words("paper-short-fewer", fewer=say.number(-f.new), **about)
    elif f.new:
        yield words("paper-short-new", new=say.number(f.new), **about)
    else:
        yield words("paper-short-new-none", **about)
    if area.level != "municipality":
        yield from members(say, area, period)
    existing, _, total = say.cells(area, period)
    if f.existing == 0 and not area.incomplete:
        yield _nothing_there(say, area, period)
    else:
        yield words("paper-short-total", existing=existing, total=total)
    before = say.stock(area, edition.per_1000(area.code, f.existing), 2)
    yield words("paper-short-rate", before=before, after=say.rate(area, period))
    if area.level != "province" and not edition.area[area.province].withheld:
        home = edition.area[area.province]
        yield words("paper-short-rate-province", province=home.name, rate=say.rate(home, period))
    if not _alone(say, edition.area[area.province]):
        yield words("paper-short-rate-country", rate=say.rate(edition.area[edition.country], period))
    if area.incomplete:
        yield words("paper-short-incomplete")


def _nothing_there(say: Say, area: Area, period: str) -> str:
    """That no existing places are known, with those of an earlier period where there were some."""
    names = [span.name for span in say.edition.periods]
    earlier = {n: e for n in names[: names.index(period)] if (e := say.edition.at(area.code, n).existing)}
    last = next(reversed(earlier), None)
    if last is None:
        return say.words("why-existing-none-in", period=period)
    return say.words("why-existing-past", period=last, places=say.number(earlier[last]))


def _alone(say: Say, province: Area) -> bool:
    """Whether the plan is about one province, so that its sums are not those of the country."""
    return set(province.members) == set(say.edition.area[say.edition.country].members)


def _asked(say: Say, area: Area) -> Iterator[Block]:
    words, edition = say.words, say.edition
    home = edition.area[area.province]
    yield Heading(words("paper-asked"))
    if many(say):
        yield asked(say, home, country=not _alone(say, home))
    for period in () if many(say) else periods(edition):
        whole = None if _alone(say, home) else edition.at(edition.country, period).required
        told = edition.at(home.code, period).required
        parts = [] if whole is None else [words("paper-asked-country", period=period, places=say.number(whole))]
        if told is None:
            parts.append(words("paper-asked-untold", province=home.name, period=period))
        else:
            parts.append(words("paper-asked-province", province=home.name, period=period, places=say.number(told)))
        yield Paragraph(joined(parts))
    if left := sum(edition.at(edition.country, p).open or 0 for p in periods(edition)):
        yield Paragraph(words("paper-status-relaxed", places=say.number(left)))


def _divided(say: Say) -> Iterator[Block]:
    words, edition = say.words, say.edition
    yield Heading(words("paper-divided"))
    if edition.keys:
        if edition.located:
            yield Paragraph(words("paper-divided-sites"))
        yield Paragraph(words("paper-divided-key-sites" if edition.located else "paper-divided-key"))
        told = {g: words.named("key", k) for g, k in edition.keys.items()}
        yield Bullets(tuple(words("paper-divided-group", group=say.group(g), key=k) for g, k in told.items()))
    aims: dict[str, list[str]] = {}
    for aim in edition.aims:
        if words.has(f"paper-aim-{aim.name}"):
            aims.setdefault(aim.name, []).append(say.group(aim.group or TOTAL))
    if aims:
        yield Paragraph(words("paper-divided-aims"))
        yield Bullets(tuple(words(f"paper-aim-{name}", group=", ".join(told)) for name, told in aims.items()))
    yield Paragraph(words("paper-divided-groups"))
    if edition.audit and not any(edition.audit.values()):
        yield Paragraph(words("paper-divided-audit", count=say.number(len(edition.audit))))


def _map(say: Say, shapes: Shapes, area: Area) -> Iterator[Block]:
    yield Heading(say.words("paper-map"))
    before: list[int | None] = []
    for period in told_periods(say):
        new = [say.edition.at(m.code, period).new for m in say.edition.level("municipality")]
        if new == before:
            yield Paragraph(say.words("paper-map-same", period=period), "note")
            continue
        before = new
        drawn = picture(say.edition, shapes, say.words, period=period, focus=area.code, width_mm=165)
        yield Figure(say.words("paper-caption-map", title=drawn.title, period=period), drawn)
    if many(say):
        yield Paragraph(say.words("paper-map-final"), "note")


def _numbers(say: Say, shapes: Shapes, area: Area) -> Iterator[Block]:
    words, edition = say.words, say.edition
    yield Heading(words("paper-numbers"))
    if many(say):
        yield Paragraph(words("paper-final-only", period=told_periods(say)[-1]))
    for period in told_periods(say):
        yield from groups(say, area, period)
        if area.level != "municipality":
            inside = [r for r in edition.level("region") if set(r.members) <= set(area.members)]
            if regions := [r for r in inside if area.level == "province"]:
                caption = words("paper-caption-regions", area=area.name, period=period)
                yield from areas(say, caption, regions, period, context=area)
            caption = words("paper-caption-towns", area=area.name, period=period)
            yield from areas(say, caption, say.rows(area), period, whole=area)
        else:
            around = surroundings(edition, shapes, area.code)
            kind = "neighbours" if around.borders else "region"
            caption = words(f"paper-caption-{kind}", area=area.name, period=period)
            near = sorted((edition.area[c] for c in around.codes if c != area.code), key=lambda a: a.name.casefold())
            if near:
                yield from areas(say, caption, [area, *near], period, context=edition.area[area.province])
