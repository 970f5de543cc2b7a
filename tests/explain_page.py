"""The page about explanations: ``python -m tests.explain_page`` writes ``docs/explain.md`` with its answers."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.commands import optimiser
from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "explain.md"
TEXT = ROOT / "tests" / "support" / "explain.md"

SHEETS = ("Ede", "Soest", "Zwolle")
"""Three municipalities of February 2022 with different reasons."""

PLAN = ("plan", "data/nl-2022/letter.toml", "--audience", "prt", "--out", "out-letter", "--lang", "en")
LIMIT = """
gm_code,period,group,bound,places,reason,author,visibility,source
"""
CLASH = "an example"
VARY = ("--vary", "population=5%", "--vary", "unlocated", "--for", "Zeeland", "--of", "Goes")


def told(folder: Path, *typed: str, code: int = 0) -> str:
    """What a command prints, as a block under the command as it is typed."""
    done = optimiser(*typed, cwd=folder)
    assert done.returncode == code, (typed, done.stderr)
    words = " ".join(f'"{t}"' if " " in t else t for t in typed)
    return f"```console\noptimiser {words}\n```\n\n```text\n{(done.stdout or done.stderr).strip()}\n```"


def _clash(folder: Path) -> str:
    """Zeeland with a maximum in every municipality that together is too low."""
    case = folder / "clash"
    case.mkdir()
    for path in (ROOT / "data" / "zeeland").glob("*.csv"):
        (case / path.name).write_bytes(path.read_bytes())
    scenario = (ROOT / "data" / "zeeland" / "weights.toml").read_text(encoding="utf-8")
    if "respect_limits" not in scenario:
        scenario = scenario.replace("[rules]\n", "[rules]\nrespect_limits = {}\n")
    (case / "clash.toml").write_text(scenario, encoding="utf-8")
    for table in ("bids", "exchanges"):  # this example leaves them out
        head = (case / f"{table}.csv").read_text(encoding="utf-8").splitlines()[0]
        (case / f"{table}.csv").write_text(head + "\n", encoding="utf-8")
    rows = (case / "municipalities.csv").read_text(encoding="utf-8").splitlines()[1:]
    lines = [LIMIT.strip(), *(f"{row.split(',')[0]},,,maximum,30,{CLASH},example,public," for row in rows if row)]
    (case / "limits.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return told(folder, "plan", "clash/clash.toml", "--audience", "prt", "--out", "out-clash", "--lang", "en", code=4)


def _against(folder: Path) -> str:
    """What a municipality of Zeeland could exchange for reception of Ukrainians."""
    plan = ("plan", "data/zeeland/total-load.toml", "--audience", "prt", "--out", "out-zeeland", "--lang", "en")
    done = optimiser(*plan, cwd=folder)
    assert done.returncode == 0, done.stderr
    asked = ("--take", "regular", "--against", "ukraine_municipal", "--lang", "en")
    return told(folder, "deals", "out-zeeland", "Goes", *asked)


@cache
def page() -> str:
    """The text with every answer filled in."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data").symlink_to(ROOT / "data")
        done = optimiser(*PLAN, cwd=folder)
        assert done.returncode == 0, done.stderr
        out = PLAN[5]
        parts = {
            "plan": f"optimiser {' '.join(PLAN)}",
            "sheets": "\n\n".join(told(folder, "explain", out, m, "--lang", "en") for m in SHEETS),
            "order": _last(told(folder, "explain", out, "Ede", "--order-free", "--lang", "en")),
            "set": told(folder, "what-if", out, "--set", "Ede maximum 60", "--lang", "en"),
            "to": told(folder, "what-if", out, "--to", "Ede=60", "--lang", "en"),
            "sensitivity": told(folder, "sensitivity", out, *VARY, "--lang", "en"),
            "deals": told(folder, "deals", out, "Ede", "--give", "regular", "--take", "amv", "--lang", "en"),
            "against": _against(folder),
            "clash": _clash(folder),
            "replay": told(folder, "replay", out, "--lang", "en"),
            "certificate": _checked(folder / out),
        }
    text = TEXT.read_text(encoding="utf-8")
    for mark, part in parts.items():
        text = text.replace(f"{{{mark}}}", part)
    return text


def _last(block: str) -> str:
    """The command, and of what it prints the part after the last empty line."""
    command, _, printed = block.partition("```text\n")
    return f"{command}```text\n{printed.split(chr(10) * 2)[-1]}"


def _checked(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "check_certificate.py"], cwd=folder, capture_output=True, text=True, check=True
    )
    return f"```console\npython check_certificate.py\n```\n\n```text\n{done.stdout.strip()}\n```"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
