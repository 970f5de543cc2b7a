"""The requirement of each group as a stated part of all places that are required together, in place of the tables' own.

Maths:
    N[t] = Σ_{s, g} n[s, g, t] over the rows of the requirement                                           [places]
    w_g = part of group g where one is stated, else (1 − Σ parts) · Σ_s n[s, g, t] / Σ_{h without a part, s} n[s, h, t]
    N[g, t] = N[t] · w_g in whole places; ties to the group that the scenario names first                 [places]
    n'[s, g, t] = N[g, t] · n[s, g, t] / Σ_r n[r, g, t] in whole places; ties to the first code of a scope  [places]

    Both by largest remainder, so that Σ_{s, g} n'[s, g, t] = N[t] exactly.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from data.complaints import Complaint
from data.schema.facts import Requirement
from data.schema.tables import Tables
from optimiser.fairness.apportionment import largest_remainder
from optimiser.problem.area_sums import Cell
from optimiser.problem.scenario import Scenario
from optimiser.problem.unused_row import unused_row

SETTING = "group_shares"


def stated(scenario: Scenario) -> dict[str, Fraction]:
    """The stated parts as they are written: 0.1 is one tenth, which no float is."""
    return {g: Fraction(str(part)) for g, part in scenario.group_shares.items()}


def misfits(scenario: Scenario) -> Iterator[Complaint]:
    """Parts of groups that the scenario does not name, below 0 or above 1, or above 1 together."""
    parts = stated(scenario)
    known: dict[str, str | int | float] = {"known": ", ".join(scenario.groups)}
    for g in [g for g in parts if g not in scenario.groups]:
        yield Complaint("group-unknown", "scenario", None, f"{SETTING}.{g}", g, known)
    for g, part in parts.items():
        needs, limit = ("least", 0) if part < 0 else ("most", 1)
        if not 0 <= part <= 1:
            details: dict[str, str | int | float] = {"needs": needs, "limit": limit, "known": ""}
            yield Complaint(
                "setting-invalid", "scenario", None, f"{SETTING}.{g}", str(scenario.group_shares[g]), details
            )
    if all(0 <= part <= 1 for part in parts.values()) and sum(parts.values()) > 1:
        yield _of_all("group-shares-above-all", sum(parts.values()), {})


def table_misfits(tables: Tables, scenario: Scenario, scopes: Mapping[str, tuple[str, ...]]) -> Iterator[Complaint]:
    """What is wrong with the parts, else periods whose rows cannot be divided by them.

    No row of a group to scale, no other group for the rest, or rows inside others, of which no sum is a total.

    Args:
        tables: a checked dossier.
        scenario: with its parts.
        scopes: municipalities by the code of every area.

    """
    parts = stated(scenario)
    if not parts or (wrong := tuple(misfits(scenario))):
        yield from wrong if parts else ()
        return
    rest = 1 - sum(parts.values())
    for t, by_group in _sums(tables).items():
        total = sum(by_group.values())
        for g, part in parts.items():
            if total and part and not by_group.get(g):
                yield Complaint("group-shares-no-row", "scenario", None, f"{SETTING}.{g}", g, {"period": t})
        if total and rest > 0 and not any(n for g, n in by_group.items() if g not in parts):
            yield _of_all("group-shares-no-rest", 1 - rest, {"period": t})
        for g in by_group:
            asked = [r.scope_code for r in tables.requirement if (r.group, r.period) == (g, t)]
            members = [m for s in asked for m in scopes.get(s, ())]
            if len(set(members)) < len(members):
                yield Complaint("group-shares-nested", "requirement.csv", None, "scope_code", g, {"period": t})


def _of_all(code: str, together: Fraction | int, details: Mapping[str, str]) -> Complaint:
    """A complaint about all parts together, told in per cent: a planner who fills in a page writes these so."""
    percent = {"percent": float(100 * together)}
    return Complaint(code, "scenario", None, SETTING, f"{float(together):g}", {**details, **percent})


def shared_rows(tables: Tables, scenario: Scenario) -> tuple[Requirement, ...]:
    """The rows of the requirement by the parts of the scenario; as they are where it states none, or parts do not fit.

    What does not fit is refused elsewhere, with all complaints at once.
    """
    strange = {r.group for r in tables.requirement} - set(scenario.groups)
    if not scenario.group_shares or strange or any(misfits(scenario)):
        return tables.requirement
    sums, numbers = _sums(tables), dict[Cell, int]()
    for t, by_group in sums.items():
        for g, places in _totals(by_group, scenario).items():
            rows = sorted((r for r in tables.requirement if (r.group, r.period) == (g, t)), key=lambda r: r.scope_code)
            found = largest_remainder(places, {r.scope_code: Fraction(r.additional) for r in rows})
            numbers |= {(s, g, t): n for s, n in found.items()}
    return tuple(
        r.model_copy(update={"additional": numbers.get((r.scope_code, r.group, r.period), r.additional)})
        for r in tables.requirement
    )


def with_shared_rows(tables: Tables, scenario: Scenario) -> tuple[Tables, Scenario]:
    """The tables with the numbers that the parts give, and the scenario without parts: for who changes single rows."""
    if not scenario.group_shares:
        return tables, scenario
    told = replace(tables, requirement=shared_rows(tables, scenario))
    return without_listed_groups(told, scenario), scenario.model_copy(update={SETTING: {}})


def without_listed_groups(tables: Tables, scenario: Scenario) -> Tables:
    """The tables without official numbers of single groups where parts are stated: both say how places are split."""
    if not scenario.group_shares:
        return tables
    return replace(tables, official=tuple(r for r in tables.official if r.group is None))


def unused(tables: Tables, scenario: Scenario) -> Iterator[Complaint]:
    """The proportion between groups in the requirement and in official lists, where parts are stated."""
    if not scenario.group_shares:
        return
    parts = ", ".join(f"{g} = {part:g}" for g, part in scenario.group_shares.items())
    yield Complaint("unused-split", "requirement.csv", None, "group", parts)
    yield from (unused_row(r, "official-split") for r in tables.official if r.group is not None)


def _sums(tables: Tables) -> dict[str, dict[str, int]]:
    """What is required by period and group."""
    sums: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for r in tables.requirement:
        sums[r.period][r.group] += r.additional
    return {t: dict(by_group) for t, by_group in sums.items()}


def _totals(by_group: Mapping[str, int], scenario: Scenario) -> dict[str, int]:
    """The new number of every group with rows in a period; empty where these rows cannot be divided so."""
    parts = stated(scenario)
    others = sum(n for g, n in by_group.items() if g not in parts)
    rest = Fraction(1) - sum(parts.values())
    if any(part and not by_group.get(g) for g, part in parts.items()) or (rest and not others):
        return {}
    named = sorted(by_group, key=scenario.groups.index)
    weights = {g: parts[g] if g in parts else rest * by_group[g] / (others or 1) for g in named}
    return largest_remainder(sum(by_group.values()), weights)
