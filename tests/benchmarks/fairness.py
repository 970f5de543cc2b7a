"""Leximax by flows, a slider on a model kept alive, and Gini by ordered tails; each beside the textbook."""

import itertools
import statistics
from dataclasses import replace
from time import perf_counter

from data import BUNDLED, load
from optimiser.auditing.audit import audit
from optimiser.distribution.build import build_instance
from optimiser.objectives.leximax_load import levels_of
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Part, Stage, read_scenario
from optimiser.solving.plan import optimise, plan
from optimiser.solving.programme import build
from optimiser.tuning.live_scenario import LiveScenario
from tests.benchmarks.measure import median_of, row
from tests.benchmarks.textbook import blend_cold, gini_by_all_pairs, leximax_hot

CASE = BUNDLED / "nl-2022"
BLEND = (
    Stage(
        blend=[
            Part(aim="total_gap", weight=0.4),
            Part(aim="cvar_load", weight=0.3),
            Part(aim="change", weight=0.3),
        ]
    ),
    Stage(aim="lots"),
)


def national() -> Instance:
    """The bundled case of 2022, with an agreed plan: that of the smallest total gap."""
    instance = build_instance(load(CASE), read_scenario(CASE / "letter.toml"))
    return replace(instance, agreed=plan(instance, (Stage(aim="total_gap"), Stage(aim="lots"))).new)


def leximax_national() -> dict[str, object]:
    """From the question to the loads of 345 municipalities; both build their own model first."""
    instance = national()

    def ours() -> list[float]:
        found = levels_of(instance, build(instance), level="municipality", group="total")
        if found is None:
            raise SystemExit("leximax_national: the flows do not apply")
        return sorted(found.values())

    theirs = leximax_hot(instance)
    if max(abs(a - b) for a, b in zip(ours(), theirs, strict=True)) > 1e-6:  # the target's own tolerance
        raise SystemExit("leximax_national: project and peer find different loads")
    value, peer = median_of(ours, lambda: leximax_hot(instance), 7)
    return row(value, "s", "the textbook scheme by duals, kept hot in highspy, model built in numpy", peer)


def hot_resolve() -> dict[str, object]:
    """One turn of a slider: new weights to a rounded, audited plan. The peer makes the model anew in PuLP."""
    instance = national()
    live = LiveScenario(instance, BLEND)
    live.plan()
    ours, theirs = [], []
    for step, weight in enumerate(w / 20 for w in (9, 10, 11, 12, 13, 14, 12, 10, 8, 6, 5)):
        weights = {"total_gap": weight, "cvar_load": 0.9 - weight, "change": 0.1}
        begin = perf_counter()
        found = live.plan(weights=weights)
        middle = perf_counter()
        peer = blend_cold(instance, weights, [a.scale or 1.0 for a in found.aims[:3]])
        if max(audit(peer).values()) > 0:
            raise SystemExit("hot_resolve: the peer breaks a rule")
        theirs.append(perf_counter() - middle)
        ours.append(middle - begin)
        if not live.hot or peer.new != found.new:
            raise SystemExit(f"hot_resolve: project and peer differ at step {step}")
    return row(
        statistics.median(ours),
        "s",
        "the same two questions built in PuLP, solved cold by HiGHS, rounded and audited",
        statistics.median(theirs),
    )


def gini_national() -> dict[str, object]:
    """The Gini of 345 loads as small as can be, within a proven error; the peer compares all pairs."""
    instance = national()
    found = optimise(instance, (Stage(aim="gini_load"),)).aims[0]
    begin = perf_counter()
    exact = gini_by_all_pairs(instance)
    peer = perf_counter() - begin
    if not exact - 1e-6 <= found.value <= exact + 0.002:
        raise SystemExit(f"gini_national: {found.value} is not within 0.002 of {exact}")
    times = []
    for _ in itertools.repeat(None, 3):
        begin = perf_counter()
        optimise(instance, (Stage(aim="gini_load"),))
        times.append(perf_counter() - begin)
    return row(statistics.median(times), "s", "Gini by all pairs in highspy, interior point, one run", peer)


BENCHES = {"leximax_national": leximax_national, "hot_resolve": hot_resolve, "gini_national": gini_national}
