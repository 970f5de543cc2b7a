"""Every figure and list of an entry for the Algoritmeregister follows from its edition, on random and bundled cases."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from data.reading.source_notes import SourceNote, SourceNotes
from maps.text.open_questions import told_on_top
from maps.text.register import open_lines, register_fields, register_text
from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from optimiser.words.telling import tell
from tests.support.location_plans import edition as of_locations
from tests.support.page.editions import edition_of
from tests.support.random_cases import published
from tests.support.sentences import TOWNS, readable

NAMES = ("letter", "working day", "tiny", "provinces", "two periods", "secretive", "closing", "locations")
LONGEST = {"name": 100, "description_short": 400, "goal": 2500, "proportionality": 2500, "human_intervention": 2500,
           "risks": 2500, "source_data": 2500, "methods_and_models": 5000, "tags": 2500}  # fmt: skip
"""As the standard says, copied by hand."""
NOTES = SourceNotes(
    (
        SourceNote(("official", "requirement"), "COA", ("https://coa.nl/x",), "1-1-2024", ""),
        SourceNote(("limits",), "address in the row", (), "2022", ""),
        SourceNote(("locations",), "press", ("http://www.krant.nl/y",), "", "CC BY 4.0"),
    ),
    invented=True,
)


def line(words: Words, code: str, **details: str | float) -> str:
    return words(code, **details)


def claims_hold(edition: Edition, language: str) -> Counter[str]:
    """Work the entry out anew; which of its parts that hang on the plan were told."""
    words = Words(language, unit=edition.unit)
    fields, seen = register_fields(edition, None, words), Counter[str]()
    told = {name: str(text).split("\n") for name, text in fields.items()}
    for name, longest in LONGEST.items():
        assert 0 < len(fields[name]) <= longest, name
        readable(fields[name])
    _goal(edition, words, told["goal"], seen)
    _alternatives(edition, words, told["proportionality"], seen)
    unknown = [
        f"- {tell(f, words)}" for f in told_on_top(edition) if f.code not in ("no-legal-basis", "legal-spreading-act")
    ]
    left = words("register-left-out", count=len(unknown) - len(told["risks"]) + 4)
    assert told["risks"][3:] == unknown or told["risks"][-1] == left
    sources = [f"- {s}" for s in dict.fromkeys(edition.sources)]
    assert told["source_data"][1:] == ([words("register-sources"), *sources] if sources else [])
    _methods(edition, words, told["methods_and_models"], seen)
    if edition.unit == "province":
        assert not TOWNS.search(" ".join(map(str, fields.values())))
    return seen


def _goal(edition: Edition, words: Words, told: list[str], seen: Counter[str]) -> None:
    towns = words.number(sum(a.level == "municipality" for a in edition.areas))
    for span in edition.periods:
        new = edition.at(edition.country, span.name).new
        way = "untold" if new is None else ("none", "some", "fewer")[(new > 0) - (new < 0)]
        places = "" if new is None else words.number(abs(new))
        said = words("register-goal-places", way=way, places=places, period=span.name, count=towns)
        assert said in told
        seen[f"goal {way}"] += 1
    assert len(told) == 2 + len(edition.periods)


def _alternatives(edition: Edition, words: Words, told: list[str], seen: Counter[str]) -> None:
    """The verdicts beside plain ways are those of the edition, which are worked out in the claims of the summary."""
    assert (line(words, "register-alternatives") in told) == bool(edition.dominance)
    named = [(words(f"col-baseline-{b}"), v) for b, v in edition.dominance.items()]
    assert told[2:] == [f"- {words('register-alternative', name=n, verdict=v)}" for n, v in named]
    seen["alternatives"] += bool(named)


def _methods(edition: Edition, words: Words, told: list[str], seen: Counter[str]) -> None:
    clean = edition.audit and max(edition.audit.values()) == 0
    audit = words("register-step-audit", count=words.number(len(edition.audit)))
    assert (audit in told) == bool(clean)
    assert (words("register-searched") in told) == edition.located
    assert (words("register-repeats") in told) != edition.located
    assert (words("register-step-locations") in told) == edition.located
    assert (words("register-relaxed") in told) == (edition.status == "relaxed")
    assert words("register-not-learning") == told[0]
    for code, lines in (
        (
            "register-step-key",
            [f"- {words.named('group', g)}: {words.named('key', k)}" for g, k in edition.keys.items()],
        ),
        ("register-step-rules", [f"- {words.named('audit', r)}" for r in edition.audit]),
    ):
        start = told.index(words(code)) + 1 if lines else 0
        assert not lines or told[start : start + len(lines)] == lines
    aims = [] if edition.located else [a for a in edition.aims if a.weight is None or a.weight > 0]
    if aims and len(told) > 20:
        start = told.index(words("register-step-aims")) + 1
        assert sum(t.startswith("- ") for t in told[start : start + len(aims)]) == len(aims)
        assert not told[start + len(aims)].startswith("- ")
    versions = ", ".join(f"{n.removeprefix('reception-')} {v}" for n, v in edition.versions.items())
    assert told[-1] == words("register-technique", versions=versions)
    seen["located" if edition.located else edition.status] += 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_an_entry_says_what_its_edition_holds(name: str, language: str) -> None:
    claims_hold(edition_of(name), language)


def test_an_entry_says_what_its_edition_holds_on_random_cases(tmp_path: Path) -> None:
    seen = Counter[str]()
    for seed in range(500, 560):
        if found := published(seed, tmp_path):
            seen += claims_hold(found.edition, LANGUAGES[seed % 2])
    assert seen.keys() >= {"goal some", "alternatives", "optimal"}
    assert claims_hold(replace(edition_of("letter"), status="relaxed"), "nl")["relaxed"]
    assert claims_hold(of_locations("public", hidden=True), "nl")["located"]


def test_sources_of_a_dossier_are_named_once_and_invented_data_are_marked() -> None:
    words, edition = Words("nl"), edition_of("letter")
    fields = register_fields(edition, NOTES, words)
    assert words("register-invented", way="untold", tables="") in fields["source_data"]
    assert "verzonnen" not in register_fields(edition, None, words)["source_data"]
    more = register_fields(edition, replace(NOTES, invented_tables=("bids",), edited=("limits",)), words)["source_data"]
    assert words("register-invented", way="named", tables=words.named("name-table", "bids")) in more
    assert words("register-edited", tables=words.named("name-table", "limits")) in more
    official = words("register-source", table="officiële getallen, opgave", where="COA, 1-1-2024")
    assert f"- {official}" in fields["source_data"].split("\n")
    assert f"- {words('register-source-rows', table='grenzen')}" in fields["source_data"].split("\n")
    assert "krant.nl" not in fields["source_data"], "the planner names a source of locations"
    assert fields["source_data_grouping"] == [{"title": official, "link": "https://coa.nl/x"}], (
        "the register takes https"
    )


def test_what_the_register_has_no_room_for_is_counted() -> None:
    edition = edition_of("letter")
    long = replace(edition, sources=tuple(f"bron {i} {'x' * 90}" for i in range(40)))
    told = register_fields(long, None, Words("nl"))["source_data"]
    assert len(told) <= 2500
    kept = told.count("- bron")
    assert told.split("\n")[-1] == Words("nl")("register-left-out", count=40 - kept)
    assert len(told) > 2500 - 2 * 100, "as many as there is room for"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_is_a_sentence_of_its_own(language: str) -> None:
    words = Words(language)
    told = {v: words("register-alternative", name="X", verdict=v) for v in ("better", "worse", "alike", "crosses")}
    assert len(set(told.values())) == 4
    for verdict, text in told.items():
        assert "X" in text
        assert text.endswith(".")
        assert words(f"baseline-verdict-{verdict}") not in text or verdict in {"better", "worse", "alike"}


def test_what_is_open_is_listed_and_what_is_required_is_marked() -> None:
    words = Words("nl")
    assert open_lines({}, words) == [words("register-complete")]
    assert open_lines({"website": False}, words)[0] == words("register-open-optional")
    told = register_text({"name": "Naam hier", "status": ""}, {"status": True, "website": False}, words)
    assert "  Naam hier" in told
    assert "- Status (verplicht)" in told
    assert told.endswith("- Link naar publiekspagina")
    assert words("register-open") in told
    assert words("register-field-status") == "Status"
