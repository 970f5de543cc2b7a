"""What faster or slower housing does, for one audience: made of two editions of plans of its visible rows alone.

Both plans are of the case of the visible rows, so that no hidden row shapes a number; and both go through the edition
of plans, so that nothing is told here that is not told there.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.editions.edition import Edition
from optimiser.editions.housing_what_if import HousingWhatIf, PeriodDifference, Proof, apart
from optimiser.editions.location_differences import differences
from optimiser.housing.housed_otherwise import HousedOtherwise
from optimiser.locations.result import LocationPlan
from optimiser.publishing.locations import with_locations
from optimiser.publishing.publish import publish
from optimiser.tolerances import GAP
from optimiser.words.facts import Fact


def publish_what_if(
    before: LocationPlan,
    after: LocationPlan,
    changes: Sequence[HousedOtherwise],
    fewer: Mapping[str, int],
    *,
    audience: Visibility,
    unchecked: Sequence[str] = (),
    is_kept: bool = True,
) -> HousingWhatIf:
    """The edition of an audience.

    Args:
        before: plan of the visible rows without the changes.
        after: and with them.
        changes: people housed more or fewer.
        fewer: places fewer that are asked, by period.
        audience: for whom it is.
        unchecked: half-years in which it is not known whether so many permit holders are in reception.
        is_kept: whether the plan was kept but for what changes, or made anew.

    """
    one, two = (with_locations(publish(p.as_plan(), audience=audience), p) for p in (before, after))
    proofs = _proof(before), _proof(after)
    periods = tuple(_periods(before.source.tables, one, two, fewer))
    return HousingWhatIf(
        title=one.title,
        audience=audience,
        changes=tuple((c.persons, c.half_year) for c in changes),
        periods=periods,
        locations=differences(one, two),
        before=proofs[0],
        after=proofs[1],
        facts=(
            Fact("what-if-kept" if is_kept else "what-if-anew"),
            Fact("what-if-evenly"),
            *(Fact("what-if-unchecked", texts={"half_year": h}) for h in unchecked),
            *_unpriced(periods),
            Fact("what-if-choice" if apart(*proofs) else "what-if-no-claim"),
            *([Fact("what-if-visible")] if audience != "prt" else ()),
        ),
    )


def _proof(plan: LocationPlan) -> Proof:
    return Proof(plan.value, plan.bound, plan.gap, in_time=plan.status != "time" or plan.gap <= GAP)


def _periods(tables: Tables, one: Edition, two: Edition, fewer: Mapping[str, int]) -> Iterator[PeriodDifference]:
    prices = {k.kind: k.place_cost for k in tables.kinds}
    for period in tables.periods:
        before, after = (_by_kind(edition, period.period) for edition in (one, two))
        spared = {k: n for k in sorted({*before, *after}) if (n := before[k] - after[k])}
        priced = {k: price for k in spared if (price := prices.get(k)) is not None}
        yield PeriodDifference(
            period=period.period,
            day=period.reference_date,
            days=(period.end - period.start).days + 1,
            fewer=fewer[period.period],
            before=sum(before.values()),
            after=sum(after.values()),
            worth=sum(spared[k] * price for k, price in priced.items()) if priced or not spared else None,
            unpriced={k: n for k, n in spared.items() if k not in priced},
        )


def _by_kind(edition: Edition, period: str) -> Counter[str]:
    """Open places that the edition tells, by kind of location [places]."""
    found: Counter[str] = Counter()
    for life in edition.openings:
        found[life.kind] += life.places(period)
    return found


def _unpriced(periods: Sequence[PeriodDifference]) -> Iterator[Fact]:
    """Kinds whose places are spared or added at an unknown cost."""
    kinds = sorted({kind for p in periods for kind in p.unpriced})
    if kinds:
        yield Fact("what-if-unpriced", texts={"kinds": ", ".join(kinds)})
