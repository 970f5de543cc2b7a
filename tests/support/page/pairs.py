"""Two proposals for the same areas: the second moves places, keeps other numbers back, or lacks the last period."""

import random
from dataclasses import replace

from optimiser.editions.edition import Edition
from optimiser.editions.records import Figure
from optimiser.problem.area_sums import TOTAL


def moved(first: Edition, seed: int) -> Edition:
    """The same areas with places moved between municipalities, some more or fewer in all, and some numbers hidden."""
    dice = random.Random(f"pair {seed}")
    towns = [a.code for a in first.level("municipality") if not a.withheld]
    hidden = set(dice.sample(towns, len(towns) // 7)) if dice.random() < 0.7 else set()

    def move(town: str, period: str) -> int:
        """One place fewer only where there is one."""
        fewer = [-1] if (first.at(town, period, first.groups[0]).new or 0) > 0 else []
        return dice.choice([0, 0, 1, 12, *fewer])

    moves = {(m, t.name): move(m, t.name) for m in towns for t in first.periods}

    def other(figure: Figure) -> Figure:
        area = first.area[figure.area]
        if area.code in hidden or figure.new is None:
            return replace(figure, new=None, existing=None, share=None, low=None, high=None)
        if figure.group not in (TOTAL, first.groups[0]):
            return figure
        return replace(figure, new=figure.new + sum(moves.get((m, figure.period), 0) for m in area.members))

    areas = tuple(replace(a, withheld=a.withheld or a.code in hidden) for a in first.areas)
    return replace(first, title="Variant", areas=areas, figures=tuple(map(other, first.figures)))


def without_last(edition: Edition) -> Edition:
    """As if it had been made before the last period was asked; what is told of its last period is of that one."""
    kept = edition.periods[:-1]
    names = {span.name for span in kept}
    return replace(
        edition,
        title="Eerder",
        periods=kept,
        figures=tuple(f for f in edition.figures if f.period in names),
        standings=tuple(s for s in edition.standings if s.period in names),
        bounds=tuple(b for b in edition.bounds if b.period in names),
        requirement=tuple(r for r in edition.requirement if r.period in names),
    )
