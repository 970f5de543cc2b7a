"""What somebody who may not see every row plans and saves: the rows that the person sees, beside the hidden ones."""

from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.workbench.draft import Draft
from optimiser.workbench.entries import new_id
from optimiser.workbench.tables import Revision


def planned_draft(draft: Draft, kept: Revision, audience: Visibility) -> tuple[Draft, bool]:
    """The draft that is planned for readers of an audience, and whether visible rows alone are.

    Whoever does not see all rows is told of all in a revision that was saved by who sees them, and in no other: a
    draft of the reader's own, changed step by step, would find out hidden numbers.
    """
    whole = Draft.model_validate(kept.draft)
    seen = draft.for_audience(audience).with_agreed_of(whole)
    if kept.audience == VISIBILITIES[-1] and whole.for_audience(audience) == seen:
        return whole, False
    return seen, True


def with_hidden(draft: Draft, latest: Draft, audience: Visibility) -> Draft:
    """The draft as somebody saves it, with the rows of the latest revision that the person does not see."""
    shown = {e.id for e in latest.for_audience(audience).edits}
    hidden = tuple(e for e in latest.edits if e.id not in shown)
    taken = {e.id for e in hidden}
    own = (e.model_copy(update={"id": new_id()}) if e.id in taken else e for e in draft.for_audience(audience).edits)
    return draft.model_copy(update={"edits": (*own, *hidden)})
