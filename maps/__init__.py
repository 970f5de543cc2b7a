"""Plan in, pictures out. The one verb: :func:`draw`.

What is named here is imported when it is asked for: text on a screen needs no geometry.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maps.drawing import draw
    from maps.page.page import Page

__all__ = ["Page", "draw"]

_HOMES = {"Page": "maps.page.page", "draw": "maps.drawing"}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(_HOMES[name]), name)
