"""The life of a location: not yet open, open for so long, closed for good; each step has a price or is barred.

Maths:
    step[t][s][r] = price of being in state s before and in state r during period t, ∞ where barred.
    A state says whether the location is open. No step leads from closed to open: nobody opens,
    closes and opens again.
"""

import math
from dataclasses import dataclass

Steps = tuple[tuple[tuple[float, ...], ...], ...]
"""Prices by period, state before and state during it."""
BARRED = math.inf
"""Price of a step that may not be taken."""


@dataclass(frozen=True)
class Life:
    """States of a location and the price of every step; ``start`` is its state before the first period."""

    opened: tuple[bool, ...]
    start: int
    steps: Steps

    @property
    def shape(self) -> tuple[bool, ...]:
        """What lives must have in common to be priced together."""
        return self.opened

    def price(self, pattern: tuple[bool, ...]) -> float:
        """Least price of being open exactly in the periods that ``pattern`` says; ∞ where barred."""
        reached = {self.start: 0.0}
        for t, is_open in enumerate(pattern):
            after: dict[int, float] = {}
            for r, opened in enumerate(self.opened):
                if opened == is_open:
                    after[r] = min((p + self.steps[t][s][r] for s, p in reached.items()), default=BARRED)
            reached = after
        return min(reached.values(), default=BARRED)


def new_life(
    periods: int, *, earliest: int, term: int, opening: float, closing: float = 0.0, until: int | None = None
) -> Life:
    """A location that may come.

    Args:
        periods: how many there are.
        earliest: first period in which it can be open, by its lead time.
        term: fewest periods that it must stay once opened, as far as they lie within the horizon.
        opening: price of opening.
        closing: price of closing.
        until: first period in which it can no longer be there; ``None`` for none.

    """
    if until is not None and until < periods:
        return _leased(periods, earliest, term, until, opening=opening, closing=closing)
    ages = max(1, min(term, periods - earliest))
    closed = ages + 1
    steps = []
    for t in range(periods):
        step = [[BARRED] * (closed + 1) for _ in range(closed + 1)]
        step[0][0] = step[closed][closed] = 0.0
        if t >= earliest:
            step[0][1] = opening
        for age in range(1, ages + 1):
            step[age][min(age + 1, ages)] = 0.0
        step[ages][closed] = closing
        steps.append(tuple(tuple(row) for row in step))
    opened = (False, *(True for _ in range(ages)), False)
    if term >= periods - earliest:
        # it cannot close within the horizon: two states say the same
        two = tuple(((0.0, step[0][1]), (BARRED, 0.0)) for step in steps)
        return Life((False, True), 0, two)
    return Life(opened, 0, tuple(steps))


def _leased(periods: int, earliest: int, term: int, until: int, *, opening: float, closing: float) -> Life:
    """A new location on a site that is lost in period ``until``: it closes then at the latest, free of charge."""
    ages = max(1, min(term, until))
    closed = ages + 1
    steps = []
    for t in range(periods):
        step = [[BARRED] * (closed + 1) for _ in range(closed + 1)]
        step[0][0] = step[closed][closed] = 0.0
        if earliest <= t and t + term <= until:
            step[0][1] = opening
        for age in range(1, ages + 1):
            if t < until:
                step[age][min(age + 1, ages)] = 0.0
        step[ages][closed] = closing if t < until else 0.0
        steps.append(tuple(tuple(row) for row in step))
    return Life((False, *(True for _ in range(ages)), False), 0, tuple(steps))


def existing_life(
    periods: int,
    *,
    end: int | None,
    extensions: tuple[tuple[int, float], ...] = (),
    closable: int | None = None,
    closing: float = 0.0,
    opens: int = 0,
) -> Life:
    """A location that is there, or that is agreed to open.

    Args:
        periods: how many there are.
        end: first period in which it is no longer agreed; ``None`` for none.
        extensions: length in periods and price of each extension, in their order.
        closable: first period in which it may be closed before its end; ``None`` for never.
        closing: price of closing early.
        opens: first period in which it is agreed to be open; 0 or less for now.

    """
    prices: dict[int, float] = {}
    last = periods if end is None else max(end, 0)
    for length, price in extensions:
        if last < periods:
            prices[last] = price
        last += length
    agreed = periods if end is None else end
    steps: list[tuple[tuple[float, ...], ...]] = []
    for t in range(periods):
        stay = BARRED if t >= last else prices.get(t, 0.0)
        ending = t in (agreed, last) or t in prices
        close = 0.0 if ending else (closing if closable is not None and t >= closable else BARRED)
        if t >= last:
            close = 0.0
        wait, come = (0.0, BARRED) if t < opens else (BARRED, 0.0 if t == opens else BARRED)
        if opens > 0:
            steps.append(((wait, come, BARRED), (BARRED, stay, close), (BARRED, BARRED, 0.0)))
        else:
            steps.append(((stay, close), (BARRED, 0.0)))
    if opens > 0:
        return Life((False, True, False), 0, tuple(steps))
    return Life((True, False), 0, tuple(steps))
