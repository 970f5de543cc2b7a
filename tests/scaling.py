"""Processor seconds of every stage of a plan by number of municipalities, and the power with which each grows.

python -m tests.scaling                        345, 1,000, 2,000 and 5,000 municipalities
python -m tests.scaling --units 345 10000 --stages chain audit
python -m tests.scaling --units 345 2000 10000 100000 --picture docs/develop/scaling.svg

``solve`` and ``round`` are parts of ``chain``, by the clock; ``paper`` is that of one province of thirty
municipalities; ``again`` is the edition read from its file.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from data import load
from maps.geometry.found_shapes import shapes_of
from maps.outputs import DRAWN, outputs
from maps.page.page import render
from maps.paper.write import write_paper
from optimiser.auditing.audit import audit
from optimiser.editions.file import read_edition, write_edition
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.remarks import unused_remarks
from optimiser.publishing.publish import Origin, edition_of
from optimiser.publishing.visible_plan import view
from optimiser.solving.plan import plan as plan_places
from optimiser.words import Words
from tests.support.growth_picture import growth_picture, powers
from tests.support.many_units import write_units

STAGES = ("read", "check", "build", "chain", "solve", "round", "audit", "edition", "edition_file", "again", "layout",
          "page", "map_png", "plan_csv", "plan_xlsx", "plan_gpkg", "plan_geojson", "paper")  # fmt: skip


def measured(units: int, periods: int, stages: list[str]) -> dict[str, float]:
    """Processor seconds by stage."""
    seconds: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        begin = time.process_time()
        found = work()
        seconds[name] = time.process_time() - begin
        return found

    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        scenario = write_units(folder, units, periods=periods)
        tables = timed("read", lambda: load(folder, country="EU", groups=scenario.groups))
        case = timed("build", lambda: build_case(CaseInput(scenario, tables, folder)))
        plan = timed("chain", lambda: plan_places(case.instance, case.scenario.stages))
        seconds |= {name: plan.seconds[name] for name in ("solve", "round")}
        timed("check", lambda: list(unused_remarks(tables, scenario, "public")))
        plan = replace(plan, case=case)
        timed("audit", lambda: audit(plan))
        if "edition" in stages:
            edition = timed("edition", lambda: edition_of(
                view(plan, "public"), plan, previous=None, origin=Origin(), ranges={}))  # fmt: skip
            words = Words("nl").about(edition)
            timed("edition_file", lambda: write_edition(edition, folder))
            timed("again", lambda: read_edition(folder))
            shapes = timed("layout", lambda: shapes_of(edition, None))
            if "page" in stages:
                timed("page", lambda: render(edition, words=words, shapes=shapes))
            out = folder / "out"
            out.mkdir()
            for room in outputs():
                name = room.__name__.rsplit(".", 1)[-1]
                if name in stages:
                    more = {"shapes": shapes} if name in DRAWN else {}
                    timed(name, partial(room.write, edition, out, words=words, **more))
            if "paper" in stages:
                timed("paper", partial(write_paper, edition, shapes, words, "P00000", out))
    return {name: seconds[name] for name in STAGES if name in seconds}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--units", type=int, nargs="+", default=[345, 1_000, 2_000, 5_000])
    parser.add_argument("--periods", type=int, default=1)
    parser.add_argument("--stages", nargs="+", default=list(STAGES))
    parser.add_argument("--picture", type=Path, help="an SVG of the same numbers on logarithmic axes")
    asked = parser.parse_args()
    measured(30, 1, asked.stages)  # imports are no stage
    rows = {}
    for n in asked.units:
        rows[n] = measured(n, asked.periods, asked.stages)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{n:>7}", *(f"{name} {s:.2f}" for name, s in rows[n].items()), f"memory {most:.0f} MiB", flush=True)  # noqa: T201  # what was asked for
    for name, power in powers(rows):
        print(f"{name:>12}: power {power:.2f}")  # noqa: T201
    if asked.picture:
        asked.picture.write_text(growth_picture(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
