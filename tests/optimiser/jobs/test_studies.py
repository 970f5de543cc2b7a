"""Weight maps, alternatives and charts as commands: what they write, for whom, and what they refuse."""

import csv
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from maps.pictures.line_chart import MAX_LINES, ChartLine, Panel, chart, round_ticks
from optimiser.words import Words
from tests.support.commands import optimiser
from tests.support.dossiers import TOWNS, limit, location, scenario, tables, write

BLEND = [
    {
        "blend": [
            {"aim": "concentration", "weight": 0.5},
            {"aim": "spread", "weight": 0.5},
        ]
    },
    {"aim": "lots"},
]
HIDDEN = {"limits": (limit("A10", "maximum", 5),)}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_weight_map_writes_its_table_pictures_and_plans_and_can_be_repeated(tmp_path: Path) -> None:
    stock = (location("A20", 200, "public"), location("B21", 90, "public"))
    path = write(tables(locations=stock), tmp_path / "d", scenario(stages=BLEND))
    for _ in range(2):
        done = optimiser("weightmap", path, "--out", "map", "--json", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    table = rows(tmp_path / "map" / "weightmap.csv")
    assert len(table) == len(told["intervals"]) > 1
    assert [r["low"] for r in table[1:]] == [r["high"] for r in table[:-1]]
    assert (float(table[0]["low"]), float(table[-1]["high"])) == (0, 1)
    assert told["matters"] == pytest.approx([float(table[0]["high"]), float(table[-1]["low"])], abs=1e-6)
    for row in table:
        plan = rows(tmp_path / "map" / "plans" / row["plan"] / "plan.csv")
        assert sum(int(r["new"]) for r in plan) == 520
    for name in ("weightmap", "front"):
        ET.parse(tmp_path / "map" / f"{name}.svg")  # noqa: S314  # our own drawing
        assert (tmp_path / "map" / f"{name}.png").read_bytes().startswith(b"\x89PNG")


def test_a_weight_map_is_refused_where_its_weights_would_tell_of_hidden_rows(tmp_path: Path) -> None:
    path = write(tables(**HIDDEN), tmp_path / "d", scenario(stages=BLEND))
    done = optimiser("weightmap", path, "--out", "map", cwd=tmp_path)
    assert done.returncode == 2
    assert "--audience prt" in done.stderr
    assert not (tmp_path / "map").exists()
    assert optimiser("weightmap", path, "--out", "map", "--audience", "prt", cwd=tmp_path).returncode == 0


def test_alternatives_give_the_least_and_most_of_every_municipality_to_who_may_see_all(tmp_path: Path) -> None:
    path = write(tables(**HIDDEN), tmp_path / "d", scenario())
    done = optimiser("alternatives", path, "--epsilon", "0.2", "--out", "a", "--audience", "prt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    full = rows(tmp_path / "a" / "spans.csv")
    assert {r["gm_code"] for r in full} == set(TOWNS)
    assert all(int(r["least"]) <= int(r["plan-0"]) <= int(r["most"]) for r in full)
    assert next(r for r in full if r["gm_code"] == "A10")["most"] == "5"


def test_alternatives_are_described_by_what_differs(tmp_path: Path) -> None:
    path = write(tables(), tmp_path / "d", scenario())
    done = optimiser(
        "alternatives", path, "--epsilon", "0.2", "--count", "3", "--out", "a", "--lang", "en", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    table = rows(tmp_path / "a" / "alternatives.csv")
    assert [r["plan"] for r in table] == ["plan-0", "plan-1", "plan-2", "plan-3"]
    first = {r["name"]: int(r["plan-0"]) for r in rows(tmp_path / "a" / "spans.csv")}
    for row in table[1:]:
        own = {r["name"]: int(r[row["plan"]]) for r in rows(tmp_path / "a" / "spans.csv")}
        assert float(row["moved"]) == sum(abs(own[m] - first[m]) for m in own) / 2 > 0
        most = max(own, key=lambda m: own[m] - first[m])
        assert f"{own[most] - first[most]:+d}" in row["more"]
        assert row["against_key"] in {"better", "worse", "alike", "crosses"}
        assert row["plan"] in done.stdout


def test_ticks_are_round_and_cover_everything() -> None:
    assert round_ticks(0.0, 1.0) == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert round_ticks(3.0, 3.0)[0] < 3 < round_ticks(3.0, 3.0)[-1]
    for low, high in ((-5.0, 7.0), (0.00012, 0.00031), (98_000.0, 1_234_567.0)):
        ticks = round_ticks(low, high)
        assert ticks[0] <= low < high <= ticks[-1]
        assert len(ticks) <= 8


def test_a_chart_breaks_a_line_where_a_value_is_unknown_and_escapes_names() -> None:
    line = ChartLine("<script>", ((0, 1.0), (1, None), (2, 3.0), (3, 2.0)))
    found = chart([Panel("a & b", (line,)), Panel("empty", ())], Words("en"), title="t", alt="in words")
    root = ET.fromstring(found.svg)  # noqa: S314  # our own drawing
    assert "<script>" not in found.svg
    drawn = [p for p in root.iter("{http://www.w3.org/2000/svg}polyline") if p.get("stroke-width") == "5"]
    assert len(drawn) == 1, "the first point stands alone, the last two are a line"
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) == 3 + 1, "three points and that of a pattern"
    assert Words("en")("chart-none") in found.svg
    assert MAX_LINES >= 6
