"""From checked tables to the territory: areas, their figures and existing places, before any key is chosen."""

from collections import defaultdict

from data.complaints import Complaint, InvalidInputError
from data.schema.dates import exists
from data.schema.groups import STANDARD, TABLES_WITH_GROUPS
from data.schema.tables import Tables
from optimiser.problem.area_sums import TOGETHER, TOTAL, Cell
from optimiser.problem.territory import Territory

_FIGURES = ("area_land_km2", "ses_woa", "ses_woa_estimate")
"""Columns of the table of municipalities that keys may use besides population."""

RESERVED = (TOTAL, TOGETHER)
"""Names of all groups together, which no group may have."""


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
    return unchecked_territory(tables, groups, country)


def unchecked_territory(tables: Tables, groups: tuple[str, ...], country: str) -> Territory:
    """The same, of groups that nobody checked yet: what is wrong with them is told with all else."""
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
