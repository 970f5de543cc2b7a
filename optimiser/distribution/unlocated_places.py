"""What is missing of the existing places, per province: unknown is not zero."""

from dataclasses import dataclass

from optimiser.problem.territory import PROVINCE, Territory
from optimiser.words.facts import Fact


@dataclass(frozen=True)
class Missing:
    """What is known of the existing places of a province; all numbers are places."""

    province: str
    period: str
    located: int
    """At known municipalities."""
    elsewhere: int
    """Known only for the province."""
    published: int | None
    """``None`` where nothing was published for the reference date."""
    in_no_row: int | None
    """Published less located and elsewhere; negative where the tables hold more than was published."""
    unsized: tuple[str, ...]
    """Municipalities with an existing location of unknown size."""

    @property
    def unplaced(self) -> int:
        """Places that exist in the province and are in no municipality of the tables."""
        return self.elsewhere + max(0, self.in_no_row or 0)


def missing(land: Territory) -> tuple[Missing, ...]:
    """Every province in every period: located, published, in no row."""
    found = []
    for t in land.periods:
        for p in land.areas(PROVINCE):
            located = sum(land.existing.get((m, g, t), 0) for m in land.scopes[p] for g in land.groups)
            elsewhere = sum(n for (q, _, u), n in land.existing_elsewhere.items() if (q, u) == (p, t))
            published = land.published.get((p, t))
            rest = None if published is None else published - located - elsewhere
            unsized = tuple(m for m in land.scopes[p] if m in land.unsized)
            found.append(Missing(p, t, located, elsewhere, published, rest, unsized))
    return tuple(found)


def missing_facts(land: Territory) -> tuple[Fact, ...]:
    """The report for readers, of the last period: a sentence per province whose total was published."""
    last = [x for x in missing(land) if x.period == land.periods[-1]]
    told = [
        Fact(
            "missing-note",
            {"located": x.located + x.elsewhere, "published": x.published, "missing": x.in_no_row},
            {"name": land.names[x.province]},
        )
        for x in last
        if x.published is not None and x.in_no_row is not None
    ]
    untold = len(last) - len(told)
    return (*told, *([Fact("missing-unpublished", {"count": untold}, {"period": land.periods[-1]})] if untold else []))
