"""What one audience may see of a plan; maps, papers, workbooks and files are made from nothing else.

An edition is plain data. ``publish`` makes it and decides what is left out; outputs never receive
the plan or the tables, so they cannot show more than their reader may see.
``None`` is never zero: it is unknown, or withheld if the area says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from operator import attrgetter
from typing import Annotated, Any, Literal, get_args

from data.schema.columns import Code
from data.schema.groups import Regime
from data.schema.told import Count, Number, Told, one_of
from data.schema.visibility import Visibility
from optimiser.editions.location_lives import LocationLife
from optimiser.editions.records import (
    Area,
    Asked,
    ExistingLocation,
    Figure,
    GivenRow,
    Outcome,
    Price,
    ShownLimit,
    Span,
    Standing,
)
from optimiser.editions.streams import StreamsShown
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.groups import MINORS, of_regime
from optimiser.words.decimals import RATE_DECIMALS, decimals_for
from optimiser.words.facts import Fact, Line

_CELLS = attrgetter(*(f.name for f in fields(Figure)))
"""All fields of a figure, in the order in which it is made of them."""


@dataclass(frozen=True)
class Edition:
    """Everything that may be shown to ``audience``."""

    title: Told
    audience: Visibility
    country: Code
    groups: tuple[Code, ...]
    periods: tuple[Span, ...]
    areas: tuple[Area, ...]
    figures: tuple[Figure, ...]
    requirement: tuple[Asked, ...] = ()
    facts: tuple[Fact, ...] = ()
    """Assumptions and unknowns; the first gives the context."""
    reasons: Mapping[Code, tuple[Fact, ...]] = field(default_factory=dict)
    """Why this number, by municipality."""
    workings: Mapping[Code, tuple[Line, ...]] = field(default_factory=dict)
    """The calculation behind the numbers of the last period: lines of the country, of each area with a requirement, and
    of each municipality. Empty for readers who may not see all that it rests on."""
    causes: tuple[Fact, ...] = ()
    """What changed in the input since the previous version; empty without one."""
    standings: tuple[Standing, ...] = ()
    """Empty where the dossier has no bids."""
    sites: tuple[ExistingLocation, ...] = ()
    openings: tuple[LocationLife, ...] = ()
    """Locations in time; empty where the plan divides places only."""
    bounds: tuple[ShownLimit, ...] = ()
    prices: tuple[Price, ...] = ()
    """Prices of the scenario and of kinds of locations that are shown; the cost sheet follows from them."""
    given: tuple[GivenRow, ...] = ()
    """Rows of the dossier that ask, limit, offer or list, as the audience may see them."""
    keys: Mapping[Code, Code] = field(default_factory=dict)
    """Distribution key of every group."""
    streams: StreamsShown | None = None
    """What municipalities carry beside the plan; ``None`` where the scenario does not ask for it."""
    aims: tuple[Outcome, ...] = ()
    scores: Mapping[Annotated[str, one_of("before", "after")], Mapping[Code, Number | None]] = field(
        default_factory=dict
    )
    """``before`` and ``after``: fairness figures, computed from what this edition shows."""
    baselines: Mapping[Code, Mapping[Told, Number | None]] = field(default_factory=dict)
    """Simple ways to divide the same number, by name: their figures after, their prices and the excess of rules."""
    dominance: Mapping[Code, Annotated[str, one_of("better", "worse", "alike", "crosses")]] = field(
        default_factory=dict
    )
    """Verdict of Lorenz dominance on this plan against each baseline: ``better``, ``worse``, ``alike``, ``crosses``."""
    audit: Mapping[Told, Number] = field(default_factory=dict)
    status: Annotated[str, one_of("optimal", "relaxed", "feasible")] = "optimal"
    regimes: Mapping[Code, Annotated[str, one_of(*get_args(Regime))]] = field(default_factory=dict)
    """Regime of every group that is not a standard one."""
    viable_size: Count = 50
    near_optimal: Number = 0.0
    """Part of every aim that is given up at most in plans that ``least`` and ``most`` of figures are about [-]."""
    sources: tuple[Told, ...] = ()
    settings: Mapping[Told, Told] = field(default_factory=dict)
    """The scenario's settings by name, with every default filled in."""
    versions: Mapping[Told, Told] = field(default_factory=dict)
    inputs: Mapping[Told, Told] = field(default_factory=dict)
    """SHA-256 of every input by file name."""

    def __getstate__(self) -> dict[str, object]:
        """What goes to another process: what it is made with; figures by column, in a third of the time."""
        state: dict[str, object] = {f.name: getattr(self, f.name) for f in fields(self)}
        return state | {"figures": tuple(zip(*map(_CELLS, self.figures), strict=True))}

    def __setstate__(self, state: dict[str, object]) -> None:
        """What came from another process."""
        columns: Any = state["figures"]
        self.__dict__.update(state | {"figures": tuple(map(Figure, *columns)) if columns else ()})

    @cached_property
    def area(self) -> Mapping[str, Area]:
        """Areas by code."""
        return {a.code: a for a in self.areas}

    @cached_property
    def unit(self) -> Literal["municipality", "province"]:
        """What the smallest areas are: provinces, if each is alone in its province and has its name."""
        municipalities = self.level("municipality")
        alone = {a.members[0]: a.name for a in self.level("province") if len(a.members) == 1}
        whole = all(not t.code.startswith("GM") and alone.get(t.code) == t.name for t in municipalities)
        return "province" if municipalities and whole else "municipality"

    @property
    def binding(self) -> bool:
        """Whether, by its scenario, it is what the minister decided, and no proposal."""
        return self.settings.get("standing") == "binding"

    @cached_property
    def _figures(self) -> Mapping[tuple[str, str], Mapping[str, Figure]]:
        found: dict[tuple[str, str], dict[str, Figure]] = {}
        for figure in self.figures:
            found.setdefault((figure.group, figure.period), {})[figure.area] = figure
        return found

    @cached_property
    def _standings(self) -> Mapping[tuple[str, str, str], Standing]:
        return {(s.area, s.group, s.period): s for s in self.standings}

    def at(self, area: str, period: str, group: str = TOTAL) -> Figure:
        """The figure of an area, period and group."""
        return self._figures[group, period][area]

    def standing(self, area: str, period: str, group: str = TOTAL) -> Standing | None:
        """The position of an area with its bids; ``None`` if the edition has none."""
        return self._standings.get((area, group, period))

    def level(self, level: str) -> tuple[Area, ...]:
        """All areas of ``municipality``, ``region``, ``province`` or ``country``, by code."""
        return tuple(a for a in self.areas if a.level == level)

    @cached_property
    def located(self) -> bool:
        """Whether it is a plan of whole locations, by its scenario, also if its reader may see none of them."""
        return bool(self.openings) or any(name.startswith("locations.") for name in self.settings)

    def of_regime(self, regime: str) -> tuple[str, ...]:
        """The groups of a regime: ``regular``, ``minors`` or ``special``."""
        return of_regime(self.groups, self.regimes, regime)

    @property
    def minors_untold(self) -> bool:
        """Whether locations for minors are in no list or count of this edition."""
        return bool(self.of_regime(MINORS)) and self.audience != "prt"

    @cached_property
    def has_previous(self) -> bool:
        """Whether there was a previous version to compare with."""
        return any(f.previous is not None for f in self.figures)

    def whole(self, area: str) -> bool:
        """Whether existing places are known in full: not for a municipality with a location of unknown size."""
        record = self.area[area]
        return not (record.incomplete and record.level == "municipality")

    def known_of_whole(self, period: str, group: str = TOTAL) -> tuple[int, float] | None:
        """Known places of the country and the sum of all shares, in which places of unknown municipality count too."""
        figure = self.at(self.country, period, group)
        return None if figure.total is None or not figure.share else (figure.total, figure.share)

    def share_of_known(self, area: str, period: str, group: str = TOTAL) -> float | None:
        """The share of an area in the places that are known, with which its known places can be compared.

        Maths:
            share(a) · Σ_m known(m) / Σ_m share(m)        [places]
        """
        share, known = self.at(area, period, group).share, self.known_of_whole(period, group)
        return None if known is None or share is None else share * known[0] / known[1]

    @cached_property
    def rate_decimals(self) -> int:
        """Decimals with which places per 1,000 inhabitants are told: two, more where the highest rate is below one."""
        rates = [self.per_1000(f.area, f.total) or 0 for f in self.figures if f.area in self.area and f.group == TOTAL]
        return decimals_for([r for r in rates if r], least=RATE_DECIMALS)

    def per_1000(self, area: str, places: int | None) -> float | None:
        """Places per 1,000 inhabitants; ``None`` if the places are unknown or there are no inhabitants."""
        people = self.area[area].population
        return None if places is None or not people else 1000 * places / people
