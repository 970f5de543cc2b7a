"""What every sentence about a plan claims, worked out anew from the figures of the same edition.

A claim is a function by the code of its sentence. It gets the fact as it was told and the edition in which it stands,
and never calls what made the fact. Where an edition does not hold a figure (limits that are hidden inside a sum, places
before rounding), the rows of the dossier or the plan of the visible rows are taken.
"""

import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TypeVar

from data.schema.dates import exists, offered
from data.schema.facts import Location, Period
from data.schema.tables import Tables
from optimiser.editions.edition import Edition
from optimiser.editions.records import Figure
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Scenario
from optimiser.words.facts import Fact, Line

TOTAL = "total"
Said = TypeVar("Said")


@dataclass(frozen=True)
class Told:
    """A fact, or a line of a calculation, and where it stands: ``area`` is empty for what is about the whole plan."""

    edition: Edition
    seen: Plan
    area: str
    fact: Fact
    line: Line | None = None

    @property
    def period(self) -> str:
        """The period that reasons and calculations are about."""
        return self.edition.periods[-1].name

    @cached_property
    def tables(self) -> Tables:
        """The rows that the reader may see."""
        assert self.seen.case is not None
        return self.seen.case.tables

    @cached_property
    def scenario(self) -> Scenario:
        assert self.seen.scenario is not None
        return self.seen.scenario

    @cached_property
    def span(self) -> Period:
        """The row of the last period."""
        return self.tables.periods[-1]

    @cached_property
    def stock(self) -> tuple[Location, ...]:
        """Rows of locations that exist in the last period."""
        return tuple(row for row in self.tables.locations if exists(row, self.span))

    @cached_property
    def figure(self) -> Figure:
        """All places of the area in the last period."""
        return self.edition.at(self.area, self.period)

    @property
    def group(self) -> str:
        return self.fact.codes["group"].removeprefix("group-")

    def number(self, name: str) -> float:
        return self.fact.numbers[name]

    def names(self, all_names: Sequence[str], most: int = 60) -> None:
        """The sentence counts them all, names the first of them, and says how many it leaves out."""
        assert self.number("count") == len(all_names)
        assert self.fact.texts["names"] == ", ".join(all_names[:most])
        assert self.fact.numbers.get("more", 0) == max(0, len(all_names) - most)

    def run(self, of: Callable[[str], Said]) -> Said:
        """What a sentence says of its period, or of every period up to a last one: the same in all, and in no next."""
        periods = [p.name for p in self.edition.periods]
        first = periods.index(self.fact.texts["period"])
        last = periods.index(self.fact.texts.get("until", self.fact.texts["period"]))
        assert first < last or "until" not in self.fact.texts
        found = [of(name) for name in periods]
        assert all(x == found[first] for x in found[first : last + 1])
        assert found[first] not in (found[max(0, first - 1) : first] + found[last + 1 : last + 2])
        return found[first]

    def named(self, name: str, levels: tuple[str, ...] = ("province", "region", "municipality", "country")) -> str:
        """The code of the area that a text names."""
        found = [a.code for level in levels for a in self.edition.level(level) if a.name == self.fact.texts[name]]
        return found[0]

    def required(self, scope: str, group: str = TOTAL, period: str = "") -> int:
        """Places that rows of the edition ask inside an area; of nested scopes the outermost counts."""
        inside = set(self.edition.area[scope].members)
        rows = [
            a
            for a in self.edition.requirement
            if a.period == (period or self.period)
            and group in (a.group, TOTAL)
            and set(self.edition.area[a.scope].members) <= inside
        ]
        outer = [
            a
            for a in rows
            if not any(
                b.group == a.group and set(self.edition.area[a.scope].members) < set(self.edition.area[b.scope].members)
                for b in rows
            )
        ]
        return sum(a.places for a in {(a.group, self.edition.area[a.scope].members): a for a in outer}.values())

    def given_up(self, m: str, group: str = TOTAL) -> int:
        """Places that others host for a municipality, less those that it hosts for others."""
        rows = [x for x in self.tables.exchanges if group in (x.group, TOTAL) and x.period in (None, self.period)]
        return sum(x.places * ((x.from_gm == m) - (x.to_gm == m)) for x in rows)

    def existing(self, m: str, group: str = TOTAL) -> int:
        """Existing places of a municipality by the rows of locations."""
        return sum(row.places or 0 for row in self.stock if row.gm_code == m and group in (row.group, TOTAL))

    def load_of(self, m: str) -> tuple[float, int, int]:
        """Share that a load divides by, places that it counts besides the new ones, and new places."""
        credited = [g for g in self.edition.groups if g in self.seen.instance.credited]
        credit = sum(self.existing(m, g) for g in credited)
        figure = self.edition.at(m, self.period)
        assert figure.share is not None
        assert figure.new is not None
        return figure.share - credit, self.existing(m) - credit + self.given_up(m), figure.new

    def has_rows(self, m: str) -> bool:
        """Whether any row or rule may keep a municipality off the level of its area."""
        t = self.tables
        rows = [x.gm_code for x in t.limits if x.period in (None, self.period)]
        rows += [x.gm_code for x in t.eligibility if x.eligible == "no"]
        steered = any(aim.name == "deviation_from_bids" for aim in self.edition.aims)
        rows += [x.gm_code for x in t.bids if (x.firmness == "hard" or steered) and offered(x, self.span)]
        rows += [m for x in t.exchanges for m in (x.from_gm, x.to_gm)]
        rows += [x.scope for x in self.edition.requirement]
        return m in rows or self.at_smallest(m) or "ceiling_per_1000" in self.scenario.rules

    def at_smallest(self, m: str) -> bool:
        """Whether a municipality has none, or exactly the smallest number, of a group that has one."""
        given = self.scenario.rules.get("smallest_number", {})
        return any(
            (self.edition.at(m, self.period, g).new or 0) in (0, n) for g, n in given.items() if g != "extensions"
        )


Claim = Callable[[Told], None]
CLAIMS: dict[str, Claim] = {}
"""The claim of every sentence, by its code."""


def claims(*codes: str) -> Callable[[Claim], Claim]:
    """Register the claim of these codes; one code has one claim."""

    def register(claim: Claim) -> Claim:
        assert not CLAIMS.keys() & set(codes)
        CLAIMS.update(dict.fromkeys(codes, claim))
        return claim

    return register


def told(edition: Edition, seen: Plan) -> Iterator[Told]:
    """Every fact and line of an edition, with the plan of the rows that its reader may see."""
    for fact in edition.facts:
        yield Told(edition, seen, "", fact)
    for m, facts in edition.reasons.items():
        yield from (Told(edition, seen, m, fact) for fact in facts if not edition.area[m].withheld)
    for code, lines in edition.workings.items():
        yield from (Told(edition, seen, code, line.what, line) for line in lines)


def rounded(told: float, exact: float, decimals: int = 0) -> None:
    """A number is told as the exact one rounded."""
    assert abs(told - exact) <= 0.5 * 10**-decimals + 1e-5, (told, exact)


def _register() -> None:
    """Read every file of claims, each of which registers its own."""
    for module in pkgutil.iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")


_register()
