import re
from pathlib import Path
from shutil import copytree

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.paper.blocks import Heading, Paper, Table
from maps.paper.council_paper import council_paper
from optimiser.catalogue import rooms
from optimiser.editions.calculation import calculation_of
from optimiser.words import Words
from tests.support.bundled import CASES, made
from tests.support.editions_papers import edition as small
from tests.support.paths import ROOT

NL = Words("nl")
DATA = ROOT / "data"


def number(text: str) -> float:
    return float(text.replace(".", "").replace(",", ".").replace("−", "-").replace("≥", ""))


def steps(paper: Paper) -> list[tuple[str, ...]]:
    """Rows of the tables that do the sum, as they are printed."""
    heads = {NL(f"working-step-{n}") for n in (1, 2, 3)}
    tables = [b for b in paper.blocks if isinstance(b, Table) and any(h in b.caption for h in heads)]
    return [row for t in tables for row in t.rows]


def unit(shown: str) -> float:
    """Half of the last digit that is printed."""
    return 0.5 * 10 ** -len(shown.split(",")[1]) if "," in shown else 0.0


def worked(rule: str, values: dict[str, float]) -> float:
    numbers = re.sub(r"[0-9]+(,[0-9]+)?", lambda n: n[0].replace(",", "."), rule)
    signs = numbers.replace("×", "*").replace("÷", "/").replace("−", "-")
    found: float = eval(re.sub(r"[a-z]+", lambda n: f"({values[n[0]]!r})", signs))  # noqa: S307  # our own arithmetic
    return found


def recomputed(rows: list[tuple[str, ...]]) -> float:
    """Do every sum again with nothing but what is printed; the last one is the number."""
    values: dict[str, float] = {}
    slack: dict[str, float] = {}
    for letter, what, rule, shown, whole in rows:
        value = number(shown)
        if rule:
            got = worked(rule, values)
            # What the digits that are not printed can make of it.
            unseen = sum(abs(worked(rule, {**values, x: values[x] + d}) - got) for x, d in slack.items() if d)
            assert abs(got - value) <= unit(shown) + 1.01 * unseen + 1e-9, what
            assert unseen <= max(0.02, 1e-4 * abs(got)), what
        values[letter], slack[letter] = (number(whole), unit(whole)) if whole else (value, unit(shown))
        if whole and "," not in whole:
            assert abs(max(0.0, value) - values[letter]) < 1, what
    return values[letter]


