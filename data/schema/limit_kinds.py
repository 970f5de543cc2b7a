"""What a limit means, in one place: the least and the most new places that each kind of limit allows.

Maths:
    minimum    n ≤ new               least = n
    maximum    new ≤ n               most = n
    fixed      new = n               least = most = n
    capacity   existing + new ≤ n    most = max(0, n − existing): see ``Instance.window``          [places]
"""

from typing import TYPE_CHECKING, Any, Literal

LimitKind = Literal["minimum", "maximum", "fixed", "capacity"]
"""Kinds of limits on the places of a municipality; a capacity counts existing places too, the others new ones."""


class LimitMeaning:
    """Least and most of anything that has a kind of limit (``bound``) and a number of places."""

    if TYPE_CHECKING:
        bound: Any
        places: Any

    @property
    def counts_existing(self) -> bool:
        """Whether the limit holds for existing and new places together."""
        return bool(self.bound == "capacity")

    @property
    def least(self) -> int | None:
        """Fewest new places; ``None`` where the limit asks for none."""
        return int(self.places) if self.bound in {"minimum", "fixed"} else None

    @property
    def most(self) -> int | None:
        """Most new places; ``None`` where the limit caps none, and for a capacity, which depends on what exists."""
        return int(self.places) if self.bound in {"maximum", "fixed"} else None
