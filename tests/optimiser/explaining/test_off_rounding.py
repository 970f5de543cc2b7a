"""Which municipalities are rounded the other way is told once for periods that are alike, and not sixty by sixty."""

import csv
from pathlib import Path

from data import load
from optimiser.explaining import off_rounding
from optimiser.jobs.solve import solve
from optimiser.problem.plan import Plan
from optimiser.words.facts import Fact
from tests.support.many_units import write_units

CODE = "rounded-off"


def plan_of(folder: Path, more: dict[str, int]) -> Plan:
    """A country of three periods, in some of which provinces are asked for more."""
    scenario = write_units(folder, 120, periods=3)
    path = folder / "requirement.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["additional"] = str(int(row["additional"]) + more.get(row["period"], 0))
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)
    return solve(load(folder, country="EU"), scenario)


def told(plan: Plan, code: str = CODE) -> list[Fact]:
    return [fact for fact in off_rounding.off_facts(plan) if fact.code == code]


def test_periods_that_are_alike_are_told_once(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {})
    for code in (CODE, "rounded-off-groups"):
        assert [{**f.texts, "names": ""} for f in told(plan, code)] == [{"period": "t0", "until": "t2", "names": ""}]


def test_periods_that_differ_share_the_names_of_one(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(off_rounding, "MOST_NAMED", 5)
    facts = told(plan_of(tmp_path, {"t2": 31}))
    assert [(f.texts["period"], f.texts.get("until")) for f in facts] == [("t0", "t1"), ("t2", None)]
    assert [len(f.texts["names"].split(", ")) for f in facts] == [2, 2]
    assert all(f.numbers["count"] == 2 + f.numbers["more"] for f in facts)
