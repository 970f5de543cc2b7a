"""The decision with which a paper begins: what is asked, what it means, why, what else could be decided, and when."""

from collections.abc import Iterator
from dataclasses import dataclass

from maps.geometry.shapes import Shapes
from maps.paper.alternatives import alternatives
from maps.paper.blocks import Block, Bullets, Heading, Paragraph, Table
from maps.paper.headings import Headings, Kind, headings_of
from maps.paper.joint import together
from maps.paper.over_time import detailed_periods, has_many_periods
from maps.paper.phrasing import Phrasing, joined, span
from maps.paper.requirement import asked_for
from maps.paper.short import effect
from maps.paper.sizes import meaning
from maps.paper.standing import bids
from maps.text.deciding import deciding
from maps.text.joint import is_joint, proposal_text, proposed
from maps.text.open_questions import LAW, told_on_top
from optimiser.editions.costs import cost_lines, known_sum
from optimiser.editions.records import Area
from optimiser.words.telling import tell


def kind_of(phrasing: Phrasing, area: Area) -> Kind:
    """Who decides: the council of a municipality; of any larger area the Provinciale Regietafel."""
    return "council" if area.level == "municipality" and phrasing.edition.unit == "municipality" else "prt"


MILLION = 1_000_000
"""From here on euros are told in millions with one decimal: prices are not known more precisely."""


