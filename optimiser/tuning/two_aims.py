"""Two aims of one blend in the solver, to be minimised for any weight between them.

Maths:
    min W·(w·f₁/scale₁ + (1 − w)·f₂/scale₂) + Σ_{k > 2} weight_k·f_k/scale_k        [-]

    W is the sum of both weights in the scenario and w ∈ [0, 1] the part of the first; the other aims of
    the blend keep their weights, and stages before it are held as always.
"""

from collections.abc import Sequence

from data.complaints import Complaint, InvalidInputError
from optimiser.errors import SolverError
from optimiser.model.protocol import Ask, Optimum, Term, drive
from optimiser.model.variables import Expression, Row
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Part, Stage
from optimiser.solving.blend import Blend, hold, payoff_scales
from optimiser.solving.conversation import ask_solver, free_rows, hold_rows, run_stage, start_session
from optimiser.solving.stages import check_stages, stage_dialogue
from optimiser.tuning.lower_hull import HullPoint, Piece, pieces

Values = tuple[float, float]
"""True values of the two aims, in their units."""

_ROUNDS = 30
"""Approximated aims become exact enough in a few rounds; reaching this many is a defect."""


def blend_of(stages: Sequence[Stage], first: str | None, second: str | None) -> tuple[int, int, int]:
    """The stage and the two of its parts that are meant: by aim or ``aim/level/group``, else the only two.

    Returns:
        Index of the stage, and of both parts in its blend.

    Raises:
        InvalidInputError: no blend with two aims, an aim in no blend or in several, or the same aim twice.

    """
    blends = [(i, s) for i, s in enumerate(stages) if len(s.blend) > 1]
    known = ", ".join(p.key for _, s in blends for p in s.blend)
    if first is None and second is None and len(blends) == 1 and len(blends[0][1].blend) == 2:  # noqa: PLR2004  # a blend of two aims needs no names
        return blends[0][0], 0, 1
    positions = []
    for name in (first, second):
        places = [(i, k) for i, s in blends for k, p in enumerate(s.blend) if name in (p.aim, p.key)]
        if len(places) != 1:
            raise InvalidInputError(
                [Complaint("weight-unknown", "scenario", None, "weights", name or "-", {"known": known})]
            )
        positions.append(places[0])
    if positions[0][0] != positions[1][0] or positions[0] == positions[1]:
        raise InvalidInputError([Complaint("weights-two-of-one-blend", "scenario", None, "stages.blend", known)])
    return positions[0][0], positions[0][1], positions[1][1]


class TwoAims:
    """One blend in the solver, to be minimised for any weight of the first of two aims."""

    def __init__(self, instance: Instance, stages: Sequence[Stage], first: str | None, second: str | None) -> None:
        """Solve and hold the stages before the blend, then hand over its terms."""
        check_stages(stages)
        self.stage, *pair = blend_of(stages, first, second)
        self.pair = (pair[0], pair[1])
        self.v, self.session = start_session(instance)
        for number, stage in enumerate(stages[: self.stage]):
            run_stage(self.session, self.v, stage_dialogue(instance, self.v, stage, number))
        self.blend = Blend.of(instance, self.v, stages[self.stage], self.stage)
        self.grown = False
        """Whether an answer made an approximated aim more exact since this was last set."""
        self.scales = self._scales()
        given = stages[self.stage].weights
        self.together = given[self.pair[0]] + given[self.pair[1]] or 1.0
        self.others = given

    @property
    def parts(self) -> tuple[Part, Part]:
        """The two aims."""
        return self.blend.parts[self.pair[0]], self.blend.parts[self.pair[1]]

    def weights(self, weight: float) -> tuple[float, ...]:
        """Weights of all aims of the blend, given the part of the first of the two."""
        all_weights = list(self.others)
        all_weights[self.pair[0]], all_weights[self.pair[1]] = self.together * weight, self.together * (1 - weight)
        return tuple(all_weights)

    def pieces(self) -> tuple[Piece[Values], ...]:
        """The pieces of the blend's value over the weight; repeated until no approximated aim becomes more exact."""
        for _ in range(_ROUNDS):
            self.grown = False
            ends = self._end(0.0), self._end(1.0)
            result = () if self.grown else pieces(self.ask, *ends)
            if not self.grown:
                return result
        raise SolverError("solver-status", status="never exact enough")

    def ask(self, weight: float) -> HullPoint[Values]:
        """The best point for a weight strictly between 0 and 1."""
        weighted_sum, _ = self.blend.weighed(self.weights(weight), self.scales)
        return self._point(self._settled(weighted_sum, self._terms(weight)))

    def _end(self, weight: float) -> HullPoint[Values]:
        """The best point by one aim and, among equals, by the other (weight 0 or 1)."""
        weighted_sum, _ = self.blend.weighed(self.weights(weight), self.scales)
        answer = self._settled(weighted_sum, self._terms(weight))
        name = f"end_{weight:g}"
        hold_rows(self.session, self.v, {name: hold(weighted_sum, answer.value, 0.0)})
        other = self.blend.terms[self.pair[1 if weight else 0]]
        answer = self._settled(other.minimise, self._terms(0.5))
        free_rows(self.session, self.v, (name,))
        return self._point(answer)

    def _terms(self, weight: float) -> tuple[Term, ...]:
        weights = self.weights(weight)
        return tuple(term for term, w in zip(self.blend.terms, weights, strict=True) if w > 0)

    def _settled(self, weighted_sum: Expression, terms: Sequence[Term]) -> Optimum:
        """The optimum, with rows added while an approximated aim is not close enough to its true value."""
        rows: dict[str, Row] = {}
        while True:
            answer = ask_solver(self.session, self.v, Ask(weighted_sum, rows))
            rows = {name: row for t in terms if t.refine for name, row in t.refine(answer.at).items()}
            if not rows:
                return answer
            self.grown = True

    def _point(self, answer: Optimum) -> HullPoint[Values]:
        """A point with the values of the programme, so that its line is exact, and the true values beside them."""
        at = answer.at
        in_programme = [t.unit * at(t.minimise) / s for t, s in zip(self.blend.terms, self.scales, strict=True)]
        one, two = self.pair
        rest = sum(
            w * f for k, (w, f) in enumerate(zip(self.others, in_programme, strict=True)) if k not in self.pair and w
        )
        true: tuple[float, float] = (self.blend.terms[one].value(at), self.blend.terms[two].value(at))
        # The rows of an aim that refines itself depend on earlier answers: what is finer than its error is arbitrary.
        errors = [t.error(at) / s if t.refine else 0.0 for t, s in zip(self.blend.terms, self.scales, strict=True)]
        error = self.together * max(errors[one], errors[two])
        return HullPoint(self.together * in_programme[one], self.together * in_programme[two], true, rest, error)

    def _scales(self) -> tuple[float, ...]:
        """The scales of the blend; payoff scales are solved for first."""
        if self.blend.scales is not None:
            self.session.add(self.blend.rows)
            return self.blend.scales
        scales, _ = drive(payoff_scales(self.blend), lambda ask: ask_solver(self.session, self.v, ask))
        return scales
