"""Draw the calendar of locations: a bar per location over the periods, with its places inside.

Shape says what happens as well as colour: proposed bars have a thick edge and begin with a triangle, extended
parts are striped, a closure is a cross and an agreed end a vertical line.
"""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from maps.pictures.calendar_bars import EDGE, SMALL, TEXT, CalendarPage, bar, ceases, fitting_size, legend, stripes
from maps.pictures.calendar_rows import MOST, Part, about, notes, parts, title_of, unshown
from maps.pictures.svg import GREY, INK, MM, Drawing, Picture, wrapped
from optimiser.editions.edition import Edition
from optimiser.editions.location_counts import elsewhere, tally, within
from optimiser.editions.location_lives import CLOSED, LocationLife
from optimiser.words import Words

_ROW_HEIGHT, _HEAD_SIZE = 50, 30
"""Height of a row, and type size of headings [units of a tenth of a millimetre]."""

_NAME_WIDTHS_PAGE, _NAME_WIDTHS_PAPER, _NAME_WIDTHS_MUNICIPALITY = (380, 760), (240, 600), (0, 640)
"""Widths of the columns of municipalities and locations: on a page of its own, in a paper, and for one municipality."""

_LANDSCAPE_MM = 297
"""Width of A4 on its side [mm]."""

_EM = 0.5
"""Mean width of a letter of a name, as a part of the type size; less than in other texts: few capitals and digits."""


def calendar(
    edition: Edition, words: Words, *, most: int = MOST, width_mm: float = _LANDSCAPE_MM, code: str | None = None
) -> Picture:
    """Draw the locations of an edition over time.

    Args:
        edition: an edition with openings.
        words: language of the texts.
        most: largest number of locations with a bar; of the others only number and places are given.
        width_mm: width on paper [mm].
        code: code of the area to draw; by default all locations.

    """
    parts_shown = parts(edition, most, code)
    name = edition.area[code].name if code else ""
    title = words("calendar-title-area", area=name) if code else words("calendar-title")
    alt = describe(edition, words, parts_shown, code)
    drawing = Drawing(round(width_mm * MM), title=title, description=alt, language=words.language)
    stripes(drawing)
    single_municipality = code is not None and edition.area[code].level == "municipality"
    widths = (
        _NAME_WIDTHS_MUNICIPALITY
        if single_municipality
        else _NAME_WIDTHS_PAGE
        if width_mm >= _LANDSCAPE_MM
        else _NAME_WIDTHS_PAPER
    )
    page = CalendarPage(drawing, edition, words, code, *widths)
    y = _periods(page, _head(page, title))
    for part in parts_shown:
        y = _part(page, part, y)
    y = _sums(page, y)
    height = _foot(
        page, legend(page, y + 30), [*unshown(parts_shown, words, table=code is not None), *notes(edition, words, code)]
    )
    return Picture(drawing.done(height), title, alt, drawing.width / MM, height / MM)


def describe(edition: Edition, words: Words, parts_shown: Sequence[Part], code: str | None = None) -> str:
    """Alternative text: the number of locations, and what opens and ceases in each period."""
    shown, openings = sum(len(part.shown) for part in parts_shown), within(edition, code or edition.country)
    sentences = [words("calendar-alt", count=len(openings), shown=shown, periods=len(edition.periods))]
    for span in edition.periods:
        n = tally(openings, span.name)
        counts = {name: words.number(n[name]) for name in ("all", "open_locations", "opens", "extended", "closes")}
        sentences.append(words("calendar-alt-period", period=span.name, **counts))
    return " ".join([*sentences, *unshown(parts_shown, words, table=code is not None), words("calendar-alt-table")])


def _head(page: CalendarPage, title: str) -> int:
    drawing, y = page.drawing, float(EDGE)
    if mark := page.words(f"mark-{page.edition.audience}"):
        drawing.rect((EDGE, round(y), drawing.width - 2 * EDGE, 46), fill="#ffffff", stroke=INK, stroke_width="3")
        drawing.text((drawing.width / 2, y + 33), mark, 30, font_weight="600", text_anchor="middle")
        y += 66
    y = drawing.lines((EDGE, y + 36), [title], 44, font_weight="600")
    lines = wrapped(page.edition.title, drawing.width - 2 * EDGE, _HEAD_SIZE)
    return round(drawing.lines((EDGE, y - 6), lines, _HEAD_SIZE, fill=GREY))


