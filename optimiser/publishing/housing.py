"""The housing task for one audience: computed anew from the rows that it may see, so that no number rests on others.

A municipality whose rows are hidden is unknown, as one without rows is; which of the two it is cannot be told apart.
The edition for everyone and that for councils say so whether or not anything is hidden.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from data.operations.hidden_rows import without_hidden_rows
from data.schema.catalogue import TABLES
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.editions.housing import (
    COUNTS,
    Facility,
    HousingArea,
    HousingEdition,
    Monitor,
    NationalNumber,
    Swap,
)
from optimiser.housing.area_positions import HousingPosition, positions
from optimiser.housing.household_swaps import household_changes
from optimiser.housing.ledger import keep_ledger
from optimiser.housing.national import national_task
from optimiser.housing.two_ledgers import Entry, credit, entered, entries_in, overdue, present
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION, Territory
from optimiser.publishing.disclosure import FEWEST
from optimiser.publishing.housing_facts import housing_facts


@dataclass(frozen=True)
class HousingOrigin:
    """Where the numbers come from: fingerprints of the files and versions of the software."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)


def publish_housing(
    tables: Tables, territory: Territory, scenario: HousingScenario, audience: Visibility, origin: HousingOrigin
) -> HousingEdition:
    """The edition of an audience.

    Args:
        tables: a checked dossier.
        territory: its areas.
        scenario: which half-year, from when, as known on which day.
        audience: for whom it is.
        origin: fingerprints and versions.

    """
    seen, settings = without_hidden_rows(tables, audience), scenario.housing
    ledger = keep_ledger(seen, territory, settings)
    levels = _levels(seen, territory)
    found: list[HousingArea] = []
    of_half_year: dict[str, dict[str, HousingPosition]] = {}
    for half_year, lines in ledger.items():
        of_half_year[half_year] = positions(lines, territory.scopes, fewest=1 if audience == "prt" else FEWEST)
        ledgers, day = _two_ledgers(seen, territory, settings, half_year), _day(settings, half_year)
        found += [
            _area(of_half_year[half_year][scope], level, territory, ledgers, _step(seen, scope, day))
            for level in levels
            for scope in territory.areas(level)
        ]
    return HousingEdition(
        title=scenario.title,
        audience=audience,
        country=territory.country,
        half_years=tuple(ledger),
        day=settings.told_on,
        inhabitants_year=settings.inhabitants_year,
        areas=tuple(found),
        facilities=tuple(_facilities(seen, territory, settings)),
        swaps=tuple(_swaps(seen, territory, settings)),
        numbers=tuple(_numbers(seen, settings)),
        monitors=tuple(_monitors(seen, territory, settings)),
        facts=housing_facts(seen, territory, settings, of_half_year, audience),
        sources=tuple(scenario.sources),
        inputs=_fingerprints(origin.inputs, audience),
        versions=origin.versions,
    )


def _levels(tables: Tables, territory: Territory) -> tuple[str, ...]:
    """Levels that are told; the country only where the dossier holds all of it."""
    part = any(t.inhabitants is not None for t in tables.housing_tasks)
    single = all(len(territory.scopes[p]) == 1 for p in territory.areas(PROVINCE))
    return (MUNICIPALITY, *(() if single else (REGION, PROVINCE)), *(() if part else (COUNTRY,)))


def _fingerprints(inputs: Mapping[str, str], audience: Visibility) -> dict[str, str]:
    """Fingerprints of inputs; but for the provincial table none of files that can hold hidden rows.

    Someone who knows all of a file but one number could find that number by trying.
    """
    may_hide = {f"{model.TABLE}.csv" for model in TABLES if "visibility" in model.model_fields}
    kept = (n for n in inputs if audience == "prt" or (n not in may_hide and not n.endswith(".xlsx")))
    return {name: inputs[name] for name in sorted(kept)}


@dataclass(frozen=True)
class _TwoLedgers:
    """Sums by area of who entered and who is present, and households by swaps."""

    hosted: Counter[str]
    present_linked: Counter[str]
    present_hosted: Counter[str]
    households: Counter[str]


def _two_ledgers(tables: Tables, territory: Territory, settings: Housing, half_year: str) -> _TwoLedgers:
    there = present(tables, _day(settings, half_year))
    return _TwoLedgers(
        _around(entered(entries_in(tables, half_year, settings.known_on)), territory),
        _around(credit(there), territory),
        _around(entered(there), territory),
        _around(household_changes(tables, half_year, settings.known_on), territory),
    )


