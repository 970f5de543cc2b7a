"""Who is reading and what that person may do: roles, audiences and provinces."""

import getpass
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from data.schema.visibility import VISIBILITIES, Visibility

Role = Literal["view", "comment", "edit", "publish", "admin"]
ROLES: tuple[Role, ...] = ("view", "comment", "edit", "publish", "admin")
"""From least to most; who may do more may do all that comes before."""

EVERYWHERE = "*"
"""A grant for all provinces."""


@dataclass(frozen=True)
class Right:
    """What somebody may do, and the strictest rows that the person may see."""

    role: Role
    audience: Visibility


@dataclass(frozen=True)
class Person:
    """Somebody who signed in.

    Args:
        subject: identifier at who vouches for the person.
        name: as shown to others.
        rights: by code of a province, or ``*``.

    """

    subject: str
    name: str
    rights: Mapping[str, Right] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        """What tells people of one browser apart, for their drafts there; short, and no way in to anything."""
        return hashlib.sha256(self.subject.encode()).hexdigest()[:12]

    def right(self, province: str) -> Right | None:
        """The right in a province; that for all provinces counts too, and the larger one of both holds."""
        found = [r for p, r in self.rights.items() if p in (province, EVERYWHERE)]
        if not found:
            return None
        role = max((r.role for r in found), key=ROLES.index)
        return Right(role, max((r.audience for r in found), key=VISIBILITIES.index))

    def may(self, role: Role, province: str) -> bool:
        """Whether the person may do what a role may, in a province."""
        right = self.right(province)
        return right is not None and ROLES.index(right.role) >= ROLES.index(role)

    def audience(self, province: str) -> Visibility:
        """The strictest rows that the person may see in a province."""
        right = self.right(province)
        return right.audience if right else "public"

    def sees(self, audience: str, province: str) -> bool:
        """Whether what is for an audience may be shown to the person."""
        return VISIBILITIES.index(self.audience(province)) >= [*VISIBILITIES].index(audience)  # type: ignore[arg-type]


def _user() -> str:
    """The name that the own machine knows; one without users has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "local"


LOCAL = Person("local", _user(), {EVERYWHERE: Right("admin", "prt")})
"""Who opened the workbench on the own machine: whoever has its files can see all that is in them."""
