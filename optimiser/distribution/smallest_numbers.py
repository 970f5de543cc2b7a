"""Smallest numbers of a scenario beside its dossier: what cannot be meant, and which rows go before them.

Maths:
    2 ≤ smallest[g], whole;  smallest[g] ≤ Σ_s required[s, g, t] for some t        [places]
"""

from collections.abc import Iterator

from data.complaints import Complaint, InvalidInputError
from data.schema.columns import Row
from data.schema.dates import exists, offered
from data.schema.tables import Tables
from optimiser.catalogue import room
from optimiser.distribution.group_shares import shared_rows
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Scenario

RULE, EXTENSIONS = "smallest_number", "extensions"


def numbers(scenario: Scenario) -> dict[str, float]:
    """The numbers by group, as the scenario says them."""
    return {g: n for g, n in scenario.rules.get(RULE, {}).items() if g != EXTENSIONS}


def misfits(scenario: Scenario) -> Iterator[Complaint]:
    """Groups that the scenario does not list, and numbers that are not whole or too small to mean anything."""
    for group, places in numbers(scenario).items():
        where = f"rules.{RULE}.{group}"
        if group not in (*scenario.groups, TOTAL):
            yield Complaint(
                "group-unknown", "scenario", None, where, group, {"known": ", ".join((*scenario.groups, TOTAL))}
            )
        elif places < 2:  # noqa: PLR2004  # a single place is the smallest number anyhow
            yield Complaint("setting-invalid", "scenario", None, where, f"{places:g}", _needs("least", 2))
        elif places % 1:
            yield Complaint("setting-invalid", "scenario", None, where, f"{places:g}", _needs("whole", ""))
    extends = scenario.rules.get(RULE, {}).get(EXTENSIONS, 0.0)
    if extends not in (0, 1):
        where = f"rules.{RULE}.{EXTENSIONS}"
        details = _needs("choice", "") | {"expected": "0, 1"}
        yield Complaint("setting-invalid", "scenario", None, where, f"{extends:g}", details)


def _needs(what: str, limit: str | float) -> dict[str, str | int | float]:
    return {"needs": what, "limit": limit, "known": ""}


def check(instance: Instance) -> None:
    """Refuse a smallest number above all places that are required of its group, which nobody could receive.

    Raises:
        InvalidInputError: with the largest number that could be met.

    """
    territory = instance.territory
    complaints = []
    for group, places in room("constraints", RULE).smallest(instance).items():
        most = max(instance.required_in(territory.country, group, t) for t in territory.periods)
        if 0 < most < places:
            where = f"rules.{RULE}.{group}"
            complaints.append(Complaint("smallest-too-large", "scenario", None, where, str(places), {"places": most}))
    if complaints:
        raise InvalidInputError(complaints)


def unused(tables: Tables, scenario: Scenario) -> Iterator[tuple[str, str, object]]:
    """Settings of the rule that change nothing: where, why and the value."""
    if RULE not in scenario.rules or scenario.locations is not None:
        return
    given = numbers(scenario)
    if not given:
        yield f"rules.{RULE}", "smallest-none", RULE
    required = {r.group for r in shared_rows(tables, scenario) if r.additional} | {TOTAL}
    yield from ((f"rules.{RULE}.{g}", "smallest-required", f"{n:g}") for g, n in given.items() if g not in required)
    hosted = {r.group for r in tables.locations if r.gm_code and any(exists(r, p) for p in tables.periods)}
    if scenario.rules[RULE].get(EXTENSIONS) and not (hosted & given.keys() or (hosted and TOTAL in given)):
        yield f"rules.{RULE}.{EXTENSIONS}", "smallest-extensions", "1"


def beside_rows(tables: Tables, scenario: Scenario) -> Iterator[tuple[Row, str, int]]:
    """Rows that ask for fewer places than the smallest number and go before it, and maximums that leave none.

    Returns:
        The row, why it is told, and the smallest number of its group.

    """
    if scenario.locations is not None:
        return
    given = numbers(scenario)
    largest = {g: max(given.get(g, 0), given.get(TOTAL, 0)) for g in scenario.groups}
    largest[TOTAL] = given.get(TOTAL, 0) if len(scenario.groups) > 1 else max(largest.values())
    for limit in tables.limits:
        smallest = largest[limit.group or TOTAL]
        if "respect_limits" in scenario.rules and not limit.counts_existing and 0 < limit.places < smallest:
            yield limit, "smallest-none-left" if limit.least is None else "smallest-gives-way", round(smallest)
    for bid in tables.bids if "keep_bids" in scenario.rules else ():
        hard = bid.firmness == "hard" and any(offered(bid, p) for p in tables.periods)
        if hard and 0 < bid.places < largest[bid.group]:
            yield bid, "smallest-gives-way", round(largest[bid.group])
    for row in tables.exchanges if "keep_exchanges" in scenario.rules else ():
        if 0 < row.places < largest[row.group]:
            yield row, "smallest-gives-way", round(largest[row.group])
    towns = {m.gm_code for m in tables.municipalities}
    for asked in shared_rows(tables, scenario):
        if asked.scope_code in towns and 0 < asked.additional < largest[asked.group]:
            yield asked, "smallest-gives-way", round(largest[asked.group])
