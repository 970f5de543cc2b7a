"""The housing task as a paper for a table or council: the sum, all areas, both ledgers, steps, what must be known."""

from collections.abc import Iterator, Sequence

from maps.paper.blocks import Block, Bullets, Figure, Heading, Paper, Paragraph, Table, numbers
from maps.paper.numbering import numbered
from maps.pictures.svg import Picture
from maps.text.housing import area_name, facility_text, forecast_text, in_use, persons_text, sentence, swap_text
from maps.text.housing_short import lead
from maps.text.table import number_text
from optimiser.editions.housing import HousingEdition
from optimiser.words import Words

MOST_ROWS = 60
"""Municipalities that a paper shows one by one; of more only provinces and the country are shown."""

_PEOPLE = ("arrears", "lead", "total", "counted", "left", "ahead")
"""Columns of people after the new task."""

_PAGE, _PAGES = "\x01", "\x02"
"""Stand for the page number and the number of pages while the message is split at them."""


def housing_paper(edition: HousingEdition, words: Words, pictures: Sequence[Picture] = ()) -> Paper:
    """The paper of an edition, with its maps."""
    before, rest = words("paper-page", page=_PAGE, pages=_PAGES).split(_PAGE)
    between, after = rest.split(_PAGES)
    return Paper(
        title=edition.title,
        subtitle=words("housing-head", half_year=edition.half_year),
        language=words.language,
        mark=words(f"mark-{edition.audience}"),
        proposal=words("housing-notice"),
        page=(before, between, after),
        blocks=tuple(numbered([*_short(edition, words), *_areas(edition, words), *_people(edition, words),
                               *_known(edition, words), *_maps(pictures, words)], words)),
        landscape=True,
        facts=((words("paper-edition"), words(f"paper-edition-{edition.audience}")),),
    )  # fmt: skip


def _short(edition: HousingEdition, words: Words) -> Iterator[Block]:
    """What is asked, what counts and what is left, of the widest areas of which it is known."""
    yield Heading(words("housing-paper-short"))
    yield from (Paragraph(text, "lead") for text in lead(edition, words))


def _maps(pictures: Sequence[Picture], words: Words) -> Iterator[Block]:
    if pictures:
        yield Heading(words("paper-map"))
        yield from (Figure(picture.title, picture) for picture in pictures)


def _areas(edition: HousingEdition, words: Words) -> Iterator[Block]:
    municipal = edition.level("municipality")
    narrow = ("municipality", "region") if len(municipal) <= MOST_ROWS else ()
    found = [a for level in (*narrow, "province", "country") for a in edition.level(level)]
    wide = sum(a.level != found[0].level for a in found)
    rows = [
        (area_name(a, words), number_text(a.new, words), *(persons_text(getattr(a, c), words) for c in _PEOPLE),
         number_text(a.asked, words, 1), forecast_text(a, words))
        for a in found
    ]  # fmt: skip
    columns = ("area", "new", *_PEOPLE, "asked", "forecast")
    header = tuple(words(f"housing-col-{c}") for c in columns)
    widths = (2.4, *(1.0 for _ in columns[1:-1]), 1.4)
    yield Heading(words("housing-paper-areas"))
    yield Table(words("housing-head", half_year=edition.half_year), header, tuple(rows), numbers(len(columns) - 1),
                widths, totals=wide)  # fmt: skip
    steps = tuple(f"{a.name}: {a.step}" for a in municipal if a.step)
    if steps:
        yield Heading(words("housing-col-step"))
        yield Bullets(steps)


def _people(edition: HousingEdition, words: Words) -> Iterator[Block]:
    """Facilities, who counts where and stays where, and swaps."""
    if facilities := in_use(edition):
        yield Heading(words("sheet-housing-facilities"))
        yield Bullets(tuple(facility_text(f, words) for f in facilities))
        columns = ("present_linked", "present_hosted", "hosted")
        found = [a for a in edition.level("municipality") if any(getattr(a, c) for c in columns)]
        if found:
            header = (words("housing-col-area"), *(words(f"housing-col-{c}") for c in columns))
            rows = tuple((a.name, *(words.number(getattr(a, c)) for c in columns)) for a in found)
            yield Table(words("about-housing-facilities"), header, rows, numbers(len(columns)), (2.0, 1.0, 1.0, 1.0))
    if edition.swaps:
        yield Heading(words("sheet-housing-swaps"))
        yield Bullets(tuple(swap_text(s, words) for s in edition.swaps))


def _known(edition: HousingEdition, words: Words) -> Iterator[Block]:
    yield Heading(words("housing-know"))
    yield Bullets(tuple(sentence(fact, words) for fact in edition.facts))
    if edition.sources:
        yield Heading(words("housing-col-source"))
        yield Bullets(edition.sources)
