"""The housing task as text for a terminal: areas in a table, facilities with both ledgers, and what must be known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from data.schema.half_years import first_day
from maps.text.table import number_text, table
from optimiser.editions.housing import Facility, HousingArea, HousingEdition, Swap
from optimiser.housing.area_positions import Headcount
from optimiser.words import Words
from optimiser.words.facts import Fact
from optimiser.words.telling import tell

MOST_LINES = 40
"""Municipalities that are shown one by one; of more only the areas around them are."""

COLUMNS = ("new", "arrears", "lead", "total", "counted", "left", "ahead", "asked", "forecast", "until")
"""Columns of the table, besides the name."""


def persons_text(persons: Headcount, words: Words) -> str:
    """A number of people; at least so many with a sign, unknown as a dash."""
    text = number_text(persons.persons, words)
    return f"≥ {text}" if persons.at_least else text


def sentence(fact: Fact, words: Words) -> str:
    """A fact as a sentence, its day as the language writes it."""
    texts = {k: words.date(date.fromisoformat(v)) if k == "day" else v for k, v in fact.texts.items()}
    return tell(replace(fact, texts=texts), words)


def forecast_text(area: HousingArea, words: Words) -> str:
    """The forecast with its range, which never begins below what counts already."""
    if area.forecast is None or area.error is None:
        return "-"
    low, high = max(float(area.counted.persons or 0), area.forecast - area.error), area.forecast + area.error
    ends = {"low": number_text(low, words), "high": number_text(high, words)}
    return words("housing-forecast", forecast=number_text(area.forecast, words), **ends)


def area_name(area: HousingArea, words: Words) -> str:
    """The name of an area; the country has only a code."""
    return words("sum-all") if area.level == "country" else area.name


def _cells(area: HousingArea, words: Words) -> Iterator[str]:
    for column in COLUMNS:
        value = getattr(area, column)
        if column == "forecast":
            yield forecast_text(area, words)
        elif column == "until":
            yield words.date(area.until) if area.until else number_text(None, words)
        elif isinstance(value, Headcount):
            yield persons_text(value, words)
        else:
            yield number_text(value, words, 1 if column == "asked" else 0)


def _areas(edition: HousingEdition, words: Words) -> list[str]:
    municipal = edition.level("municipality")
    levels = ("municipality", "region") if len(municipal) <= MOST_LINES else ()
    blocks = (edition.level(level) for level in (*levels, "province", "country"))
    shown = [areas for areas in blocks if areas]
    header = [words("housing-col-area"), *(words(f"housing-col-{c}") for c in COLUMNS)]
    apart = [""] * len(header)
    rows = [row for areas in shown for row in (apart, *([area_name(a, words), *_cells(a, words)] for a in areas))]
    return table(header, rows)


def _by_name(people: Mapping[str, int], words: Words) -> str:
    return ", ".join(f"{name} {words.number(n)}" for name, n in people.items())


def in_use(edition: HousingEdition) -> list[Facility]:
    """Facilities in which somebody is or came this half-year, and those that are still open; the others are history."""
    begins = first_day(edition.half_year)
    return [f for f in edition.facilities if f.present or f.entered or f.end is None or f.end >= begins]


def facility_text(facility: Facility, words: Words) -> str:
    """Where a facility stands, for whom people in it count, and how many are there."""
    line = words(
        "housing-facility",
        name=facility.name,
        instrument=words(f"instrument-{facility.instrument}"),
        host=facility.host,
        present=words.number(sum(facility.present.values())),
        places=words.number(facility.places),
        linked=_by_name(facility.present, words),
        some="yes" if facility.present else "no",
    )
    entered = _by_name(facility.entered, words)
    return " ".join([line, *([words("housing-facility-entered", linked=entered)] if entered else [])])


def swap_text(swap: Swap, words: Words) -> str:
    """Which households go and come back."""
    sizes = {"households": swap.households, "size": swap.size, "households_back": swap.households_back}
    people = {"size_back": swap.size_back, "persons": swap.persons}
    return words("housing-swap", giver=swap.giver, taker=swap.taker, **sizes, **people)


def housing_text(edition: HousingEdition, words: Words) -> str:
    """The whole text."""
    mark = words(f"mark-{edition.audience}")
    head = [edition.title, *([mark] if mark else []), words("housing-head", half_year=edition.half_year)]
    facts = [sentence(fact, words) for fact in edition.facts]
    facilities = [f"- {facility_text(f, words)}" for f in in_use(edition)]
    swaps = [f"- {swap_text(s, words)}" for s in edition.swaps]
    parts: list[Sequence[str]] = [head, _areas(edition, words), *(p for p in (facilities, swaps, facts) if p)]
    return "\n\n".join("\n".join(part) for part in parts)


def persons_division_text(allocation: Sequence[Mapping[str, Any]], persons: int, words: Words, whole: str = "") -> str:
    """A number over areas, a line per area and one for their sum; ``whole`` names what is divided, else the country."""
    lines = [f"{words('col-code'):<8} {words('col-name'):<28} {words('housing-unit'):>10}"]
    lines += [f"{row['code']:<8} {row['name']:<28} {words.number(row['persons']):>10}" for row in allocation]
    return "\n".join([*lines, f"{'':<8} {whole or words('sum-all'):<28} {words.number(persons):>10}"])
