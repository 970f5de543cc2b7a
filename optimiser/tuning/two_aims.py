"""Two aims of one blend in the solver, to be asked under every weight between them.

Maths:
    min W·(w·f₁/scale₁ + (1 − w)·f₂/scale₂) + Σ_{k > 2} weight_k·f_k/scale_k        [-]

    W is what both weigh together in the scenario, w ∈ [0, 1] how it is parted; the other aims of
    the blend keep their weights, stages before it are held as always.
"""

from collections.abc import Sequence

from data.complaints import Complaint, InvalidInputError
from optimiser.errors import SolverError
from optimiser.model.protocol import Answer, Ask, Term, drive
from optimiser.model.variables import Expression, Row
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Part, Stage
from optimiser.solving.blend import Blend, hold, payoff_scales
from optimiser.solving.conversation import answered, converse, keep, opened, release
from optimiser.solving.stages import check_stages, talk
from optimiser.tuning.lower_hull import Piece, Point, pieces

Values = tuple[float, float]
"""True numbers of the two aims, in their units."""

_ROUNDS = 30
"""Aims that are approximated get more exact in a few rounds; more is a defect."""


def blend_of(stages: Sequence[Stage], first: str | None, second: str | None) -> tuple[int, int, int]:
    """Which stage and which two of its parts are meant: by aim or by ``aim/level/group``, else the only two.

    Raises:
        InvalidInputError: no blend with two aims, an aim that is in none or in several, or the same one twice.

    """
    blends = [(i, s) for i, s in enumerate(stages) if len(s.blend) > 1]
    known = ", ".join(p.key for _, s in blends for p in s.blend)
    if first is None and second is None and len(blends) == 1 and len(blends[0][1].blend) == 2:  # noqa: PLR2004  # a pair
        return blends[0][0], 0, 1
    found = []
    for name in (first, second):
        places = [(i, k) for i, s in blends for k, p in enumerate(s.blend) if name in (p.aim, p.key)]
        if len(places) != 1:
            raise InvalidInputError(
                [Complaint("weight-unknown", "scenario", None, "weights", name or "-", {"known": known})]
            )
        found.append(places[0])
    if found[0][0] != found[1][0] or found[0] == found[1]:
        raise InvalidInputError([Complaint("weights-two-of-one-blend", "scenario", None, "stages.blend", known)])
    return found[0][0], found[0][1], found[1][1]


class Weighing:
    """The solver with one blend, asked under any weight of its first aim."""

    def __init__(self, instance: Instance, stages: Sequence[Stage], first: str | None, second: str | None) -> None:
        """Hold the stages before the blend and hand over its terms."""
        check_stages(stages)
        self.stage, *pair = blend_of(stages, first, second)
        self.pair = (pair[0], pair[1])
        self.v, self.session = opened(instance)
        for number, stage in enumerate(stages[: self.stage]):
            converse(self.session, self.v, talk(instance, self.v, stage, number))
        self.blend = Blend.of(instance, self.v, stages[self.stage], self.stage)
        self.grown = False
        """Whether a question made an approximated aim more exact since this was last set."""
        self.scales = self._scales()
        given = stages[self.stage].weights
        self.together = given[self.pair[0]] + given[self.pair[1]] or 1.0
        self.others = given

    @property
    def parts(self) -> tuple[Part, Part]:
        """The two aims."""
        return self.blend.parts[self.pair[0]], self.blend.parts[self.pair[1]]

    def weights(self, weight: float) -> tuple[float, ...]:
        """Weights of all aims of the blend."""
        found = list(self.others)
        found[self.pair[0]], found[self.pair[1]] = self.together * weight, self.together * (1 - weight)
        return tuple(found)

    def pieces(self) -> tuple[Piece[Values], ...]:
        """The value of the blend over the weight, again until no approximated aim gets more exact."""
        for _ in range(_ROUNDS):
            self.grown = False
            ends = self._end(0.0), self._end(1.0)
            found = () if self.grown else pieces(self.ask, *ends)
            if not self.grown:
                return found
        raise SolverError("solver-status", status="never exact enough")

    def ask(self, weight: float) -> Point[Values]:
        """The best point under a weight strictly between 0 and 1."""
        sum_, _ = self.blend.weighed(self.weights(weight), self.scales)
        return self._point(self._settled(sum_, self._terms(weight)))

    def _end(self, weight: float) -> Point[Values]:
        """The best point by one aim and, of those, by the other."""
        sum_, _ = self.blend.weighed(self.weights(weight), self.scales)
        answer = self._settled(sum_, self._terms(weight))
        name = f"end_{weight:g}"
        keep(self.session, self.v, {name: hold(sum_, answer.value, 0.0)})
        other = self.blend.terms[self.pair[1 if weight else 0]]
        answer = self._settled(other.minimise, self._terms(0.5))
        release(self.session, self.v, (name,))
        return self._point(answer)

    def _terms(self, weight: float) -> tuple[Term, ...]:
        weights = self.weights(weight)
        return tuple(term for term, w in zip(self.blend.terms, weights, strict=True) if w > 0)

    def _settled(self, sum_: Expression, terms: Sequence[Term]) -> Answer:
        """The optimum, with more rows while an approximated aim is not near enough to its true number."""
        rows: dict[str, Row] = {}
        while True:
            answer = answered(self.session, self.v, Ask(sum_, rows))
            rows = {name: row for t in terms if t.refine for name, row in t.refine(answer.at).items()}
            if not rows:
                return answer
            self.grown = True

    def _point(self, answer: Answer) -> Point[Values]:
        """Numbers as the programme counts them, so that the lines are exact; true ones beside them."""
        at = answer.at
        counted = [t.unit * at(t.minimise) / s for t, s in zip(self.blend.terms, self.scales, strict=True)]
        one, two = self.pair
        rest = sum(w * f for k, (w, f) in enumerate(zip(self.others, counted, strict=True)) if k not in self.pair and w)
        true: tuple[float, float] = (self.blend.terms[one].value(at), self.blend.terms[two].value(at))
        # The rows of an aim that refines itself depend on what was asked before: finer than its error is chance.
        errors = [t.error(at) / s if t.refine else 0.0 for t, s in zip(self.blend.terms, self.scales, strict=True)]
        blur = self.together * max(errors[one], errors[two])
        return Point(self.together * counted[one], self.together * counted[two], true, rest, blur)

    def _scales(self) -> tuple[float, ...]:
        if self.blend.scales is not None:
            self.session.add(self.blend.rows)
            return self.blend.scales
        scales, _ = drive(payoff_scales(self.blend), lambda ask: answered(self.session, self.v, ask))
        return scales
