"""Lists of a housing edition: facilities with both ledgers, swaps, national numbers and monitors, of visible rows."""

from data.schema.tables import Tables
from optimiser.editions.housing import Facility, Monitor, NationalNumber, Swap
from optimiser.housing.national import national_task
from optimiser.housing.two_ledgers import Entry, credit, entries_in, overdue, present
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory


def facilities(tables: Tables, territory: Territory, settings: Housing) -> list[Facility]:
    """Facilities that had opened by the day, with people by linked municipality."""
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


def swaps(tables: Tables, territory: Territory, settings: Housing) -> list[Swap]:
    """Swaps of the half-year that were agreed by the day."""
    names = territory.names
    return [
        Swap(names[s.from_gm], names[s.to_gm], s.households, s.size, s.households_back, s.size_back, s.agreed, s.source)
        for s in tables.housing_swaps
        if s.half_year == settings.half_year and s.agreed <= settings.known_on
    ]


def numbers(tables: Tables, settings: Housing) -> list[NationalNumber]:
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


def monitors(tables: Tables, territory: Territory, settings: Housing) -> list[Monitor]:
    """What monitors had counted by the day."""
    return [
        Monitor(territory.names[m.scope_code], m.day, m.ahead, m.exact, m.short, m.source)
        for m in tables.housing_monitor
        if m.day <= settings.known_on
    ]
