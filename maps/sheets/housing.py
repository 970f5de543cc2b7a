"""``housing.xlsx``: the task of every municipality, areas around them, facilities, swaps, national numbers, remarks."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from maps.sheets.book import Book
from maps.sheets.grid import Cell, Column, FormattedNumber, Grid
from maps.text.housing import area_name, sentence
from optimiser.editions.housing import Facility, HousingArea, HousingEdition
from optimiser.housing.area_positions import Headcount
from optimiser.words import Words

_PEOPLE = ("new", "moved", "arrears", "lead", "total", "housed", "instruments", "counted", "left", "ahead")
"""Columns of people."""

_RATES = ("per_month", "asked", "forecast", "error")
"""Columns with fractions of people, shown with one decimal."""

_WHERE_KNOWN = ("moved", "asked", "forecast", "error", "goal", "hosted", "present_linked", "present_hosted",
                "households", "step", "missing", "opening", "until")  # fmt: skip
"""Columns that are left out where they say nothing."""

_OF_FACILITIES = ("linked", "entered", "present", "overdue")
"""Columns of the facilities that need words of their own."""

_PRESENT = ("hosted", "present_linked", "present_hosted", "households")
"""Columns of the ledger of the host, and of swaps."""


def write_housing_book(edition: HousingEdition, path: Path, words: Words) -> None:
    """Write the workbook; the same edition gives the same bytes."""
    with Book(path, edition, words, notice="housing-notice") as book:
        _text(book, edition)
        _areas(book, edition.level("municipality"), "housing-municipalities")
        _areas(book, edition.level("region", "province", "country"), "housing-areas")
        earlier = [a for a in edition.areas if a.half_year != edition.half_year]
        _areas(book, earlier, "housing-earlier")
        _facilities(book, edition)
        _swaps(book, edition)
        _numbers(book, edition)
        _monitors(book, edition)


def _columns(words: Words, codes: Mapping[str, tuple[str, float]]) -> list[Column]:
    """Columns by code, each with its kind and width, under headers of the housing task."""
    return [Column(c, kind, width, title=words(f"housing-col-{c}")) for c, (kind, width) in codes.items()]


def _areas(book: Book, found: Sequence[HousingArea], key: str) -> None:
    """Write areas, of one half-year or of several; a column that says nothing of any of them is left out."""
    if not found:
        return
    spans, levels = {a.half_year for a in found}, {a.level for a in found}
    codes: dict[str, tuple[str, float]] = {"half_year": ("text", 10)} if len(spans) > 1 else {}
    codes |= {"code": ("text", 10), "area": ("text", 24)}
    codes |= {"level": ("text", 12)} if len(levels) > 1 else {"region": ("text", 20), "province": ("text", 15)}
    codes |= {c: ("change" if c == "moved" else "places", 12) for c in _PEOPLE}
    codes |= dict.fromkeys(_RATES, ("share", 12))
    codes |= {"until": ("date", 12), "opening": ("text", 18), "basis": ("text", 14), "goal": ("places", 12)}
    codes |= {c: ("change" if c == "households" else "places", 13) for c in _PRESENT}
    codes |= {"step": ("long", 34), "missing": ("text", 18)}
    silent = {c for c in _WHERE_KNOWN if not any(getattr(a, c) for a in found)}
    shown = {code: form for code, form in codes.items() if code not in silent}
    grid = Grid(book, key, _columns(book.words, shown))
    for area in found:
        grid.add({code: cell for code, cell in _cells(area, book).items() if code in shown})
    grid.finish()


def _cells(area: HousingArea, book: Book) -> dict[str, Cell]:
    words = book.words
    people = {c: getattr(area, c) for c in (*_PEOPLE, *_RATES, *_PRESENT, "goal", "until")}
    return {
        **{c: _people(n, book) if isinstance(n, Headcount) else n for c, n in people.items()},
        "half_year": area.half_year,
        "code": area.code,
        "area": area_name(area, words),
        "level": words.named("level", area.level),
        "region": area.region,
        "province": area.province,
        "opening": words(f"housing-opening-{area.opening}") if area.opening else "",
        "basis": words(f"basis-{area.basis}"),
        "step": area.step,
        "missing": words("housing-unknown-of", count=len(area.missing)) if area.missing else "",
    }


def _people(persons: Headcount, book: Book) -> Cell:
    """A number of people; at least so many is shown as such and still a number."""
    if persons.persons is None or not persons.at_least:
        return persons.persons
    return FormattedNumber(persons.persons, book.format(num_format='"≥ "#,##0', align="right", valign="top"))


def _facilities(book: Book, edition: HousingEdition) -> None:
    """Write the two ledgers: a row per facility and linked municipality."""
    if not edition.facilities:
        return
    codes: dict[str, tuple[str, float]] = {
        "facility": ("text", 30), "instrument": ("text", 22), "host": ("text", 22), "partners": ("long", 30),
        "places": ("places", 11), "linked": ("text", 22), "entered": ("places", 14), "present": ("places", 14),
        "overdue": ("places", 14), "opened": ("date", 12), "end": ("date", 12), "source": ("long", 34),
    }  # fmt: skip
    grid = Grid(book, "housing-facilities", _columns(book.words, codes), frozen=1)
    for facility in edition.facilities:
        linked = sorted({*facility.entered, *facility.present}) or [""]
        for i, name in enumerate(linked):
            grid.add(_of_facility(facility, name, book.words, first=not i))
    grid.finish()


def _of_facility(facility: Facility, linked: str, words: Words, *, first: bool) -> dict[str, Cell]:
    """A row; what is of the facility as a whole stands in its first row only, so that columns can be added up."""
    return {
        "facility": facility.name,
        "instrument": words(f"instrument-{facility.instrument}"),
        "host": facility.host,
        "partners": ", ".join(facility.partners),
        "places": facility.places if first else "",
        "linked": linked,
        "entered": facility.entered.get(linked, 0),
        "present": facility.present.get(linked, 0),
        "overdue": facility.overdue if first else "",
        "opened": facility.opened,
        "end": facility.end,
        "source": facility.source,
    }


def _swaps(book: Book, edition: HousingEdition) -> None:
    if not edition.swaps:
        return
    codes: dict[str, tuple[str, float]] = {
        "giver": ("text", 22), "taker": ("text", 22), "gone": ("places", 12), "size": ("places", 12),
        "back": ("places", 12), "size_back": ("places", 12), "persons": ("places", 12), "agreed": ("date", 12),
        "source": ("long", 34),
    }  # fmt: skip
    grid = Grid(book, "housing-swaps", _columns(book.words, codes), frozen=2)
    for s in edition.swaps:
        cells: dict[str, Cell] = {
            c: getattr(s, c) for c in ("giver", "taker", "size", "size_back", "persons", "agreed")
        }
        grid.add({**cells, "gone": s.households, "back": s.households_back, "source": s.source})
    grid.finish()


def _numbers(book: Book, edition: HousingEdition) -> None:
    if not edition.numbers:
        return
    codes: dict[str, tuple[str, float]] = {
        "half_year": ("text", 11), "standing": ("text", 20), "persons": ("places", 12), "rounded": ("places", 12),
        "decided": ("date", 12), "difference": ("text", 24), "counts": ("text", 10), "source": ("long", 50),
        "note": ("long", 50),
    }  # fmt: skip
    grid, words = Grid(book, "housing-numbers", _columns(book.words, codes)), book.words
    for n in edition.numbers:
        grid.add(
            {
                "half_year": n.half_year,
                "standing": words(f"housing-standing-{n.standing}"),
                "persons": n.persons,
                "rounded": "" if n.rounded is None else n.rounded,
                "decided": n.decided,
                "difference": words(f"housing-difference-{n.difference}"),
                "counts": words("name-choice-yes" if n.counts else "name-choice-no"),
                "source": n.source,
                "note": n.note,
            }
        )
    grid.finish()


def _monitors(book: Book, edition: HousingEdition) -> None:
    if not edition.monitors:
        return
    codes: dict[str, tuple[str, float]] = {
        "area": ("text", 22), "day": ("date", 12), "ahead_count": ("places", 14), "exact_count": ("places", 14),
        "short_count": ("places", 14), "source": ("long", 50),
    }  # fmt: skip
    grid = Grid(book, "housing-monitor", _columns(book.words, codes), frozen=1)
    for m in edition.monitors:
        grid.add({"area": m.area, "day": m.day, "ahead_count": m.ahead, "exact_count": m.exact,
                  "short_count": m.short, "source": m.source})  # fmt: skip
    grid.finish()


def _text(book: Book, edition: HousingEdition) -> None:
    """Write what must be known, then what the columns mean and where the numbers come from."""
    words = book.words
    grid = Grid(book, "housing-guide", _columns(words, {"subject": ("text", 30), "text": ("long", 100)}), frozen=0)
    grid.add({"subject": words("housing-head", half_year=edition.half_year), "text": words("housing-notice")})
    for fact in edition.facts:
        grid.add({"subject": words("housing-know"), "text": sentence(fact, words)})
    for code in (*_PEOPLE, *_RATES, *_PRESENT, "until", "opening", "basis", *_OF_FACILITIES):
        grid.add({"subject": words(f"housing-col-{code}"), "text": words(f"housing-means-{code}")})
    for line in edition.sources:
        grid.add({"subject": words("col-source"), "text": line})
    for name, digest in edition.inputs.items():
        grid.add({"subject": name, "text": f"SHA-256 {digest}"})
    for name, version in edition.versions.items():
        grid.add({"subject": name, "text": version})
    grid.finish()
