"""The sum of a joint plan adds up line by line to the number that is printed, and its steps are numbered on end."""

import re
from dataclasses import replace

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.paper.blocks import Table
from maps.paper.council_paper import council_paper
from maps.text.explanation import explanation
from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from tests.support.bundled import joint


@pytest.fixture(scope="module")
def edition() -> Edition:
    return joint()


def number(text: str) -> float:
    return float(text.replace(".", "").replace(",", ".").replace("−", "-"))


def test_every_printed_line_follows_from_those_before_it_and_the_last_is_the_number(edition: Edition) -> None:
    words = Words("nl")
    for town in edition.level("municipality"):
        values: dict[str, float] = {}
        ends: dict[str, float] = {}
        for line in explanation(edition, town, words).splitlines():
            if not (found := re.match(r"  ([a-z]+)  (.*): (?:(.*) = )?([−0-9.,]+)(?: → ([0-9.,]+))?$", line)):
                continue
            letter, what, rule, shown, whole = found.groups()
            if rule:
                sums = re.sub(r"\d+(,\d+)?", lambda n: n[0].replace(",", "."), rule)
                sums = sums.replace("×", "*").replace("÷", "/").replace("−", "-")
                got = eval(re.sub(r"[a-z]+", lambda n, v=values: f"({v[n[0]]!r})", sums))  # noqa: S307  # our own
                assert abs(got - number(shown)) < 0.02, line
            values[letter] = number(whole or shown)
            ends[what] = values[letter]
        (last,) = (n for what, n in ends.items() if what.startswith(words("working-new", area=town.name)))
        assert last == edition.at(town.code, "2025").new


@pytest.mark.parametrize("language", LANGUAGES)
def test_steps_are_numbered_on_end_in_paper_and_text(edition: Edition, language: str) -> None:
    words = Words(language)
    for town in edition.level("municipality")[:3]:
        text = explanation(edition, town, words)
        assert [int(n) for n in re.findall(r"^(?:Stap|Step) (\d)\.", text, re.MULTILINE)] == [1, 2, 3, 4]
        paper = council_paper(edition, shapes_of(edition), words, town.code)
        captions = [b.caption for b in paper.blocks if isinstance(b, Table)]
        found = [int(n[1]) for c in captions if (n := re.search(r"(?:Stap|Step) (\d)\.", c))]
        assert found == [1, 2, 3, 4]


def test_a_plan_without_a_sum_to_the_number_skips_no_step_number(edition: Edition) -> None:
    town = edition.level("municipality")[0]
    lines = {code: tuple(x for x in of if x.step != 3) for code, of in edition.workings.items()}
    text = explanation(replace(edition, workings=lines), town, Words("nl"))
    assert [int(n) for n in re.findall(r"^Stap (\d)\.", text, re.MULTILINE)] == [1, 2, 3]
