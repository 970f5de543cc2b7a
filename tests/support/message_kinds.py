"""Which messages are told of a plan, and of which kind each is: with a claim, a label, or the same for every plan."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from maps.page.page import sentences
from optimiser.words import Words
from optimiser.words.message_forms import messages
from tests.support.claims import CLAIMS
from tests.support.claims.causes import CAUSES
from tests.support.paper_claims import PAPER_CLAIMS
from tests.support.paths import ROOT
from tests.support.report_claims import REPORT_CLAIMS

VARIANT = "-of-provinces"
BINDING = "-of-binding"

NAMES = {
    "area", "period", "title", "name", "names", "province", "group", "key", "keys", "step", "day", "where",
    "discipline", "days", "layer", "level", "file", "files", "sources", "setting", "aim", "version", "page",
    "pages", "first", "second", "old", "new", "until", "text", "table", "kind", "column", "bound", "unit",
    "reason", "author", "codes", "stream", "streams",
}  # fmt: skip
"""Details that are names, words or places on paper: what holds them only says nothing that figures could deny."""

_COMPLAIN = re.compile(r"^(Complaint|\w*Error)$")
"""Calls that make a complaint; complaints are about what was given, and no edition holds that."""

_VARIABLE = re.compile(r"\$(\w+?)(?:_n)?\b")

_ORACLES = ("tests/support/page", "tests/support/output")
"""Where texts are worked out anew, by code."""


def _parsed(paths: Iterable[Path]) -> Iterator[ast.Module]:
    for path in paths:
        yield ast.parse(path.read_text(encoding="utf-8"))


def _patterns(paths: Iterable[Path]) -> list[re.Pattern[str]]:
    """Texts in code as patterns; what a formatted text fills in may be anything, but not its beginning."""
    found = set()
    for node in (n for tree in _parsed(paths) for n in ast.walk(tree)):
        if isinstance(node, ast.JoinedStr):
            parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else r"[\w-]*" for p in node.values]
            if re.match(r"[a-z]+\\?-", parts[0]):
                found.add("".join(parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[\w-]+", node.value):
            found.add(re.escape(node.value))
    return [re.compile(text) for text in sorted(found)]


@cache
def complaints() -> frozenset[str]:
    """Codes of complaints: of files, settings, commands and plans that do not exist."""
    paths = [p for folder in ("data", "optimiser", "maps") for p in (ROOT / folder).rglob("*.py")]
    calls = (n for tree in _parsed(paths) for n in ast.walk(tree) if isinstance(n, ast.Call) and n.args)
    return frozenset(
        str(call.args[0].value)
        for call in calls
        if isinstance(call.args[0], ast.Constant)
        and _COMPLAIN.match(getattr(call.func, "id", getattr(call.func, "attr", "")))
    )


@cache
def told() -> frozenset[str]:
    """Messages that outputs of a plan can say, without the variants for provinces and for decisions that bind."""
    outputs = _patterns(sorted((ROOT / "maps").rglob("*.py")))
    given = set(sentences(Words("en")))
    codes = {c for c in messages("en").text if not c.endswith((VARIANT, BINDING))} - complaints()
    return frozenset(c for c in codes if c in given or any(p.fullmatch(c) for p in outputs))


@cache
def claimed() -> frozenset[str]:
    """Messages with a claim: of facts and causes, of papers, and texts that are worked out anew as a whole."""
    oracles = [p for folder in _ORACLES for p in (ROOT / folder).rglob("*.py")]
    patterns = _patterns([*oracles, *sorted((ROOT / "tests").rglob("test_*claims.py"))])
    registered = {*CLAIMS, *CAUSES, *PAPER_CLAIMS, *REPORT_CLAIMS}
    return frozenset(c for c in told() if c in registered or any(p.fullmatch(c) for p in patterns))


def is_label(code: str) -> bool:
    """Whether a message is no full sentence and holds nothing but names."""
    body = messages("en").text[code].partition("=")[2].partition("\n##")[0].strip()
    return set(_VARIABLE.findall(body)) <= NAMES and not re.search(r"[.!?]$", body)


def is_plain(code: str) -> bool:
    """Whether a message is a full sentence with nothing but names in it."""
    body = messages("en").text[code].partition("=")[2].partition("\n##")[0]
    return set(_VARIABLE.findall(body)) <= NAMES and not is_label(code)


EVERY_PLAN = (
    "account-", "bids-formula", "choice-exchange-then", "cost-no", "choice-form", "choice-nothing-then", "decide-",
    "joint-note",
    "guide-", "housing-means-", "housing-notice",
    "meaning-", "map-means-", "map-noscript", "map-table-help", "map-terms", "map-who", "map-fair",
    "map-cost", "open-", "paper-divided-groups", "paper-execution-", "paper-react-", "qgis-about-",
    "register-", "report-formula", "report-subtitle", "report-term-", "template-",
)  # fmt: skip
"""Beginnings of sentences that say the same beside every plan: what a word means, how to read, how to respond."""

NOT_OF_A_PLAN = {
    "paper-agenda-province": "wrong use of a command",
    "paper-report-province": "the same",
    "paper-many": "how long a command takes; tests/optimiser/jobs/test_codes.py",
    "apply-done": "what a command did with tables of a dossier",
    "apply-beyond": "the same",
    "apply-kept": "the same",
    "apply-without": "the same",
    "choice-error": "a hint of a form",
    "choice-reference": "the same",
    "choice-reference-name": "the same",
    "clash-headline": "the same",
    "clash-changes": "why there is no plan; bottlenecks and repairs are held to enumeration",
    "clash-lead": "the same",
    "clash-notice": "the same",
    "clash-rows-about": "the same",
    "clash-rows-more": "the same",
    "clash-unproven": "the same",
    "clash-way": "the same",
    "clash-ways-about": "the same",
    "convert-done": "what a command did with a table",
    "convert-loss-differs": "the same",
    "convert-loss-missing": "the same",
    "convert-loss-netted": "the same",
    "convert-loss-score": "the same",
    "convert-loss-unknown": "the same",
    "lvv-calculation": "what a network of facilities is, which is no plan; held to enumeration",
    "lvv-closed": "the same",
    "lvv-covered": "the same",
    "lvv-few": "the same",
    "lvv-found": "the same",
    "lvv-hidden": "the same",
    "lvv-inhabitants": "the same",
    "lvv-not-covered": "the same",
    "lvv-proven": "the same",
    "lvv-status-unknown": "the same",
    "lvv-title": "the same",
    "lvv-unproven": "the same",
}
"""Messages without a claim, and what they are about: no plan or edition, so that nothing can be derived from one."""