def _periods(page: CalendarPage, top: int) -> int:
    """Draw the names of the periods and their reference dates; returns the top of the first row."""
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


def _shortened(text: str, width: float, size: int) -> str:
    """The text, shortened to fit in a width."""
    characters = int(width / (_EM * size))
    return text if len(text) <= characters else text[: characters - 1].rstrip() + "…"


def _part(page: CalendarPage, part: Part, top: int) -> int:
    """Draw a province: places per period, its locations and a row for the others; returns the top of what follows."""
    drawing, all_openings = page.drawing, (*part.shown, *part.others)
    drawing.rect((EDGE, top, drawing.width - 2 * EDGE, _ROW_HEIGHT - 4), fill="#eef2f4")
    drawing.text((EDGE + 8, top + 33), part.name, _HEAD_SIZE, font_weight="600")
    _numbers(page, all_openings, top + 33, bold=True)
    y = top + _ROW_HEIGHT
    for opening in part.shown:
        _location(page, opening, y)
        y += _ROW_HEIGHT
    if part.others:
        count = len(part.others)
        drawing.text((EDGE + 8, y + 33), page.words("calendar-others", count=count), SMALL, font_style="italic")
        _numbers(page, part.others, y + 33, bold=False)
        y += _ROW_HEIGHT
    return y + 10


def _numbers(page: CalendarPage, openings: Sequence[LocationLife], y: int, *, bold: bool) -> None:
    for t, span in enumerate(page.edition.periods):
        text = page.words.number(sum(opening.places(span.name) for opening in openings))
        size = fitting_size(text, page.step - 20, TEXT)
        page.drawing.text((page.x(t) + page.step / 2, y), text, size, text_anchor="middle",
                          font_weight="600" if bold else "400")  # fmt: skip


def _location(page: CalendarPage, opening: LocationLife, top: int) -> None:
    drawing, words = page.drawing, page.words
    municipality = page.edition.area[opening.area].name
    if page.town:
        drawing.text((EDGE + 8, top + 32), _shortened(municipality, page.town - 16, SMALL), SMALL)
    label = f"{title_of(opening, words)} ({about(opening, words)})"
    x = EDGE + page.town + (0 if page.town else 8)
    drawing.text((x, top + 32), _shortened(label, page.name - 16, SMALL), SMALL)
    rule = f"M{EDGE} {top + _ROW_HEIGHT - 3}H{drawing.width - EDGE}"
    ET.SubElement(drawing.root, "path", {"d": rule, "stroke": "#d5dbdf", "stroke-width": "2"})
    order = {span.name: t for t, span in enumerate(page.edition.periods)}
    for phase in opening.life:
        t = order[phase.period]
        if phase.action in CLOSED:
            ceases(page, opening, phase, (page.x(t) + 8, top))
        else:
            bar(page, opening, phase, (t, top))


_SUMS_SHOWN = ("all", "durable", "temporary", "durable_unknown", "law", "not_law", "law_unknown")
"""Sums below the calendar, in order; those that are zero in every period are left out."""


def _sums(page: CalendarPage, top: int) -> int:
    """Draw the sums per period: all places, by durability, and by whether they count for the law."""
    drawing, words, edition = page.drawing, page.words, page.edition
    openings = within(edition, page.code or edition.country)
    by_period = [tally(openings, span.name) for span in edition.periods]
    rows = [(words(f"tally-{name}"), [n[name] for n in by_period]) for name in _SUMS_SHOWN]
    rows = [(label, numbers) for label, numbers in rows if any(numbers)]
    covers_whole_provinces = page.code is None or edition.area[page.code].level == "province"
    elsewhere_places = [elsewhere(edition, span.name, page.code) for span in edition.periods]
    if covers_whole_provinces and any(elsewhere_places):
        rows.insert(1, (words("tally-elsewhere"), [n or 0 for n in elsewhere_places]))
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


def _foot(page: CalendarPage, top: int, notes_below: Sequence[str]) -> int:
    """Draw what the picture is and what it leaves out; returns the height of the whole picture."""
    drawing, words = page.drawing, page.words
    width = drawing.width - 2 * EDGE
    y = drawing.lines((EDGE, top + 50), wrapped(words("proposal"), width, 28), 28, font_weight="600")
    for text in (words("calendar-where"), *notes_below):
        y = drawing.lines((EDGE, y), wrapped(text, width, 25), 25, fill=GREY)
    return round(y) + EDGE - 20  # the advance to a next line is half an edge already
