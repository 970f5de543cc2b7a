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
    peer = _alone(case, COLD) * COLD
    text = f"{COLD} plans of the same case, each built and solved anew, rounded and audited, without files"
    return {"value": ours, "unit": "s", "peer": text, "peer_value": peer, "ratio": ours / peer}


def sweep_1000() -> dict[str, object]:
    """Seconds for 1,000 weights over all cores, with the start of every process, beside a plain loop of plans."""
    case = national()
    with tempfile.TemporaryDirectory() as folder:
        begin = perf_counter()
        wanted = [axis("weight", "cvar_load=0.001:1:0.001")]
        found = sweep(case, "prt", wanted, Path(folder), drafts=Path(folder), workers=Workers(os.cpu_count() or 1))
        ours = perf_counter() - begin
    if len(found) != 1000 or any(x["status"] == "infeasible" for x in found):  # the name says it
        raise SystemExit("sweep_1000: not every point has a plan")
    peer = _alone(case, COLD) * 1000
    text = (
        f"1,000 plans in a plain loop, each built and solved anew, rounded and audited, without files: {COLD} times 25"
    )
    return {"value": ours, "unit": "s", "peer": text, "peer_value": peer, "ratio": ours / peer}


def _alone(case: Case, count: int) -> float:
    """Seconds for a plan made from nothing, the mean of so many."""
    begin = perf_counter()
    for _ in range(count):
        audit(solve(case.tables, case.scenario))
    return (perf_counter() - begin) / count


def sweep_dask() -> dict[str, object]:
    """Seconds for 400 weights over a Dask scheduler with 1, 2 and 4 workers, beside this process alone.

    ``overhead`` is what a point takes longer with one worker than in this process, the worker's imports left out.
    """
    from distributed import Client, LocalCluster  # noqa: PLC0415  # heavy

    case, wanted = national(), [axis("weight", "cvar_load=0.0025:1:0.0025")]
    seconds: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as home:
        begin = perf_counter()
        alone = sweep(case, "prt", wanted, Path(home, "0"), drafts=Path(home))
        peer = perf_counter() - begin
        for count in (1, 2, 4):
            with (
                LocalCluster(n_workers=count, threads_per_worker=1, dashboard_address=None) as cluster,
                Client(cluster) as client,
            ):
                client.run(lambda: __import__("optimiser.jobs.sweep") and None)
                begin = perf_counter()
                workers = Workers(scheduler=cluster.scheduler_address)
                found = sweep(case, "prt", wanted, Path(home, str(count)), drafts=Path(home), workers=workers)
                seconds[count] = perf_counter() - begin
            if found != alone:
                raise SystemExit("sweep_dask: workers came to something else")
    told = ", ".join(f"{n} workers {s:.1f} s" for n, s in seconds.items())
    return {"value": seconds[2], "unit": "s", "peer": f"this process alone; {told}", "peer_value": peer,
            "ratio": seconds[2] / peer, "overhead": (seconds[1] - peer) / len(alone)}  # fmt: skip


BENCHES = {"sweep_200": sweep_200}
LONG = {"sweep_1000": sweep_1000, "sweep_dask": sweep_dask}
