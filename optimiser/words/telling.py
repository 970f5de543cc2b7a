"""Tell a fact as a sentence, with as many decimals as its numbers need."""

import math

from optimiser.words import Words
from optimiser.words.decimals import decimals_apart, decimals_for
from optimiser.words.facts import Fact

_SMALL = 10
"""Numbers below this are told with a second decimal."""


def tell(fact: Fact, words: Words) -> str:
    """A fact as a sentence: whole numbers as they are, fractions with one decimal (two below ten, more near nought).

    What was ``before`` and is ``after`` have as many as the one that has most. What is ``computed`` before rounding has
    as many as tell it from a half, at least two. Where ``names`` are not all, ``more`` is how many are left out. What
    holds in every period from ``period`` to ``until`` says so.
    """
    numbers: dict[str, str | float] = {name: _written(n, words) for name, n in fact.numbers.items()}
    for name in (n.removesuffix("_before") for n in fact.numbers if n.endswith("_before")):
        pair = {name + when: fact.numbers[name + when] for when in ("_before", "_after") if name + when in fact.numbers}
        most = max(map(_decimals, pair.values()))
        numbers |= {of: words.number(round(n, most), most) for of, n in pair.items()}
    if (n := fact.numbers.get("computed")) is not None:
        numbers["computed"] = words.number(n, decimals_apart(n, math.floor(n) + 0.5, least=2))
    # a group or key of the dossier's own has no message: it is called what the dossier calls it
    names = {name: words(code) if words.has(code) else code.removeprefix("group-") for name, code in fact.codes.items()}
    if "level" in names:  # a name inside a sentence
        names["level"] = names["level"].lower()
    texts = dict(fact.texts)
    if (more := fact.numbers.get("more")) and "names" in texts:
        texts["names"] = words("names-and-more", names=texts["names"], count=words.number(more))
    if until := texts.pop("until", ""):
        texts["period"] = words("period-each", first=texts["period"], until=until)
    return words(fact.code, **numbers, **names, **texts)


def _decimals(n: float) -> int:
    if isinstance(n, int):
        return 0
    # small numbers need the second decimal, and a weight of 0.004 a third: it is not nought
    return max(2, decimals_for((n,), least=1)) if abs(n) < _SMALL else 1


def _written(n: float, words: Words) -> str:
    decimals = _decimals(n)
    return words.number(round(n, decimals), decimals)
