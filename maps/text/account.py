"""What a public body answers for when it proposes or decides with an algorithm: nine questions, from an edition alone.

Source: Awb, article 3:46 (a decision rests on sound reasons), as worked out in the Algoritmekader, requirement awb-02.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from maps.text.method import aim_lines, alternative_lines, audited, key_lines, rule_lines, version_lines
from maps.text.open_questions import LAW, told_on_top
from optimiser.editions.edition import Edition
from optimiser.problem.alike import runs
from optimiser.words import Words
from optimiser.words.telling import tell

SOLVER = "highspy"
"""The package of the solver, HiGHS, by which its version is known."""

_PRODUCT = "reception-optimiser"

_GAPS = ("locations-gap", "locations-gap-solver")
"""Facts that say how much better any plan of whole locations can be."""

_NOTHING = "0.0"
"""A tolerance of nothing, as settings write it."""


@dataclass(frozen=True)
class Account:
    """A question with its answer: sentences, and a list below them."""

    title: str
    texts: tuple[str, ...]
    items: tuple[str, ...] = ()


def accounts(edition: Edition, words: Words) -> Iterator[Account]:
    """The nine questions in the order of the law."""
    yield _answer("used", words, words("account-used-text", version=edition.versions.get(_PRODUCT, "?")))
    yield from (_facts(edition, words), _data(edition, words), _interests(edition, words), _rules(edition, words))
    yield from (_logic(edition, words), _techniques(edition, words))
    yield _answer("relevance", words, words("account-relevance-text"), words("paper-divided-groups"))
    yield _origin(edition, words)


def _answer(name: str, words: Words, *texts: str, items: tuple[str, ...] = ()) -> Account:
    return Account(words(f"account-{name}"), texts, items)


def _facts(edition: Edition, words: Words) -> Account:
    """What is asked and what there is, by period or once for periods that are alike, and what is not known."""
    texts, figures = [], {span.name: edition.at(edition.country, span.name) for span in edition.periods}
    asked = {period: (figure.new, figure.existing) for period, figure in figures.items()}
    for first, last in runs(asked):
        way = "untold" if None in asked[first] else "told"
        new, existing = ("" if n is None else words.number(n) for n in asked[first])
        alone = first == last
        when = words("period-one", period=first) if alone else words("period-each", first=first, until=last)
        texts.append(words("account-facts-period", way=way, when=when, new=new, existing=existing))
    unknown = tuple(tell(f, words) for f in told_on_top(edition) if f.code not in LAW)
    texts += [words("account-facts-unknown")] if unknown else []
    return _answer("facts", words, *texts, items=unknown)


def _data(edition: Edition, words: Words) -> Account:
    texts = [words("register-data")]
    if edition.inputs:
        texts.append(words("account-data-files", count=words.number(len(edition.inputs))))
    return _answer("data", words, *texts, items=tuple(edition.sources))


def _interests(edition: Edition, words: Words) -> Account:
    """What is weighed: what rules say first, then aims in their order, or by the weights of whole locations."""
    if edition.located:
        return _answer("interests", words, words("account-interests-text"), words("account-interests-sites"))
    if any(a.weight for a in edition.aims):
        weighed = words("account-interests-weighed")
        return _answer("interests", words, words("account-interests-text"), weighed, items=aim_lines(edition, words))
    tolerances = (v for n, v in edition.settings.items() if n.startswith("stages.") and n.endswith(".tolerance"))
    room = any(v != _NOTHING for v in tolerances)
    order = words("account-interests-order", way="room" if room else "strict")
    return _answer("interests", words, words("account-interests-text"), order, items=aim_lines(edition, words))


def _rules(edition: Edition, words: Words) -> Account:
    limits = [words("account-rules-limits", count=words.number(len(edition.bounds)))] if edition.bounds else []
    texts = (*limits, words("account-rules-text" if edition.audit else "account-rules-untold"))
    return _answer("rules", words, *texts, items=rule_lines(edition, words))


def _logic(edition: Edition, words: Words) -> Account:
    weighed = any(a.weight for a in edition.aims)
    way = "sites" if edition.located else "weighed" if weighed else "text"
    how = words(f"account-logic-{way}")
    return _answer("logic", words, how, words("account-logic-keys"), items=key_lines(edition, words))


def _techniques(edition: Edition, words: Words) -> Account:
    version = edition.versions.get(SOLVER, "?")
    if not edition.located:
        solved = words("account-techniques-text", version=version)
        return _answer("techniques", words, solved, words("account-status", status=edition.status))
    return _answer("techniques", words, words("account-techniques-sites", version=version), _proven(edition, words))


def _proven(edition: Edition, words: Words) -> str:
    """What is proven of whole locations, and by whose sum; a search is no proof by itself."""
    gap = next((f for f in edition.facts if f.code in _GAPS), None)
    if gap is None:
        return words("account-sites-untold")
    return " ".join((words("account-sites-searched"), tell(gap, words)))


def _origin(edition: Edition, words: Words) -> Account:
    """Who made rules and logic, how the result was checked, and how it stands to plain ways to divide."""
    texts = [words("account-origin-text")]
    if audited(edition):
        texts.append(words("account-origin-audit", count=words.number(len(edition.audit))))
    texts.append(words("account-origin-again"))
    if versions := ", ".join(version_lines(edition)):
        texts.append(words("account-origin-versions", versions=versions))
    lines = alternative_lines(edition, words)
    texts += [words("register-alternatives")] if lines else []
    return _answer("origin", words, *texts, items=lines)
