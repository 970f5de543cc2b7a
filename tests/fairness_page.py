"""The page of fairness: ``python -m tests.fairness_page`` writes ``docs/fairness.md`` and its pictures.

Figures are those of the bundled national case, computed anew; what is said of a measure stands in
``tests/support/fairness.toml``, the text around the tables in ``tests/support/fairness.md``.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from data import BUNDLED, load
from maps.geometry.shapes import TILES, Shapes, tiles
from maps.pictures.formats import FIGURE
from maps.pictures.line_chart import ChartLine, Panel, chart
from maps.pictures.map_picture import picture
from maps.pictures.svg import Picture
from optimiser.auditing.aim_values import value
from optimiser.auditing.audit import audit
from optimiser.auditing.scores import score, situations
from optimiser.catalogue import key_weights, rooms
from optimiser.distribution.key_plan import key_plan
from optimiser.explaining.simple_divisions import regions_plan, running_plan
from optimiser.fairness.apportionment import nested
from optimiser.fairness.lorenz import dominance
from optimiser.jobs.solve import solve
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.publishing.publish import publish
from optimiser.solving.plan import plan as plan_places
from optimiser.words import Words
from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "fairness.md"
TEXT = ROOT / "tests" / "support" / "fairness.md"
"""The text around the tables; words in capitals are replaced by them."""

MEASURES = ROOT / "tests" / "support" / "fairness.toml"
"""What every metric and aim sees, misses, is for, and where it traps."""

ALONE = (
    "leximax_load",
    "gini_load",
    "theil_load",
    "kolm_pollak",
    "concentration",
    "total_gap",
    "spread",
    "cvar_load",
    "relief_above_average",
    "worst_load",
)
"""Aims that say something on a case without agreed plan and bids; first those that see every load."""

SHOWN = ("gini", "theil_within", "heaviest_ten", "ratio_20_20", "without_reception", "heaviest_per_1000")
"""Metrics beside which aims are put: one of each kind."""

DRAWN = ("before", "this plan", "by the key", "running rule")
"""Curves of the picture; those of the other two ways lie on that of the key."""

PARTS = 20
"""Points of a drawn curve; the true one bends at every municipality."""

Way = tuple[str, Plan]


@cache
def made() -> Plan:
    """The plan of the bundled national case."""
    folder = BUNDLED / "nl-2022"
    return solve(load(folder), folder / "letter.toml")


def by_law(plan: Plan) -> Plan:
    """The country's number of every group by the key of the Spreidingswet, without provinces and limits."""
    land = plan.instance.territory
    weights = key_weights("spreidingswet", land, {})
    new = dict.fromkeys(plan.instance.cells, 0)
    for t in land.periods:
        for g in land.groups:
            places = plan.instance.required_in(land.country, g, t)
            new |= {(m, g, t): n for m, n in nested(places, weights, land.province).items()}
    return Plan(instance=plan.instance, new=new)


