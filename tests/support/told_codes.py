"""Which codes the source can put into a fact or a line: found in the code itself, so that none is forgotten."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from optimiser.words.message_forms import messages
from tests.support.paths import ROOT

_NAMES = re.compile(r"^(key|group|bound|aim|level|site|sites-minors|name|action|regime|stream|stream-unit)-")
"""Codes of names, which stand inside a sentence and claim nothing."""

_HOUSING = ("housing-", "flows-", "what-if-")
"""Beginnings of codes about the housing task, in no edition of a plan; their claims are in ``tests/maps/text``."""

_PARAMETERS = {"highest", "lowest"}
"""Parameters of a key, which have the name of a sentence of the summary."""


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    """Modules that make facts or lines of facts."""
    for folder in ("optimiser", "maps"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            calls = {getattr(n.func, "id", "") for n in ast.walk(tree) if isinstance(n, ast.Call)}
            if calls & {"Fact", "naming"}:
                yield path, tree


def _texts(tree: ast.Module) -> Iterator[re.Pattern[str]]:
    """Every text in a module as a pattern: what a formatted text fills in may be anything, but not its beginning."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else r"[\w-]*" for p in node.values]
            yield re.compile("".join(parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.compile(re.escape(node.value))


def told_codes() -> set[str]:
    """Codes of messages that stand in a module which makes facts, and of subjects that are facts throughout."""
    codes = [c for c in messages("en").text if not _NAMES.match(c) and not c.endswith(("-of-provinces", "-of-binding"))]
    codes = [c for c in codes if c not in _PARAMETERS and not c.startswith(_HOUSING)]
    patterns = {text.pattern: text for _, tree in _modules() for text in _texts(tree)}
    return {c for c in codes if c.startswith(FACTS) or any(p.fullmatch(c) for p in patterns.values())}


FACTS = ("why-", "cause-", "unknown-", "missing-", "reading-", "sites-context", "official-loaded", "official-compared")
"""Beginnings of codes that are all facts: one that nothing tells any more is dead."""
