"""The calculation of an area, as a reader meets it: the lines that concern it, each once, step by step."""

from optimiser.editions.edition import Edition
from optimiser.words.facts import Line

_OF_GROUPS = 4
"""The step of a calculation in which groups stand one after another."""


def calculation_of(edition: Edition, area: str) -> tuple[Line, ...]:
    """Lines of an area by step: its own and those of country, province and region.

    An area of one municipality has the calculation of that one, also where it rests on a region around both.
    """
    record = edition.area[area]
    only = edition.area[record.members[0]] if len(record.members) == 1 else record
    codes = dict.fromkeys((edition.country, record.province, record.region, only.region, area, only.code))
    lines: dict[str, Line] = {}
    for line in (line for code in codes for line in edition.workings.get(code, ())):
        if lines.get(line.name) != line:  # what a narrower area says anew stands after the lines that it is made of
            lines.pop(line.name, None)
            lines[line.name] = line
    return tuple(sorted(lines.values(), key=lambda line: (line.step, _group_of(line))))


def _group_of(line: Line) -> str:
    return line.what.codes.get("group", "") if line.step == _OF_GROUPS else ""
