"""Where things lie, seen from the tests."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
REFERENCE = ROOT.parent / "shared" / "data"
"""Other publishers' files to check against, where they lie beside this checkout."""
