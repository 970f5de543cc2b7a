"""The questions that a process which plans can answer, each from a draft and for one audience."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from data.operations.hidden_rows import without_hidden_rows
from data.schema.visibility import VISIBILITIES, Visibility
from maps.geometry.shapes import shapes_of
from maps.page.comparison import compare_page
from maps.page.page import render, sentences
from maps.text.explanation import explanation
from maps.text.scores import scores_record, scores_text
from optimiser.editions.edition import Edition
from optimiser.editions.find_area import find_area
from optimiser.errors import InfeasibleError, UsageError
from optimiser.jobs.case import read_case
from optimiser.jobs.score import read_outside
from optimiser.jobs.solve import plan_places
from optimiser.jobs.visible_clash import visible_clash, with_repairs
from optimiser.problem.case import Case
from optimiser.problem.plan import Plan
from optimiser.problem.repair import ChangedNumber
from optimiser.problem.toml_text import toml_text
from optimiser.publishing.visible_plan import hides_input
from optimiser.tuning.deals import Deals, best_first
from optimiser.words import Words
from optimiser.words.clashes import clash_lines
from optimiser.words.repairs import group_line, price_text
from optimiser.workbench.controls import catalogue
from optimiser.workbench.draft import Draft, edited_tables
from optimiser.workbench.draft_folder import write_draft
from optimiser.workbench.hot_drafts import HotDrafts, HotPlan, Recent
from optimiser.workbench.pages import Shown, changed, page_json, page_parts
from optimiser.workbench.room_left import room_left

Question = dict[str, Any]
Answer = dict[str, Any]

_CLOSE = 0.02
"""Part by which an aim may be worse in a deal that is proposed [-]; that of the scenario where it states one."""


class Desk:
    """What one process knows: hot drafts, and the editions that browsers show."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self.drafts = HotDrafts()
        self._shown = Recent[Shown](24)
        self._ask: dict[str, Callable[[Question], Answer]] = {
            "ready": lambda _: {"ready": True},
            "open": self.open,
            "plan": self.plan,
            "why": self.why,
            "room": self.room,
            "deals": self.deals,
            "compare": self.compare,
            "frozen": self.frozen,
            "check": self.check,
            "toml": self.toml,
            "score": self.score,
            "catalogue": lambda q: catalogue(_words_of(q)),
        }

    def answer(self, question: Question) -> Answer:
        """The answer to a question.

        Raises:
            InvalidInputError, OptimiserError: as told to the reader.

        """
        return self._ask[question["ask"]](question)

    def open(self, question: Question) -> Answer:
        """The page of a draft: its texts, its data and what its controls choose from; also where there is no plan."""
        clash: Answer | None = None
        try:
            shown, found = self._planned(question)
            case = _case(found)
        except InfeasibleError as error:
            clash = self._clash(error, question)
            shown, case = self._nearest(question)
        words = _words(question, shown.edition)
        parts = page_parts(shown, words)
        return {
            "page": {**parts, "context": [*_told_alone(question), *parts["context"]]},
            "data": page_json(shown, words), "words": sentences(words),
            "catalogue": catalogue(words), "required": self._required(question), "clash": clash,
            "room": self._room(case, question), "located": bool(question["draft"]["settings"].get("locations")),
        }  # fmt: skip

    def _nearest(self, question: Question) -> tuple[Shown, Case]:
        """What a page opens on where no plan is possible: as much as can be placed, else without the limits."""
        case = self.drafts.case(_dossier(question), _draft(question), _seen(question))
        try:
            plan = plan_places(case, relax=True)
        except InfeasibleError:
            case = replace(case, instance=replace(case.instance, limits=()))
            plan = plan_places(case, relax=True)
        return self._shown_of(plan, question), case

    def _required(self, question: Question) -> list[dict[str, Any]]:
        """The rows of the requirement as the dossier states them."""
        tables = self.drafts.tables(_dossier(question), _draft(question).scenario())
        names = {m.gm_code: m.name for m in tables.municipalities}
        names |= {m.province_code: m.province for m in tables.municipalities}
        names |= {m.region_code: m.region for m in tables.municipalities}
        return [{"scope": r.scope_code, "group": r.group, "period": r.period, "places": r.additional,
                 "name": names.get(r.scope_code, r.scope_code)} for r in tables.requirement]  # fmt: skip

    def plan(self, question: Question) -> Answer:
        """What a page shows otherwise after a change."""
        try:
            found = self.drafts.plan(_dossier(question), _draft(question), _seen(question))
        except InfeasibleError as error:
            return self._clash(error, question)
        base = self._shown.get(self._key(question), lambda: self._shown_of(found.plan, question))
        shown = base.with_plan(found.plan)
        answer = changed(shown, _words(question, shown.edition), explained=False)
        room = self._room(found.plan.case, question)
        return {**answer, "hot": found.hot, "room": room, "alone": " ".join(_told_alone(question))}

    def why(self, question: Question) -> Answer:
        """The whole edition: reasons of every area, and the sheet of one if it is asked for."""
        try:
            shown, _ = self._planned(question)
        except InfeasibleError as error:
            return self._clash(error, question)
        words = _words(question, shown.edition)
        area = question.get("area")
        sheet = explanation(shown.edition, find_area(shown.edition, area), words) if area else ""
        answer = changed(shown, words, explained=True)
        answer["said"]["context"] = [*_told_alone(question), *answer["said"]["context"]]
        return {**answer, "sheet": sheet}

    def room(self, question: Question) -> Answer:
        """What limits leave possible in every province."""
        return {"room": self._room(self.drafts.case(_dossier(question), _draft(question), _seen(question)), question)}

    def deals(self, question: Question) -> Answer:
        """What a municipality could exchange with others in its province, the largest first."""
        self._refuse_hidden(question)
        found = self.drafts.plan(_dossier(question), _draft(question), _seen(question))
        plan, area = found.plan, question["area"]
        deals = Deals(plan, question.get("within") or _CLOSE)
        territory = plan.instance.territory
        partners = [m for m in territory.municipalities if territory.province[m] == territory.province.get(area)]
        pairs = [(g, h) for g in deals.groups for h in deals.groups if g != h]
        all_deals = best_first(d for g, h in pairs for d in deals.of_two(area, g, h, partners))
        words = Words(_language(question))
        return {"deals": [
            {"places": d.places, "period": d.period, "worst": d.worst,
             "legs": [{"giver": a, "taker": b, "group": g, "text": words(
                 "deals-leg", giver=territory.names[a], taker=territory.names[b], places=d.places,
                 group=words.named("group", g))} for a, b, g in d.legs]}
            for d in all_deals[:12]
        ]}  # fmt: skip

    def compare(self, question: Question) -> Answer:
        """The page that compares two drafts."""
        editions = []
        for side in ("first", "second"):
            shown, _ = self._planned({**question, **question[side]})
            editions.append(shown.edition)
        words = Words(_language(question))
        names = (question["first"]["name"], question["second"]["name"])
        page = compare_page(editions[0], editions[1], words, shapes_of(editions[1], None), names=names)
        return {"html": page.html}

    def frozen(self, question: Question) -> Answer:
        """The page of a plan as one file, as ``optimiser plan`` writes it."""
        shown, _ = self._planned(question)
        words = _words(question, shown.edition)
        return {"html": render(shown.edition, words=words, shapes=shapes_of(shown.edition, None))}

    def check(self, question: Question) -> Answer:
        """Everything that a dossier is checked for, with the rows of the draft in its tables."""
        draft = Draft.model_validate(question["draft"])
        with tempfile.TemporaryDirectory() as folder:
            tables = without_hidden_rows(self.drafts.tables(_dossier(question), draft.scenario()), _seen(question))
            read_case(write_draft(tables, draft, Path(folder), _dossier(question)))
        return {"checked": True}

    def toml(self, question: Question) -> Answer:
        """The scenario as a file; rows that were entered are no part of it."""
        return {"toml": toml_text(Draft.model_validate(question["draft"]).scenario())}

    def score(self, question: Question) -> Answer:
        """Fairness figures of somebody's plan, beside the dossier and the keys of the draft."""
        draft = _draft(question)
        self._refuse_hidden(question)
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            scenario = write_draft(
                self.drafts.tables(_dossier(question), draft.scenario()), draft, home, _dossier(question)
            )
            path = home / ("given.xlsx" if question["content"][:2] == b"PK" else "given.csv")
            path.write_bytes(question["content"])
            plan = read_outside(path, scenario=scenario)
        return {"text": scores_text(plan, _words_of(question)), "record": scores_record(plan)}

    def _refuse_hidden(self, question: Question) -> None:
        """Studies tell of every row, so they are for readers from whom none is hidden.

        Raises:
            UsageError: rows are hidden from this reader.

        """
        draft, audience = _draft(question), _audience(question)
        scenario = draft.scenario()
        tables = edited_tables(self.drafts.tables(_dossier(question), scenario), draft.edits)
        if hides_input(tables, scenario, audience):
            raise UsageError("study-withheld", audience=audience)

    def _planned(self, question: Question) -> tuple[Shown, HotPlan]:
        found = self.drafts.plan(_dossier(question), _draft(question), _seen(question))
        shown = self._shown_of(found.plan, question)
        self._shown.replace(self._key(question), shown)
        return shown, found

    def _shown_of(self, plan: Plan, question: Question) -> Shown:
        return Shown.of(plan, _audience(question))

    def _key(self, question: Question) -> tuple[str, str, str]:
        """Drafts of one scenario share an edition as long as its areas, groups and periods stay."""
        return str(question["scenario"]), _audience(question), str(question.get("structure", ""))

    def _room(self, case: Case | None, question: Question) -> list[dict[str, Any]] | None:
        """For readers from whom nothing is hidden; a sum of limits would tell the others of hidden ones."""
        if case is None or hides_input(case.tables, case.scenario, _audience(question)):
            return None
        return room_left(case.instance)

    def _clash(self, error: InfeasibleError, question: Question) -> Answer:
        """Why there is no plan, and the cheapest ways out, each with the rows that would try it."""
        draft, audience = _draft(question), _audience(question)
        case = self.drafts.case(_dossier(question), draft, _seen(question))
        told = with_repairs(visible_clash(error, case, audience), case, audience)
        words, names = Words(_language(question)), case.instance.territory.names
        name: Callable[[str], str] = lambda code: names.get(code, code)
        ways = [
            {"price": price_text(repair, words),
             "lines": [group_line(changes, words, name) for changes in repair.grouped().values()],
             "edits": _edits(case, repair.changes)}
            for repair in told.repairs
        ]  # fmt: skip
        bare = InfeasibleError(told.clash, told.missing, hidden=told.hidden, reasons=told.reasons, surplus=told.surplus,
                               numbers=told.numbers, remedy=told.remedy, bottlenecks=told.bottlenecks)  # fmt: skip
        room = None if told.hidden else self._room(case, question)
        return {"error": "clash", "lines": clash_lines(bare, words, name), "ways": ways, "room": room}


