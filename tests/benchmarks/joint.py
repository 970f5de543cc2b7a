"""A joint plan of the whole country beside the same plan of reception alone."""

from dataclasses import replace

from data import BUNDLED, load
from data.schema.streams import UNITS, StreamRow
from data.schema.tables import Tables
from optimiser import solve
from optimiser.auditing.audit import audit
from optimiser.fairness.apportionment import sainte_lague
from optimiser.problem.scenario import Scenario, read_scenario
from tests.benchmarks.measure import median_of, row

CASE = BUNDLED / "nl-2022"
PEOPLE = {"housing_task": 10_000, "housing_arrears": 3_728}
"""New task and backlog of the first half of 2022, as the letter has them; here divided by inhabitants."""


def joint_case() -> tuple[Tables, Scenario]:
    """The letter's requirement for three groups, with task, backlog and 1,000 flow-through places to divide."""
    tables, asked = load(CASE), read_scenario(CASE / "letter.toml")
    weights = {m.gm_code: float(m.population) for m in tables.municipalities}
    rows = tuple(
        StreamRow.model_validate(
            {"gm_code": m, "period": period.period, "stream": stream, "number": n, "unit": UNITS[stream],
             "visibility": "public", "source": "by inhabitants"}
        )
        for period in tables.periods
        for stream, number in PEOPLE.items()
        for m, n in sainte_lague(number, weights).items()
    )  # fmt: skip
    decided = [{"stream": s, "within": 0.25} for s in PEOPLE]
    decided.append({"stream": "flow_through", "additional": 1_000, "most": 60})  # type: ignore[dict-item]
    together = [{"aim": "leximax_load", "group": g} for g in ("together", "amv", "safe_country")]
    rates = {"reception": 1.0, "amv": 2.0, "housing_task": 0.5, "housing_arrears": 0.5, "flow_through": 0.5}
    settings = asked.model_dump(by_alias=True) | {
        "streams": {"rates": rates},
        "joint": {"streams": decided},
        "stages": [*together, {"aim": "streams_moved"}, {"aim": "lots"}],
    }
    return replace(tables, streams=rows), Scenario.model_validate(settings)


def joint_national() -> dict[str, object]:
    """Build, solve, round and audit: 345 municipalities, three groups, two housing ledgers and flow-through places."""
    tables, asked = joint_case()
    alone, letter = load(CASE), read_scenario(CASE / "letter.toml")
    found = solve(tables, asked)
    if max(audit(found).values()) > 0:
        raise SystemExit("joint_national: the plan breaks a rule")
    value, peer = median_of(lambda: solve(tables, asked), lambda: solve(alone, letter), 3)
    return row(value, "s", "the same requirement of reception alone", peer)


BENCHES = {"joint_national": joint_national}
