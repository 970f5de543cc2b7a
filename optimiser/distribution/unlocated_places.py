"""Existing places that no municipality in the tables holds, per province: unknown is not zero."""

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


def missing(territory: Territory) -> tuple[Missing, ...]:
    """Every province in every period: what is located, published and in no row."""
    rows = []
    for t in territory.periods:
        for p in territory.areas(PROVINCE):
            located = sum(territory.existing.get((m, g, t), 0) for m in territory.scopes[p] for g in territory.groups)
            elsewhere = sum(n for (q, _, u), n in territory.existing_elsewhere.items() if (q, u) == (p, t))
            published = territory.published.get((p, t))
            rest = None if published is None else published - located - elsewhere
            unsized = tuple(m for m in territory.scopes[p] if m in territory.unsized_in(t))
            rows.append(Missing(p, t, located, elsewhere, published, rest, unsized))
    return tuple(rows)


def missing_facts(territory: Territory) -> tuple[Fact, ...]:
    """The report for readers on the last period: a fact per province whose total was published."""
    in_last_period = [x for x in missing(territory) if x.period == territory.periods[-1]]
    by_province = [
        Fact(
            "missing-note" if x.in_no_row >= 0 else "missing-note-more",
            {"located": x.located + x.elsewhere, "published": x.published, "missing": abs(x.in_no_row)},
            {"name": territory.names[x.province]},
        )
        for x in in_last_period
        if x.published is not None and x.in_no_row is not None
    ]
    unpublished = len(in_last_period) - len(by_province)
    count = (
        [Fact("missing-unpublished", {"count": unpublished}, {"period": territory.periods[-1]})] if unpublished else []
    )
    return (*by_province, *count)
