"""Whether the numbers of an edition from a file add up, wherever all of them are told.

Maths:
    new[a, g, t]      = Σ_{m ∈ a} new[m, g, t]                 ∀ areas a, groups g and total, periods t     [places]
    new[a, total, t]  = Σ_{g ∈ G} new[a, g, t]
    existing[a, g, t] ≥ Σ_{m ∈ a} existing[m, g, t]            since some are known only for their province
    population[a]     = Σ_{m ∈ a} population[m]                                                            [persons]
"""

from collections.abc import Iterable, Iterator

from optimiser.editions.edition import Edition
from optimiser.editions.records import Figure
from optimiser.editions.unsound import Unsound
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.territory import MUNICIPALITY


def sums(edition: Edition) -> Iterator[Unsound]:
    """Numbers that are not the sum of those of which they consist."""
    for i, a in enumerate(edition.areas):
        people = sum(edition.area[m].population for m in a.members)
        if a.population != people:
            yield _differs(f"areas[{i}].population", a.code, a.population, people)
    for i, f in enumerate(edition.figures):
        if edition.area[f.area].withheld:
            continue
        if edition.area[f.area].level != MUNICIPALITY:
            yield from _of_members(edition, f"figures[{i}]", f)
        if f.group == TOTAL:
            yield from _of_groups(edition, f"figures[{i}]", f)


def _of_members(edition: Edition, field: str, f: Figure) -> Iterator[Unsound]:
    inside = [edition.at(m, f.period, f.group) for m in edition.area[f.area].members]
    new, existing = _sum(x.new for x in inside), _sum(x.existing for x in inside)
    if f.new is not None and new is not None and f.new != new:
        yield _differs(f"{field}.new", _cell(f), f.new, new)
    if f.existing is not None and existing is not None and f.existing < existing:
        yield _differs(f"{field}.existing", _cell(f), f.existing, existing)


def _of_groups(edition: Edition, field: str, f: Figure) -> Iterator[Unsound]:
    parts = [edition.at(f.area, f.period, g) for g in edition.groups]
    for name in ("new", "existing"):
        told, whole = getattr(f, name), _sum(getattr(x, name) for x in parts)
        if told is not None and whole is not None and parts and told != whole:
            yield _differs(f"{field}.{name}", _cell(f), told, whole)


def _sum(numbers: Iterable[int | None]) -> int | None:
    """The sum; ``None`` if a number is unknown or withheld."""
    known = list(numbers)
    return None if None in known else sum(n for n in known if n is not None)


def _cell(f: Figure) -> str:
    return f"{f.area} / {f.group} / {f.period}"


def _differs(field: str, value: str, told: int, expected: int) -> Unsound:
    return Unsound("edition-sum", field, value, {"told": told, "expected": expected})
