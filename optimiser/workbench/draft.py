"""A draft: the settings of a scenario and the rows that planners entered, as one frozen document.

A draft is what is edited, undone, saved and compared. It refers to a dossier by name and holds no table of it:
``edited_tables`` makes the tables of a draft, ``optimiser.workbench.draft_folder`` the folder that every command reads.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from data.complaints import Complaint, InvalidInputError
from data.schema.agreements import Bid, Exchange, PositivePlaces
from data.schema.columns import Code, Identifier, Places, Row, RowVisibility, Text
from data.schema.facts import Limit, Requirement
from data.schema.limit_kinds import LimitKind
from data.schema.tables import Tables
from data.schema.visibility import Visibility, visible
from optimiser.problem.scenario import Scenario
from optimiser.problem.toml_settings import validated
from optimiser.workbench.json_values import plain, plain_value

MOST_EDITS = 5_000
"""Rows of one draft; a dossier with more changes than this is a dossier of its own."""

Words = Annotated[Text, Field(min_length=1, max_length=1_000), AfterValidator(plain)]
"""A reason or a name in somebody's own words; an override without one is refused."""


class _Edit(BaseModel):
    """A row that a planner entered, with who did it and why."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    id: Identifier
    reason: Words
    author: Words
    visibility: RowVisibility = "prt"


class LimitEdit(_Edit):
    """A limit of a municipality: ``fixed`` locks it at a number."""

    kind: Literal["limit"] = "limit"
    municipality: Code
    bound: LimitKind
    group: Code | None = None
    period: Identifier | None = None
    places: Places

    def row(self) -> Row:
        """The row of ``limits.csv``."""
        return Limit(
            gm_code=self.municipality,
            period=self.period,
            group=self.group,
            bound=self.bound,
            places=self.places,
            reason=self.reason,
            author=self.author,
            visibility=self.visibility,
        )


class BidEdit(_Edit):
    """Places that a municipality offers."""

    kind: Literal["bid"] = "bid"
    municipality: Code
    group: Code
    places: Places
    firmness: Literal["hard", "soft"]

    def row(self) -> Row:
        """The row of ``bids.csv``; ``open`` is no status that a planner can give here."""
        return Bid(
            bid_id=self.id,
            gm_code=self.municipality,
            group=self.group,
            places=self.places,
            status="officials",
            firmness=self.firmness,
            visibility=self.visibility,
            source=self.author,
            note=self.reason,
        )


class ExchangeEdit(_Edit):
    """Places that one municipality hosts for another."""

    kind: Literal["exchange"] = "exchange"
    giver: Code
    taker: Code
    group: Code
    period: Identifier | None = None
    places: PositivePlaces
    agreed: str

    def row(self) -> Row:
        """The row of ``exchanges.csv``."""
        return Exchange.model_validate(
            {
                "exchange_id": self.id,
                "from_gm": self.giver,
                "to_gm": self.taker,
                "group": self.group,
                "places": self.places,
                "period": self.period,
                "agreed": self.agreed,
                "visibility": self.visibility,
                "source": self.author,
                "note": self.reason,
            }
        )


class RequirementEdit(_Edit):
    """What is required of a scope, in place of the number in the dossier; it is no secret for anybody."""

    visibility: Annotated[RowVisibility, AfterValidator(lambda _: "public")] = "public"
    kind: Literal["requirement"] = "requirement"
    scope: Code
    group: Code
    period: Identifier
    places: Places

    def row(self) -> Row:
        """The row of ``requirement.csv``."""
        return Requirement(
            period=self.period,
            scope_code=self.scope,
            group=self.group,
            additional=self.places,
            source=self.author,
            note=self.reason,
        )


_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_. -]{0,80}")
"""A file or folder beside the tables; a path would lead a server out of its folder."""

_AGREED = frozenset({"agreed", "agreed_visibility"})

Edit = Annotated[LimitEdit | BidEdit | ExchangeEdit | RequirementEdit, Field(discriminator="kind")]


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
        found = validated(Scenario, self.settings, name)
        paths = {"dossier": found.dossier, "tables": found.tables or ".", "agreed": found.agreed or "."}
        outside = [(k, v) for k, v in paths.items() if v != "." and not _NAME.fullmatch(v)]
        if outside:
            raise InvalidInputError([Complaint("workbench-path", name, None, k, v) for k, v in outside])
        return found

    def for_audience(self, audience: Visibility) -> "Draft":
        """The draft without the rows that an audience may not see; a requirement has none that are stricter."""
        allowed = visible(audience)
        return self.model_copy(update={"edits": tuple(e for e in self.edits if e.visibility in allowed)})

    def with_agreed_of(self, kept: "Draft") -> "Draft":
        """The draft with the agreed plan of another, and with who may see it: not for every reader to choose."""
        settings = {k: v for k, v in self.settings.items() if k not in _AGREED}
        return self.model_copy(
            update={"settings": settings | {k: kept.settings[k] for k in _AGREED & set(kept.settings)}}
        )

    @property
    def digest(self) -> str:
        """SHA-256 of all that it says; two drafts that say the same have the same."""
        return digest(self.model_dump(mode="json"))


def digest(content: Any) -> str:
    """SHA-256 of anything that JSON can say, whatever the order of its keys."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def edited_tables(tables: Tables, edits: Iterable[Edit]) -> Tables:
    """The tables of a dossier with the rows of a draft: a row replaces that of the same key."""
    rows: dict[str, dict[tuple[str, ...], Row]] = {}
    for edit in edits:
        row = edit.row()
        of_table = rows.setdefault(row.TABLE, {_key(known): known for known in getattr(tables, row.TABLE)})
        of_table[_key(row)] = row
    return replace(tables, **{t: tuple(found[k] for k in sorted(found)) for t, found in rows.items()})  # type: ignore[arg-type]


def _key(row: Row) -> tuple[str, ...]:
    return tuple(str(getattr(row, column) or "") for column in row.KEY)
