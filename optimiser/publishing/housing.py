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
    HousingArea,
    HousingEdition,
)
from optimiser.housing.area_positions import HousingPosition, positions
from optimiser.housing.household_swaps import household_changes
from optimiser.housing.ledger import keep_ledger
from optimiser.housing.two_ledgers import credit, entered, entries_in, present
from optimiser.housing.unused import unused_of_task
from optimiser.problem.housing_scenario import HousingScenario
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION, Territory
from optimiser.publishing.areas import areas
from optimiser.publishing.disclosure import FEWEST
from optimiser.publishing.housing_facts import housing_facts
from optimiser.publishing.housing_lists import facilities, monitors, numbers, swaps


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
    ledger, fewest = keep_ledger(seen, territory, settings), 1 if audience == "prt" else FEWEST
    levels = _levels(seen, territory)
    found: list[HousingArea] = []
    of_half_year: dict[str, dict[str, HousingPosition]] = {}
    for half_year, lines in ledger.items():
        of_half_year[half_year] = positions(lines, territory.scopes, fewest=fewest)
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
        map_areas=tuple(areas(territory)),
        facilities=tuple(facilities(seen, territory, settings)),
        swaps=tuple(swaps(seen, territory, settings)),
        numbers=tuple(numbers(seen, settings)),
        monitors=tuple(monitors(seen, territory, settings)),
        facts=housing_facts(seen, territory, settings, of_half_year, audience),
        sources=tuple(scenario.sources),
        unused=unused_of_task(seen, territory, settings, ledger, fewest=fewest),
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
