"""Rows that planners enter beside a dossier: limits, bids, exchanges and what is required, each with who and why."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from data.schema.agreements import Bid, Exchange, PositivePlaces
from data.schema.columns import Code, Identifier, Places, Row, RowVisibility, Text
from data.schema.facts import Limit, Requirement
from data.schema.limit_kinds import LimitKind
from data.schema.tables import Tables
from optimiser.workbench.json_values import plain

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

    @property
    def where(self) -> str:
        """Code of the place that it is about."""
        return self.municipality

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

    @property
    def where(self) -> str:
        """Code of the place that it is about."""
        return self.municipality

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

    @property
    def where(self) -> str:
        """Code of the place that it is about."""
        return self.giver

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

    @property
    def where(self) -> str:
        """Code of the place that it is about."""
        return self.scope

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


Edit = Annotated[LimitEdit | BidEdit | ExchangeEdit | RequirementEdit, Field(discriminator="kind")]


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
