"""The page of maths, from the docstrings of all modules that say a formula."""

import ast
from pathlib import Path

from tests.support.paths import ROOT

CHAPTERS = {
    "optimiser/keys": "Keys",
    "optimiser/constraints": "Rules",
    "optimiser/objectives": "Aims",
    "optimiser/metrics": "Metrics",
    "optimiser/fairness": "Arithmetic of fairness",
    "optimiser/problem": "The question",
    "optimiser/model": "Between an aim and the solver",
    "optimiser/distribution": "Who owes what",
    "optimiser/auditing": "The auditor",
    "optimiser/housing": "Housing task of permit holders",
    "optimiser/solving": "Plans in places",
    "optimiser/locations": "Plans of whole locations",
    "optimiser/locations/case": "Whole locations: the question",
    "optimiser/locations/rules": "Whole locations: rules",
    "optimiser/locations/pricing": "Whole locations: pricing and the Lagrangian bound",
    "optimiser/locations/formulation": "Whole locations: the integer programme",
    "optimiser/locations/cutting": "Whole locations: cuts above the hull",
    "optimiser/locations/search": "Whole locations: search",
    "optimiser/locations/infeasible": "Whole locations: why there is no plan",
    "optimiser/explaining": "Explaining",
    "optimiser/tuning": "Tuning",
    "optimiser/editions": "Editions",
    "optimiser/publishing": "What is withheld",
    "optimiser/workbench": "The workbench",
    "maps": "Maps",
    "data": "Tables",
}
"""Folders in the order of reading; modules of a folder that is not named stand under the one above it."""

SYMBOLS = (ROOT / "tests" / "support" / "symbols.md").read_text(encoding="utf-8")
"""The table of symbols, written by hand; its links are those of the page."""


def formulas() -> dict[str, dict[str, str]]:
    """Docstrings with a formula by chapter, then module as a path."""
    chapters: dict[str, dict[str, str]] = {folder: {} for folder in CHAPTERS}
    for top in ("data", "optimiser", "maps"):
        for path in sorted((ROOT / top).rglob("*.py")):
            text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            if "Maths:" in text:
                name = path.relative_to(ROOT)
                chapters[next(str(f) for f in name.parents if str(f) in CHAPTERS)][str(name)] = text
    return chapters


def maths_page() -> str:
    """The whole page: the table of symbols, then every formula."""
    parts = [
        "# The maths",
        "",
        "Written from the modules by `pytest tests/project/test_pages.py --update-goldens`; do not edit.",
        "",
        SYMBOLS,
    ]
    for folder, modules in formulas().items():
        if not modules:
            continue
        parts += [f"## {CHAPTERS[folder]}", ""]
        for name, text in modules.items():
            title = Path(name).stem if Path(name).stem != "__init__" else Path(name).parent.name
            parts += [f"### {title}", "", f"`{name}`", "", "```text", text.strip(), "```", ""]
    return "\n".join(parts)
