"""Two people changed one draft: field by field what both did, and the merge where they did not touch the same.

Maths:
    a field is a path of settings, or a row that was entered, by what it is about: two about the same cannot both hold
    value = theirs if mine = base, mine if theirs = base, both if they are equal; else a conflict that a person decides
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from optimiser.errors import UsageError
from optimiser.workbench.draft import Draft
from optimiser.workbench.edits import Edit, LimitEdit, RequirementEdit

_ABSENT = object()


@dataclass(frozen=True)
class Conflict:
    """A field that both changed, each to another value; ``None`` for a field that somebody took away."""

    field: str
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True)
class Merged:
    """The draft in which all is merged that can be, with theirs where both changed a field; and those fields."""

    draft: Draft
    conflicts: tuple[Conflict, ...]


class ConflictError(UsageError):
    """Somebody else saved in the meantime; carries both drafts and what differs.

    Args:
        merge: field by field what both changed.
        head: number of the revision of the other.
        author: who saved it.

    """

    def __init__(self, merge: Merged, head: int, author: str) -> None:
        """Keep what is offered to the second."""
        super().__init__("workbench-conflict", author=author)
        self.merge, self.head, self.author = merge, head, author


def merged(base: Draft, mine: Draft, theirs: Draft) -> Merged:
    """Merge two drafts that were made from the same one."""
    drafts = (base, mine, theirs)
    whole = frozenset(n for d in drafts for n, v in d.settings.items() if not isinstance(v, Mapping) or not v)
    all_fields = [dict(_fields(d, whole)) for d in drafts]
    conflicts: list[Conflict] = []
    result: dict[str, Any] = {}
    for field in dict.fromkeys(f for fields in (all_fields[2], all_fields[1]) for f in fields):
        was, own, other = (fields.get(field, _ABSENT) for fields in all_fields)
        value = own if _same(other, was) else other
        if not _same(own, other) and not _same(own, was) and not _same(other, was):
            conflicts.append(Conflict(field, _told(was), _told(own), _told(other)))
        if value is not _ABSENT:
            result[field] = value
    return Merged(_draft(result), tuple(conflicts))


def _same(first: Any, second: Any) -> bool:
    return first is second or (first is not _ABSENT and second is not _ABSENT and bool(first == second))


def _told(value: Any) -> Any:
    return None if value is _ABSENT else value


def _fields(draft: Draft, whole: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """Settings by name, one level down where they are a table with something in all drafts; rows by identifier."""
    for name, value in draft.settings.items():
        if name not in whole:
            for inner, setting in value.items():
                yield f"settings/{name}/{inner}", setting
        else:
            yield f"settings/{name}", value
    for edit in draft.edits:
        yield f"edits/{_about(edit)}", edit.model_dump(mode="json")


def _about(edit: Edit) -> str:
    """What a row is about: one number for a limit or a requirement, itself for what a place may have several of."""
    if isinstance(edit, LimitEdit):
        return "|".join((edit.kind, edit.municipality, edit.bound, edit.group or "", edit.period or ""))
    if isinstance(edit, RequirementEdit):
        return f"{edit.kind}|{edit.scope}|{edit.group}|{edit.period}"
    return edit.id


def _draft(fields: Mapping[str, Any]) -> Draft:
    settings: dict[str, Any] = {}
    edits = []
    taken: set[str] = set()
    for field, value in fields.items():
        where, name, *inner = field.split("/", 2)
        if where == "edits":
            # one row that both rewrote to be about something else is two, the second under the next free identifier
            names = chain([value["id"]], (f"{value['id']}-{k}" for k in count(2)))
            free = next(name for name in names if name not in taken)
            taken.add(free)
            edits.append({**value, "id": free})
        elif inner:
            settings.setdefault(name, {})[inner[0]] = value
        else:
            settings[name] = value
    return Draft.model_validate({"settings": settings, "edits": edits})
