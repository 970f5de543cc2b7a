"""A thing in an edition that does not hold together."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default


@dataclass(frozen=True)
class Unsound:
    """A message code, the field of the edition, what stands there, and what the sentence needs besides."""

    code: str
    field: str
    value: str = ""
    details: Mapping[str, str | int | float] = default(default_factory=dict)
