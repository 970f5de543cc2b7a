import ast
import re
from typing import Any

import pytest
from fluent.runtime import FluentResource

from data.complaints import Complaint
from optimiser.catalogue import rooms
from optimiser.locations.rulebook import location_rules
from optimiser.words import LANGUAGES, Words, _counted
from optimiser.words.facts import Fact
from optimiser.words.message_forms import Messages, messages
from optimiser.words.telling import tell
from tests.support.breadth import of
from tests.support.paths import ROOT

CODE = re.compile(r"^[a-z][a-z0-9_]*(-[a-z0-9_]+)+$")


def codes(language: str) -> set[str]:
    """Codes that Fluent itself finds in the files."""
    return {entry.id.name for entry in FluentResource(text(language)).body if hasattr(entry, "id")}


def text(language: str) -> str:
    folder = ROOT / "optimiser" / "words" / language
    paths = [*sorted(folder.glob("*.ftl")), ROOT / "data" / "schema" / "names" / f"{language}.ftl"]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def test_every_message_can_be_asked_for_alone() -> None:
    for language in LANGUAGES:
        found = messages(language)
        assert set(found.text) == codes(language)
        assert all(found.get(code).value is not None for code in found.text)


def test_both_languages_have_the_same_messages() -> None:
    assert codes("nl") == codes("en")


def test_no_message_is_lost_by_a_slip_of_syntax() -> None:
    for language in LANGUAGES:
        found = re.findall(r"^([a-z][\w-]*) =", text(language), re.MULTILINE)
        assert len(found) == len(set(found)), "a code stands in two files"
        assert codes(language) == set(found)


def test_every_code_in_the_programme_is_a_message() -> None:
    known = codes("nl")
    missing = []
    for path in [*ROOT.glob("data/**/*.py"), *ROOT.glob("optimiser/**/*.py"), *ROOT.glob("maps/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            first = node.args[0] if isinstance(node, ast.Call) and node.args else None
            if name in {
                "Complaint",
                "words",
                "Fact",
                "UsageError",
                "SolverError",
                "TimeLimitError",
                "PydanticCustomError",
                "_fail",
            }:
                first = node.args[1] if name == "_fail" else first
                if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value not in known:
                    missing.append((path.name, first.value))
    assert not missing


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert Words("nl").number(1234.5, 1) == "1.234,5"
    assert Words("en").number(1234.5, 1) == "1,234.5"


def test_no_message_calls_reception_a_burden() -> None:
    for language in LANGUAGES:
        assert not re.search(r"\b(last|belasting|burden)\b", text(language), re.IGNORECASE)


def test_an_unknown_message_is_a_defect() -> None:
    with pytest.raises(KeyError):
        Words("nl")("no-such-message")
    with pytest.raises(KeyError):
        Words("nl").complaint(Complaint("no-such-message", "x.csv"))


def test_a_list_of_many_names_does_not_break_a_sentence() -> None:
    names = ", ".join(f"Gemeente {i}" for i in range(345))
    assert names in Words("nl")("unknown-unsized", count="345", count_n=345, names=names)


def test_none_one_and_many_have_words_of_their_own_also_when_the_number_is_written_already() -> None:
    for number, told in ((0, "zijn geen bestaande plaatsen"), (1, "is 1 bestaande plaats "), (1000, "zijn 1.000 best")):
        assert told in tell(Fact("why-existing-unknown", {"places": number}), Words("nl"))
        assert told in tell(Fact("why-existing-unknown-none", {"places": number}), Words("nl"))
    assert Words("nl")("compare-fewer", count="0", places="0") == "Geen gemeente krijgt er minder."
    assert "1 gemeente krijgt er meer" in Words("nl")("compare-more", count="1", places="3")
    assert "1.001 gemeenten krijgen" in Words("nl")("compare-more", count="1.001", places="3")


def test_a_number_is_written_alike_whatever_was_written_before() -> None:
    words = Words("nl")
    assert words.number(0) == "0"
    assert words.number(round(-0.3, 0), 0) == words.number(-0.0), "as before, whoever asked first"
    assert words.number(0) == "0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_that_the_auditor_counts_has_its_sentence(language: str) -> None:
    counted = {"whole_places", *rooms("constraints"), *location_rules()}
    assert [rule for rule in sorted(counted) if not Words(language).has(f"audit-{rule}")] == []


VALUES: tuple[str | float, ...] = ("0", "1", "12.345", 0, 1, 2.5, "yes", "no", "", "Ede {x} \ue001", "n" * 950)
"""Details of any kind: numbers that are written already or not, words to choose by, and long lists of names."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_whose_gaps_are_filled_is_what_fluent_says_of_its_details(language: str) -> None:
    words, found = Words(language), messages(language)
    told = 0
    for code in found.text:
        names = sorted(set(re.findall(r"\$(\w+)", found.text[code])))
        needed = [name for name in names if not name.endswith("_n")] + [n[:-2] for n in names if n.endswith("_n")]
        for shift in range(of(3, len(VALUES)) if needed else 1):
            details = {name: VALUES[(shift + i) % len(VALUES)] for i, name in enumerate(needed)}
            counted = {f"{name}_n": _counted(value) for name, value in details.items()}
            wanted, errors = found.bundle.format_pattern(found.get(code).value, {**counted, **details})
            if errors:  # a message inside it needs more
                continue
            assert words(code, **details) == wanted, (code, details)
            told += 1
    assert told > of(3, len(VALUES)) * 1_000


def test_a_message_can_be_said_as_soon_as_another_thread_has_parsed_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads of the server share the messages, and each may stand still anywhere."""
    shared = Messages("nl")
    outer = next(
        code for code, source in shared.text.items() if re.search(r"= [^$]*\{ word-proposal \}[^${}]*$", source)
    )
    whole, said, add = Messages("nl").form(outer, {}, ()), [], shared.bundle.add_resource

    def added(resource: FluentResource) -> None:
        add(resource)
        if shared.bundle.has_message(outer):
            said.append(shared.form(outer, {}, ()))

    monkeypatch.setattr(shared.bundle, "add_resource", added)
    assert shared.form(outer, {}, ()) == whole
    assert said == [whole]


def test_forms_that_another_thread_clears_are_said_all_the_same() -> None:
    class Cleared(dict[Any, Any]):
        def __setitem__(self, key: Any, form: Any) -> None:
            """Another thread clears it at once."""

    shared = Messages("nl")
    shared._forms = Cleared()
    assert shared.form("highest", {}, ("name", "value")) == Messages("nl").form("highest", {}, ("name", "value"))


def test_a_level_inside_a_sentence_has_no_capital() -> None:
    codes = {"aim": "aim-leximax_load", "level": "level-province", "group": "group-total"}
    assert "(provincie, " in tell(Fact("why-aim", {"stage": 1}, {}, codes), Words("nl"))
