"""Every sentence of a study is derived again from the tables that it writes, in both languages."""

import csv
import json
import random
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from optimiser.jobs.case import read_case
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser
from tests.support.dossiers import TOWNS, location, scenario, tables, write
from tests.support.sentences import readable

SVG = "{http://www.w3.org/2000/svg}"
AIMS = ("concentration", "spread", "total_gap", "gini_load", "theil_load", "change")
Row = dict[str, str]


def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def drawn(path: Path) -> tuple[str, str, str]:
    """Title, alternative text and everything that stands in a picture, as one line."""
    root = ET.parse(path).getroot()  # noqa: S314  # our own drawing
    told = " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))
    title, alt = (root.findtext(f"{SVG}{name}") or "" for name in ("title", "desc"))
    return title, alt, re.sub(r"\s+", " ", told)


def blend(dice: random.Random) -> list[dict[str, object]]:
    """A blend of two aims, the second perhaps of a group or a level; later stages may perhaps take some of it."""
    first, second = dice.sample(AIMS[:5], 2)
    part: dict[str, object] = {"aim": second, "weight": 0.5}
    part |= dice.choice([{}, {"group": "regular"}, {"level": "region"}]) if second == "total_gap" else {}
    stage = {"blend": [{"aim": first, "weight": 0.5}, part], "tolerance": dice.choice([0.0, 0.0, 0.05])}
    return [stage, {"aim": "lots"}]


def stock(dice: random.Random) -> tuple:
    return tuple(location(m, dice.choice([20, 90, 200]), "public") for m in dice.sample(sorted(TOWNS), 3))


def aim(part: dict[str, object], words: Words) -> str:
    name, level, group = words(f"aim-{part['aim']}"), part.get("level"), part.get("group")
    if not level and not group:
        return name
    level_name, group_name = words(f"level-{level or 'municipality'}"), words(f"group-{group or 'total'}")
    return f"{name} ({level_name}, {group_name})"


def number(words: Words, text: str | float, decimals: int = 3) -> str:
    return words.number(round(float(text), decimals), decimals)


def matters(table: list[Row], name: str, words: Words) -> str:
    """Where the plan changes: at the ends that intervals share."""
    changes = [r["high"] for r in table[:-1]]
    if not changes:
        return words("weightmap-never", aim=name)
    if len(changes) == 1:
        return words("weightmap-once", aim=name, at=number(words, changes[0]))
    low, high = number(words, changes[0]), number(words, changes[-1])
    return words("weightmap-matters", aim=name, low=low, high=high, count=len(changes))


def prices(front: list[Row], names: list[str], words: Words) -> str:
    """By how much the least of an aim makes the other worse than its own least."""
    found = []
    for k, (own, other) in enumerate((("first", "second"), ("second", "first"))):
        least = min(float(p[other]) for p in front)
        best = min(float(p[own]) for p in front)
        value = min(float(p[other]) for p in front if abs(float(p[own]) - best) <= 1e-9 * max(1, abs(best)))
        code = {"best": names[k], "other": names[1 - k]}
        if abs(least) < 1e-6:
            found.append(words("front-price-none", value=number(words, value), **code))
        else:
            percent = words.number(round(100 * (value - least) / abs(least), 1), 1)
            found.append(words("front-price", percent=percent, **code))
    return " ".join(found)


