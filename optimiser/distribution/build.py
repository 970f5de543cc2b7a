"""From checked tables and a scenario to one territory and one instance."""

from collections import defaultdict
from dataclasses import replace

from data.complaints import Complaint, InvalidInputError
from data.schema.dates import exists
from data.schema.groups import STANDARD, TABLES_WITH_GROUPS
from data.schema.tables import Tables
from optimiser.distribution import agreements, group_shares, key_shares, smallest_numbers
from optimiser.distribution.division import divided
from optimiser.distribution.joint import build_joint
from optimiser.distribution.own_numbers import kept_numbers
from optimiser.fairness.lots import draw
from optimiser.problem.area_sums import TOGETHER, TOTAL, Cell
from optimiser.problem.instance import Instance, Limit
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory

_FIGURES = ("area_land_km2", "ses_woa", "ses_woa_estimate")
"""Columns of the table of municipalities that keys may use besides population."""

RESERVED = (TOTAL, TOGETHER)
"""Names of all groups together, which no group may have."""

KEEPS_STREAMS = "keep_streams"
"""The rule of every joint plan, whether the scenario names it or not."""

KEEPS_UNKNOWN = "keep_unknown"
"""The rule of a joint plan in which a stream of a municipality is unknown, unless the scenario says otherwise."""


def _existing(tables: Tables) -> tuple[dict[Cell, int], dict[Cell, int], dict[str, frozenset[str]]]:
    """Existing places by municipality, those known only by province, and by period who has one of unknown size."""
    by_municipality: dict[Cell, int] = defaultdict(int)
    by_province: dict[Cell, int] = defaultdict(int)
    unsized: dict[str, set[str]] = {period.period: set() for period in tables.periods}
    for period in tables.periods:
        for row in tables.locations:
            if not exists(row, period):
                continue
            if row.places is None:
                unsized[period.period] |= {row.gm_code} if row.gm_code else set()
            elif row.gm_code:
                by_municipality[row.gm_code, row.group, period.period] += row.places
            else:
                by_province[row.province_code, row.group, period.period] += row.places
    return dict(by_municipality), dict(by_province), {t: frozenset(towns) for t, towns in unsized.items()}


def _figures(tables: Tables) -> dict[str, dict[str, float | None]]:
    """Columns for keys by name: of municipalities, of the table of figures (its last year), and of existing places."""
    codes = [m.gm_code for m in tables.municipalities]
    columns: dict[str, dict[str, float | None]] = {
        f: {m.gm_code: getattr(m, f) for m in tables.municipalities} for f in _FIGURES
    }
    last: dict[str, int] = {}  # by column, so that years are not mixed within one
    for row in tables.figures:
        last[row.column] = max(row.year, last.get(row.column, row.year))
    for row in tables.figures:
        if row.year == last[row.column]:
            if row.column not in columns:
                columns[row.column] = dict.fromkeys(codes, None)
            columns[row.column][row.gm_code] = row.value
    return columns | _hosted(tables, codes)


def _hosted(tables: Tables, codes: list[str]) -> dict[str, dict[str, float | None]]:
    """Existing places in the first period by kind (``kind_azc``) and those that count for the law (``counting``).

    Unknown where a size, or whether it counts, is unknown.
    """
    columns: dict[str, dict[str, float | None]] = {}
    for row in tables.locations:
        if not row.gm_code or not exists(row, tables.periods[0]):
            continue
        law = {"yes": row.places, "no": 0, None: None}[row.counts_for_law]
        for name, places in ((f"kind_{row.kind}", row.places), ("counting", law)):
            if name not in columns:
                columns[name] = dict.fromkeys(codes, 0.0)
            column = columns[name]
            before = column[row.gm_code]
            column[row.gm_code] = None if places is None or before is None else before + places
    return columns


def build_territory(
    tables: Tables, groups: tuple[str, ...], *, country: str = "NL", named_in: str = "scenario"
) -> Territory:
    """The territory of a dossier: sets, figures and existing places, before any key is chosen.

    Raises:
        InvalidInputError: a row of a group that is not among ``groups``, or a group without a regime.

    """
    check_groups(tables, groups, named_in)
    return _territory(tables, groups, country)


def _territory(tables: Tables, groups: tuple[str, ...], country: str) -> Territory:
    rows = tables.municipalities
    existing, elsewhere, unsized = _existing(tables)
    names = {m.gm_code: m.name for m in rows} | {m.province_code: m.province for m in rows}
    return Territory(
        country=country,
        municipalities=tuple(m.gm_code for m in rows),
        groups=groups,
        periods=tuple(p.period for p in tables.periods),
        names=names | {m.region_code: m.region for m in rows} | {country: country},
        province={m.gm_code: m.province_code for m in rows},
        region={m.gm_code: m.region_code for m in rows},
        population={m.gm_code: m.population for m in rows},
        figures=_figures(tables),
        points={m.gm_code: (m.lon, m.lat) for m in rows},
        existing=existing,
        existing_elsewhere=elsewhere,
        unsized=unsized,
        published={
            (row.scope_code, p.period): row.places
            for p in tables.periods
            for row in tables.published_totals
            if row.reference_date == p.reference_date
        },
        regimes={g: r for g, r in tables.regimes.items() if g in groups},
    )


