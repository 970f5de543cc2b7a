"""Every sentence of a comparison in the terminal is derived again from both editions, in both languages."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

import pytest

from maps.studies.comparison import comparison_text
from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from tests.support.page.editions import edition_of
from tests.support.page.pairs import moved, without_last
from tests.support.sentences import readable

CASES = ("tiny", "two periods", "seed 28", "seed 45", "seed 74", "locations", "provinces", "working day", "letter")
MOST = 10


def signed(n: int, words: Words) -> str:
    return ("+" if n > 0 else "") + words.number(n)


def told(first: Edition, second: Edition, period: str, words: Words) -> Iterator[str]:
    """What a period says: who gets more and fewer, whom that is not known of, and the whole."""
    pairs = {a: (first.at(a.code, period).new, second.at(a.code, period).new) for a in second.level("municipality")}
    known = {a: (p, q, q - p) for a, (p, q) in pairs.items() if p is not None and q is not None}
    for code, sign in (("compare-more", 1), ("compare-fewer", -1)):
        found = sorted(((a, *n) for a, n in known.items() if n[2] * sign > 0), key=lambda x: (-abs(x[3]), x[0].name))
        total = sum(d for *_, d in found)
        if not found and len(known) < len(pairs):  # nothing is said of all where some are not shown
            yield from [words(f"{code}-known")] if known else []
            continue
        yield words(code, count=words.number(len(found)), places=words.number(abs(total)))
        for area, p, q, _ in found[:MOST]:
            yield f"  {area.name:<28} {words.number(p):>8} → {words.number(q):>8}"
        if len(found) > MOST:
            yield "  " + words("compare-others", count=words.number(len(found) - MOST))
    wholes = [e.at(e.country, period).new for e in (first, second)]
    unknown = len(pairs) - len(known)
    net = None if None in wholes else (wholes[1] or 0) - (wholes[0] or 0)
    if unknown and net is not None:
        rest = signed(net - sum(d for *_, d in known.values()), words)
        yield words("compare-unshown", count=words.number(unknown), count_n=unknown, places=rest)
    elif unknown:
        yield words("compare-unknown", count=words.number(unknown))
    if net is not None:
        provinces = first.level("province")
        one = len(provinces) == 1 and first.unit == "municipality"
        yield words("compare-whole", area=provinces[0].name if one else words("map-all"), places=signed(net, words))


def check(first: Edition, second: Edition, language: str) -> None:
    words = Words(language, unit=first.unit)
    lines = comparison_text(("een", "twee"), (first, second), words).split("\n")
    names = [s.name for s in second.periods if s.name in {t.name for t in first.periods}]
    mark = words(f"mark-{first.audience}")
    expected = [*([mark] if first.audience != "public" else []), words("compare-head", first="een", second="twee")]
    said = [(name, list(told(first, second, name, words))) for name in names]
    for lines_of, alike in groupby(said, key=itemgetter(1)):
        expected += [", ".join(name for name, _ in alike), *lines_of, ""]
    assert lines[: len(expected)] == expected
    last, other = first.periods[-1].name, second.periods[-1].name
    second_name = "twee" if last == other else words("compare-named", title="twee", name=other)
    heads = (words("sum-figures", period=last), words("figure-before", period=last), "een", second_name)
    wanted = Counter(" ".join(heads).split())  # the heads of a table take several lines
    assert any(
        Counter(" ".join(lines[len(expected) : len(expected) + height]).split()) == wanted for height in range(1, 5)
    )
    for line in expected:
        if "→" not in line:
            readable(line.strip())


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_a_comparison_follows_from_both_editions(name: str, language: str) -> None:
    first = edition_of(name)
    for seed in range(3):
        check(first, moved(first, seed), language)
    if len(first.periods) > 1:
        check(first, without_last(first), language)
        check(without_last(first), first, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_plans_of_which_nobody_is_shown_it_is_not_said_that_nobody_moves(language: str) -> None:
    first = edition_of("seed 45")
    towns = {a.code for a in first.level("municipality")}
    second = replace(first, figures=tuple(replace(f, new=None) if f.area in towns else f for f in first.figures))
    check(first, second, language)
    words = Words(language)
    lines = comparison_text(("een", "twee"), (first, second), words).split("\n")
    for code in ("compare-more", "compare-fewer"):
        assert words(code, count="0", places="0") not in lines
        assert words(f"{code}-known") not in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_whole_is_not_told_the_rest_is_not_either(language: str) -> None:
    first = edition_of("seed 45")
    hidden = {first.country, *(a.code for a in first.level("municipality")[:3])}
    figures = tuple(replace(f, new=None) if f.area in hidden else f for f in first.figures)
    check(first, replace(first, figures=figures), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_said_to_get_more_where_that_is_not_known_of_all(language: str) -> None:
    first, words = edition_of("tiny"), Words(language)
    none = {words(code, count="0", places="0") for code in ("compare-more", "compare-fewer")}
    assert none <= set(comparison_text(("een", "twee"), (first, first), words).split("\n"))
    hidden = first.level("municipality")[0].code
    second = replace(first, figures=tuple(replace(f, new=None) if f.area == hidden else f for f in first.figures))
    assert not none & set(comparison_text(("een", "twee"), (first, second), words).split("\n"))
    check(first, second, language)
