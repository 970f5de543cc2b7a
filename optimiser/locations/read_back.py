"""The written plan read back as anyone would: ``plan.csv`` and ``locations.csv`` against each other and the tables.

Maths:
    Σ_i places[i, m, g, t] = total[m, g, t]        ∀ m, g, t        [places]
    0 ≤ Σ_{m ∈ s} new[m, g, t] − required[s, g, t] ≤ surplus        ∀ (s, g, t) ∈ R
    places[i, g, t] − places[i, g, t−1] = change[i, g, t],  and no location has places again after it had none
"""

import csv
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from optimiser.catalogue import room
from optimiser.locations.audit import largest_excess
from optimiser.locations.result import LocationPlan
from optimiser.problem.area_sums import Cell
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan

REQUIRED = "meet_requirement"
"""The rule whose excess is told by the files: a surplus is allowed, which the rule about places does not know."""


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _requirement(plan: list[dict[str, str]], instance: Instance, surplus: int) -> float:
    """Places off a requirement, at worst."""
    new: Mapping[Cell, int] = {(r["gm_code"], r["group"], r["period"]): int(r["new"]) for r in plan}
    worst = 0
    for (s, g, t), places in instance.requirement.items():
        over = sum(new.get((m, g, t), 0) for m in instance.territory.scopes[s]) - places
        worst = max(worst, -over, over - surplus)
    return float(worst)


def _history(sites: list[dict[str, str]], periods: tuple[str, ...]) -> tuple[float, float]:
    """Largest change that the numbers do not bear out, and how many locations have places again after none."""
    when = {t: n for n, t in enumerate(periods)}
    rows: dict[tuple[str, str], dict[int, tuple[int, int]]] = defaultdict(dict)
    for r in sites:
        rows[r["location_id"], r["group"]][when[r["period"]]] = int(r["places"]), int(r["change"])
    wrong, again = 0, 0
    for history in rows.values():
        for t, (places, change) in history.items():
            if t:
                wrong = max(wrong, abs(places - history.get(t - 1, (0, 0))[0] - change))
        has_places = [history.get(t, (0, 0))[0] > 0 for t in range(len(periods))]
        again += sum(has_places[t] and not has_places[t - 1] for t in range(1, len(has_places))) + has_places[0] > 1
    return float(wrong), float(again)


def read_back(plan_csv: Path, locations_csv: Path, instance: Instance, *, surplus: int) -> dict[str, float]:
    """What the two files say about each other and the requirement; 0 means agreed.

    Args:
        plan_csv: one row per period, municipality and group.
        locations_csv: one row per period, location and group, nothing left out.
        instance: the question, for its requirement and existing places.
        surplus: places that a scope may have above its requirement.

    Returns:
        ``files_agree`` the largest difference per municipality, group and period, ``files_requirement`` places off
        a requirement, ``files_existing`` off the tables, ``files_change`` and ``files_again`` for the histories.

    """
    plan, sites = _rows(plan_csv), _rows(locations_csv)
    placed: dict[Cell, int] = defaultdict(int)
    for r in sites:
        placed[r["gm_code"], r["group"], r["period"]] += int(r["places"])
    total = {(r["gm_code"], r["group"], r["period"]): int(r["total"]) for r in plan}
    existing = {(r["gm_code"], r["group"], r["period"]): (int(r["existing"]), int(r["new"])) for r in plan}
    wrong, again = _history(sites, instance.territory.periods)
    off = [abs(e - instance.territory.existing.get(c, 0)) + abs(e + n - total[c]) for c, (e, n) in existing.items()]
    return {
        "files_agree": float(max((abs(placed[c] - total.get(c, 0)) for c in {*placed, *total}), default=0)),
        "files_requirement": _requirement(plan, instance, surplus),
        "files_existing": float(max(off, default=0)) + len(set(instance.place_cells) ^ set(total)),
        "files_change": wrong,
        "files_again": again,
    }


def _by_places(plan: Plan) -> dict[str, float]:
    """What the rules about places find in the same numbers: a voice that never met the locations.

    The requirement is left out; the files tell it, with its surplus.
    """
    return {
        rule: max(0.0, *room("constraints", rule).excess(plan.instance, plan).values(), 0.0)
        for rule in sorted(plan.instance.parameters)
        if rule != REQUIRED
    }


def audited(located: LocationPlan) -> dict[str, float]:
    """Everything that is checked without a solver, as written and read back; 0 means obeyed."""
    plan = located.as_plan()
    with TemporaryDirectory() as folder:
        places, sites = Path(folder) / "plan.csv", Path(folder) / "locations.csv"
        plan.frame().to_csv(places, index=False, lineterminator="\n")
        located.frame("prt").to_csv(sites, index=False, lineterminator="\n")
        files = read_back(places, sites, located.instance, surplus=located.case.surplus)
    worst = largest_excess(located.case, located.plan)
    for rule, excess in (*_by_places(plan).items(), *files.items()):
        worst[rule] = max(worst.get(rule, 0.0), excess)
    return worst
