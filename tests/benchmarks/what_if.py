"""A limit changed from a plan that is there, beside the same plan made anew from its tables."""

import statistics
from time import perf_counter

from data import BUNDLED, load
from optimiser import audit, solve
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.plan import Plan
from optimiser.tuning.changes import Change
from optimiser.tuning.what_if import WhatIfs

CASE = BUNDLED / "nl-2022"


def largest_receivers(plan: Plan) -> list[tuple[str, int]]:
    """In every province the municipality with most new places, and half of these."""
    territory = plan.instance.territory
    period = territory.periods[-1]
    found = []
    for p in territory.areas("province"):
        most = max(territory.scopes[p], key=lambda m: (plan.new_in(m, "total", period), m))
        found.append((most, plan.new_in(most, "total", period) // 2))
    return found


def what_if() -> dict[str, object]:
    """At most half of its places for the largest receiver of each province: new numbers, takers and aims."""
    question = WhatIfs(plan_places(read_case(CASE / "letter.toml")))
    ours, theirs = [], []
    for m, half in largest_receivers(question.plan):
        begin = perf_counter()
        found = question.ask([Change(m, "maximum", half)])
        _ = found.taken, found.aims
        middle = perf_counter()
        audit(solve(load(CASE), CASE / "letter.toml"))
        theirs.append(perf_counter() - middle)
        ours.append(middle - begin)
    value, peer = statistics.median(ours), statistics.median(theirs)
    text = "the plan made anew: read, built, solved, rounded and audited"
    return {"value": value, "unit": "s", "peer": text, "peer_value": peer, "ratio": value / peer}


BENCHES = {"what_if": what_if}