def _day(settings: Housing, half_year: str) -> date:
    """The day of which presence in a half-year is told."""
    return settings.model_copy(update={"half_year": half_year}).told_on


def _around(by_municipality: Counter[str], territory: Territory) -> Counter[str]:
    """Numbers of municipalities, and of every area around them."""
    return Counter({s: sum(by_municipality[m] for m in members) for s, members in territory.scopes.items()})


def _area(position: HousingPosition, level: str, territory: Territory, ledgers: _TwoLedgers, step: str) -> HousingArea:
    line, names = position.line, territory.names
    first, outlook = territory.scopes[line.scope][0], position.outlook
    return HousingArea(
        half_year=line.half_year,
        code=line.scope,
        name=names[line.scope],
        level=level,
        province=names[territory.province[first]] if level != COUNTRY else "",
        region=names[territory.region[first]] if level in {MUNICIPALITY, REGION} else "",
        basis=line.basis,
        new=line.new,
        moved=line.moved,
        goal=line.goal,
        **{name: getattr(position.figures, name) for name in COUNTS},
        opening=line.opening if level == MUNICIPALITY or position.published else "",
        published=position.published,
        per_month=position.per_month,
        asked=position.asked,
        forecast=outlook.persons if outlook else None,
        error=outlook.error if outlook else None,
        forecast_counts=outlook.counts if outlook else 0,
        until=line.until if level == MUNICIPALITY or position.published else None,
        hosted=ledgers.hosted[line.scope],
        present_linked=ledgers.present_linked[line.scope],
        present_hosted=ledgers.present_hosted[line.scope],
        households=ledgers.households[line.scope],
        step=step,
        missing=tuple(names[m] for m in position.missing),
    )


def _step(tables: Tables, scope: str, day: date) -> str:
    """The latest step on the ladder; empty where none is known."""
    steps = [s for s in tables.housing_supervision if s.gm_code == scope and s.since <= day]
    return max(steps, key=lambda s: s.since).step if steps else ""


def _facilities(tables: Tables, territory: Territory, settings: Housing) -> list[Facility]:
    day, names = settings.told_on, territory.names
    began = entries_in(tables, settings.half_year, settings.known_on)
    there, late = present(tables, day), overdue(tables, day)

    def by_link(entries: tuple[Entry, ...], facility: str) -> dict[str, int]:
        inside = credit(tuple(e for e in entries if e.facility.facility_id == facility))
        return {names[m]: inside[m] for m in sorted(inside, key=names.__getitem__)}

    return [
        Facility(
            f.name,
            f.instrument,
            names[f.host_gm],
            tuple(sorted(names[p.gm_code] for p in tables.housing_participants if p.facility_id == f.facility_id)),
            f.places,
            f.opened,
            f.agreed_end,
            by_link(began, f.facility_id),
            by_link(there, f.facility_id),
            sum(e.stay.persons for e in late if e.facility.facility_id == f.facility_id),
            f.source,
        )
        for f in tables.housing_facilities
        if f.opened <= day
    ]


def _swaps(tables: Tables, territory: Territory, settings: Housing) -> list[Swap]:
    names = territory.names
    return [
        Swap(names[s.from_gm], names[s.to_gm], s.households, s.size, s.households_back, s.size_back, s.agreed, s.source)
        for s in tables.housing_swaps
        if s.half_year == settings.half_year and s.agreed <= settings.known_on
    ]


def _numbers(tables: Tables, settings: Housing) -> list[NationalNumber]:
    """All numbers that were decided by the day, also of half-years that the ledger does not reach."""
    rows = sorted(
        (r for r in tables.housing_tasks if r.day <= settings.known_on),
        key=lambda r: (r.half_year, r.standing, r.day),
    )
    holding = {
        (t.half_year, standing, t.decided)
        for r in rows
        for standing in ("legal", "goal")
        if (t := national_task(tables, r.half_year, standing=standing, known_on=settings.known_on))
    }
    return [
        NationalNumber(
            r.half_year, r.standing, r.persons, r.rounded, r.decided, r.difference,
            (r.half_year, r.standing, r.decided) in holding, r.source, r.note or "",
        )
        for r in rows
    ]  # fmt: skip


def _monitors(tables: Tables, territory: Territory, settings: Housing) -> list[Monitor]:
    return [
        Monitor(territory.names[m.scope_code], m.day, m.ahead, m.exact, m.short, m.source)
        for m in tables.housing_monitor
        if m.day <= settings.known_on
    ]
