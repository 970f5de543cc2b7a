"""Checked tables in, plan out: the public functions and nothing else.

``load`` a dossier, ``solve`` a scenario on it, ``audit`` and ``score`` any plan. Auditing
and scoring work without a solver installed; so each function is imported when it is first used.
"""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from data import load
    from optimiser.auditing.audit import audit
    from optimiser.auditing.scores import score
    from optimiser.jobs.solve import solve

__all__ = ["audit", "load", "score", "solve"]

_HOMES = {
    "load": "data",
    "audit": "optimiser.auditing.audit",
    "score": "optimiser.auditing.scores",
    "solve": "optimiser.jobs.solve",
}


def _refuse_namesakes() -> None:
    """Refuse packages of the user's own that lie in front of ours: what comes of them would be anybody's guess.

    Raises:
        ImportError: ``data`` or ``maps`` is not the one beside this package.

    """
    for name in ("data", "maps"):
        spec = find_spec(name)
        found = Path(spec.origin).parent if spec and spec.origin else None
        if found is None or found.resolve() != (Path(__file__).parent.parent / name).resolve():
            where = spec.origin if spec and spec.origin else "elsewhere"
            raise ImportError(
                f"the package {name!r} of the optimiser is hidden by another one ({where}). "
                f"Rename that folder or file {name!r}, or start Python from another folder."
            )


_refuse_namesakes()


if not TYPE_CHECKING:  # so that a name that is not there is an error for the type checker too

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            message = f"module 'optimiser' has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(_HOMES[name]), name)
