"""The questions that a process which plans can answer about a page: open it, change it, explain it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from maps.page.many_areas import on_canvas
from maps.page.page import sentences
from maps.text.explanation import explanation
from optimiser.distribution.group_shares import shared_rows
from optimiser.editions.find_area import find_area
from optimiser.errors import InfeasibleError
from optimiser.jobs.solve import plan_places
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.workbench import studies
from optimiser.workbench.clash_answer import clash_answer
from optimiser.workbench.controls import catalogue
from optimiser.workbench.hot_drafts import HotDrafts, Recent
from optimiser.workbench.pages import Shown, by_key, changed, page_json, page_parts
from optimiser.workbench.question import Answer, Question
from optimiser.workbench.room_left import shown_room


class Desk:
    """What one process knows: hot drafts, and the editions that browsers show."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self.drafts = HotDrafts()
        self._shown = Recent[Shown](24)
        self._whole = Recent[Shown](4)  # with reasons: what a reader asks of one plan is asked of the same edition
        self._ask: dict[str, Callable[[Question], Answer]] = {
            "ready": lambda _: {"ready": True},
            "open": self.open,
            "plan": self.plan,
            "why": self.why,
            "room": self.room,
        }
        for study in (studies.deals, studies.compare, studies.frozen, studies.check, studies.toml, studies.score):
            self._ask[study.__name__] = partial(study, self.drafts)

    def answer(self, asked: Mapping[str, Any]) -> Answer:
        """The answer to a question.

        Raises:
            InvalidInputError, OptimiserError: as told to the reader.

        """
        return self._ask[asked["ask"]](Question(asked))

    def open(self, question: Question) -> Answer:
        """The page of a draft: its texts, its data and what its controls choose from; also where there is no plan."""
        clash: Answer | None = None
        case = self._case(question)
        try:
            shown = self._planned(question)
        except InfeasibleError as error:
            clash = clash_answer(error, case, question)
            shown = Shown.of(_nearest(case), question.audience)
        words = question.words_about(shown.edition)
        parts, canvas = page_parts(shown, words), on_canvas(shown.edition)
        return {
            "page": parts, "by_key": by_key(shown.edition, words), "alone": question.told_alone,
            "data": page_json(shown, words), "words": sentences(words, canvas=canvas), "canvas": canvas,
            "catalogue": catalogue(words),
            "required": self._required(question), "special": _special(case), "asked_now": _asked_now(case),
            "clash": clash, "room": shown_room(case, question.audience),
            "located": question.located,
        }  # fmt: skip

    def plan(self, question: Question) -> Answer:
        """What a page shows otherwise after a change."""
        try:
            found = self.drafts.plan(question.dossier, question.draft, question.seen)
        except InfeasibleError as error:
            return clash_answer(error, self._case(question), question)
        base = self._shown.get(question.page, lambda: Shown.of(found.plan, question.audience))
        shown = base.with_plan(found.plan)
        answer = changed(shown, question.words_about(shown.edition), explained=False)
        told = {"asked_now": _asked_now(found.plan.case), "room": shown_room(found.plan.case, question.audience)}
        return {**answer, **told, "hot": found.hot, "alone": question.told_alone}

    def why(self, question: Question) -> Answer:
        """The whole edition: reasons of every area, and the sheet of one if it is asked for."""
        try:
            shown = self._planned(question)
        except InfeasibleError as error:
            return clash_answer(error, self._case(question), question)
        edition, words = shown.edition, question.words_about(shown.edition)
        sheet = explanation(edition, find_area(edition, question.area), words) if question.area else ""
        answer = changed(shown, words, explained=True)
        return {**answer, "sheet": sheet, "alone": question.told_alone}

    def room(self, question: Question) -> Answer:
        """What limits leave possible in every province."""
        return {"room": shown_room(self._case(question), question.audience)}

    def _case(self, question: Question) -> Case:
        return self.drafts.case(question.dossier, question.draft, question.seen)

    def _planned(self, question: Question) -> Shown:
        """The whole edition of a draft, with which later changes begin."""
        key = question.page, question.draft.digest, question.seen
        shown = self._whole.get(key, lambda: self._edition(question))
        self._shown.replace(question.page, shown)
        return shown

    def _edition(self, question: Question) -> Shown:
        found = self.drafts.plan(question.dossier, question.draft, question.seen)
        return Shown.of(found.plan, question.audience)

    def _required(self, question: Question) -> list[dict[str, Any]]:
        """The rows of the requirement as the dossier states them."""
        tables = self.drafts.tables(question.dossier, question.draft.scenario())
        names = {m.gm_code: m.name for m in tables.municipalities}
        names |= {question.whole_draft.scenario().country: question.words("map-all")}
        names |= {m.province_code: m.province for m in tables.municipalities}
        names |= {m.region_code: m.region for m in tables.municipalities}
        return [{"scope": r.scope_code, "group": r.group, "period": r.period, "places": r.additional,
                 "name": names.get(r.scope_code, r.scope_code)} for r in tables.requirement]  # fmt: skip


def _special(case: Case) -> list[str]:
    """Groups of which a planner can state the part: those for minors and the special ones."""
    regular = case.instance.territory.of_regime("regular")
    return [g for g in case.instance.territory.groups if g not in regular]


def _asked_now(case: Case | None) -> list[dict[str, Any]]:
    """What a plan is asked by each row of the requirement, where stated parts of groups take the place of its number.

    Empty where no parts are stated.
    """
    if case is None or not case.scenario.group_shares:
        return []
    return [{"scope": r.scope_code, "group": r.group, "period": r.period, "places": r.additional}
            for r in shared_rows(case.tables, case.scenario)]  # fmt: skip


def _nearest(case: Case) -> Plan:
    """What a page opens on where no plan is possible: as much as can be placed, else without the limits."""
    try:
        return plan_places(case, relax=True)
    except InfeasibleError:
        return plan_places(replace(case, instance=replace(case.instance, limits=())), relax=True)
