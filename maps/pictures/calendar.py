"""The calendar of locations as a picture: a bar per location from period to period, its places inside.

What happens is said by shape as well as by colour: proposed bars have a thick edge and begin with a triangle,
extended parts are striped, closing has a cross and an agreed end a bar.
"""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from maps.pictures.calendar_bars import EDGE, SMALL, TEXT, Page, bar, ceases, fitting_size, legend, stripes
from maps.pictures.calendar_rows import MOST, Part, about, notes, parts, title_of, unshown
from maps.pictures.svg import GREY, INK, MM, Drawing, Picture, wrapped
from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import elsewhere, tally, within
from optimiser.editions.location_lives import CLOSED, Opening
from optimiser.words import Words

_ROW, _HEAD = 50, 30
_WIDE, _NARROW, _OWN = (380, 760), (240, 600), (0, 640)
"""Widths of the names of towns and locations: on a page of its own, in a paper, and in one about a municipality."""
_LANDSCAPE = 297
_EM = 0.5
"""Mean width of a letter of a name in the height of the type: names hold few capitals and figures."""


def calendar(
    edition: Edition, words: Words, *, most: int = MOST, width_mm: float = _LANDSCAPE, code: str | None = None
) -> Picture:
    """Draw the locations of an edition in time.

    Args:
        edition: what may be shown; has openings.
        words: the language.
        most: locations that are shown; of the others the number and the places.
        width_mm: width on paper [mm].
        code: of the area that it is about; without one all locations.

    """
    found = parts(edition, most, code)
    name = edition.area[code].name if code else ""
    title = words("calendar-title-area", area=name) if code else words("calendar-title")
    alt = describe(edition, words, found, code)
    drawing = Drawing(round(width_mm * MM), title=title, description=alt, language=words.language)
    stripes(drawing)
    own = code is not None and edition.area[code].level == "municipality"
    widths = _OWN if own else _WIDE if width_mm >= _LANDSCAPE else _NARROW
    page = Page(drawing, edition, words, code, *widths)
    y = _periods(page, _head(page, title))
    for part in found:
        y = _part(page, part, y)
    y = _sums(page, y)
    height = _foot(
        page, legend(page, y + 30), [*unshown(found, words, table=code is not None), *notes(edition, words, code)]
    )
    return Picture(drawing.done(height), title, alt, drawing.width / MM, height / MM)


def describe(edition: Edition, words: Words, found: Sequence[Part], code: str | None = None) -> str:
    """The calendar in words: how many locations, and per period what opens and what ceases."""
    shown, every = sum(len(part.shown) for part in found), within(edition, code or edition.country)
    said = [words("calendar-alt", count=len(every), shown=shown, periods=len(edition.periods))]
    for span in edition.periods:
        n = tally(every, span.name)
        counts = {name: words.number(n[name]) for name in ("all", "open_locations", "opens", "extended", "closes")}
        said.append(words("calendar-alt-period", period=span.name, **counts))
    return " ".join([*said, *unshown(found, words, table=code is not None), words("calendar-alt-table")])


def _head(page: Page, title: str) -> int:
    drawing, y = page.drawing, float(EDGE)
    if mark := page.words(f"mark-{page.edition.audience}"):
        drawing.rect((EDGE, round(y), drawing.width - 2 * EDGE, 46), fill="#ffffff", stroke=INK, stroke_width="3")
        drawing.text((drawing.width / 2, y + 33), mark, 30, font_weight="600", text_anchor="middle")
        y += 66
    y = drawing.lines((EDGE, y + 36), [title], 44, font_weight="600")
    lines = wrapped(page.edition.title, drawing.width - 2 * EDGE, _HEAD)
    return round(drawing.lines((EDGE, y - 6), lines, _HEAD, fill=GREY))


def _periods(page: Page, top: int) -> int:
    """Names of the periods and the days on which they are counted."""
    words = page.words
    if page.town:
        page.drawing.text((EDGE + 8, top + 28), words("calendar-town"), TEXT, font_weight="600")
    page.drawing.text(
        (EDGE + page.town + (0 if page.town else 8), top + 28), words("calendar-location"), TEXT, font_weight="600"
    )
    for t, span in enumerate(page.edition.periods):
        size = fitting_size(span.name, page.step - 12, TEXT)
        page.drawing.text((page.x(t) + 6, top + 28), span.name, size, font_weight="600")
        if span.reference:
            day = words("calendar-day", day=f"{span.reference.day}-{span.reference.month}-{span.reference.year}")
            page.drawing.text((page.x(t) + 6, top + 56), day, fitting_size(day, page.step - 12, 20), fill=GREY)
    return top + 70


