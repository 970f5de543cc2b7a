"""The model in the solver between two questions: what stays, what is changed in place, what is forgotten.

Rows of the rules and of the aims' terms stay; rows that hold a stage for later ones are forgotten before
the next question. The first stage starts from the basis of its last answer, and so does every later one
that has as many rows as then: where the answer stays, not one step of the simplex is needed.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from optimiser.catalogue import parameters, room
from optimiser.model.protocol import Answer, Term
from optimiser.model.variables import Row, Variables
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Aim
from optimiser.problem.scenario import Stage
from optimiser.solving.blend import Blend, Told, weigh
from optimiser.solving.conversation import converse
from optimiser.solving.programme import build, rule_rows
from optimiser.solving.solver_session import Session
from optimiser.solving.stages import pursue_term, single_aim, talk


class Model:
    """The model in the solver with the rows of all rules and terms, and the basis of the first answer."""

    def __init__(
        self,
        instance: Instance,
        prepared: list[Blend | Term | None],
        own: list[dict[str, Row]],
        v: Variables,
        session: Session,
    ) -> None:
        self.instance, self.prepared, self.own, self.v, self.session = instance, prepared, own, v, session
        self.mark: Any = session.mark()
        self.rules = dict(v.live)
        self.grown = False
        """Whether a stage asked for columns that the model did not have: it would at every question."""
        self.bases: dict[int, Any] = {}
        """Last basis of every stage after the first, with the number of rows it belongs to."""

    @classmethod
    def of(cls, instance: Instance, stages: tuple[Stage, ...]) -> "Model | None":
        """Build and hand over; ``None`` where a stage cannot be kept alive."""
        if any(s.blend and s.scaling == "payoff" for s in stages):
            return None
        v = build(instance)
        session = Session(v.problem)
        prepared: list[Blend | Term | None] = []
        own: list[dict[str, Row]] = []
        for number, stage in enumerate(stages):
            made = _prepare(instance, v, stage, number)
            terms = made.terms if isinstance(made, Blend) else (made,) if made else ()
            own.append({name: row for term in terms for name, row in term.rows.items()})
            session.add(own[-1])
            bare = tuple(replace(t, rows={}) for t in terms)
            prepared.append(replace(made, terms=bare) if isinstance(made, Blend) else bare[0] if bare else None)
        return cls(instance, prepared, own, v, session)

    def ask(self, instance: Instance, stages: tuple[Stage, ...]) -> tuple[tuple[Aim, ...], Answer] | None:
        """All stages anew from the last first answer; ``None`` where the rows do not allow it."""
        self.session.rewind(self.mark)
        self.v.live = dict(self.rules)
        if not self._limit(instance):
            return None
        aims: list[Aim] = []
        answer: Answer | None = None
        for number, (stage, made) in enumerate(zip(stages, self.prepared, strict=True)):
            self.v.live |= self.own[number]
            columns = len(self.session.columns)
            self.session.start_from(self.bases.get(number))
            told = self._tell(stage, made, number)
            found, last = converse(self.session, self.v, told, after=partial(self._remember, number))
            if len(self.session.columns) > columns:
                self.grown = True
                return None
            aims += found
            answer = last or answer
        return None if answer is None else (tuple(aims), answer)

    def _remember(self, number: int) -> None:
        """Keep the basis of a stage's answer, before its own rows are held."""
        if number:
            self.bases[number] = self.session.mark()
        elif self.session.mark()[0] == self.mark[0]:
            self.mark = self.session.mark()

    def _tell(self, stage: Stage, made: "Blend | Term | None", number: int) -> Told:
        if isinstance(made, Blend):
            return weigh(made, stage.weights, stage.tolerance)
        if made is None:
            return talk(self.instance, self.v, stage, number)
        return single_aim(stage, pursue_term(stage, made), number)

    def _limit(self, instance: Instance) -> bool:
        """Change the bounds of the rules' rows to those of other limits; whether that was possible."""
        if instance.limits == self.instance.limits:
            return True
        wanted = dict(rule_rows(instance, self.v))
        mine = self.rules
        for name, row in wanted.items():
            if name not in mine:
                self.session.add({name: row})
            elif dict(mine[name].items()) != dict(row.items()) or mine[name].sense != row.sense:
                return False
            elif mine[name].constant != row.constant:
                self.session.bound(name, row)
        for name in mine.keys() - wanted.keys():
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
    found: Term = module.term(instance, v, level=stage.level, group=stage.group, **given)
    return found
