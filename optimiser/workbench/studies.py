"""What can be made of a draft beside its own page: deals, a comparison, a page of one file, figures of another plan."""

import re
import tempfile
from pathlib import Path

from data.operations.hidden_rows import without_hidden_rows
from maps.geometry.found_shapes import shapes_of
from maps.page.comparison import compare_page
from maps.page.page import render
from maps.text.scores import scores_record, scores_text
from optimiser.errors import UsageError
from optimiser.jobs.case import read_case
from optimiser.jobs.score import read_outside
from optimiser.problem.toml_text import toml_text
from optimiser.publishing.visible_plan import hides_input
from optimiser.tuning.deals import Deals, best_first
from optimiser.workbench.draft_folder import write_draft
from optimiser.workbench.edits import edited_tables
from optimiser.workbench.hot_drafts import HotDrafts
from optimiser.workbench.pages import Shown
from optimiser.workbench.question import Answer, Question

_CLOSE = 0.02
"""Part by which an aim may be worse in a deal that is proposed [-]."""

_MOST_DEALS = 12


def deals(drafts: HotDrafts, question: Question) -> Answer:
    """What a municipality could exchange with others in its province, the largest first."""
    _refuse_hidden(drafts, question)
    plan = drafts.plan(question.dossier, question.draft, question.seen).plan
    territory, found, words = plan.instance.territory, Deals(plan, _CLOSE), question.words
    partners = [m for m in territory.municipalities if territory.province[m] == territory.province.get(question.area)]
    pairs = [(g, h) for g in found.groups for h in found.groups if g != h]
    best = best_first(d for g, h in pairs for d in found.of_two(question.area, g, h, partners))
    return {"deals": [
        {"places": d.places, "period": d.period, "worst": d.worst,
         "legs": [{"giver": a, "taker": b, "group": g, "text": words(
             "deals-leg", giver=territory.names[a], taker=territory.names[b], places=d.places,
             group=words.named("group", g))} for a, b, g in d.legs]}
        for d in best[:_MOST_DEALS]
    ]}  # fmt: skip


def compare(drafts: HotDrafts, question: Question) -> Answer:
    """The page that compares two drafts."""
    sides = [question.side(name) for name in ("first", "second")]
    editions = [_shown(drafts, side).edition for side in sides]
    names = (str(sides[0].asked["name"]), str(sides[1].asked["name"]))
    page = compare_page(editions[0], editions[1], question.words, shapes_of(editions[1], None), names=names)
    return {"html": page.html}


def frozen(drafts: HotDrafts, question: Question) -> Answer:
    """The page of a plan as one file, as ``optimiser plan`` writes it."""
    edition = _shown(drafts, question).edition
    return {"html": render(edition, words=question.words_about(edition), shapes=shapes_of(edition, None))}


def check(drafts: HotDrafts, question: Question) -> Answer:
    """Everything that a dossier is checked for, with the rows of the draft in its tables."""
    draft = question.whole_draft
    with tempfile.TemporaryDirectory() as folder:
        tables = without_hidden_rows(drafts.tables(question.dossier, draft.scenario()), question.seen)
        read_case(write_draft(tables, draft, Path(folder), question.dossier))
    return {"checked": True}


def toml(drafts: HotDrafts, question: Question) -> Answer:
    """The scenario as a file; rows that were entered are no part of it."""
    del drafts
    return {"toml": toml_text(question.whole_draft.scenario())}


def score(drafts: HotDrafts, question: Question) -> Answer:
    """Fairness figures of somebody's plan, beside the dossier and the keys of the draft."""
    _refuse_hidden(drafts, question)
    draft, content = question.draft, bytes(question.asked["content"])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        tables = drafts.tables(question.dossier, draft.scenario())
        scenario = write_draft(tables, draft, home, question.dossier)
        path = home / _file_name(str(question.asked["name"]), content)
        path.write_bytes(content)
        plan = read_outside(path, scenario=scenario)
    return {"text": scores_text(plan, question.words), "record": scores_record(plan)}


def _file_name(name: str, content: bytes) -> str:
    """The name by which complaints call a file that somebody brought: its own, without what a path could do."""
    stem = re.sub(r"[^\w -]", "", Path(name).stem)[:60].strip() or "plan"
    return f"{stem}{'.xlsx' if content[:2] == b'PK' else '.csv'}"


def _shown(drafts: HotDrafts, question: Question) -> Shown:
    """The edition of a plan, which says itself of which rows it was made: it is shown apart from the desk."""
    draft = question.draft.of_visible_rows() if question.alone else question.draft
    return Shown.of(drafts.plan(question.dossier, draft, question.seen).plan, question.audience)


def _refuse_hidden(drafts: HotDrafts, question: Question) -> None:
    """Studies tell of every row, so they are for readers from whom none is hidden.

    Raises:
        UsageError: rows are hidden from this reader.

    """
    draft = question.draft
    scenario = draft.scenario()
    if hides_input(edited_tables(drafts.tables(question.dossier, scenario), draft.edits), scenario, question.audience):
        raise UsageError("study-withheld", audience=question.audience)