def _edits(case: Case, changes: tuple[ChangedNumber, ...]) -> list[dict[str, Any]] | None:
    """The rows that make a repair; ``None`` where a row of the dossier itself would have to be rewritten."""
    scopes = {(r.scope_code, r.group, r.period) for r in case.tables.requirement}
    periods = case.instance.territory.periods
    of_all_periods = {(r.gm_code, r.group, r.bound) for r in case.tables.limits if r.period is None}
    found: list[dict[str, Any]] = []
    for change in changes:
        if change.rule == "meet_requirement" and tuple(change.index) in scopes:
            scope, group, period = change.index
            found.append({"kind": "requirement", "scope": scope, "group": group, "period": period})
        elif change.rule in {"respect_limits", "respect_capacity"}:
            m, named, period = change.index[:3]
            bound = "capacity" if change.rule == "respect_capacity" else change.index[3]
            own = None if named == "total" else named
            # it replaces the row that it changes, also one that names no period
            same = len(periods) == 1 and (m, own, bound) in of_all_periods
            found.append({"kind": "limit", "municipality": m, "bound": bound, "period": None if same else period,
                          "group": own})  # fmt: skip
        else:
            return None
        found[-1]["places"] = change.after
    return found


def _case(found: HotPlan) -> Case:
    if found.plan.case is None:
        raise ValueError("a plan of a draft has its case")
    return found.plan.case


def _draft(question: Question) -> Draft:
    """The draft as it is planned at once: in places, without ranges; whole locations and ranges are jobs."""
    draft = Draft.model_validate(question["draft"])
    settings = {k: v for k, v in draft.settings.items() if k not in {"near_optimal", "locations"}}
    return draft.model_copy(update={"settings": settings})


def _dossier(question: Question) -> Path:
    return Path(question["dossier"])


def _audience(question: Question) -> Visibility:
    audience: Visibility = question["audience"]
    return audience


def _seen(question: Question) -> Visibility:
    """The strictest rows of which the plan is made."""
    return _audience(question) if question.get("alone") else VISIBILITIES[-1]


def _told_alone(question: Question) -> list[str]:
    """That the plan was made of visible rows alone, so that it need not be the plan of the table."""
    return [_words_of(question)("workbench-alone")] if question.get("alone") else []


def _language(question: Question) -> str:
    return str(question.get("language", "nl"))


def _words_of(question: Question) -> Words:
    return Words(_language(question))


def _words(question: Question, edition: Edition) -> Words:
    return Words(_language(question)).about(edition)
