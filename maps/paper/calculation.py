"""The calculation behind a number in a paper: a small table per step, with letters that continue over the steps."""

from collections.abc import Iterator

from maps.paper.blocks import Block, Heading, Paragraph, Table
from maps.paper.phrasing import Phrasing
from maps.text.calculation import calculation_lines
from maps.text.left_out import left_out
from optimiser.editions.calculation import calculation_of
from optimiser.editions.records import Area

STEPS = (1, 2, 3, 4)
"""Steps of a calculation, each with a table of its own."""

_TO_NUMBER = 3
"""The step that ends in the number."""


def working(phrasing: Phrasing, area: Area) -> Iterator[Block]:
    """Every step of the calculation, or a note on why there is none; nothing where reasons tell that it is left out."""
    words, lines = phrasing.words, calculation_of(phrasing.edition, area.code)
    if left_out(phrasing.edition, area, words):
        return
    if phrasing.edition.located:
        gap_is_known = any(fact.code.startswith("locations-gap") for fact in phrasing.edition.facts)
        yield Paragraph(words("paper-no-sum-sites" if gap_is_known else "paper-no-sum-untold"), "note")
        return
    yield Heading(words("working-title"), 2)
    if not lines:
        yield Paragraph(words("working-none"))
        return
    yield Paragraph(words("working-intro", area=area.name))
    all_lines = list(calculation_lines(lines, words))
    columns = tuple(words(f"working-col-{c}") for c in ("line", "what", "sum", "value", "whole"))
    number = 0
    for step in STEPS:
        rows = tuple((x.letter, x.what, x.rule, x.value, x.whole) for x in all_lines if x.step == step)
        if rows:
            number += 1  # a step without lines is skipped, and its number with it
            caption = words(
                "working-caption",
                number=number,
                step=words(f"working-step-{step}"),
                period=phrasing.edition.periods[-1].name,
            )
            yield Table(caption, columns, rows, ("left", "left", "left", "right", "right"), (0.5, 3.2, 1.6, 1.1, 0.9))
    steps_present = {line.step for line in lines}
    yield Paragraph(words("working-rounding" if _TO_NUMBER in steps_present else "working-no-level"), "note")