@dataclass(frozen=True)
class Decision:
    """The parts of a decision about an area, each as blocks without its heading."""

    phrasing: Phrasing
    shapes: Shapes
    area: Area

    @property
    def kind(self) -> Kind:
        """Who decides."""
        return kind_of(self.phrasing, self.area)

    def blocks(self, chosen: Headings | None = None) -> Iterator[Block]:
        """All parts in the order of their headings."""
        words = self.phrasing.words
        for heading in headings_of(chosen, self.kind):
            made = list(getattr(self, heading.part)())
            if made:
                default = words(f"heading-{heading.part}", area=self.area.name) if heading.heading is None else ""
                yield Heading(heading.heading or default, numbered=False)
                yield from made

    def subject(self) -> Iterator[Block]:
        """One sentence on what it is about."""
        named = span(self.phrasing.edition, self.phrasing.words)
        code = "decide-subject-joint" if is_joint(self.phrasing.edition) else "decide-subject"
        yield Paragraph(self.phrasing.words(code, area=self.area.name, period=named))

    def decision(self) -> Iterator[Block]:
        """What is asked to decide, numbered."""
        yield Paragraph(self.phrasing.words(f"decide-ask-{self.kind}"))
        yield Bullets(tuple(self.asked()), numbered=True)

    def asked(self) -> Iterator[str]:
        """The points of the decision."""
        words, edition = self.phrasing.words, self.phrasing.edition
        for period in detailed_periods(self.phrasing):
            new = edition.at(self.area.code, period).new
            way = "untold" if new is None else "fewer" if new < 0 else "some" if new else "none"
            places = "" if new is None else self.phrasing.number(abs(new))
            yield words(f"decide-{self.kind}-places", way=way, new=places, area=self.area.name, period=period)
            for found in proposed(edition, self.area, period):
                if found.more or found.moved:
                    yield proposal_text(found, self.area, period, words, self.kind)
        standing = edition.standing(self.area.code, detailed_periods(self.phrasing)[-1])
        if self.kind == "prt" and standing is not None and standing.gap is not None and standing.gap > 0:
            yield words("decide-gap", gap=self.phrasing.number(standing.gap))
        yield words(f"decide-{self.kind}-answer", day=words("paper-fill"))
        yield words(f"decide-{self.kind}-open")

    def meaning(self) -> Iterator[Block]:
        """What it means as locations and, in a joint plan, everything together."""
        yield from meaning(self.phrasing, self.area)
        for period in detailed_periods(self.phrasing):
            yield from together(self.phrasing, self.area, period)

    def background(self) -> Iterator[Block]:
        """What is asked of country and province."""
        yield from asked_for(self.phrasing, self.area)

    def bids(self) -> Iterator[Block]:
        """Where bids stand."""
        yield from bids(self.phrasing, self.area, detailed_periods(self.phrasing)[-1])

    def effect(self) -> Iterator[Block]:
        """How many places there are then, also per 1,000 inhabitants."""
        yield from effect(self.phrasing, self.area)

    def arguments(self) -> Iterator[Block]:
        """The reason that decides, what the plan does to spread and relieve, and that it was audited."""
        words, edition = self.phrasing.words, self.phrasing.edition
        reasons = edition.reasons.get(self.area.code, ())
        decides = deciding(reasons, len(edition.groups))
        facts = [
            *([reasons[decides]] if decides is not None else []),
            *(f for f in edition.facts if f.code == "principles"),
        ]
        texts = [tell(fact, words) for fact in facts]
        if edition.keys:
            keys = "; ".join(dict.fromkeys(words.named("key", k) for k in edition.keys.values()))
            texts.append(words("decide-key", keys=keys))
        if edition.audit and not any(edition.audit.values()):
            texts.append(words("decide-audit", count=self.phrasing.number(len(edition.audit))))
        yield Bullets(tuple(texts))

    def objections(self) -> Iterator[Block]:
        """What is not known, and what may be withheld."""
        words, edition = self.phrasing.words, self.phrasing.edition
        texts = [tell(f, words) for f in told_on_top(edition) if f.code not in LAW]
        if any(edition.area[m].withheld for m in self.area.members):
            texts.append(words("paper-withheld-note"))
        joint = [words("decide-joint-law")] if is_joint(edition) else []
        yield Bullets((*texts, *joint, words("decide-proposal")))

    def alternatives(self) -> Iterator[Block]:
        """What can be decided instead."""
        yield from alternatives(self.phrasing, self.shapes, self.area)

    def finances(self) -> Iterator[Block]:
        """What is proposed here costs by stated prices, as far as these are known; the rest is an open field."""
        words = self.phrasing.words
        lines = tuple(x for x in cost_lines(self.phrasing.edition, self.area.code) if x.proposed and x.item != "bonus")
        euro, whole = known_sum(lines)
        if not lines:
            text = words("decide-no-money")
        elif not euro and not whole:
            text = words("decide-money-unknown", area=self.area.name)
        else:
            way = "whole" if whole else "least"
            unit, told = (
                ("million", words.number(euro / MILLION, 1)) if euro >= MILLION else ("one", words.number(round(euro)))
            )
            text = words("decide-money", way=way, unit=unit, euro=told, area=self.area.name)
        yield Paragraph(text)
        yield self._open("finances")

    def participation(self) -> Iterator[Block]:
        """An open field."""
        yield self._open("participation")

    def planning(self) -> Iterator[Block]:
        """Steps with their days, which others fill in, and the reference dates of the periods."""
        words, edition = self.phrasing.words, self.phrasing.edition
        steps = [
            (words(f"planning-{self.kind}-{k}"), words(f"fill-{self.kind}")) for k in ("discuss", "answer", "next")
        ]
        shown = edition.periods[-1:] if has_many_periods(self.phrasing) else edition.periods
        days = [(words("planning-day", period=p.name), words.date(p.reference)) for p in shown if p.reference]
        header = (words("planning-col-step"), words("planning-col-day"))
        yield Table(words("planning-caption"), header, (*steps, *days), ("left", "left"), (2.2, 1.4))

    def open(self) -> Iterator[Block]:
        """A field of one's own."""
        yield Paragraph(self.phrasing.words(f"fill-{self.kind}"), "open")

    def _open(self, name: str) -> Paragraph:
        words = self.phrasing.words
        return Paragraph(joined((words(f"fill-{self.kind}"), words(f"open-{name}"))), "open")
