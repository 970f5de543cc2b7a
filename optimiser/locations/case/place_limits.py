"""What limits, bids, exchanges and exemptions of municipalities ask of the places of whole locations; no solver.

Maths:
    low[r] ≤ Σ_{b ∈ r, i, g ∈ r} x[b, i, g, t] ≤ high[r]    ∀ rows r of the eight rules below        [places]

    The rules of ``optimiser.constraints`` speak of new places. A location has places, new or not, so a limit of
    new[m, g, t] is shifted by what exists: Σ_i x[m, i, g, t] = existing[m, g, t] + new[m, g, t]. With e = existing:

    respect_limits        e + minimum ≤ Σ_i x;   Σ_i x ≤ e + maximum;   both for a fixed number    ∀ (m, g, t) limited
    respect_capacity      Σ_{i, g} x ≤ max(capacity[m, t], e[m, t])                       ∀ (m, t) with a capacity
    eligible_groups       Σ_i x ≤ e                                                       ∀ (m, g) not eligible, t
    no_share_no_places    Σ_i x ≤ e                                                       ∀ (m, g, t) with share 0
    keep_bids             e + Σ hard ≤ Σ_i x                                              ∀ (m, g, t) with a hard bid
    keep_exchanges        Σ taken ≤ Σ_i x                                                 ∀ (m, g, t) that takes over
    ceiling_per_1000      Σ_{i, g} x ≤ max(ceiling[m], e[m, t])                           ∀ (m, t)
    relieve_provinces     Σ_{m ∈ p, i, g} x ≤ e[p, t]                                     ∀ (p, t) relieved

    What a single location holds at most is its own size limit (``high``), e.g. the contractual 2,000 places of Ter
    Apel. Where existing places already exceed a capacity nothing is added. A group of which nothing exists and
    nothing is required has no shares; what no requirement covers keeps what is agreed (``agreed_places``).

    ``rows`` says the limits to the search; ``excess`` recounts them from the places of a plan. The auditor has a
    third, independent voice: ``read_back`` turns the plan into new places and asks each rule's own ``excess`` in
    ``optimiser.constraints``, which never met this module.

Source:
    Limits of the dossier (limits.csv), eligibility.csv, bids.csv and the exchanges, each row with its own source;
    a hard bid is one that a council or an agreement stands behind.
"""

from collections.abc import Iterator

from data.complaints import Complaint, InvalidInputError
from optimiser.catalogue import room
from optimiser.locations.case.case import PLACES, LinkingRow, LinkingTerm, LocationCase, PlaceLimit
from optimiser.locations.case.column import Column
from optimiser.locations.case.counts import places_by_block
from optimiser.locations.case.limits_of_blocks import is_within_block
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance

LIMITING_RULES = (
    "respect_limits",
    "respect_capacity",
    "eligible_groups",
    "no_share_no_places",
    "keep_bids",
    "keep_exchanges",
    "ceiling_per_1000",
    "relieve_provinces",
)
"""Rules about places that limit the places of locations too; the requirement is a row of the case itself."""


