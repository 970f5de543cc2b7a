"""What explains a number is told of every area: its figures, its reasons or why there are none, and the steps."""

import pytest

from maps.text.explanation import explanation
from optimiser.editions.calculation import calculation_of
from optimiser.words import Words
from optimiser.words.telling import tell
from tests.support.page.editions import NAMES, by_language, edition_of
from tests.support.sentences import readable


@pytest.mark.parametrize(("language", "name"), by_language(NAMES))
def test_an_explanation_holds_the_figures_and_reasons_of_the_area(name: str, language: str) -> None:
    edition = edition_of(name)
    words = Words(language, unit=edition.unit)
    for area in edition.areas:
        lines = explanation(edition, area, words).split("\n")
        mark = [words(f"mark-{edition.audience}")] if edition.audience != "public" else []
        expected = [*mark, f"{area.name} ({area.code})", words("proposal"), ""]
        for span in edition.periods:
            f = edition.at(area.code, span.name)
            stock = "≥ " if area.incomplete else ""
            numbers = [("existing", stock, f.existing), ("new", "", f.new), ("total", stock, f.total)]
            told = [f"{words(f'sum-{k}')} {'–' if n is None else sign + words.number(n)}" for k, sign, n in numbers]
            expected.append(f"{span.name}: " + ", ".join(told))
        reasons = [tell(fact, words) for fact in edition.reasons.get(area.code, ())]
        if not reasons:
            assert area.withheld or area.level != "municipality", "the number of a municipality is no sum of others"
            reasons = [words("explain-withheld" if area.withheld else "explain-area")]
        expected += ["", *(f"- {line}" for line in reasons)]
        assert lines[: len(expected)] == expected
        steps = [line.step for line in calculation_of(edition, area.code)]
        captions = [
            words("working-caption", number=n, step=words(f"working-step-{k}"), period=edition.periods[-1].name)
            for n, k in enumerate(sorted(set(steps)), 1)
        ]
        rest = lines[len(expected) :]
        assert [line for line in rest if line and not line.startswith("  ")] == captions
        assert sum(line.startswith("  ") for line in rest) == len(steps)
        for line in expected:
            readable(line)
