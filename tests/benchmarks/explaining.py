"""What explains a plan of the country: a sheet, the ranges of all numbers, and a clash, each beside a plan or peer."""

from dataclasses import replace
from time import perf_counter

from data import BUNDLED
from maps.text.explanation import explanation
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.limit import Limit
from optimiser.publishing.publish import publish
from optimiser.solving.plan import plan
from optimiser.tuning.near_optimal import NearOptimalSet
from optimiser.tuning.place_ranges import place_ranges
from optimiser.words import Words
from tests.benchmarks.measure import median_of, row

CASE = BUNDLED / "nl-2022" / "letter.toml"

EPSILON = 0.02
"""Part of every aim that may be given up for ranges."""

ASKED = 5
"""Municipalities that the peer asks for their range, of all."""


def sheet_national() -> dict[str, object]:
    """The sheet of one municipality of an edition, beside planning the country."""
    case = read_case(CASE)
    edition = publish(plan_places(case), audience="prt")
    words, area = Words("nl"), edition.area["GM0228"]
    value, peer = median_of(lambda: explanation(edition, area, words), lambda: plan_places(case), 3)
    return row(value, "s", "the plan of the country, solved, rounded and audited", peer)


def ranges_national() -> dict[str, object]:
    """Least and most of all 345 municipalities, beside a programme of its own for every question."""
    case = read_case(CASE)
    instance, stages, period = case.instance, case.scenario.stages, case.instance.territory.periods[-1]
    begin = perf_counter()
    found = place_ranges(NearOptimalSet(instance, stages, EPSILON))
    value = perf_counter() - begin
    begin = perf_counter()
    for m in instance.territory.municipalities[:ASKED]:
        for sign, told in ((1, found[m, period].least), (-1, found[m, period].most)):
            alone = NearOptimalSet(instance, stages, EPSILON)
            least, _ = alone.ask(sign * alone.v.area(m, TOTAL, period))
            if abs(max(0.0, sign * least) - told) > 1e-3:  # places
                raise SystemExit("ranges_national: both ways differ")
    peer = (perf_counter() - begin) * len(found) / ASKED
    return row(value, "s", f"a programme of its own for each question, {ASKED} municipalities asked, times all", peer)


def clash_national() -> dict[str, object]:
    """A maximum of 20 everywhere: the clash of the country, beside the plan without these limits."""
    case = read_case(CASE)
    land = case.instance.territory
    tight = tuple(
        Limit(m, TOTAL, t, "maximum", 20, "x", "y", "public") for m in land.municipalities for t in land.periods
    )
    instance = replace(case.instance, limits=(*case.instance.limits, *tight))

    def ours() -> None:
        try:
            plan(instance, case.scenario.stages)
        except InfeasibleError:
            return
        raise SystemExit("clash_national: there is a plan")

    value, peer = median_of(ours, lambda: plan_places(case), 3)
    return row(value, "s", "the plan of the country without these limits", peer)


BENCHES = {"sheet_national": sheet_national, "ranges_national": ranges_national, "clash_national": clash_national}
