"""What a scenario file states though other settings in it may be wrong, so that all complaints come at once."""

import tomllib
from pathlib import Path
from typing import Any

from data.reading.encodings import unicode_text
from optimiser.problem.toml_settings import MAX_BYTES


def _settings(path: Path) -> dict[str, Any]:
    """The settings of a scenario, unchecked; none if it cannot be read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return {}
        return tomllib.loads(unicode_text(path.read_bytes()))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return {}


def stated_dossier(path: Path) -> str | None:
    """The dossier that a scenario names, though other settings may be wrong; ``None`` if it cannot be read."""
    settings = _settings(path)
    stated = settings.get("dossier", ".")
    return stated if settings and isinstance(stated, str) and "tables" not in settings else None


def stated_sources(path: Path) -> tuple[str, ...]:
    """The sources of the tables beside a scenario that it names; none if it replaces tables or cannot be read."""
    settings = _settings(path)
    stated = settings.get("sources", [])
    beside = settings.get("dossier", ".") == "." and "tables" not in settings and isinstance(stated, list)
    return tuple(line for line in stated if isinstance(line, str)) if beside else ()
