"""What if an input of a plan of whole locations were otherwise: sought again, audited, and told as what differs."""

import json
import math
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from data import BUNDLED
from optimiser.editions.file import read_edition
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.what_if import WhatIfRequest, run
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser
from tests.support.dossiers import KINDS, location, scenario, tables, write


@cache
def folder() -> Path:
    """A plan of whole locations in two provinces, with limits that may be set."""
    place = Path(mkdtemp())
    asked = scenario(
        rules={"meet_requirement": {}, "respect_limits": {}}, locations={"max_gap": 0.2, "time_limit": 30.0}
    )
    path = write(tables(kinds=KINDS, locations=(location("A11", 100, "public", name="azc"),)), place / "dossier", asked)
    done = optimiser("plan", path, "--audience", "prt", "--out", "plan", cwd=place)
    assert done.returncode == 0, done.stderr
    return place / "plan"


def town() -> str:
    """The municipality with most new places in the end."""
    before = read_edition(folder())
    return max(before.level("municipality"), key=lambda a: before.at(a.code, before.periods[-1].name).new or 0).code


@cache
def asked(language: str) -> Answer:
    return run(WhatIfRequest(folder(), (f"{town()} maximum 0",), "", language, time_limit=30))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_new_plan_keeps_the_change_and_what_is_told_is_what_differs(language: str) -> None:
    answer, words, before = asked(language), Words(language), read_edition(folder())
    record, last = answer.record, before.periods[-1].name
    name = before.area[town()].name
    own = [a for a in record["areas"] if a["code"] == town()]
    assert own, "it had places"
    assert all(a["after"] == 0 < a["before"] for a in own)
    for area in record["areas"]:
        assert area["before"] == before.at(area["code"], area["period"]).new != area["after"]
    by_period = {t.name: sum(a["after"] - a["before"] for a in record["areas"] if a["period"] == t.name)
                 for t in before.periods}  # fmt: skip
    assert set(by_period.values()) == {0}, "what is fewer here comes elsewhere"
    (told,) = [a for a in own if a["period"] == last]
    assert words(
        "suppose-number", area=name, before=words.number(told["before"]), after=words.number(told["after"]),
        apart=f"−{words.number(told['before'] - told['after'])}",
    ) in answer.text  # fmt: skip
    assert sum(line.count(" > ") for line in answer.text.splitlines()) == sum(
        a != b for d in record["locations"] for a, b in zip(d["before"], d["after"], strict=True)
    )
    gap = words.number(math.ceil(round(1e4 * record["gap"], 6)) / 100, 2)
    assert any(words("suppose-located", gap=gap, solver=by) in answer.text for by in ("yes", "no"))
    assert record["value"] >= record["bound"] - 1e-6
    assert words("proposal") in answer.text


def test_what_cannot_be_asked_of_a_search_is_refused() -> None:
    with pytest.raises(UsageError, match="suppose-locations"):
        run(WhatIfRequest(folder(), (), f"{town()}=5", "nl"))


def test_a_time_limit_is_for_searches_alone(tmp_path: Path) -> None:
    assert optimiser("plan", BUNDLED / "tiny" / "tiny.toml", "--out", "p", cwd=tmp_path).returncode == 0
    refused = optimiser("what-if", "p", "--set", "Aa maximum 3", "--time-limit", "5", "--lang", "en", cwd=tmp_path)
    assert refused.returncode == 2
    assert Words("en")("suppose-time") in refused.stderr


def test_the_command_tells_the_same_and_its_exit_code_says_whether_it_was_proven() -> None:
    done = optimiser("what-if", folder(), "--set", f"{town()} maximum 0", "--json", "--lang", "en", cwd=folder().parent)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["locations"] == json.loads(json.dumps(asked("en").record["locations"]))
    late = optimiser("what-if", folder(), "--set", f"{town()} maximum 0", "--time-limit", "0.0001", "--lang", "en",
                     cwd=folder().parent)  # fmt: skip
    assert late.returncode == 5, "no plan, or none that was proven"
