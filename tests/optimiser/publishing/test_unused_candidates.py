"""A named candidate that a plan does not open is told with a reason that the plan's own figures show."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from data.schema.location_options import Candidate
from optimiser.editions.edition import Edition
from optimiser.editions.file import read_edition
from tests.support.commands import optimiser
from tests.support.dossiers import KINDS, candidate, limit, location, scenario, tables, write

WHOLE = scenario(rules={"meet_requirement": {}, "respect_limits": {}}, locations={"max_gap": 0.3, "time_limit": 30.0})


def planned(folder: Path, *candidates: Candidate, audience: str = "prt", **rows: tuple) -> Edition:
    given = replace(tables(kinds=KINDS), candidates=candidates, **rows)
    path = write(given, folder / "dossier", WHOLE)
    done = optimiser("plan", path, "--out", "out", "--audience", audience, cwd=folder)
    assert done.returncode in {0, 5}, done.stderr
    return read_edition(folder / "out")


def told(edition: Edition, town: str) -> list:
    return [f for f in edition.reasons.get(town, ()) if f.code.startswith("why-candidate")]


def large(code: str, **more: object) -> Candidate:
    return candidate(code, "public").model_copy(update={"minimum": 250, "maximum": 300, **more})


def test_one_that_is_too_large_says_what_the_best_plan_with_it_would_cost(tmp_path: Path) -> None:
    edition = planned(tmp_path, large("A13"))
    (fact,) = told(edition, "A13")
    assert fact.code == "why-candidate-dearer"
    assert fact.numbers["total_with"] > fact.numbers["total"] == pytest.approx(edition.aims[0].value)


def test_one_with_which_there_is_no_plan_says_what_the_number_would_be(tmp_path: Path) -> None:
    edition = planned(tmp_path, large("A13", minimum=5000, maximum=6000))
    (fact,) = told(edition, "A13")
    last = edition.periods[-1].name
    total = edition.at("A13", last).total
    assert (fact.code, fact.numbers["places"]) == ("why-candidate-above", 5000)
    assert (fact.numbers["total"], fact.numbers["with"]) == (total, total + 5000)
    assert fact.numbers["share"] == round(edition.at("A13", last).share)
    assert abs(fact.numbers["with"] - fact.numbers["share"]) >= abs(total - fact.numbers["share"])


def test_one_larger_than_a_limit_names_both_numbers(tmp_path: Path) -> None:
    (fact,) = told(planned(tmp_path, large("A13"), limits=(limit("A13", "maximum", 120, "public"),)), "A13")
    assert (fact.code, fact.numbers["places"], fact.numbers["most"]) == ("why-candidate-limit", 250, 120)


@pytest.mark.parametrize("audience", ["public", "council"])
def test_nobody_reads_of_a_candidate_that_is_not_for_them(tmp_path: Path, audience: str) -> None:
    planned(tmp_path, candidate("A13"), audience=audience, locations=(location("B20", 80, "public", name="openbaar"),))
    text = json.dumps(json.loads((tmp_path / "out" / "edition.json").read_text(encoding="utf-8")))
    assert "why-candidate" not in text
    assert "Geheime plek" not in text


def test_an_open_candidate_is_not_told_as_unused(tmp_path: Path) -> None:
    fitting = candidate("A13", "public").model_copy(update={"minimum": 10, "maximum": 60})
    edition = planned(tmp_path, fitting)
    opened = any(life.id == fitting.candidate_id for life in edition.openings)
    assert bool(told(edition, "A13")) != opened
