"""The environment of a process that runs a checkout as an installed package would run."""

import os
from pathlib import Path


def installed(checkout: Path) -> dict[str, str]:
    """Our environment with the code of a checkout, whose byte code is kept: an installed package has it compiled."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(checkout)}