def ways(plan: Plan) -> list[Way]:
    """What is put beside each other, by its heading."""
    instance = plan.instance
    return [
        ("before", replace(plan, new=dict.fromkeys(instance.cells, 0))),
        ("this plan", plan),
        ("by the key", key_plan(instance)),
        ("Spreidingswet", by_law(plan)),
        ("equal per region", regions_plan(instance)),
        ("running rule", running_plan(instance)),
    ]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|---|{'---:|' * (len(heads) - 1)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def _number(x: float | None, decimals: int) -> str:
    return "unknown" if x is None else f"{x:,.{decimals}f}"


def metrics_table(shown: Sequence[Way]) -> str:
    """Every metric of every way to divide, and the places beyond a limit."""
    figures = [score(plan)["after"] for _, plan in shown]
    rows = [
        [f"[`{name}`](#{name}) [{room.UNIT}]", *(_number(f[name], room.DECIMALS) for f in figures)]
        for name, room in rooms("metrics").items()
        if name in figures[0]
    ]
    broken = ["–", *(f"{max(audit(plan).values()):,.0f}" for _, plan in shown[1:])]
    return _table(["", *(name for name, _ in shown)], [*rows, ["places beyond a rule, at most", *broken]])


def aims_table(shown: Sequence[Way]) -> str:
    """Every aim's own number of every way to divide."""
    rows = []
    for name, room in rooms("objectives").items():
        own = [value(p.instance, p.new, name, level="municipality", group="total", parameters={}) for _, p in shown]
        decimals = 0 if room.UNIT in {"places", "lots"} else 3
        rows.append([f"[`{name}`](#{name}) [{room.UNIT}]", *(_number(x, decimals) for x in own)])
    return _table(["", *(name for name, _ in shown)], rows)


def alone_table(plan: Plan) -> str:
    """What each aim makes of the case by itself."""
    metrics = rooms("metrics")
    rows = []
    for aim in ALONE:
        found = plan_places(plan.instance, [Stage(aim=aim), Stage(aim="lots")])
        after = score(found)["after"]
        rows.append([f"[`{aim}`](#{aim})", *(_number(after[name], metrics[name].DECIMALS) for name in SHOWN)])
    return _table(["one aim, then lots", *(f"`{name}`" for name in SHOWN)], rows)


def measures() -> Mapping[str, Mapping[str, Any]]:
    """What is said of every metric and aim, and sentences about the figures."""
    return tomllib.loads(MEASURES.read_text(encoding="utf-8"))


def _cards(kind: str, folder: str) -> str:
    lines = []
    said = measures()[kind]
    for name, room in rooms(folder).items():
        texts = said[name]
        where = f"`optimiser/{folder}/{name}.py`"
        lines += [
            f"### {name}",
            "",
            (room.__doc__ or "").splitlines()[0],
            "",
            f"- **Sees:** {texts['sees']}.",
            f"- **Does not see:** {texts['misses']}.",
            f"- **Unit:** {'none, a ratio' if room.UNIT == '-' else room.UNIT}. [Formula](maths.md#{name}), {where}",
            f"- **When:** {texts['use']}.",
            f"- **Trap:** {texts['trap']}.",
            "",
        ]
    return "\n".join(lines).rstrip()


def _reading(shown: Sequence[Way]) -> str:
    """What the table of metrics says, in sentences with its numbers."""
    before, now, key, law = (score(plan)["after"] for _, plan in shown[:4])
    sentences = measures()["reading"].values()
    return "\n".join(f"- {s.format(before=before, now=now, key=key, law=law)}" for s in sentences)


def fairness_page() -> str:
    """The whole page."""
    plan = made()
    shown = ways(plan)
    verdict = {
        "better": "below it everywhere",
        "worse": "above it everywhere",
        "alike": "the same",
        "crosses": "crossing it",
    }
    parts = {
        "METRICS": metrics_table(shown),
        "READING": _reading(shown),
        "ALONE": alone_table(plan),
        "AIMS": aims_table(shown),
        "EVERY_METRIC": _cards("metrics", "metrics"),
        "EVERY_AIM": _cards("aims", "objectives"),
        "DOMINANCE": verdict[dominance(plan, shown[2][1])],
    }
    lines = TEXT.read_text(encoding="utf-8").splitlines()
    text = "\n".join(parts.get(line.strip(), line) for line in lines)
    return text.replace("DOMINANCE", parts["DOMINANCE"]) + "\n"


def _curve(plan: Plan) -> tuple[tuple[float, float | None], ...]:
    """The Lorenz curve: part of the places that the part of the inhabitants with least has [percent]."""
    loads, people = (np.array(x) for x in situations(plan)["after"].per_inhabitant)
    order = np.argsort(loads, kind="stable")
    places = loads[order] * people[order]
    across = np.append(0.0, np.cumsum(people[order]) / people.sum())
    up = np.append(0.0, np.cumsum(places) / places.sum())
    points = np.linspace(0, 1, PARTS + 1)
    return tuple((float(100 * x), float(100 * y)) for x, y in zip(points, np.interp(points, across, up), strict=True))


SMALL = replace(FIGURE, width=1200)
"""A picture beside another."""


def lorenz_picture(plan: Plan) -> Picture:
    """Lorenz curves before, with the plan, and by the other ways."""
    lines = [ChartLine("equal", ((0.0, 0.0), (100.0, 100.0)))]
    lines += [ChartLine(name, _curve(way)) for name, way in ways(plan) if name in DRAWN]
    panel = Panel(
        "Part of all places [%]",
        tuple(lines),
        across="inhabitants, those of municipalities with least places per inhabitant first [%]",
    )
    title = "Who has the places: Lorenz curves"
    return chart(
        [panel],
        Words("en"),
        title=title,
        alt=title,
        note="Bundled case of February 2022, places at known municipalities.",
    )


def pictures() -> dict[str, Picture]:
    """The pictures of the page by the name of their file."""
    plan = made()
    edition, words = publish(plan, audience="public"), Words("en")
    shapes = Shapes({TILES: tiles(edition)})
    kinds = {"fairness-before.png": "existing_per_1000", "fairness-after.png": "total_per_1000"}
    maps = {
        name: picture(edition, shapes, words, layer=layer, level="municipality", kind=SMALL)
        for name, layer in kinds.items()
    }
    return {"fairness-lorenz.png": lorenz_picture(plan), **maps}


if __name__ == "__main__":
    PAGE.write_text(fairness_page(), encoding="utf-8")
    for name, drawn in pictures().items():
        (PAGE.parent / name).write_bytes(drawn.png(ppi=150))