class _Reader:
    """Place limits of an instance, one method per rule; a method has the name of its rule."""

    def __init__(self, instance: Instance) -> None:
        self.instance, self.territory = instance, instance.territory
        self.block = {m: b for b, m in enumerate(self.territory.municipalities)}
        self.when = {t: n for n, t in enumerate(self.territory.periods)}

    def existing(self, members: tuple[str, ...], group: str, t: str) -> int:
        """Existing places of these municipalities, of a group or of all."""
        groups = self.instance.groups_of(group)
        return sum(self.territory.existing.get((m, g, t), 0) for m in members for g in groups)

    def limit(self, rule: str, index: tuple[str, ...], low: int | None, high: int | None) -> PlaceLimit:
        """A limit of all places in a municipality from one of new places, never below 0."""
        m, g, t = index[:3]
        existing, (b, n) = self.existing((m,), g, t), (self.block[m], self.when[t])
        least = 0 if low is None else max(0, existing + low)
        most = None if high is None else max(0, existing + high)
        return PlaceLimit(rule, index, (b,), self.instance.groups_of(g), n, least, most)

    def respect_limits(self) -> Iterator[PlaceLimit]:
        for x in self.instance.limits_in_force:
            if not x.counts_existing:
                yield self.limit("respect_limits", (x.municipality, x.group, x.period, x.bound), x.least, x.most)

    def respect_capacity(self) -> Iterator[PlaceLimit]:
        for x in self.instance.limits_in_force:
            if x.counts_existing:
                yield self.limit("respect_capacity", (x.municipality, x.group, x.period), *self.instance.window(x))

    def eligible_groups(self) -> Iterator[PlaceLimit]:
        for m, g in sorted(self.instance.ineligible):
            for t in self.territory.periods:
                yield self.limit("eligible_groups", (m, g, t), None, 0)

    def no_share_no_places(self) -> Iterator[PlaceLimit]:
        for cell in self.instance.place_cells:
            if self.instance.share[cell] <= 0:
                yield self.limit("no_share_no_places", cell, None, 0)

    def keep_bids(self) -> Iterator[PlaceLimit]:
        for (m, g, t, hard), places in sorted(self.instance.offered.items()):
            if hard:
                yield self.limit("keep_bids", (m, g, t), places, None)

    def keep_exchanges(self) -> Iterator[PlaceLimit]:
        for cell, places in room("constraints", "keep_exchanges").still_needed(self.instance).items():
            yield self.limit("keep_exchanges", cell, places, None)

    def ceiling_per_1000(self) -> Iterator[PlaceLimit]:
        for x in room("constraints", "ceiling_per_1000").bounds(self.instance):
            yield self.limit("ceiling_per_1000", x.name, x.least, x.most)

    def relieve_provinces(self) -> Iterator[PlaceLimit]:
        for p, t in room("constraints", "relieve_provinces").relieved(self.instance):
            members = self.territory.scopes[p]
            blocks = tuple(self.block[m] for m in members)
            most = self.existing(members, TOTAL, t)
            yield PlaceLimit("relieve_provinces", (p, t), blocks, self.territory.groups, self.when[t], 0, most)


def place_limits_of(instance: Instance) -> tuple[PlaceLimit, ...]:
    """The place limits of the rules that the scenario names.

    Raises:
        InvalidInputError: a rule that the search for locations does not know; it would be audited and never kept.

    """
    known = ("meet_requirement", *LIMITING_RULES)
    if unknown := [rule for rule in instance.parameters if rule not in known]:
        details: dict[str, str | int | float] = {"known": ", ".join(known)}
        raise InvalidInputError([Complaint("room-unknown", "scenario", None, "rules", r, details) for r in unknown])
    reader = _Reader(instance)
    return tuple(b for rule in LIMITING_RULES if rule in instance.parameters for b in getattr(reader, rule)())


def rows(case: LocationCase, rule: str) -> Iterator[LinkingRow]:
    """The place limits of a rule as linking rows, each with whether pricing keeps it by itself."""
    for bound in case.place_limits:
        if bound.rule == rule:
            terms = tuple(LinkingTerm(b, PLACES, g, bound.period) for b in bound.blocks for g in bound.groups)
            high = float("inf") if bound.high is None else float(bound.high)
            yield LinkingRow(
                rule, bound.index, float(bound.low), high, terms, within_block=is_within_block(case, bound)
            )


def excess(case: LocationCase, rule: str, plan: tuple[Column, ...]) -> dict[tuple[str, ...], float]:
    """Places outside each limit of a rule, recounted from the sizes of a plan; by index of the row."""
    outside: dict[tuple[str, ...], float] = {}
    hosted = places_by_block(plan)
    for bound in case.place_limits:
        if bound.rule == rule:
            which = [case.groups.index(g) for g in bound.groups]
            places = sum(hosted[b][bound.period][k] for b in bound.blocks for k in which)
            outside[bound.index] = float(max(0, bound.low - places, 0 if bound.high is None else places - bound.high))
    return outside
