"""A draft: the settings of a scenario and the rows that planners entered, as one frozen document.

A draft is what is edited, undone, saved and compared. It refers to a dossier by name and holds no table of it:
``edited_tables`` makes the tables of a draft, ``optimiser.workbench.draft_folder`` the folder that every command reads.
"""

import hashlib
import json
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from data.complaints import Complaint, InvalidInputError
from data.schema.visibility import Visibility, visible
from optimiser.problem.scenario import Scenario
from optimiser.problem.toml_settings import validated
from optimiser.workbench.edits import Edit
from optimiser.workbench.json_values import plain_value

MOST_EDITS = 5_000
"""Rows of one draft; a dossier with more changes than this is a dossier of its own."""

_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_. -]{0,80}")
"""A file or folder beside the tables; a path would lead a server out of its folder."""

AGREED_SETTINGS = ("agreed", "agreed_visibility")
"""Which plan was agreed, and who may see it: for who sees every row to say."""


class Draft(BaseModel):
    """The settings of a scenario, as its file would state them, and the rows that were entered."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    settings: Annotated[dict[str, Any], AfterValidator(plain_value)]
    edits: tuple[Edit, ...] = Field(default=(), max_length=MOST_EDITS)

    @field_validator("edits")
    @classmethod
    def _told_apart(cls, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        if len({e.id for e in edits}) < len(edits):
            raise ValueError("two rows with one id")
        return edits

    def scenario(self, name: str = "scenario.toml") -> Scenario:
        """The checked scenario.

        Raises:
            InvalidInputError: settings missing, unknown or invalid, all at once.

        """
        found = validated(Scenario, self.settings, name, kept=True)
        paths = {"dossier": found.dossier, "tables": found.tables or ".", "agreed": found.agreed or "."}
        outside = [(k, v) for k, v in paths.items() if v != "." and not _NAME.fullmatch(v)]
        if outside:
            raise InvalidInputError([Complaint("workbench-path", name, None, k, v) for k, v in outside])
        return found

    def for_audience(self, audience: Visibility) -> "Draft":
        """The draft without the rows that an audience may not see; a requirement has none that are stricter."""
        allowed = visible(audience)
        return self.model_copy(update={"edits": tuple(e for e in self.edits if e.visibility in allowed)})

    def of_visible_rows(self) -> "Draft":
        """The draft whose outputs say that they were made of the rows that a reader may see, and no others."""
        return self.model_copy(update={"settings": {**self.settings, "visible_rows_only": True}})

    def with_agreed_of(self, kept: "Draft") -> "Draft":
        """The draft with the agreed plan of another, and with who may see it: not for every reader to choose."""
        settings = {k: v for k, v in self.settings.items() if k not in AGREED_SETTINGS}
        return self.model_copy(
            update={"settings": settings | {k: kept.settings[k] for k in AGREED_SETTINGS if k in kept.settings}}
        )

    @property
    def digest(self) -> str:
        """SHA-256 of all that it says; two drafts that say the same have the same."""
        return digest(self.model_dump(mode="json"))


def digest(content: Any) -> str:
    """SHA-256 of anything that JSON can say, whatever the order of its keys."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
