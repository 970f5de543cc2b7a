"""One page for the agenda of the Provinciale Regietafel: the decision, the bids, the gap and what can be chosen."""

from maps.geometry.shapes import Shapes
from maps.paper.alternatives import choices
from maps.paper.blocks import Block, Bullets, Heading, Paper, Paragraph, Table
from maps.paper.decision import Decision
from maps.paper.numbering import numbered_paper
from maps.paper.over_time import detailed_periods
from maps.paper.phrasing import Phrasing, joined
from optimiser.editions.edition import Edition
from optimiser.words import Words


def agenda_page(edition: Edition, shapes: Shapes, words: Words, code: str) -> Paper:
    """The page about a province whose figures the audience may see (not checked here)."""
    phrasing, area = Phrasing(edition, words), edition.area[code]
    decision, period = Decision(phrasing, shapes, area), detailed_periods(phrasing)[-1]
    options = tuple(f"{words(choice)}: {then}" for choice, then in choices(phrasing, shapes, area)[1:])
    blocks: list[Block] = [
        Heading(words("heading-decision"), numbered=False),
        *decision.decision(),
        Heading(words("heading-bids"), numbered=False),
        *(b for b in decision.bids() if isinstance(b, Table)),
        Paragraph(joined((_gap(phrasing, code, period), words("agenda-account", area=area.name)))),
        Heading(words("heading-alternatives"), numbered=False),
        Bullets(options),
    ]
    title = words("agenda-title", area=area.name)
    facts = [(words("agenda-meeting"), words("fill-prt"))]
    return numbered_paper(phrasing, blocks, title=title, subtitle=edition.title, facts=facts)


def _gap(phrasing: Phrasing, code: str, period: str) -> str:
    """What is lacking after bids, and what the proposal adds."""
    words, edition = phrasing.words, phrasing.edition
    standing, figure = edition.standing(code, period), edition.at(code, period)
    new = phrasing.number(figure.new)
    if standing is None or standing.gap is None:
        return words("agenda-gap-unknown", new=new, period=period)
    way = "gap" if standing.gap > 0 else "surplus" if standing.gap < 0 else "none"
    return words("agenda-gap", way=way, gap=phrasing.number(abs(standing.gap)), new=new, period=period)
