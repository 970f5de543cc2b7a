"""Large countries: 10,000 municipalities in eight periods, 100,000 in one, and many draws of the national case.

Each large plan is made in a process of its own, so that its memory is its own.
"""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from time import perf_counter
from typing import Literal

import pulp

from data import BUNDLED, load
from optimiser.jobs.case import CaseInput, build_case, read_case
from optimiser.jobs.monte_carlo import make_draws
from optimiser.jobs.solve import plan_places
from optimiser.jobs.work_map import Workers
from optimiser.problem.instance import Instance
from optimiser.problem.toml_text import toml_text
from optimiser.tuning.input_ranges import input_ranges, read_widths
from optimiser.tuning.monte_carlo import Sampling
from tests.benchmarks.peers import plain
from tests.benchmarks.publishing import COMMAND
from tests.support.many_units import write_units

DRAWS, ANEW = 500, 20
PATIENCE = 900
"""Seconds that the peer may take; after these its time is told as at least so long."""

ONE = """
import gc, json, resource, sys, tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Literal
from data import load
from maps.outputs import plan_csv
from optimiser.auditing.audit import audit
from optimiser.jobs.case import CaseInput, build_case
from optimiser.publishing.publish import Origin, edition_of
from optimiser.publishing.visible_plan import view
from optimiser.solving.plan import plan as plan_places
from optimiser.words import Words
from tests.support.many_units import write_units

gc.set_threshold(50_000)  # as the command does
units, periods, wanted = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
with tempfile.TemporaryDirectory() as home:
    folder = Path(home)
    scenario = write_units(folder, units, periods=periods)
    begin = perf_counter()
    case = build_case(CaseInput(scenario, load(folder, country="EU", groups=scenario.groups), folder))
    plan = replace(plan_places(case.instance, case.scenario.stages), case=case)
    findings = audit(plan)
    told = {**plan.seconds, "audited": perf_counter() - begin, "worst": max(findings.values()),
            "memory_planned": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    if wanted == "plan_csv":
        edition = edition_of(view(plan, "public"), plan, previous=None, origin=Origin(audit=findings), ranges={})
        out = folder / "out"
        out.mkdir()
        plan_csv.write(edition, out, words=Words("nl").about(edition))
        told |= {"files": perf_counter() - begin, "sizes": {p.name: p.stat().st_size for p in out.rglob("*")},
                 "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    print(json.dumps(told))
"""
"""Makes and audits a plan, and its table if that is wanted; prints seconds and memory [MiB]."""


def _one(units: int, periods: int, files: str = "") -> dict[str, float]:
    run = subprocess.run([sys.executable, "-c", ONE, str(units), str(periods), files], check=True, capture_output=True)
    found: dict[str, float] = json.loads(run.stdout)
    if found["worst"] > 0:
        raise SystemExit("a rule is broken")
    return found


def _plain(instance: Instance, aim: Literal["above", "heaviest"]) -> float:
    """Seconds for one programme as anybody would write it in PuLP, by CBC; at least ``PATIENCE`` if it is not ready.

    ``above``: places above the shares, together as few as can be, two rows per municipality and period.
    ``heaviest``: the heaviest load as small as can be, one row each.
    """
    begin = perf_counter()
    land = instance.territory
    problem, x, z = plain(instance, "plain")
    above = []
    for t in land.periods:
        for m in land.municipalities:
            share, counted = instance.base(m, "total", t)
            new = pulp.lpSum(x[m, g, t] for g in land.groups)
            if aim == "above":
                above.append(problem.add_variable(f"above{len(above)}", lowBound=0))
                problem.addConstraint(new - above[-1] <= share - counted)
            elif share > 0:
                problem.addConstraint(new - share * z <= -counted)
    if aim == "above":
        problem.setObjective(pulp.lpSum(above))
    problem.solve(pulp.PULP_CBC_CMD(msg=False, threads=1, timeLimit=PATIENCE))
    return perf_counter() - begin


