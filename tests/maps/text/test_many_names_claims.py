"""A sentence about thousands of municipalities names some and counts the others, in either language."""

import pytest

from optimiser.words import Words
from optimiser.words.facts import Fact, naming
from optimiser.words.telling import tell

TOWNS = [f"Plaats {n:04d}" for n in range(3_580)]
WORDS = [("nl", "Plaats 0059 en nog 3.520. Met minder"), ("en", "Plaats 0059 and 3,520 more. It cannot")]


@pytest.mark.parametrize(("language", "told"), WORDS)
def test_the_first_sixty_are_named_and_the_others_counted(language: str, told: str) -> None:
    sentence = tell(naming("rounded-off", TOWNS, period="2026"), Words(language))
    assert told in sentence
    assert sentence.count("Plaats") == 60
    assert Words(language).number(len(TOWNS)) in sentence
    assert len(sentence) < 1_500


ALIKE = [("nl", "In elke periode van 2026 tot en met 2033 is"), ("en", "In every period from 2026 to 2033 the")]


@pytest.mark.parametrize(("language", "told"), ALIKE)
def test_what_is_the_same_in_several_periods_is_told_once(language: str, told: str) -> None:
    fact = naming("rounded-off", TOWNS, period="2026", until="2033")
    assert tell(fact, Words(language)).startswith(told)


@pytest.mark.parametrize("count", [1, 60])
def test_few_are_all_named(count: int) -> None:
    fact = naming("unknown-unsized", TOWNS[:count])
    assert fact == Fact("unknown-unsized", {"count": count}, {"names": ", ".join(TOWNS[:count])})
    assert f"{TOWNS[count - 1]}." in tell(fact, Words("nl"))
