"""An edition that somebody changed by hand, or sent with bad intent, is refused in words or does no harm."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from data.complaints import InvalidInputError
from optimiser.editions.file import read_edition, write_edition
from tests.hostile_editions import attempts
from tests.support.breadth import of
from tests.support.bundled import CASES, made
from tests.support.commands import optimiser
from tests.support.location_plans import edition as of_locations
from tests.support.odd_plans import odd_plans
from tests.support.random_cases import published


@pytest.mark.parametrize("seed", range(2))
def test_whatever_one_place_holds_the_commands_end_in_words(seed: int) -> None:
    ended = list(attempts(of(12, 25), seed))
    assert [(place, command, end) for place, command, end in ended if not isinstance(end, int)] == []
    codes = Counter(end for _, _, end in ended)
    assert codes[3] > of(14, 30), "most changes are seen"


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("audience", ["public", "council", "prt"])
def test_every_edition_that_we_make_is_read_as_it_was(name: str, audience: str, tmp_path: Path) -> None:
    edition = made(CASES[name], audience)
    write_edition(edition, tmp_path)
    assert read_edition(tmp_path) == edition


def test_editions_of_random_dossiers_and_of_whole_locations_are_read_as_they_were(tmp_path: Path) -> None:
    found = [published(seed, tmp_path) for seed in range(of(80, 160))]
    editions = [f.edition for f in found if f is not None]
    editions += [of_locations(audience, hidden=hidden) for audience in ("public", "prt") for hidden in (False, True)]
    editions += [edition for edition, _ in odd_plans()]
    assert len(editions) > of(30, 40)
    for edition in editions:
        write_edition(edition, tmp_path)
        assert read_edition(tmp_path) == edition


def test_a_sum_that_was_changed_is_told_with_both_numbers(tmp_path: Path) -> None:
    write_edition(made(CASES["tiny"]), tmp_path)
    found = json.loads((tmp_path / "edition.json").read_text(encoding="utf-8"))
    index = next(i for i, f in enumerate(found["edition"]["figures"]) if f["group"] == "total" and f["new"])
    found["edition"]["figures"][index]["new"] += 1
    (tmp_path / "edition.json").write_text(json.dumps(found), encoding="utf-8")
    with pytest.raises(InvalidInputError) as refused:
        read_edition(tmp_path)
    told = [c for c in refused.value.complaints if c.code == "edition-sum"]
    assert any(abs(int(c.details["told"]) - int(c.details["expected"])) == 1 for c in told)


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b'{"schema": 1}', b'{"schema": 99, "edition": {}}', b"null", b'"x"']
)
def test_what_is_no_edition_is_refused_by_every_reader(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "edition.json").write_bytes(raw)
    for words in (("explain", "plan", "x"), ("paper", "plan", "--for", "x", "--out", "p"), ("compare", "plan", "plan")):
        assert optimiser(*words, cwd=tmp_path).returncode in {2, 3}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_in_place_of_an_edition_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    os.mkfifo(tmp_path / "plan" / "edition.json")
    assert optimiser("explain", "plan", "x", cwd=tmp_path).returncode in {2, 3}
