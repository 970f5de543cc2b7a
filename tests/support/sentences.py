"""What holds of every sentence that is told, whatever it says: its numbers stand in it, and one thing is not many."""

import re

from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from optimiser.words.facts import Fact
from optimiser.words.message_forms import messages
from optimiser.words.telling import tell

ONE_OF_MANY = re.compile(
    r"(?<![\w.,])1 (new |existing |nieuwe |bestaande |other |andere )?"
    r"(places|plaatsen|municipalities|gemeenten|provinces|provincies|locations|locaties|areas|gebieden|regions)\b"
)
"""A single one with a plural."""

TOWNS = re.compile(r"\b(gemeenten?|municipalit(y|ies))\b", re.IGNORECASE)
"""Words that are false where the smallest areas are provinces."""


def all_sentences(edition: Edition, fact: Fact) -> None:
    """Check the sentence of a fact in every language."""
    for language in LANGUAGES:
        words = Words(language).about(edition)
        sentence = tell(fact, words)
        readable(sentence)
        assert edition.unit == "municipality" or not TOWNS.search(_bare(sentence, fact)), (
            fact.code,
            sentence,
        )
        source = messages(language).text[fact.code]
        for name, number in fact.numbers.items():
            assert number >= 0 or f"${name} }}" not in source or number > -1e-9, (fact.code, name, number)
            if f"{{ ${name} }}" in source.partition("[")[0]:
                assert _written(number, words) in sentence, (fact.code, name, sentence)
        for code in fact.codes.values():
            assert code not in sentence, (code, sentence)


def readable(sentence: str) -> None:
    """No part of a message is left as it stands in its file, and one thing is not told as many."""
    assert not re.search(r"[{}$]|_n\b|None|nan\b", sentence), sentence
    assert not ONE_OF_MANY.search(sentence), sentence
    assert "  " not in sentence.strip(), sentence


def _bare(sentence: str, fact: Fact) -> str:
    """The sentence without names, which may be anything."""
    for text in fact.texts.values():
        sentence = sentence.replace(text, "")
    return sentence


def _written(number: float, words: Words) -> str:
    """Whole numbers in groups of three; of others the figures before the decimal sign."""
    return words.number(number) if isinstance(number, int) else words.number(int(number))
