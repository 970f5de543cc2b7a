"""The account of the algorithm: nine questions, and every figure in their answers is that of the edition."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.page.page import render
from maps.paper.agenda import agenda_page
from maps.paper.blocks import Bullets, Heading, Paragraph
from maps.paper.council_paper import council_paper
from maps.paper.minister_report import minister_report
from maps.text.account import Account, accounts
from maps.text.open_questions import told_on_top
from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from optimiser.words.facts import Fact
from optimiser.words.telling import tell
from tests.support.page.editions import NAMES, edition_of
from tests.support.random_cases import published
from tests.support.sentences import TOWNS, readable
from tests.support.standing import decided

QUESTIONS = ("used", "facts", "data", "interests", "rules", "logic", "techniques", "relevance", "origin")
"""As the law is worked out: that one was used; facts; data; interests; rules; logic; techniques; why; whence."""


def answers(edition: Edition, language: str) -> dict[str, Account]:
    found = list(accounts(edition, words := Words(language).about(edition)))
    assert [a.title for a in found] == [words(f"account-{q}") for q in QUESTIONS]
    for one in found:
        for text in (one.title, *one.texts, *one.items):
            readable(text)
            assert edition.unit == "municipality" or not TOWNS.search(text), text
    return dict(zip(QUESTIONS, found, strict=True))


def claims_hold(edition: Edition, language: str) -> Counter[str]:
    words, said = Words(language).about(edition), answers(edition, language)
    seen = Counter[str]()
    number, version = words.number, edition.versions
    assert said["used"].texts == (words("account-used-text", version=version.get("reception-optimiser", "?")),)
    facts, spans = [], [span.name for span in edition.periods]
    while spans:
        at = edition.at(edition.country, spans[0])
        like = [t for t in spans if (f := edition.at(edition.country, t)).new == at.new and f.existing == at.existing]
        until = next(i for i, t in enumerate([*spans, ""]) if t not in like)
        each = words("period-each", first=spans[0], until=spans[until - 1])
        when = each if until > 1 else words("period-one", period=spans[0])
        spans = spans[until:]
        known = at.new is not None and at.existing is not None
        told = {"new": "" if at.new is None else number(at.new), "existing": number(at.existing or 0)}
        told["existing"] = "" if at.existing is None else told["existing"]
        facts.append(words("account-facts-period", way="told" if known else "untold", when=when, **told))
    unknown = tuple(tell(f, words) for f in told_on_top(edition) if "legal" not in f.code)
    assert said["facts"].texts == (*facts, *([words("account-facts-unknown")] if unknown else []))
    assert said["facts"].items == unknown
    files = [words("account-data-files", count=number(len(edition.inputs)))] if edition.inputs else []
    assert said["data"].texts == (words("register-data"), *files)
    assert said["data"].items == edition.sources
    seen += _weighed(edition, words, said["interests"])
    limits = [words("account-rules-limits", count=number(len(edition.bounds)))] if edition.bounds else []
    rules = words("account-rules-text" if edition.audit else "account-rules-untold")
    assert said["rules"].texts == (*limits, rules)
    assert said["rules"].items == tuple(words.named("audit", rule) for rule in edition.audit)
    weighed = any(a.weight is not None and a.weight > 0 for a in edition.aims)
    logic = "account-logic-weighed" if weighed else "account-logic-text"
    assert words("account-logic-sites" if edition.located else logic) == said["logic"].texts[0]
    keys = edition.keys.items()
    assert said["logic"].items == tuple(f"{words.named('group', g)}: {words.named('key', k)}" for g, k in keys)
    version_of = {"version": version.get("highspy", "?")}
    if edition.located:
        sums = [tell(f, words) for f in edition.facts if f.code.startswith("locations-gap")]
        proven = f"{words('account-sites-searched')} {sums[0]}" if sums else words("account-sites-untold")
        assert said["techniques"].texts == (words("account-techniques-sites", **version_of), proven)
        assert len(sums) < 2
    else:
        status = words("account-status", status=edition.status)
        assert said["techniques"].texts == (words("account-techniques-text", **version_of), status)
    seen += _checked(edition, words, said["origin"])
    seen.update({edition.status: 1, "limits": bool(limits), "unknown": bool(unknown)})
    return +seen


def _weighed(edition: Edition, words: Words, said: Account) -> Counter[str]:
    if edition.located:
        assert said.texts[1] == words("account-interests-sites")
        assert said.items == ()
        return Counter(["sites"])
    given = [float(v) for n, v in edition.settings.items() if n.startswith("stages.") and n.endswith(".tolerance")]
    way = "room" if any(given) else "strict"
    if any(a.weight is not None and a.weight > 0 for a in edition.aims):
        way = "weighed"
        assert said.texts[1] == words("account-interests-weighed")
    else:
        assert said.texts[1] == words("account-interests-order", way=way)
    kept = [a for a in edition.aims if a.weight is None or a.weight > 0]
    assert len(said.items) == len(kept)
    for aim, line in zip(kept, said.items, strict=True):
        assert line.startswith(words.named("group", aim.group or "total"))
        assert (aim.weight is None) or words.number(aim.weight, 2)[:3] in line
    return Counter([way])


def _checked(edition: Edition, words: Words, said: Account) -> Counter[str]:
    clean = bool(edition.audit) and max(edition.audit.values()) == 0
    audit = words("account-origin-audit", count=words.number(len(edition.audit)))
    assert (audit in said.texts) == clean
    versions = ", ".join(f"{n.removeprefix('reception-')} {v}" for n, v in edition.versions.items())
    assert (words("account-origin-versions", versions=versions) in said.texts) == bool(versions)
    named = [(words(f"col-baseline-{b}"), v) for b, v in edition.dominance.items()]
    assert said.items == tuple(words("register-alternative", name=n, verdict=v) for n, v in named)
    return Counter({"audited": clean, "compared": bool(named)})


@pytest.mark.parametrize("name", [n for n in NAMES if not n.startswith("seed")])
def test_the_nine_answers_follow_from_the_edition(name: str) -> None:
    for language in LANGUAGES:
        claims_hold(edition_of(name), language)


def test_the_nine_answers_follow_from_the_edition_on_random_cases(tmp_path: Path) -> None:
    seen = Counter[str]()
    for seed in range(600, 660):
        if found := published(seed, tmp_path):
            seen += claims_hold(found.edition, LANGUAGES[seed % 2])
    assert seen.keys() >= {"room", "strict", "weighed", "audited", "compared", "limits", "unknown", "optimal"}


@pytest.mark.parametrize("name", ["letter", "working day", "provinces", "all locations"])
def test_a_paper_and_the_page_have_all_of_it(name: str) -> None:
    edition, shapes = edition_of(name), shapes_of(edition_of(name))
    words = Words("nl").about(edition)
    page = render(edition, words=words, shapes=shapes)
    area = next(a for a in edition.level("municipality") if not a.withheld) if name != "provinces" else None
    area = area or edition.level("province")[0]
    blocks = council_paper(edition, shapes, words, area.code).blocks
    heads = [b.text.partition(". ")[2] or b.text for b in blocks if isinstance(b, Heading)]
    told = {b.text for b in blocks if isinstance(b, Paragraph)}
    listed = {item for b in blocks if isinstance(b, Bullets) for item in b.items}
    assert words("account-title") in heads
    assert f"<summary>{words('account-title')}</summary>" in page
    for one in accounts(edition, words):
        assert one.title in heads
        assert " ".join(one.texts) in told
        assert set(one.items) <= listed
        assert f"<dt>{one.title}</dt>" in page
    assert page.count('<dd class="item">') == sum(len(one.items) for one in accounts(edition, words))


@pytest.mark.parametrize("gap", [None, Fact("locations-gap", {"gap": 0.0}), Fact("locations-gap", {"gap": 2.5}),
                                 Fact("locations-gap-solver", {"gap": 0.0, "own": 4.5})])  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_of_whole_locations_no_more_is_told_than_its_own_sum_proves(gap: Fact | None, language: str) -> None:
    """Its status is of the solver's word, so it is not told; a search is told as a search."""
    found = edition_of("all locations")
    facts = tuple(f for f in found.facts if not f.code.startswith("locations-gap"))
    edition = replace(found, status="optimal", facts=(*facts, *([gap] if gap else [])))
    claims_hold(edition, language)
    words = Words(language).about(edition)
    told = " ".join(answers(edition, language)["techniques"].texts)
    assert words("account-status", status="optimal") not in told
    assert words("account-sites-searched").removesuffix(".") in told
    assert (words("account-sites-untold") in told) == (gap is None)
    assert gap is None or tell(gap, words) in told


@pytest.mark.parametrize("name", ["letter", "working day"])
def test_the_report_has_the_whole_account_and_the_agenda_says_where_it_is(name: str) -> None:
    edition, shapes = edition_of(name), shapes_of(edition_of(name))
    words, area = Words("nl").about(edition), edition.level("province")[0]
    report = minister_report(edition, words, area.code).blocks
    told = {b.text for b in report if isinstance(b, Paragraph)}
    for one in accounts(edition, words):
        assert " ".join(one.texts) in told
    page = {b.text for b in agenda_page(edition, shapes, words, area.code).blocks if isinstance(b, Paragraph)}
    assert any(words("agenda-account", area=area.name) in text for text in page)


def test_an_account_of_a_decision_is_no_account_of_a_proposal() -> None:
    edition = edition_of("letter")
    assert "Dit voorstel is uitgerekend" in answers(edition, "nl")["used"].texts[0]
    assert "Dit besluit is uitgerekend" in answers(decided(edition), "nl")["used"].texts[0]