@pytest.mark.parametrize("path", CASES.values(), ids=CASES)
def test_the_printed_sum_of_every_municipality_gives_its_number(path: Path) -> None:
    edition = made(path)
    towns = edition.level("municipality")
    # Every tenth of many; papers are slow because of their maps.
    for town in towns[:: max(1, len(towns) // 12)]:
        rows = steps(council_paper(edition, shapes_of(edition), NL, town.code))
        given = edition.at(town.code, edition.periods[-1].name).new
        if any(row[1].startswith(NL("working-new", area=town.name)) for row in rows):
            assert recomputed(rows) == given
        else:
            assert not given


@pytest.mark.parametrize("path", [CASES["letter"], CASES["working day"], CASES["tiny"]], ids=["nl", "zeeland", "tiny"])
def test_every_line_that_has_a_rule_follows_from_lines_before_it(path: Path) -> None:
    edition = made(path)
    for area in edition.areas:
        values: dict[str, str] = {}
        for line in calculation_of(edition, area.code):
            if line.rule:
                got = eval(line.rule.format(**values))  # noqa: S307  # our own arithmetic
                assert got == pytest.approx(line.value if line.before is None else line.before, abs=1e-6)
            values[line.name] = f"({line.value!r})"


def test_the_number_of_the_province_follows_from_the_number_of_the_country() -> None:
    edition = made(CASES["letter"], "public")
    for province in edition.level("province"):
        lines = {line.name: line for line in calculation_of(edition, province.code)}
        assert lines["pool"].value == edition.at(province.code, edition.periods[-1].name).new
        assert {"asked_regular", "factor_" + province.code, "level"} <= set(lines)


@pytest.mark.parametrize("path", [CASES["letter"], CASES["working day"]], ids=["nl", "zeeland"])
def test_the_level_of_the_explanation_is_that_of_the_sum(path: Path) -> None:
    edition = made(path)
    seen = 0
    for town in edition.level("municipality"):
        lines = {line.name: line for line in calculation_of(edition, town.code)}
        for fact in edition.reasons[town.code]:
            if "level" in fact.numbers:
                assert fact.numbers["level"] == round(lines["level"].value)
                seen += 1
            if fact.code == "why-beyond":
                assert lines["new"].what.code == "working-new-other"
    assert seen, "a level is told, though not where a bid decides"


def test_the_table_of_a_province_gives_every_number_by_its_own_columns() -> None:
    edition = made(CASES["letter"], "public")
    paper = council_paper(edition, shapes_of(edition), NL, "PV25")
    level = next(number(row[3]) for row in steps(paper) if row[1] == NL("working-level"))
    table = next(b for b in paper.blocks if isinstance(b, Table) and NL("paper-caption-why") in b.caption)
    for name, people, share, existing, computed, new, *_ in table.rows:
        assert number(people) > 0
        assert number(computed.replace("-", "−")) == pytest.approx(
            number(share) * level / 100 - number(existing), abs=0.03
        ), name
        assert abs(max(0.0, number(computed.replace("-", "−"))) - number(new)) < 1, name


@pytest.mark.parametrize("key", sorted(rooms("keys")))
def test_the_sum_is_true_for_every_key(key: str, tmp_path: Path) -> None:
    copytree(CASES["tiny"].parent, tmp_path, dirs_exist_ok=True)
    (tmp_path / "limits.csv").unlink()
    wanted = set(rooms("keys")[key].COLUMNS) - {"population", "area_land_km2", "ses_woa"}
    lines = ["gm_code,column,year,value,unit,source"]
    lines += [f"T00{n},{c},2021,{10 * n + len(c)},pieces,invented" for c in sorted(wanted) for n in (1, 2, 3)]
    (tmp_path / "figures.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    text = (
        CASES["tiny"].read_text("utf-8").replace('regular = { name = "population" }', f'regular = {{ name = "{key}" }}')
    )
    for group, name in (("regular", key), ("amv", "population"), ("safe_country", "population")):
        text += f'\n[[divide]]\ngroup = "{group}"\nover = "province"\nkey = {{ name = "{name}" }}\n'
    (tmp_path / "case.toml").write_text(text, encoding="utf-8")
    edition = made(tmp_path / "case.toml")
    for town in edition.level("municipality"):
        rows = steps(council_paper(edition, shapes_of(edition), NL, town.code))
        assert rows[-1][1].startswith(NL("working-new", area=town.name))
        assert recomputed(rows) == edition.at(town.code, "2022").new


def test_no_sum_where_a_row_is_hidden_or_none_is_known() -> None:
    assert made(CASES["working day"], "public").workings == {}
    paper = council_paper(small(), shapes_of(small()), NL, "GM02")
    assert NL("working-none") in [getattr(b, "text", "") for b in paper.blocks]
    assert NL("working-title") in [b.text for b in paper.blocks if isinstance(b, Heading)]


@pytest.mark.parametrize("path", [CASES["letter"], ROOT / "data" / "zeeland" / "weights.toml"], ids=["nl", "zeeland"])
def test_the_sum_of_places_for_minors_gives_every_number_from_what_is_printed(path: Path) -> None:
    """Share, level and rounding stand with each municipality that has new places for minors."""
    edition = made(path)
    seen = 0
    for town in edition.level("municipality"):
        new = edition.at(town.code, edition.periods[-1].name, "amv").new
        lines = {line.name: line for line in calculation_of(edition, town.code)}
        if not new:
            continue
        last = lines["new_amv"]
        assert last.value == new
        if last.rule:
            assert {"whole_amv", "share_amv", "pool_amv", "level_amv", "own_amv"} <= lines.keys()
            assert last.before is not None
            assert abs(last.before - new) < 1
            seen += 1
    assert seen > len(edition.level("municipality")) / 3


def test_the_sum_of_a_group_is_not_told_where_it_would_give_a_small_unit(tmp_path: Path) -> None:
    """Existing places for minors of a small unit are in no line for readers to whom its figure is not told."""
    copytree(CASES["tiny"].parent, tmp_path, dirs_exist_ok=True)
    rows = (tmp_path / "locations.csv").read_text(encoding="utf-8").splitlines()
    cells = {
        "location_id": "L9", "name": "Huis", "gm_code": "T002", "province_code": "PVA", "kind": "small",
        "group": "amv", "places": "16", "opened": "2020-01-01", "agreed_end": "2030-01-01", "visibility": "public",
        "source": "verzonnen", "confidence": "high",
    }  # fmt: skip
    rows.append(",".join(cells.get(name, "") for name in rows[0].split(",")))
    (tmp_path / "locations.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    own = {
        audience: [
            line.value
            for lines in made(tmp_path / "tiny.toml", audience).workings.values()
            for line in lines
            if line.name.endswith("_amv") and line.step == 4
        ]
        for audience in ("public", "prt")
    }
    assert not own["public"]
    assert 16 in own["prt"]
