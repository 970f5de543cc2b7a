"""The entry of a plan for the Algoritmeregister, and what only the organisation that uses it can fill in."""

import json
from dataclasses import dataclass
from pathlib import Path

from data.reading.source_notes import SourceNotes
from maps.text.register import open_lines, register_fields, register_text, warnings
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.bundled_sources import bundled_sources
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import one_file
from optimiser.jobs.package import package
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.jobs.register_standard import (
    REQUIRED_OPEN,
    OrganisationFields,
    RegisterEntry,
    open_fields,
    read_organisation,
)
from optimiser.problem.toml_settings import validated
from optimiser.words import Words

_SUFFIX = ".json"

_LANGUAGE = "nl"
"""The only language that the register takes."""


@dataclass(frozen=True)
class RegisterRequest:
    """Which plan, and who uses it.

    Args:
        plan: folder of a plan.
        organisation: file with what only the organisation knows; ``None`` leaves that open.
        out: file for the entry; ``None`` for none.
        language: of what is told; the entry itself is Dutch.

    """

    plan: Path
    organisation: Path | None
    out: Path | None
    language: str


def run(request: RegisterRequest) -> Answer:
    """Fill in the entry, and write it if a file is wanted.

    Raises:
        InvalidInputError: no edition of a plan in the folder, or fields that do not fit the standard.
        UsageError: an edition that is not for the public, or a file that cannot be written.

    """
    edition, fingerprint = read_plan_folder(request.plan)
    if edition.audience != "public":
        raise UsageError("register-not-public", folder=str(request.plan))
    if request.out is not None and request.out.suffix.lower() != _SUFFIX:
        raise UsageError("out-not-json", path=str(request.out))
    given = read_organisation(request.organisation) if request.organisation else OrganisationFields()
    words = Words(request.language)
    notes = bundled_sources(edition.inputs)
    entry = _entry(edition, given, notes)
    fields = {name: getattr(entry, name) for name in _order()} | entry.model_dump(mode="json")
    left_open = {name: name in REQUIRED_OPEN for name in open_fields(entry)}
    remarks = tuple(warnings(notes, words))
    record = {"entry": fields, "open": list(left_open), "required": [n for n, r in left_open.items() if r]}
    if request.out is None:
        return Answer(register_text(fields, left_open, words), record, remarks)
    with one_file(request.out, Claim(request.out.parent, "register", "public", of=fingerprint, adds=True)) as draft:
        draft.write_text(json.dumps(fields, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    told = [words("register-done", path=str(request.out)), "", *open_lines(left_open, words)]
    return Answer("\n".join(told), record, remarks)


def _entry(edition: Edition, given: OrganisationFields, notes: SourceNotes | None) -> RegisterEntry:
    """The whole entry."""
    about, words = package(), Words(_LANGUAGE).about(edition)
    software = words("register-software", name=about.name, licence=about.licence)
    filled = register_fields(edition, notes, words, software=software)
    said = given.model_dump(exclude={"schema_version"})
    said["publiccode"] = said["publiccode"] or about.source
    return validated(RegisterEntry, {**said, **filled}, f"register{_SUFFIX}")


def _order() -> tuple[str, ...]:
    """Names of the fields in the order of the register: what it is and whose, then the rest."""
    first = ("name", "description_short", "organization", "category", "status", "begin_date", "end_date")
    return (*first, *(name for name in RegisterEntry.model_fields if name not in first))
