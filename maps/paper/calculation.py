"""The sum behind a number in a paper: a small table per step, whose letters run on."""

from collections.abc import Iterator

from maps.paper.blocks import Block, Heading, Paragraph, Table
from maps.paper.phrasing import Say
from maps.text.calculation import calculation_lines
from optimiser.editions.records import Area

STEPS = (1, 2, 3)


def working(say: Say, area: Area) -> Iterator[Block]:
    """Every step of the sum, or why it cannot stand here."""
    words, lines = say.words, say.edition.working(area.code)
    if say.edition.located:
        known = any(fact.code == "locations-gap" for fact in say.edition.facts)
        yield Paragraph(words("paper-no-sum-sites" if known else "paper-no-sum-untold"), "note")
        return
    yield Heading(words("working-title"), 2)
    if not lines:
        yield Paragraph(words("working-none"))
        return
    yield Paragraph(words("working-intro", area=area.name))
    found = list(calculation_lines(lines, words))
    columns = tuple(words(f"working-col-{c}") for c in ("line", "what", "sum", "value", "whole"))
    for step in STEPS:
        rows = tuple((x.letter, x.what, x.rule, x.value, x.whole) for x in found if x.step == step)
        if rows:
            caption = words("working-caption", step=words(f"working-step-{step}"), period=say.edition.periods[-1].name)
            yield Table(caption, columns, rows, ("left", "left", "left", "right", "right"), (0.5, 3.2, 1.6, 1.1, 0.9))
    last = {line.step for line in lines}
    yield Paragraph(words("working-rounding" if STEPS[-1] in last else "working-no-level"), "note")