def check_groups(tables: Tables, groups: tuple[str, ...], named_in: str) -> None:
    """Refuse rows of groups that the scenario does not name (a silent loss), and groups without a regime."""
    complaints = [
        Complaint("group-unknown", f"{table}.csv", None, "group", row.group, {"known": ", ".join(groups)})
        for table in TABLES_WITH_GROUPS
        for row in getattr(tables, table)
        if row.group is not None and row.group not in groups
    ]
    known = {**STANDARD, **tables.regimes}
    complaints += [
        Complaint("group-regime-missing", named_in, None, "groups", g, {"nearest": "", "known": ", ".join(known)})
        for g in groups
        if g not in known and g not in RESERVED
    ]
    complaints += [Complaint("group-name-reserved", named_in, None, "groups", g) for g in groups if g in RESERVED]
    if complaints:
        raise InvalidInputError(complaints)


def required_by_row(tables: Tables, scenario: Scenario) -> dict[Cell, int]:
    """The rows of the requirement: as the table says them, or by stated parts of groups [places]."""
    return {(r.scope_code, r.group, r.period): r.additional for r in group_shares.shared_rows(tables, scenario)}


def _requirement(tables: Tables, scenario: Scenario, territory: Territory) -> dict[Cell, int]:
    """The requirement by scope; the number of a scope is divided over areas where the scenario says so."""
    if complaints := list(group_shares.table_misfits(tables, scenario, territory.scopes)):
        raise InvalidInputError(complaints)
    required, complaints = divided(required_by_row(tables, scenario), territory, scenario)
    if complaints:
        raise InvalidInputError(complaints)
    return required


def limits_of(tables: Tables, territory: Territory) -> tuple[Limit, ...]:
    """The limits of a dossier; one without a period holds in all of them."""
    return tuple(
        Limit(r.gm_code, r.group or TOTAL, t, r.bound, r.places, r.reason, r.author, r.visibility)
        for r in tables.limits
        for t in ((r.period,) if r.period else territory.periods)
    )


def _divided_by_keys(
    tables: Tables, scenario: Scenario, territory: Territory | None
) -> tuple[Territory, dict[Cell, int], dict[Cell, float], frozenset[str]]:
    """Territory, requirement and shares; what is wrong with groups, divisions and keys is told in one round."""
    groups, complaints = tuple(scenario.groups), list[Complaint]()
    required, keyed, credited = required_by_row(tables, scenario), dict[Cell, float](), frozenset[str]()
    try:
        if territory is None:
            check_groups(tables, groups, "scenario")
    except InvalidInputError as error:
        complaints += error.complaints
    territory = territory or _territory(tables, groups, scenario.country)
    try:
        required = _requirement(tables, scenario, territory)
    except InvalidInputError as error:
        complaints += error.complaints
    try:
        keyed, credited = key_shares.by_key(scenario, territory, required)
    except InvalidInputError as error:
        complaints += [c for c in error.complaints if c not in complaints]
    if complaints:
        raise InvalidInputError(complaints)
    return territory, required, keyed, credited


def _with_kept(instance: Instance, scenario: Scenario) -> Instance:
    """The instance in which municipalities with an unknown stream keep their own numbers, if the scenario says so."""
    if instance.joint is None or scenario.joint is None or scenario.joint.unknown != "keep":
        return instance
    kept = kept_numbers(instance)
    rules = {**instance.parameters, **({KEEPS_UNKNOWN: {}} if kept else {})}
    return replace(instance, joint=replace(instance.joint, kept=kept), parameters=rules)


def build_instance(tables: Tables, scenario: Scenario, *, territory: Territory | None = None) -> Instance:
    """Build the instance that rules and aims are about.

    Args:
        tables: a checked dossier.
        scenario: a checked scenario.
        territory: the same territory with other existing places; ``None`` for that of the tables.

    Raises:
        InvalidInputError: groups, keys or divisions that do not fit the dossier.

    """
    territory, required, keyed, credited = _divided_by_keys(tables, scenario, territory)
    tables = group_shares.without_listed_groups(tables, scenario)
    share = key_shares.by_list(tables, territory, keyed, credited)
    joint = build_joint(tables, scenario, territory, required)
    cells = (*share, *(joint.cells if joint else ()))
    instance = Instance(
        territory=territory,
        requirement=required,
        share=share,
        credited=credited,
        limits=limits_of(tables, territory),
        ineligible=frozenset((r.gm_code, r.group) for r in tables.eligibility if r.eligible == "no"),
        parameters={**scenario.rules, **({KEEPS_STREAMS: {}} if joint else {})},
        lots={cell: draw(scenario.seed, *cell) for cell in cells},
        bids=agreements.bids(tables),
        exchanges=agreements.exchanges(tables),
        official=key_shares.listed(tables, territory),
        by_key={c: n + key_shares.credit(territory, credited, c) for c, n in keyed.items()} if tables.official else {},
        joint=joint,
        of_dossier=True,
    )
    instance = _with_kept(instance, scenario)
    smallest_numbers.check(instance)
    agreements.check(instance.exchanges, territory, required, {c: instance.key_share(*c) for c in share})
    return instance