def _cut(text: str, width: float, size: int) -> str:
    """The text, shortened to a width."""
    room = int(width / (_EM * size))
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def _part(page: Page, part: Part, top: int) -> int:
    """A province: its places per period, its locations, and how many others there are."""
    drawing, every = page.drawing, (*part.shown, *part.others)
    drawing.rect((EDGE, top, drawing.width - 2 * EDGE, _ROW - 4), fill="#eef2f4")
    drawing.text((EDGE + 8, top + 33), part.name, _HEAD, font_weight="600")
    _numbers(page, every, top + 33, bold=True)
    y = top + _ROW
    for one in part.shown:
        _location(page, one, y)
        y += _ROW
    if part.others:
        count = len(part.others)
        drawing.text((EDGE + 8, y + 33), page.words("calendar-others", count=count), SMALL, font_style="italic")
        _numbers(page, part.others, y + 33, bold=False)
        y += _ROW
    return y + 10


def _numbers(page: Page, openings: Sequence[Opening], y: int, *, bold: bool) -> None:
    for t, span in enumerate(page.edition.periods):
        text = page.words.number(sum(one.places(span.name) for one in openings))
        size = fitting_size(text, page.step - 20, TEXT)
        page.drawing.text((page.x(t) + page.step / 2, y), text, size, text_anchor="middle",
                          font_weight="600" if bold else "400")  # fmt: skip


def _location(page: Page, one: Opening, top: int) -> None:
    drawing, words = page.drawing, page.words
    town = page.edition.area[one.area].name
    if page.town:
        drawing.text((EDGE + 8, top + 32), _cut(town, page.town - 16, SMALL), SMALL)
    label = f"{title_of(one, words)} ({about(one, words)})"
    x = EDGE + page.town + (0 if page.town else 8)
    drawing.text((x, top + 32), _cut(label, page.name - 16, SMALL), SMALL)
    rule = f"M{EDGE} {top + _ROW - 3}H{drawing.width - EDGE}"
    ET.SubElement(drawing.root, "path", {"d": rule, "stroke": "#d5dbdf", "stroke-width": "2"})
    order = {span.name: t for t, span in enumerate(page.edition.periods)}
    for phase in one.life:
        t = order[phase.period]
        if phase.action in CLOSED:
            ceases(page, one, phase, (page.x(t) + 8, top))
        else:
            bar(page, one, phase, (t, top))


_LINES = ("all", "durable", "temporary", "durable_unknown", "law", "not_law", "law_unknown")


def _sums(page: Page, top: int) -> int:
    """Places per period of all locations, durable and temporary, and by whether they count for the law."""
    drawing, words, edition = page.drawing, page.words, page.edition
    every = within(edition, page.code or edition.country)
    by_period = [tally(every, span.name) for span in edition.periods]
    rows = [(words(f"tally-{name}"), [n[name] for n in by_period]) for name in _LINES]
    rows = [(label, numbers) for label, numbers in rows if any(numbers)]
    whole = page.code is None or edition.area[page.code].level == "province"
    rest = [elsewhere(edition, span.name, page.code) for span in edition.periods]
    if whole and any(rest):
        rows.insert(1, (words("tally-elsewhere"), [n or 0 for n in rest]))
    y = top + 6
    for i, (label, numbers) in enumerate(rows):
        bold = "600" if i == 0 else "400"
        drawing.text((EDGE + 8, y + 33), label, TEXT, font_weight=bold)
        for t, n in enumerate(numbers):
            text = words.number(n)
            drawing.text((page.x(t) + page.step / 2, y + 33), text, fitting_size(text, page.step - 20, TEXT),
                         text_anchor="middle", font_weight=bold)  # fmt: skip
        y += 40
    return y


def _foot(page: Page, top: int, told: Sequence[str]) -> int:
    """What it is and what it leaves out; the height of the whole picture, with an edge below as above."""
    drawing, words = page.drawing, page.words
    width = drawing.width - 2 * EDGE
    y = drawing.lines((EDGE, top + 50), wrapped(words("proposal"), width, 28), 28, font_weight="600")
    for text in (words("calendar-where"), *told):
        y = drawing.lines((EDGE, y), wrapped(text, width, 25), 25, fill=GREY)
    return round(y) + EDGE - 20  # the line that does not follow has left half an edge
