"""Bids and exchanges of municipalities as rules and aims read them; frozen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bid:
    """New places that a municipality offers for a group in a period."""

    municipality: str
    group: str
    period: str
    places: int
    hard: bool
    durable: bool | None = None
    """Available for five years or longer; ``None`` if unknown."""
    partner: str = ""
    """Code of the municipality with which the bid is an exchange."""
    status: str = ""
    visibility: str = "prt"


@dataclass(frozen=True)
class Exchange:
    """Places of the task of ``giver`` that ``taker`` hosts for it; their sum does not change."""

    giver: str
    taker: str
    group: str
    period: str
    places: int
    visibility: str = "prt"
