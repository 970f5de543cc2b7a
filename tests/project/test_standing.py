"""A proposal never speaks of a decision that binds, nor a decision of a proposal, in any message of any output."""

import re

import pytest

from optimiser.words import LANGUAGES, Words
from optimiser.words.message_forms import messages
from tests.support.message_kinds import BINDING, VARIANT, told
from tests.support.standing import DECIDED, PROPOSED

OF_OTHERS = {"paper-subtitle-council", "housing-notice", "clash-notice"}
"""What an executive proposes to its own council, whatever binds; the housing task, which binds by another law; and a
clash, of which there is no plan that could bind."""


def text_of(code: str, language: str, *, binding: bool) -> str:
    """A message with every message inside it, as it stands in its file."""
    texts = messages(language, binding=binding).text
    body = texts[code].partition("=")[2].partition("\n##")[0]
    return re.sub(r"\{ (word-[\w-]+) \}", lambda m: texts[m[1]].partition("=")[2].split("\n")[0].strip(), body)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_of_a_decision_speaks_of_a_proposal(language: str) -> None:
    codes = {c for c in told() if not c.startswith("word-")}
    found = {c for c in codes if PROPOSED[language].search(text_of(c, language, binding=True))}
    assert found - OF_OTHERS == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_of_a_proposal_speaks_of_what_was_decided(language: str) -> None:
    everything = {c for c in messages(language).text if not c.endswith(BINDING) and not c.startswith("word-")}
    found = {c for c in everything if DECIDED[language].search(text_of(c, language, binding=False))}
    assert found == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_variant_says_something_else_and_needs_the_same_details(language: str) -> None:
    texts = messages(language).text
    variants = [c for c in texts if c.endswith(BINDING)]
    assert len(variants) > 20
    for code in variants:
        own, other = texts[code], texts[code.removesuffix(BINDING)]
        assert own.partition("=")[2] != other.partition("=")[2]
        assert BINDING + VARIANT not in code, "a plan of provinces alone never binds"
        assert set(re.findall(r"\$(\w+?)(?:_n)?\b", own)) <= set(re.findall(r"\$(\w+?)(?:_n)?\b", other)), code


def test_what_binds_is_said_with_its_law_and_day() -> None:
    for language, day in (("nl", "stand: 24 november 2026"), ("en", "as of 24 November 2026")):
        for code in ("proposal", "legal-spreading-act"):
            said = Words(language, binding=True)(code)
            assert "Spreidingswet" in said
            assert day in said
            assert said != Words(language)(code)


def test_words_of_a_decision_are_only_for_plans_that_are_one() -> None:
    assert Words("nl")("layer-new") == "Voorstel: nieuwe plaatsen"
    assert Words("nl", binding=True)("layer-new") == "Besluit: nieuwe plaatsen"
    assert Words("en", binding=True)("layer-new") == "Decision: new places"
    assert Words("nl", unit="province")("proposal") == Words("nl")("proposal")
