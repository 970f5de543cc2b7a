"""The model in the solver between two plans: what is kept, what is changed in place, what is deleted.

Rows of rules and of the aims' terms are kept; rows that hold a stage for later ones are deleted before the
next plan. The first stage starts from the basis of its last answer, and so does every later stage that has as
many rows as it had then: if the answer is the same, the simplex method needs no step.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from optimiser.catalogue import parameters, room
from optimiser.model.protocol import Optimum, Term
from optimiser.model.variables import Row, Variables
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Stage
from optimiser.solving.blend import Blend, StageDialogue, weigh
from optimiser.solving.conversation import run_stage
from optimiser.solving.programme import build, rule_rows
from optimiser.solving.solver_session import Session
from optimiser.solving.stages import pursue_term, single_aim, stage_dialogue


class WarmModel:
    """The model in the solver with the rows of all rules and terms, and the basis of the first answer."""

    def __init__(
        self,
        instance: Instance,
        prepared: list[Blend | Term | None],
        own_rows: list[dict[str, Row]],
        v: Variables,
        session: Session,
    ) -> None:
        self.instance, self.prepared, self.own_rows, self.v, self.session = instance, prepared, own_rows, v, session
        self.mark: Any = session.mark()
        self.rules = dict(v.live)
        self.grown = False
        """Whether a stage added columns that the model did not have: it would do so at every plan."""
        self.bases: dict[int, Any] = {}
        """Last basis of every stage after the first, with the number of rows that it belongs to."""

    @classmethod
    def of(cls, instance: Instance, stages: tuple[Stage, ...]) -> "WarmModel | None":
        """Build the model and hand it over; ``None`` if a stage cannot be kept in the solver."""
        if any(s.blend and s.scaling == "payoff" for s in stages):
            return None
        v = build(instance)
        if v.whole:  # limits stand in the coefficients of these rows, and a basis says nothing of whole columns
            return None
        session = Session(v.problem)
        prepared: list[Blend | Term | None] = []
        own_rows: list[dict[str, Row]] = []
        for number, stage in enumerate(stages):
            term_or_blend = _prepare(instance, v, stage, number)
            terms = (
                term_or_blend.terms if isinstance(term_or_blend, Blend) else (term_or_blend,) if term_or_blend else ()
            )
            own_rows.append({name: row for term in terms for name, row in term.rows.items()})
            session.add(own_rows[-1])
            bare = tuple(replace(t, rows={}) for t in terms)
            prepared.append(
                replace(term_or_blend, terms=bare) if isinstance(term_or_blend, Blend) else bare[0] if bare else None
            )
        return cls(instance, prepared, own_rows, v, session)

    def ask(self, instance: Instance, stages: tuple[Stage, ...]) -> tuple[tuple[Aim, ...], Optimum] | None:
        """Solve all stages again, from the last answer of the first; ``None`` if the rows do not allow that."""
        self.session.rewind(self.mark)
        self.v.live = dict(self.rules)
        if not self._limit(instance):
            return None
        aims: list[Aim] = []
        answer: Optimum | None = None
        for number, (stage, term_or_blend) in enumerate(zip(stages, self.prepared, strict=True)):
            self.v.live |= self.own_rows[number]
            columns = len(self.session.columns)
            self.session.start_from(self.bases.get(number))
            dialogue = self._dialogue(stage, term_or_blend, number)
            stage_aims, last = run_stage(self.session, self.v, dialogue, after=partial(self._remember, number))
            if len(self.session.columns) > columns:
                self.grown = True
                return None
            aims += stage_aims
            answer = last or answer
        return None if answer is None else (tuple(aims), answer)

    def _remember(self, number: int) -> None:
        """Keep the basis of a stage's answer, before the rows that hold it are added."""
        if number:
            self.bases[number] = self.session.mark()
        elif self.session.mark()[0] == self.mark[0]:
            self.mark = self.session.mark()

    def _dialogue(self, stage: Stage, term_or_blend: "Blend | Term | None", number: int) -> StageDialogue:
        if isinstance(term_or_blend, Blend):
            return weigh(term_or_blend, stage.weights, stage.tolerance)
        if term_or_blend is None:
            return stage_dialogue(self.instance, self.v, stage, number)
        return single_aim(stage, pursue_term(stage, term_or_blend), number)

    def _limit(self, instance: Instance) -> bool:
        """Change the bounds of rules' rows to those of other limits; ``False`` if coefficients differ too."""
        if instance.limits == self.instance.limits:
            return True
        wanted = dict(rule_rows(instance, self.v))
        current = self.rules
        for name, row in wanted.items():
            if name not in current:
                self.session.add({name: row})
            elif dict(current[name].items()) != dict(row.items()) or current[name].sense != row.sense:
                return False
            elif current[name].constant != row.constant:
                self.session.bound(name, row)
        for name in current.keys() - wanted.keys():
            self.session.free(name)
        self.v.live, self.rules, self.instance = dict(wanted), wanted, instance
        self.mark = self.session.mark()
        return True


def _prepare(instance: Instance, v: Variables, stage: Stage, number: int) -> "Blend | Term | None":
    if stage.blend:
        return Blend.of(instance, v, stage, number)
    module = room("objectives", stage.aim)
    if not hasattr(module, "term"):
        return None
    given = parameters(module, stage.parameters)
    term: Term = module.term(instance, v, level=stage.level, group=stage.group, **given)
    return term