def scale_10k() -> dict[str, object]:
    """The default chain of 10,000 municipalities, three groups and eight periods, beside two plain programmes."""
    found = _one(10_000, 8)
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        scenario = write_units(folder, 10_000, periods=8)
        case = build_case(CaseInput(scenario, load(folder, country="EU", groups=scenario.groups), folder))
    peer, other = (_plain(case.instance, aim) for aim in ("above", "heaviest"))
    text = "one question instead of all, places above the shares, PuLP + CBC, built and solved"
    return {"value": found["solve"], "unit": "s", "peer": text, "peer_value": peer, "ratio": found["solve"] / peer,
            "heaviest_load_alone": other, **{k: found[k] for k in ("round", "audited", "memory_planned")}}  # fmt: skip


def scale_100k() -> dict[str, object]:
    """A plan of 100,000 municipalities with its audit, without a peer: no other way ends."""
    found = _one(100_000, 1)
    return {"value": found["audited"], "unit": "s", **{k: found[k] for k in ("solve", "round", "memory_planned")}}


def scale_10k_files() -> dict[str, object]:
    """The command ``plan`` on 10,000 municipalities in eight periods, with all its files; memory of both processes."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        scenario = write_units(folder, 10_000, periods=8)
        (folder / "many.toml").write_text(toml_text(scenario), encoding="utf-8")
        command = [sys.executable, "-c", COMMAND, "plan", str(folder / "many.toml"), "--out", str(folder / "out")]
        begin = perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            memory = 0
            while process.poll() is None:
                memory = max(memory, _held(process.pid))
                time.sleep(0.2)
            took = perf_counter() - begin
        if process.returncode:
            raise SystemExit("scale_10k_files: there is no plan")
        sizes = {p.name: p.stat().st_size for p in (folder / "out").rglob("*") if p.is_file()}
    return {"value": took, "unit": "s", "memory": memory / 1024, "sizes": sizes}


def _held(pid: int) -> int:
    """Memory of a process and of those that it began, what they share counted once [KiB]; of Linux."""
    of = Path("/proc") / str(pid)
    with contextlib.suppress(OSError, StopIteration):  # it ends just now
        lines = (of / "smaps_rollup").read_text(encoding="ascii").splitlines()
        own = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        begun = (of / "task" / str(pid) / "children").read_text(encoding="ascii").split()
        return own + sum(_held(int(child)) for child in begun)
    return 0


def scale_100k_files() -> dict[str, object]:
    """The table of the 100,000 municipalities, as its public readers see it."""
    found = _one(100_000, 1, "plan_csv")
    return {"value": found["files"], "unit": "s", **{k: found[k] for k in ("audited", "memory", "sizes")}}


def monte_carlo_500() -> dict[str, object]:
    """500 draws of the inhabitants of all municipalities over all cores, beside as many plans made anew."""
    plan = plan_places(read_case(BUNDLED / "nl-2022" / "letter.toml"))
    assert plan.case is not None
    ranges, _ = input_ranges(plan.case, read_widths(["population=2%"]), frozenset(plan.instance.territory.names))
    begin = perf_counter()
    draws = make_draws(plan, Sampling(ranges, "uniform", 1), DRAWS, Workers(os.cpu_count() or 1))
    ours = perf_counter() - begin
    if len(draws) != DRAWS:
        raise SystemExit("monte_carlo_500: a draw is missing")
    begin = perf_counter()
    for _ in range(ANEW):
        plan_places(read_case(BUNDLED / "nl-2022" / "letter.toml"))
    peer = (perf_counter() - begin) / ANEW * DRAWS
    text = f"{DRAWS} plans one after another, read, built and solved anew: {ANEW} of them, times {DRAWS // ANEW}"
    return {"value": ours, "unit": "s", "peer": text, "peer_value": peer, "ratio": ours / peer}


LONG = {
    "scale_10k": scale_10k,
    "scale_100k": scale_100k,
    "scale_10k_files": scale_10k_files,
    "scale_100k_files": scale_100k_files,
    "monte_carlo_500": monte_carlo_500,
}