@pytest.mark.parametrize("seed", range(3))
def test_what_a_weight_map_says_is_what_its_tables_hold(seed: int, tmp_path: Path) -> None:
    dice = random.Random(f"weights {seed}")
    stages = blend(dice)
    path = write(tables(locations=stock(dice)), tmp_path / "d", scenario(stages=stages))
    for language in LANGUAGES:
        words = Words(language)
        done = optimiser("weightmap", path, "--out", language, "--lang", language, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        folder = tmp_path / language
        table, front = rows(folder / "weightmap.csv"), rows(folder / "front.csv")
        parts = stages[0]["blend"]
        assert isinstance(parts, list)
        names = [aim(part, words) for part in parts]
        verdict, cost = matters(table, names[0], words), prices(front, names, words)
        tolerance = read_case(path).scenario.stages[0].tolerance  # what nobody could use is none
        note = [words("weightmap-tolerance", percent=words.number(5, 2))] if tolerance else []
        lines = [
            words(
                "weightmap-line", plan=r["plan"],
                **{c: number(words, r[c]) for c in ("low", "high", "first", "second")},
            )
            for r in table
        ]  # fmt: skip
        told = done.stdout.splitlines()
        assert told[: 5 + len(note) + len(lines)] == [verdict, *note, cost, "", *lines, "", words("proposal")]
        title = "Proef"
        assert drawn(folder / "weightmap.svg")[:2] == (words("weightmap-title", title=title), verdict)
        assert words("weightmap-across", aim=names[0]) in drawn(folder / "weightmap.svg")[2]
        assert drawn(folder / "front.svg")[:2] == (words("front-title", title=title), cost)
        for sentence in (verdict, cost, *note):
            readable(sentence)


@pytest.mark.parametrize("seed", range(2))
def test_what_alternatives_say_is_what_their_tables_hold(seed: int, tmp_path: Path) -> None:
    dice = random.Random(f"alternatives {seed}")
    path = write(tables(locations=stock(dice)), tmp_path / "d", scenario())
    epsilon, count = dice.choice([0.02, 0.2, 0.125]), dice.choice([1, 3])
    for language in LANGUAGES:
        words = Words(language)
        typed = ("--epsilon", epsilon, "--count", count, "--out", language, "--lang", language)
        done = optimiser("alternatives", path, *typed, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        table, spans = rows(tmp_path / language / "alternatives.csv"), rows(tmp_path / language / "spans.csv")
        percent = words.number(round(100 * epsilon, 1), 1)
        lines = [words("alternatives-head", epsilon=percent, count=len(table) - 1)]
        for plan in table:
            change = {r["name"]: int(r[plan["plan"]]) - int(r["plan-0"]) for r in spans}
            verdict, way = words(f"lorenz-{plan['against_key']}"), words(f"way-{plan['way']}")
            lines += ["", f"{plan['plan']}: {way}; {verdict}"]
            ends = [
                ", ".join(f"{m} {d:+d}" for m, d in sorted(change.items(), key=lambda x: (-abs(x[1]), _code(x[0])))
                          if d * sign > 0) for sign in (1, -1)
            ]  # fmt: skip
            if any(change.values()):
                moved = sum(abs(d) for d in change.values()) // 2
                more, fewer = (", ".join(text.split(", ")[:3]) for text in ends)
                told = words("alternatives-differs", moved=words.number(moved), more=more, fewer=fewer)
                lines.append(told)
        shown = done.stdout.splitlines()
        assert shown[: len(lines)] == lines
        for line in lines:
            readable(line)


def _code(name: str) -> str:
    return name.removeprefix("Stad ")


@pytest.mark.parametrize(
    "setting", [("--weight", "gini_load=0:1:0.25"), ("--places", "amv=20,40,99999"), ("--ceiling", "1,900")]
)
def test_what_a_sweep_says_is_what_its_points_are(setting: tuple[str, str], tmp_path: Path) -> None:
    parts = [{"aim": "gini_load", "weight": 0.5}, {"aim": "total_gap", "weight": 0.5, "group": "amv"}]
    path = write(tables(), tmp_path / "d", scenario(stages=[{"blend": parts}, {"aim": "lots"}]))
    for language in LANGUAGES:
        words = Words(language)
        done = optimiser("sweep", path, *setting, "--out", language, "--lang", language, "--json", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        points = json.loads(done.stdout)
        none = sum(not point["plan"] for point in points)
        label = next(iter(points[0]["settings"]))
        told = words("sweep-alt", points=len(points), none=none, setting=label)
        title, alt, text = drawn(tmp_path / language / "sweep.svg")
        assert (title, alt) == (words("sweep-title", title="Proef"), told)
        assert told in text
        readable(told)
        again = optimiser("sweep", path, *setting, "--out", language, "--lang", language, cwd=tmp_path)
        assert again.stdout.count(words("sweep-infeasible")) == none


def test_lines_that_a_sweep_does_not_draw_are_counted(tmp_path: Path) -> None:
    parts = [{"aim": "gini_load", "weight": 0.5}, {"aim": "total_gap", "weight": 0.5, "group": "amv"}]
    path = write(tables(), tmp_path / "d", scenario(stages=[{"blend": parts}, {"aim": "lots"}]))
    typed = (
        "--weight",
        "gini_load=0:1:0.1",
        "--places",
        "amv=20,25,30,35,40,45,50,55,60",
        "--out",
        "out",
        "--lang",
        "en",
    )
    done = optimiser("sweep", path, *typed, "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    points = json.loads(done.stdout)
    assert len(points) == 99
    _, _, text = drawn(tmp_path / "out" / "sweep.svg")
    lines = text.count("amv 2") + text.count("amv 3") + text.count("amv 4") + text.count("amv 5") + text.count("amv 6")
    assert Words("en")("sweep-left-out", count=9 - lines // 3) in text
