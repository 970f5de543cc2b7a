"""Pages for developers and analysts are current, and what they point at is there."""

import ast
import re
from pathlib import Path

import pytest

from optimiser.catalogue import rooms
from optimiser.distribution.key_plan import key_plan
from tests import fairness_page, keys_page
from tests.support.documents import anchors
from tests.support.paths import ROOT
from tests.support.towns import towns

DOCS = ROOT / "docs"
PAGES = sorted({*DOCS.glob("*.md"), *DOCS.glob("decisions/*.md"), *DOCS.glob("develop/*.md")})
NAMING_FILES = [page for page in PAGES if page.name != "maths.md"]
"""Documents that follow the code by hand: every path in them is there."""


def told(page: Path) -> str:
    """The text of a page without what stands as code."""
    return re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]*[./#][^)\s]*)\)", told(page)):
        name, _, anchor = target.partition("#")
        other = (page.parent / name).resolve() if name else page
        if not target.startswith("http"):
            assert other.is_file(), target
            assert not anchor or anchor in anchors(other.read_text(encoding="utf-8")), target


@pytest.mark.parametrize("page", NAMING_FILES, ids=lambda page: page.name)
def test_files_that_a_page_names_are_there(page: Path) -> None:
    for name in re.findall(r"`((?:data|docs|maps|optimiser|tests)/[\w/.-]+)`", page.read_text(encoding="utf-8")):
        assert "/my_" in name or (ROOT / name).exists(), name


def test_every_decision_has_its_line_in_the_index() -> None:
    folder = DOCS / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[.*?\]\((.*?)\): \w", index, re.MULTILINE)
    chapters = [page for page in sorted(folder.glob("*.md")) if page.name != "README.md"]
    decided = [
        f"{page.name}#{anchor}"
        for page in chapters
        for anchor in anchors(re.sub(r"^# .*$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE))
    ]
    assert sorted(listed) == sorted(decided)


def test_every_module_with_a_formula_is_on_the_page_of_maths() -> None:
    page = (DOCS / "maths.md").read_text(encoding="utf-8")
    for top in ("data", "optimiser", "maps"):
        for path in (ROOT / top).rglob("*.py"):
            if "Maths:" in (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""):
                assert f"`{path.relative_to(ROOT)}`" in page


def test_the_page_of_keys_is_current(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-goldens"):
        keys_page.PAGE.write_text(keys_page.keys_page(), encoding="utf-8")
    assert keys_page.PAGE.read_text(encoding="utf-8") == keys_page.keys_page()


def test_every_key_has_a_chapter_that_says_what_is_known_and_why_ours_differs() -> None:
    chapters = keys_page.chapters()
    assert set(chapters) == set(rooms("keys"))
    assert all(c.used and c.known and c.why and c.rows() for c in chapters.values())


def test_what_is_worked_out_by_hand_comes_out_the_same() -> None:
    for key, chapter in keys_page.chapters().items():
        for row in chapter.rows() if chapter.by_hand else ():
            assert row.ours == pytest.approx(row.published, abs=1e-9), key


def test_every_metric_and_aim_says_what_it_sees_and_where_it_traps() -> None:
    said = fairness_page.measures()
    for kind, folder in (("metrics", "metrics"), ("aims", "objectives")):
        assert set(said[kind]) == set(rooms(folder))
        assert all(set(texts) == {"sees", "misses", "use", "trap"} for texts in said[kind].values())
    assert set(fairness_page.ALONE) < set(rooms("objectives"))
    assert set(fairness_page.SHOWN) < set(rooms("metrics"))


def test_tables_of_three_towns_are_those_worked_out_by_hand() -> None:
    """90 places come, 30 exist in A; people 1 : 2 : 3: by the key 45, 30 and 45 in all."""
    question = towns([1000, 2000, 3000], existing=[30, 0, 0], required={("NL", "regular"): 90})
    shown = [("by the key", key_plan(question))]
    metrics, aims = fairness_page.metrics_table(shown[:1] * 2), fairness_page.aims_table(shown)
    assert "| [`heaviest_per_1000`](#heaviest_per_1000) [places per 1,000 inhabitants] | 45.0 | 45.0 |" in metrics
    assert "| [`without_reception`](#without_reception) [municipalities] | 0 | 0 |" in metrics
    assert "| [`worst_load`](#worst_load) [× key share] | 2.250 |" in aims  # 45 of a share of 20
    assert "| [`total_gap`](#total_gap) [places] | 50 |" in aims  # 25 above, 10 and 15 below


@pytest.mark.slow
def test_the_page_of_fairness_is_current(request: pytest.FixtureRequest) -> None:
    page = fairness_page.fairness_page()
    if request.config.getoption("--update-goldens"):
        fairness_page.PAGE.write_text(page, encoding="utf-8")
    assert fairness_page.PAGE.read_text(encoding="utf-8") == page
    assert all(name in page and (fairness_page.PAGE.parent / name).is_file() for name in fairness_page.pictures())
