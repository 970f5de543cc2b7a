"""A scenario kept alive between questions, so that a slider can be dragged.

The solver's model stays: weights change costs in place, limits change bounds in place, every answer
starts from the last one. What cannot be changed in place is solved afresh, with the same result:
payoff scales, an exact Gini, leximax where flows do not apply, a limit that asks for another row.

    live = Live(instance, scenario.stages)
    live.plan(weights={"gini_load": 0.7, "change": 0.3})
    live.plan(weights={"gini_load": 0.6, "change": 0.4}, limits=(*instance.limits, Limit(…)))
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from time import perf_counter
from typing import Any

from data.complaints import Complaint, InvalidInputError
from optimiser import chain
from optimiser.aims import Blend, Told, check_stages, talk, weigh
from optimiser.auditor import audit, require
from optimiser.catalogue import parameters, room
from optimiser.dialogue import Answer, Term, pursue
from optimiser.errors import SolverError
from optimiser.instance import Instance, Limit
from optimiser.model import build
from optimiser.plan import Aim, Plan
from optimiser.rounding import round_whole
from optimiser.scenario import Stage
from optimiser.session import Session
from optimiser.variables import Row, Variables, label


class Live:
    """One question whose weights and limits can be changed again and again.

    Args:
        instance: the question.
        stages: the aims in their order; blends are what weights move.

    """

    def __init__(self, instance: Instance, stages: Iterable[Stage]) -> None:
        """Check the stages; the model is made at the first plan."""
        self.stages = tuple(stages)
        check_stages(self.stages)
        self.instance = instance
        self.hot = False
        """Whether the last plan came from the model kept alive."""
        self._model: _Model | None = None

    def plan(self, *, weights: Mapping[str, float] | None = None, limits: Sequence[Limit] | None = None) -> Plan:
        """The plan in whole places, audited.

        Args:
            weights: by aim, or by ``aim/level/group`` where an aim stands in several blends; those not
                named keep the weight of the scenario.
            limits: all limits that hold now; ``None`` for those of the question.

        Raises:
            InvalidInputError: a weight of an aim that is in no blend, or a blend without any weight.
            InfeasibleError: no plan obeys the rules with these limits.
            AuditError: a defect of ours; the plan is not handed out.

        """
        stages = weighted(self.stages, weights or {})
        instance = self.instance if limits is None else replace(self.instance, limits=tuple(limits))
        found = self._hot(instance, stages)
        self.hot = found is not None
        if found is None:
            self._model = None
            found = chain.plan(instance, stages)
        require(audit(found))
        return found

    def _hot(self, instance: Instance, stages: tuple[Stage, ...]) -> Plan | None:
        begin = perf_counter()
        if self._model is None:
            self._model = _Model.of(self.instance, self.stages)
        if self._model is None:
            return None
        try:
            answered = self._model.ask(instance, stages)
        except SolverError:  # asked afresh: either it works then, or the clash is explained
            answered = None
        if answered is None:
            return None
        aims, answer = answered
        solved = perf_counter()
        fractions = {cell: max(0.0, answer.at(x)) for cell, x in self._model.v.new.items()}
        whole = round_whole(instance, fractions)
        seconds = {"build": 0.0, "solve": solved - begin, "round": perf_counter() - solved}
        return Plan(instance, whole, fractions, aims, seconds, self._model.session.gap)


def weighted(stages: Sequence[Stage], weights: Mapping[str, float]) -> tuple[Stage, ...]:
    """The stages with other weights in their blends.

    Raises:
        InvalidInputError: an aim that is in no blend or in several, a negative weight, or none above zero.

    """
    parts = [p for s in stages for p in s.blend]
    unknown = [name for name in weights if sum(name in (p.aim, p.key) for p in parts) != 1]
    negative = [name for name, w in weights.items() if not w >= 0]
    known = ", ".join(p.key for p in parts)
    complaints = [Complaint("weight-unknown", "scenario", None, "weights", n, {"known": known}) for n in unknown]
    complaints += [Complaint("weight-negative", "scenario", None, "weights", n) for n in negative]
    found = []
    for stage in stages:
        blend = [
            p.model_copy(update={"weight": float(weights.get(p.key, weights.get(p.aim, p.weight)))})
            for p in stage.blend
        ]
        if blend and not any(p.weight > 0 for p in blend) and not complaints:
            complaints.append(Complaint("blend-no-weight", "scenario", None, "weights"))
        found.append(stage.model_copy(update={"blend": blend}))
    if complaints:
        raise InvalidInputError(complaints)
    return tuple(found)


class _Model:
    """The model in the solver with the rows of all rules and terms, and the basis of the first answer."""

    def __init__(self, instance: Instance, prepared: list[Blend | Term | None], v: Variables, session: Session) -> None:
        self.instance, self.prepared, self.v, self.session = instance, prepared, v, session
        self.mark: Any = session.mark()
        self.base = dict(v.live)
        self.bases: dict[int, Any] = {}
        """Last basis of every stage after the first, with the number of rows it belongs to."""

    @classmethod
    def of(cls, instance: Instance, stages: tuple[Stage, ...]) -> "_Model | None":
        """Build and hand over; ``None`` where a stage cannot be kept alive."""
        if any(s.blend and s.scaling == "payoff" for s in stages):
            return None
        v = build(instance)
        session = Session(v.problem)
        prepared: list[Blend | Term | None] = []
        for number, stage in enumerate(stages):
            made = _prepare(instance, v, stage, number)
            terms = made.terms if isinstance(made, Blend) else (made,) if made else ()
            if any(t.refine for t in terms):
                return None
            for term in terms:
                session.add(term.rows)
                v.live |= term.rows
            bare = tuple(replace(t, rows={}) for t in terms)
            prepared.append(replace(made, terms=bare) if isinstance(made, Blend) else bare[0] if bare else None)
        return cls(instance, prepared, v, session)

    def ask(self, instance: Instance, stages: tuple[Stage, ...]) -> tuple[tuple[Aim, ...], Answer] | None:
        """All stages anew from the last first answer; ``None`` where the rows do not allow it."""
        self.session.rewind(self.mark)
        self.v.live = dict(self.base)
        if not self._limit(instance):
            return None
        aims: list[Aim] = []
        answer: Answer | None = None
        for number, (stage, made) in enumerate(zip(stages, self.prepared, strict=True)):
            columns = len(self.session.columns)
            self.session.start_from(self.bases.get(number))
            told = self._tell(stage, made, number)
            found, last = chain.converse(self.session, self.v, told, after=partial(self._remember, number))
            if len(self.session.columns) > columns:
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
        return _alone(stage, made, number)

    def _limit(self, instance: Instance) -> bool:
        """Change the bounds of the rules' rows to those of other limits; whether that was possible."""
        if instance.limits == self.instance.limits:
            return True
        wanted = dict(_rule_rows(instance, self.v))
        mine = {n: r for n, r in self.base.items() if n.partition("(")[0] in instance.parameters}
        for name, row in wanted.items():
            if name not in mine:
                self.session.add({name: row})
            elif dict(mine[name].items()) != dict(row.items()) or mine[name].sense != row.sense:
                return False
            elif mine[name].constant != row.constant:
                self.session.bound(name, row)
        for name in mine.keys() - wanted.keys():
            self.session.free(name)
        self.v.live = {n: r for n, r in self.base.items() if n not in mine} | wanted
        self.base, self.instance = dict(self.v.live), instance
        self.mark = self.session.mark()
        return True


def _rule_rows(instance: Instance, v: Variables) -> Iterable[tuple[str, Row]]:
    for rule in sorted(instance.parameters):
        for index, row in room("constraints", rule).rows(instance, v):
            yield label(rule, *index), row


def _prepare(instance: Instance, v: Variables, stage: Stage, number: int) -> "Blend | Term | None":
    if stage.blend:
        return Blend.of(instance, v, stage, number)
    module = room("objectives", stage.aim)
    if not hasattr(module, "term"):
        return None
    given = parameters(module, stage.parameters)
    found: Term = module.term(instance, v, level=stage.level, group=stage.group, **given)
    return found


def _alone(stage: Stage, term: Term, number: int) -> Told:
    held = yield from pursue(f"{stage.aim}_{stage.level}_{stage.group}", term, stage.tolerance)
    unit = room("objectives", stage.aim).UNIT
    aim = Aim(stage.aim, stage.level, stage.group, unit, held.value, held.remark, number, error=held.error)
    return held, (aim,)
