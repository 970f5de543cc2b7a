"""From checked tables and a scenario to the question: one territory, one instance."""

from collections import defaultdict
from collections.abc import Mapping

from data.complaints import Complaint, InvalidInputError
from data.schema import Location, Period
from data.tables import Tables
from optimiser.apportion import sainte_lague
from optimiser.catalogue import key_weights, room
from optimiser.instance import TOTAL, Cell, Instance, Limit, Territory
from optimiser.lots import draw
from optimiser.scenario import Scenario

_FIGURES = ("area_land_km2", "ses_woa", "ses_woa_estimate")


def exists(location: Location, period: Period) -> bool:
    """Whether a location is in use, as agreed, on the period's reference date."""
    on = period.reference_date
    return (location.opened is None or location.opened <= on) and (
        location.agreed_end is None or location.agreed_end >= on
    )


def _existing(tables: Tables) -> tuple[dict[Cell, int], dict[Cell, int], set[str]]:
    here: dict[Cell, int] = defaultdict(int)
    elsewhere: dict[Cell, int] = defaultdict(int)
    unsized: set[str] = set()
    for period in tables.periods:
        for row in tables.locations:
            if not exists(row, period):
                continue
            if row.places is None:
                unsized |= {row.gm_code} if row.gm_code else set()
            elif row.gm_code:
                here[row.gm_code, row.group, period.period] += row.places
            else:
                elsewhere[row.province_code, row.group, period.period] += row.places
    return dict(here), dict(elsewhere), unsized


def territory(tables: Tables, groups: tuple[str, ...], *, country: str = "NL") -> Territory:
    """Sets and figures of a dossier, before any key is chosen.

    Raises:
        InvalidInputError: a location, limit or requirement of a group that is not among ``groups``.

    """
    check_groups(tables, groups)
    land = tables.municipalities
    here, elsewhere, unsized = _existing(tables)
    names = {m.gm_code: m.name for m in land} | {m.province_code: m.province for m in land}
    return Territory(
        country=country,
        municipalities=tuple(m.gm_code for m in land),
        groups=groups,
        periods=tuple(p.period for p in tables.periods),
        names=names | {m.region_code: m.region for m in land} | {country: country},
        province={m.gm_code: m.province_code for m in land},
        region={m.gm_code: m.region_code for m in land},
        population={m.gm_code: m.population for m in land},
        figures={f: {m.gm_code: getattr(m, f) for m in land} for f in _FIGURES},
        points={m.gm_code: (m.lon, m.lat) for m in land},
        existing=here,
        existing_elsewhere=elsewhere,
        unsized=frozenset(unsized),
        published={
            (row.scope_code, p.period): row.places
            for p in tables.periods
            for row in tables.published_totals
            if row.reference_date == p.reference_date
        },
    )


def check_groups(tables: Tables, groups: tuple[str, ...]) -> None:
    """Refuse rows of groups that the scenario does not know: leaving them out would be a silent loss."""
    complaints = [
        Complaint("group-unknown", f"{table}.csv", None, "group", row.group, {"known": ", ".join(groups)})
        for table in ("locations", "requirement", "limits", "eligibility")
        for row in getattr(tables, table)
        if row.group is not None and row.group not in groups
    ]
    if complaints:
        raise InvalidInputError(complaints)


def _requirement(tables: Tables, scenario: Scenario, land: Territory) -> dict[Cell, int]:
    """The requirement, a country's number divided over areas where the scenario says so."""
    required = {(r.scope_code, r.group, r.period): r.additional for r in tables.requirement}
    for division in scenario.divide:
        weights = key_weights(division.key.name, land, division.key.parameters)
        areas = land.areas(division.over)
        sums = {a: sum(weights[m] for m in land.scopes[a]) for a in areas}
        for t in land.periods:
            places = required.pop((land.country, division.group, t), None)
            if places is None:
                raise InvalidInputError(
                    [Complaint("divide-without-requirement", "scenario", None, "divide", division.group)]
                )
            given = sainte_lague(places, sums, seed=scenario.seed)
            required |= {(a, division.group, t): n for a, n in given.items()}
    return required


def shares(
    scenario: Scenario, land: Territory, required: Mapping[Cell, int]
) -> tuple[dict[Cell, float], frozenset[str]]:
    """Denominators of the loads, and the groups whose key credits existing places.

    Maths:
        share[m, g, t] = w_m / Σ_n w_n · (additional_g,t + existing_g,t)    [places]
        without existing_g,t where the key credits it
    """
    share: dict[Cell, float] = {}
    credited = set()
    for g in land.groups:
        choice = scenario.keys.get(g)
        if choice is None:
            raise InvalidInputError([Complaint("setting-missing", "scenario", None, f"keys.{g}")])
        weights = key_weights(choice.name, land, choice.parameters)
        credited_here: bool = room("keys", choice.name).CREDITS_EXISTING
        credited |= {g} if credited_here else set()
        for t in land.periods:
            whole = land.required_in(land.country, required, g, t)
            if not credited_here:
                whole += land.existing_in(land.country, g, t)
                whole += max(0, land.unlocated(t) or 0) if g == scenario.unknown_existing else 0
            total = sum(weights.values())
            share |= {(m, g, t): whole * weights[m] / total if total else 0.0 for m in land.municipalities}
    return share, frozenset(credited)


def _limits(tables: Tables, land: Territory) -> tuple[Limit, ...]:
    return tuple(
        Limit(r.gm_code, r.group or TOTAL, t, r.bound, r.places, r.reason, r.author, r.visibility)
        for r in tables.limits
        for t in ((r.period,) if r.period else land.periods)
    )


def question(tables: Tables, scenario: Scenario) -> Instance:
    """Build the instance that the rules and aims speak about.

    Args:
        tables: a checked dossier.
        scenario: a checked scenario.

    Raises:
        InvalidInputError: groups, keys or divisions that do not fit the dossier.

    """
    land = territory(tables, tuple(scenario.groups), country=scenario.country)
    required = _requirement(tables, scenario, land)
    share, credited = shares(scenario, land, required)
    cells = share.keys()
    return Instance(
        territory=land,
        requirement=required,
        share=share,
        credited=credited,
        limits=_limits(tables, land),
        ineligible=frozenset((r.gm_code, r.group) for r in tables.eligibility if r.eligible == "no"),
        parameters=scenario.rules,
        lots={cell: draw(scenario.seed, *cell) for cell in cells},
        tables=tables,
        scenario=scenario,
    )
