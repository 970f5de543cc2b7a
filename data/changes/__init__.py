"""Mergers, splits and renamings of municipalities since 2015.

The table is imported when it is first used: the options of a command need its first and last day alone.
"""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from data.changes.register import Change, Changes, changes

__all__ = ["FIRST_DAY", "LAST_DAY", "Change", "Changes", "changes"]

FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2026, 1, 1)
"""The table holds every change from the first day to the last, both included."""

if not TYPE_CHECKING:  # a checker of types would take every name for one that this function knows

    def __getattr__(name: str) -> Any:
        """Import a public name of the table when it is first used."""
        if name not in __all__:
            message = f"module 'data.changes' has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module("data.changes.register"), name)
