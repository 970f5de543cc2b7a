"""What somebody who may not see every row plans and saves: the rows that the person sees, beside the hidden ones."""

from data.complaints import Complaint, InvalidInputError
from data.schema.visibility import VISIBILITIES, Visibility, visible
from optimiser.workbench.draft import AGREED_SETTINGS, Draft
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


def refuse_unseen(draft: Draft, begun: Draft, audience: Visibility) -> None:
    """Refuse what would not be kept as somebody sends it, so that nothing is changed behind that person's back.

    Args:
        draft: as it would be saved.
        begun: from which it was made.
        audience: of who saves, from whom rows can be hidden.

    Raises:
        InvalidInputError: rows for readers to whom the person does not belong, or another agreed plan; all at once.

    """
    strict = [e for e in draft.edits if e.visibility not in visible(audience)]
    complaints = [
        Complaint("workbench-strict", "edits", None, "visibility", e.visibility, {"kind": e.kind, "where": e.where})
        for e in strict
    ]
    for name in AGREED_SETTINGS:
        said, was = draft.settings.get(name), begun.settings.get(name)
        if said != was:
            stated = {"said": str(said or "–"), "was": str(was or "–")}
            complaints.append(Complaint("workbench-agreed-kept", "scenario.toml", None, name, None, stated))
    if complaints:
        raise InvalidInputError(complaints)


def with_hidden(draft: Draft, latest: Draft, audience: Visibility) -> Draft:
    """The draft as somebody saves it, with the rows of the latest revision that the person does not see."""
    shown = {e.id for e in latest.for_audience(audience).edits}
    hidden = tuple(e for e in latest.edits if e.id not in shown)
    taken = {e.id for e in hidden}
    own = (e.model_copy(update={"id": new_id()}) if e.id in taken else e for e in draft.edits)
    return draft.model_copy(update={"edits": (*own, *hidden)})
