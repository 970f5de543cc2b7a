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


if not TYPE_CHECKING:  # so that a name that is not there is an error for the type checker too

    def __getattr__(name: str) -> Any:
        """Import a public name when it is first used."""
        if name not in _HOMES:
            raise AttributeError(name)
        return getattr(import_module(_HOMES[name]), name)
