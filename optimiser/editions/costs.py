"""What a plan costs by stated prices: a line per kind or group and period, and what is paid once.

Maths:
    cost = Σ_t places[k, t] · years(t) · price(k) + openings · price + extensions · price + once        [EUR]
    years(t) = days of the period / 365.25

    An unknown price makes its line unknown, never zero; a sum is then *at least*. Only places and locations that the
    edition shows are counted, so that no cost tells more than it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from optimiser.editions.edition import Edition
from optimiser.editions.location_lives import EXTEND, OPEN
from optimiser.editions.records import Price, Span

DAYS_PER_YEAR = 365.25

_STEPS = {OPEN: "opening", EXTEND: "extension"}
"""What happens to a location, and what that is called on the sheet."""


@dataclass(frozen=True)
class CostLine:
    """A line of the cost sheet.

    Args:
        item: ``place_year``, ``opening``, ``extension``, ``one_off`` or ``bonus``.
        of: group, kind of location, or text.
        period: empty for what comes once.
        quantity: place-years, openings or extensions; ``None`` if unknown.
        price: what one costs.
        proposed: whether it is what the plan proposes; else what exists in it.

    """

    item: str
    of: str
    period: str
    quantity: float | None
    price: Price
    proposed: bool = field(kw_only=True)

    @property
    def euro(self) -> float | None:
        """Quantity times price; ``None`` if either is unknown."""
        return None if self.quantity is None or self.price.euro is None else self.quantity * self.price.euro


def years(span: Span) -> float | None:
    """Length of a period in years; ``None`` if its days are not given."""
    if span.start is None or span.end is None:
        return None
    return (span.end - span.start + timedelta(days=1)).days / DAYS_PER_YEAR


def cost_lines(edition: Edition, area: str) -> tuple[CostLine, ...]:
    """The lines of an area; none if no price is stated. What comes once and bonuses stand with the country."""
    if not edition.prices:
        return ()
    of_plan = _of_locations if edition.located else _of_places
    apart = [p for p in edition.prices if p.item in ("one_off", "bonus")] if area == edition.country else []
    once = (CostLine(p.item, p.of, "", 1.0 if p.item == "one_off" else None, p, proposed=True) for p in apart)
    return (*of_plan(edition, area), *once)


def known_sum(lines: tuple[CostLine, ...]) -> tuple[float, bool]:
    """Sum of what is known [EUR], and whether that is all; bonuses are received and are in no sum."""
    counted = [line.euro for line in lines if line.item != "bonus"]
    return sum(n for n in counted if n is not None), None not in counted


def _price(edition: Edition, item: str, *names: str) -> Price:
    """The price under the first of the names that has one; else an unknown one."""
    stated = {(p.item, p.of): p for p in reversed(edition.prices)}
    return next((stated[item, n] for n in names if (item, n) in stated), Price(item, names[-1]))


def _of_places(edition: Edition, area: str) -> Iterator[CostLine]:
    for span in edition.periods:
        for group in edition.groups:
            new, length = edition.at(area, span.name, group).new, years(span)
            if new is None or new > 0:  # what closes is no bill below nought
                quantity = None if new is None or length is None else new * length
                yield CostLine(
                    "place_year", group, span.name, quantity, _price(edition, "place_year", group), proposed=True
                )


def _of_locations(edition: Edition, area: str) -> Iterator[CostLine]:
    """Places of existing and of proposed locations; openings and extensions, which the plan proposes, once each."""
    members = set(edition.area[area].members)
    lives = [life for life in edition.openings if life.area in members]
    for span in edition.periods:
        phases = [(life, p) for life in lives for p in life.life if p.period == span.name]
        places: Counter[tuple[str, bool]] = Counter()
        for life, phase in phases:
            places[life.kind, not life.existing] += phase.total
        length = years(span)
        for (kind, proposed), n in sorted(places.items()):
            if n:
                quantity, price = None if length is None else n * length, _price(edition, "place_year", kind)
                yield CostLine("place_year", kind, span.name, quantity, price, proposed=proposed)
        # a location with places for minors has two lives, and opens once
        steps = {(_STEPS[p.action], life.kind, life.id) for life, p in phases if p.action in _STEPS}
        alike = Counter((item, kind, _price(edition, item, name, kind)) for item, kind, name in steps)
        for (item, kind, price), n in sorted(alike.items(), key=lambda x: (x[0][:2], x[0][2].euro or 0)):
            yield CostLine(item, kind, span.name, float(n), price, proposed=True)
