"""Many weights of one national question, beside as many plans as a cold start would have to make."""

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from data import BUNDLED
from optimiser.auditing.audit import audit
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import solve
from optimiser.jobs.sweep import sweep
from optimiser.jobs.work_map import Workers
from optimiser.problem.case import Case
from optimiser.problem.scenario import Stage
from optimiser.tuning.sweep_points import axis

CASE = BUNDLED / "nl-2022" / "letter.toml"
COLD = 40
"""Plans made from nothing that 200 weights may take as long as."""


def national() -> Case:
    """The bundled case with two aims weighed against each other."""
    case = read_case(CASE)
    parts = [{"aim": "cvar_load", "weight": 0.5}, {"aim": "spread", "weight": 0.5}]
    stages = [Stage.model_validate({"blend": parts}), Stage(aim="lots")]
    return replace(case, scenario=case.scenario.model_copy(update={"stages": stages}))


def sweep_200() -> dict[str, object]:
    """Seconds for 200 weights with rounding, audit and files; the peer is 40 plans read, built and solved anew."""
    case = national()
    with tempfile.TemporaryDirectory() as folder:
        begin = perf_counter()
        found = sweep(case, "prt", [axis("weight", "cvar_load=0.005:1:0.005")], Path(folder), drafts=Path(folder))
        ours = perf_counter() - begin
    if len(found) != 200 or any(x["status"] == "infeasible" for x in found):  # the name says it
        raise SystemExit("sweep_200: not every point has a plan")
    begin = perf_counter()
    for _ in range(COLD):
        audit(solve(case.tables, case.scenario))
    peer = perf_counter() - begin
    text = f"{COLD} plans of the same case, each built and solved anew, rounded and audited, without files"
    return {"value": ours, "unit": "s", "peer": text, "peer_value": peer, "ratio": ours / peer}


def sweep_1000() -> dict[str, object]:
    """Seconds for 1,000 weights over all cores, with the start of every process; the peer is five times 40 plans."""
    case = national()
    with tempfile.TemporaryDirectory() as folder:
        begin = perf_counter()
        cores = os.cpu_count() or 1
        found = sweep(
            case,
            "prt",
            [axis("weight", "cvar_load=0.001:1:0.001")],
            Path(folder),
            drafts=Path(folder),
            workers=Workers(cores),
        )
        ours = perf_counter() - begin
    if len(found) != 1000 or any(x["status"] == "infeasible" for x in found):  # the name says it
        raise SystemExit("sweep_1000: not every point has a plan")
    begin = perf_counter()
    for _ in range(5 * COLD):
        audit(solve(case.tables, case.scenario))
    peer = perf_counter() - begin
    text = f"{5 * COLD} plans of the same case, each built and solved anew, rounded and audited, without files"
    return {"value": ours, "unit": "s", "peer": text, "peer_value": peer, "ratio": ours / peer}


BENCHES = {"sweep_200": sweep_200}
LONG = {"sweep_1000": sweep_1000}
