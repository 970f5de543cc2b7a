"""The tables that a plan keeps for its audience: visible rows, without tables that tell more than the edition does.

Existing places that may be one small unit, and places for minors, are told in totals or not at all to most readers,
though their rows are public. A table with such a row is left out whole: with a row or a number less another plan would
follow from it. So are tables beside the plan, of which an edition tells sums and lower bounds, for all but the
provincial table. What is left out follows from visible rows alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.operations.hidden_rows import without_hidden_rows
from data.schema.catalogue import BESIDE, REFERENCES, TABLES
from data.schema.columns import Row
from data.schema.tables import Tables
from data.schema.visibility import Visibility, visible
from optimiser.distribution.scenario_fit import follows_agreed_plan
from optimiser.problem.area_sums import Cell
from optimiser.problem.case import Case
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory
from optimiser.publishing.given_rows import names_minors
from optimiser.publishing.small_units import suppressed_areas

AGREED = "agreed"
"""Name of the agreed plan among what is kept; no table is called so."""


@dataclass(frozen=True)
class Kept:
    """What a plan keeps of its inputs for one audience.

    Args:
        scenario: the scenario as read, which finds all that is kept beside it.
        tables: rows by table, in the order of the dossier; no table without rows but those that a dossier must have.
        agreed: new places of the agreed plan; empty if there is none or it is not kept.
        not_kept: tables whose rows this audience may not be handed although it may see them, and ``agreed``.

    """

    scenario: Scenario
    tables: Mapping[str, Sequence[Row]]
    agreed: Mapping[Cell, int]
    not_kept: tuple[str, ...]


def kept_tables(case: Case, scenario: Scenario, territory: Territory, audience: Visibility) -> Kept:
    """What is kept of a case.

    Args:
        case: with its hidden rows.
        scenario: as its file says, without the stages that were added to it.
        territory: of the rows that the audience may see.
        audience: who will read the folder.

    """
    seen = without_hidden_rows(case.tables, audience)
    secret = _secret_tables(seen, territory) if audience != "prt" else frozenset()
    rows = {m.TABLE: getattr(seen, m.TABLE) for m in TABLES if m.TABLE not in secret}
    keeps_agreed = bool(scenario.agreed) and scenario.agreed_visibility in visible(audience)
    missing = [m.TABLE for m in TABLES if m.TABLE in secret and getattr(seen, m.TABLE)]
    return Kept(
        _scenario(
            scenario,
            _named(case.tables) - _named(rows),
            agreed=_agreed_name(scenario, audience) if keeps_agreed else None,
        ),
        {m.TABLE: rows[m.TABLE] for m in TABLES if m.TABLE in rows and (rows[m.TABLE] or m.REQUIRED)},
        case.instance.agreed if keeps_agreed else {},
        (*missing, *([AGREED] if follows_agreed_plan(scenario) and not keeps_agreed else [])),
    )


def _secret_tables(seen: Tables, territory: Territory) -> frozenset[str]:
    """Tables with a row of which an edition tells less than the row does, and tables that refer to these."""
    small = any(suppressed_areas(territory, t) for t in territory.periods)
    secret = {m.TABLE for m in TABLES if any(names_minors(row, seen, territory) for row in getattr(seen, m.TABLE))}
    secret |= {"locations"} if small else set()
    secret |= {model.TABLE for model in BESIDE}
    return frozenset(secret | {table for (table, _), (to, _) in REFERENCES.items() if to in secret})


def _named(tables: Tables | Mapping[str, Sequence[Any]]) -> set[str]:
    """Identifiers of the locations and candidates in these tables."""
    found = tables if isinstance(tables, Mapping) else vars(tables)
    return {r.location_id for r in found.get("locations", ())} | {r.candidate_id for r in found.get("candidates", ())}


def _agreed_name(scenario: Scenario, audience: Visibility) -> str:
    """Under which name the agreed plan is kept: for the provincial table its own, if no table has that."""
    own = Path(scenario.agreed or "").name
    taken = {f"{m.TABLE}.csv" for m in TABLES}
    return own if audience == "prt" and own.endswith(".csv") and own.casefold() not in taken else f"{AGREED}.csv"


def _scenario(scenario: Scenario, hidden: set[str], *, agreed: str | None) -> Scenario:
    """The scenario with everything beside it, and without the locations and candidates that are not kept."""
    update: dict[str, Any] = {"dossier": ".", "tables": None, "agreed": agreed}
    if scenario.locations is not None and hidden & scenario.locations.counts_for_law.keys():
        named = {k: v for k, v in scenario.locations.counts_for_law.items() if k not in hidden}
        update["locations"] = scenario.locations.model_copy(update={"counts_for_law": named})
    return scenario.model_copy(update=update)
