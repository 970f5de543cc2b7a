"""How far numbers spread over draws of uncertain inputs: rows of tables, a record, text and a map."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from maps.geometry.found_shapes import shapes_of
from maps.layers import Scale, bounds
from maps.opening_view import only_province
from maps.pictures.formats import SLIDE
from maps.pictures.map_picture import drawn
from maps.pictures.map_view import Shown, view_of
from maps.studies.files import Cells, write_picture
from maps.text.table import table
from optimiser.editions.edition import Edition
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.tuning.monte_carlo import QUANTILES, Drawn, Sampling, Spread, spreads
from optimiser.words import Words

MOST_SHOWN = 15
"""Municipalities in the text; the tables have all."""

DRAW_COLUMNS = ("draw", "gm_code", "new")
SPREAD_COLUMNS = ("gm_code", "name", "new", "least", "p5", "median", "p95", "most", "draws_same", "draws", "period")
"""Headers of ``draws.csv`` and ``spread.csv``; users' programmes read the files by these names."""


@dataclass(frozen=True)
class Study:
    """A plan, what was drawn around it, and the plans of the draws."""

    plan: Plan
    sampling: Sampling
    draws: Sequence[Drawn]

    @property
    def period(self) -> str:
        """The last period of the plan, of which all numbers are."""
        return self.plan.instance.territory.periods[-1]

    @cached_property
    def now(self) -> Mapping[str, int]:
        """New places of every municipality as they are now."""
        territory = self.plan.instance.territory
        return {m: self.plan.new_in(m, TOTAL, self.period) for m in territory.municipalities}

    @cached_property
    def spreads(self) -> Mapping[str, Spread]:
        """How far every number goes."""
        return spreads(self.now, self.draws)

    @property
    def planned(self) -> int:
        """Draws with a plan."""
        return sum(d.new is not None for d in self.draws)


def draw_rows(study: Study) -> Iterator[Cells]:
    """A row per draw and municipality; a draw without a plan has one row without a number."""
    for d in study.draws:
        if d.new is None:
            yield [d.draw, None, None]
            continue
        for m, n in zip(study.now, d.new, strict=True):
            yield [d.draw, m, n]


def spread_rows(study: Study) -> Iterator[Cells]:
    """A row per municipality."""
    names = study.plan.instance.territory.names
    for m, s in study.spreads.items():
        quantiles = [s.quantiles[p] for p in QUANTILES]
        yield [m, names[m], s.now, s.least, *quantiles, s.most, s.same, study.planned, study.period]


def monte_carlo_record(study: Study) -> dict[str, Any]:
    """The same for programmes, with what it takes to draw again."""
    sampling = study.sampling
    return {
        "period": study.period, "seed": sampling.seed, "shape": sampling.shape, "draws": len(study.draws),
        "planned": study.planned, "without_plan": {d.draw: d.status for d in study.draws if d.new is None},
        "inputs": [{"area": r.area, "what": r.what, "group": r.group, "now": r.now, "low": r.low, "high": r.high}
                   for r in sampling.ranges],
        "municipalities": [dict(zip(SPREAD_COLUMNS, row, strict=True)) for row in spread_rows(study)],
    }  # fmt: skip


def monte_carlo_text(study: Study, words: Words) -> str:
    """The municipalities whose numbers spread most."""
    names = study.plan.instance.territory.names
    widest = sorted(study.spreads.items(), key=lambda x: (x[1].quantiles[0.05] - x[1].quantiles[0.95], x[0]))
    moving = [(m, s) for m, s in widest if s.least != s.most]
    head = words("monte-carlo-title", count=len(study.draws), period=study.period)
    told = [words("monte-carlo-how", count=len(study.sampling.ranges), shape=words(f"shape-{study.sampling.shape}"),
                  seed=str(study.sampling.seed))]  # fmt: skip
    failed = [(status, sum(d.status == status for d in study.draws)) for status in ("infeasible", "contradicted")]
    told += [words(f"monte-carlo-{status}", count=count) for status, count in failed if count]
    if not study.planned:
        return "\n".join([head, "", *told])
    if not moving:
        return "\n".join([head, "", words("monte-carlo-same"), *told, "", words("proposal")])
    header = [words(f"monte-carlo-col-{c}") for c in ("area", "now", "usual", "median", "extreme")]
    rows = [
        [names[m], words.number(s.now), _span(s.quantiles[0.05], s.quantiles[0.95], words),
         words.number(s.quantiles[0.5]), _span(s.least, s.most, words)]
        for m, s in moving[:MOST_SHOWN]
    ]  # fmt: skip
    more = [words("monte-carlo-more", count=len(moving) - MOST_SHOWN)] if len(moving) > MOST_SHOWN else []
    return "\n".join([head, "", *table(header, rows), "", *more, *told, "", words("proposal")])


def _span(low: int, high: int, words: Words) -> str:
    return words("monte-carlo-span", low=words.number(low), high=words.number(high))


def write_spread_map(study: Study, edition: Edition, words: Words, folder: Path) -> None:
    """Draw how far the numbers of nine draws in ten lie apart, by municipality."""
    width = {m: float(s.quantiles[0.95] - s.quantiles[0.05]) for m, s in study.spreads.items()}
    focus = only_province(edition)
    name = edition.area[focus].name if focus else words.named("country", edition.country)
    shown = Shown(
        scale=Scale("spread", "places", "sequential", bounds("spread")),
        period=next(p for p in edition.periods if p.name == study.period),
        value=width.get,
        headline=words("monte-carlo-title", count=len(study.draws), period=study.period),
        notice=words("proposal"),
    )
    view = view_of(edition, shapes_of(edition, None), shown, level="municipality", focus=focus)
    write_picture(drawn(view, words, SLIDE, name), folder, "spread")
