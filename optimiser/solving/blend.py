"""A blend: several scalar aims weighted in one objective.

Maths:
    min Σ_i weight_i · f_i / scale_i        [-]

    scaling = "reference": scale_i = f_i under the key plan (optimiser/distribution/key_plan.py), so that 0.7 against
    0.3 means the same in every province; an aim that is zero there is scaled by all required places, or
    by one of its unit.
    scaling = "payoff": scale_i = worst_i − best_i of the payoff table. Each row is computed lexicographically:
    aim i first, then the others in their order, so that alternative optima do not distort it. A range of
    zero is replaced in the same way.

Source:
    Mavrotas (2009), Applied Mathematics and Computation 213, for the lexicographic payoff table.
"""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from optimiser.auditing.aim_values import NOTHING, natural, value
from optimiser.catalogue import parameters, room
from optimiser.distribution.key_plan import key_plan
from optimiser.model.protocol import Ask, Optimum, StageResult, Term, settle
from optimiser.model.variables import Expression, Row, Variables
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Part, Stage
from optimiser.tolerances import SLACK

StageDialogue = Generator[Ask, Optimum, tuple[StageResult, tuple[Aim, ...]]]
"""A stage as a generator: yields questions, receives optima, returns its result and the outcomes of its aims."""


@dataclass(frozen=True)
class Blend:
    """Scalar aims that are weighted in one objective; their terms are built once and can be used again.

    Args:
        parts: the aims in their order.
        terms: the term of each.
        scales: what each is divided by, in its unit; ``None`` until the payoff table is known.

    """

    instance: Instance
    v: Variables
    number: int
    parts: tuple[Part, ...]
    terms: tuple[Term, ...]
    scales: tuple[float, ...] | None

    @classmethod
    def of(cls, instance: Instance, v: Variables, stage: Stage, number: int) -> "Blend":
        """The terms of a stage, and their scales if these do not need the solver."""
        terms = []
        for part in stage.blend:
            module = room("objectives", part.aim)
            given = parameters(module, part.parameters)
            terms.append(module.term(instance, v, level=part.level, group=part.group, **given))
        scales = reference_scales(instance, stage.blend) if stage.scaling == "reference" else None
        return cls(instance, v, number, tuple(stage.blend), tuple(terms), scales)

    @property
    def rows(self) -> dict[str, Row]:
        """The rows of all terms."""
        return {name: row for term in self.terms for name, row in term.rows.items()}

    def weighed(self, weights: Sequence[float], scales: Sequence[float]) -> tuple[Expression, float]:
        """The weighted sum, scaled so that its heaviest part counts in places, and what one unit of it is worth."""
        prices = [w * term.unit / scale for w, term, scale in zip(weights, self.terms, scales, strict=True)]
        largest = max(prices)
        weighted_sum = self.v.total((), (), "")
        for price, term in zip(prices, self.terms, strict=True):
            if price > 0:
                weighted_sum += term.minimise * (price / largest)
        return weighted_sum, largest

    def aims(self, answer: Optimum, weights: Sequence[float], scales: Sequence[float]) -> tuple[Aim, ...]:
        """The outcome of every aim: its true value at the optimum, with weight and scale."""
        return tuple(
            Aim(
                part.aim,
                part.level,
                part.group,
                room("objectives", part.aim).UNIT,
                term.value(answer.at) if weight > 0 else self._unweighed(part, answer),
                term.remark(answer.at) if term.remark and weight > 0 else "",
                self.number,
                weight=weight,
                scale=scale,
                error=term.error(answer.at) if weight > 0 else 0.0,
            )
            for part, term, weight, scale in zip(self.parts, self.terms, weights, scales, strict=True)
        )

    def _unweighed(self, part: Part, answer: Optimum) -> float:
        """The value of an aim of weight zero: its auxiliary variables mean nothing, so its score is computed."""
        new = {cell: max(0.0, answer.at(x)) for cell, x in self.v.new.items()}
        return value(self.instance, new, part.aim, level=part.level, group=part.group, parameters=part.parameters)


def reference_scales(instance: Instance, parts: Iterable[Part]) -> tuple[float, ...]:
    """The value of every aim under the key plan, in its unit."""
    new = key_plan(instance).new
    scales = []
    for p in parts:
        size = value(instance, new, p.aim, level=p.level, group=p.group, parameters=p.parameters)
        scales.append(size if size > NOTHING else natural(instance, p.aim))
    return tuple(scales)


def weigh(blend: Blend, weights: Sequence[float], tolerance: float) -> StageDialogue:
    """The dialogue of a blend: minimise the weighted sum; its value is held within the tolerance."""
    rows: Mapping[str, Row] = blend.rows
    scales = blend.scales
    if scales is None:
        scales = yield from payoff_scales(blend)
        rows = {}  # the payoff table has added them
    weighted_sum, _ = blend.weighed(weights, scales)
    active = tuple(term for term, w in zip(blend.terms, weights, strict=True) if w > 0)
    answer = yield from settle(weighted_sum, rows, active)
    result = StageResult(answer.value, {f"blend_{blend.number}_held": hold(weighted_sum, answer.value, tolerance)})
    return result, blend.aims(answer, weights, scales)


def hold(expression: Expression, least: float, tolerance: float) -> Row:
    """The row that holds the value of an expression for later stages, with its tolerance and ``SLACK``."""
    row: Row = expression <= least + abs(least) * tolerance + SLACK
    return row


def payoff_scales(blend: Blend) -> Generator[Ask, Optimum, tuple[float, ...]]:
    """Ranges of the payoff table; only the rows of the terms remain in the programme."""
    table: list[list[float]] = []
    rows: Mapping[str, Row] = blend.rows
    free: tuple[str, ...] = ()
    for i, first in enumerate(blend.terms):
        rows_held: list[str] = []
        for step, term in enumerate((first, *(t for t in blend.terms if t is not first))):
            answer = yield Ask(term.minimise, rows, free, holds=bool(table or rows_held))
            rows_held.append(f"payoff_{blend.number}({i},{step})")
            rows, free = {rows_held[-1]: hold(term.minimise, answer.value, 0.0)}, ()
        table.append([term.value(answer.at) for term in blend.terms])
        rows, free = {}, tuple(rows_held[:-1])  # the last one was never added
    yield Ask(blend.terms[0].minimise, {}, free)
    ranges = [max(row[k] for row in table) - min(row[k] for row in table) for k in range(len(blend.terms))]
    return tuple(
        extent if extent > NOTHING else natural(blend.instance, p.aim)
        for extent, p in zip(ranges, blend.parts, strict=True)
    )
