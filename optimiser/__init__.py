"""Checked tables in, plan out: the public functions and nothing else.

``load`` a dossier, ``solve`` a scenario on it, ``audit`` and ``score`` any plan. Auditing
and scoring work without a solver installed; so each function is imported when it is first used.
"""

from importlib import import_module
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


if not TYPE_CHECKING:  # so that a name that is not there is an error for the type checker too

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            message = f"module 'optimiser' has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(_HOMES[name]), name)
