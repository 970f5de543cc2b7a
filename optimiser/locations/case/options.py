"""What could be open: existing locations with their extensions, named candidates, and unnamed ones of every kind."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypedDict

from data.complaints import Complaint
from data.schema.facts import Location
from data.schema.location_options import Candidate, Kind, Standstill, groups_of
from data.schema.tables import Tables
from optimiser.locations.case.case import LocationOption
from optimiser.locations.case.life import existing_life, new_life
from optimiser.locations.case.periods import Calendar
from optimiser.problem.location_settings import Locations

MONTHS_PER_YEAR, MILLION = 12, 1e6
"""Costs of kinds are euro per year; the aim weighs them per million euro."""


class _Rest(TypedDict):
    """What every new location needs besides its own rows."""

    most: int
    standstills: tuple[Standstill, ...]


class OptionPrices:
    """Prices of the aim from the weights of the scenario and the costs of the kinds."""

    def __init__(self, settings: Locations, kinds: Mapping[str, Kind]) -> None:
        self.settings, self.kinds, self.complaints = settings, kinds, list[Complaint]()

    def euro(self, kind: str, column: str) -> float:
        """A cost of a kind in the unit of the aim; unknown is a complaint where it is weighed."""
        if not self.settings.per_million:
            return 0.0
        euro = getattr(self.kinds.get(kind), column, None)
        if euro is None:
            self.complaints.append(Complaint("kind-cost-missing", "kinds.csv", None, column, kind))
            return 0.0
        return float(euro) / MILLION * self.settings.per_million

    def once(self) -> list[Complaint]:
        """Each complaint once."""
        return [c for i, c in enumerate(self.complaints) if c not in self.complaints[:i]]


def _existing(
    row: Location, tables: Tables, calendar: Calendar, settings: Locations, prices: OptionPrices
) -> LocationOption | None:
    """The option of an existing location; ``None`` where its size is unknown or it is gone before the first period."""
    periods, end = len(calendar.days), calendar.first_after(row.agreed_end)
    if row.places is None:
        return None
    extensions = []
    for extension in tables.extensions if row.agreed_end else ():
        if extension.location_id == row.location_id:
            begins = calendar.first_from(extension.start)
            ends = calendar.first_after(extension.end)
            length = (periods if ends is None else ends) - begins
            if length > 0:
                cost = 0.0 if extension.cost is None else extension.cost / MILLION * settings.per_million
                extensions.append((length, settings.extension + cost))
    kind = prices.kinds.get(row.kind)
    if not extensions and end is not None and kind and kind.extension_months and kind.extension_times:
        price = settings.extension + prices.euro(row.kind, "extension_cost")
        extensions = [(calendar.length(kind.extension_months), price)] * kind.extension_times
    if end == 0 and not extensions:
        return None
    return LocationOption(
        name=row.location_id,
        kind=row.kind,
        groups=(row.group,),
        low=row.places if row.minimum is None else row.minimum,
        high=row.places if row.maximum is None else row.maximum,
        life=existing_life(
            periods,
            end=end,
            extensions=tuple(extensions),
            closable=None if row.closable_from is None else calendar.first_from(row.closable_from),
            closing=settings.closing,
            opens=calendar.first_from(row.opened) if row.opened else 0,
        ),
        place_cost=prices.euro(row.kind, "place_cost") * min(calendar.months) / MONTHS_PER_YEAR,
        existing=True,
        places=row.places,
        counts_for_law=settings.counts_for_law.get(row.location_id, row.counts_for_law),
        visibility=row.visibility,
    )


def _new(
    kind: Kind,
    calendar: Calendar,
    settings: Locations,
    prices: OptionPrices,
    *,
    site: Candidate | None,
    name: str,
    most: int,
    standstills: tuple[Standstill, ...] = (),
) -> LocationOption:
    """The option of a candidate (``site``) or of an unnamed location of a kind."""
    earliest = calendar.after_lead(kind, standstills)
    if site and site.available_from:
        earliest = max(earliest, calendar.first_from(site.available_from))
    given = [n for n in (site.maximum if site else None, kind.maximum) if n is not None]
    high = given[0] if given else max(most, kind.minimum)
    law = settings.counts_for_law.get(name, site.counts_for_law if site else kind.counts_for_law)
    return LocationOption(
        name=name,
        kind=kind.kind,
        groups=groups_of(kind),
        low=kind.minimum if site is None or site.minimum is None else site.minimum,
        high=high,
        life=new_life(
            len(calendar.days),
            earliest=earliest,
            term=calendar.length(kind.term_months),
            opening=settings.opening + prices.euro(kind.kind, "opening_cost"),
            closing=settings.closing,
            until=calendar.first_after(site.available_until) if site else None,
        ),
        place_cost=prices.euro(kind.kind, "place_cost") * min(calendar.months) / MONTHS_PER_YEAR,
        counts_for_law=law,
        visibility=site.visibility if site else "public",
    )


def options_of(
    tables: Tables, calendar: Calendar, settings: Locations, prices: OptionPrices, *, most: int
) -> dict[str, list[LocationOption]]:
    """Options by municipality: what is there, then named candidates, then unnamed ones of kinds without a candidate.

    Args:
        tables: a checked dossier.
        calendar: its periods.
        settings: the locations of the scenario.
        prices: prices of the aim.
        most: places of an unnamed location whose kind names no maximum.

    """
    options: dict[str, list[LocationOption]] = defaultdict(list)
    for row in tables.locations:
        if row.gm_code and (option := _existing(row, tables, calendar, settings, prices)):
            options[row.gm_code].append(option)
    named = set()
    rest: _Rest = {"most": most, "standstills": tables.standstills}
    for site in tables.candidates:
        option = _new(prices.kinds[site.kind], calendar, settings, prices, site=site, name=site.candidate_id, **rest)
        options[site.gm_code].append(option)
        named.add((site.gm_code, site.kind))
    for kind in tables.kinds:
        for municipality in tables.municipalities:
            if (municipality.gm_code, kind.kind) not in named:
                for n in range(kind.generic):
                    name = f"{municipality.gm_code}:{kind.kind}:{n + 1}"
                    options[municipality.gm_code].append(
                        _new(kind, calendar, settings, prices, site=None, name=name, **rest)
                    )
    return options
