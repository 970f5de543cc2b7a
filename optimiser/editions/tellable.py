"""Whether every sentence of an edition from a file can be said: its code is known and has all details that it needs."""

import re
from collections.abc import Iterable, Iterator

from optimiser.editions.calculation import calculation_of
from optimiser.editions.edition import Edition
from optimiser.editions.unsound import Unsound
from optimiser.room_names import room_names
from optimiser.words import LANGUAGES, Words
from optimiser.words.facts import Fact
from optimiser.words.telling import tell


def sentences(edition: Edition) -> Iterator[Unsound]:
    """Facts, lines of calculations, aims and figures that no sentence or word of ours tells."""
    told = {language: Words(language).about(edition) for language in LANGUAGES}
    seen: dict[tuple[object, ...], bool] = {}
    for field, fact in facts_of(edition):
        shape = (fact.code, *fact.numbers, "", *fact.texts, "", *fact.codes.items())
        if shape not in seen:
            seen[shape] = all(_can_tell(fact, words) for words in told.values())
        if not seen[shape]:
            yield Unsound("edition-untellable", field, fact.code)
    words = told[LANGUAGES[0]]
    codes = [(f"aims[{i}].name", f"aim-{aim.name}") for i, aim in enumerate(edition.aims)]
    codes += [(f"aims[{i}].level", f"level-{aim.level}") for i, aim in enumerate(edition.aims)]
    codes += [
        (f"workings.{code}[{i}].step", f"working-step-{line.step}")
        for code, lines in edition.workings.items()
        for i, line in enumerate(lines)
    ]
    codes += [(f"baselines.{name}", f"col-baseline-{name}") for name in edition.baselines]
    for field, code in codes:
        if not words.has(code):
            yield Unsound("edition-untellable", field, code)
    for moment, figures in edition.scores.items():
        for name in sorted(figures.keys() - set(room_names("metrics"))):
            yield Unsound("edition-untellable", f"scores.{moment}", name)


def rules(edition: Edition) -> Iterator[Unsound]:
    """Formulas of calculations that need a line which does not come before."""
    for area in edition.areas:
        before: set[str] = set()
        for line in calculation_of(edition, area.code):
            for name in re.findall(r"\{([^{}]*)\}", line.rule):
                if name not in before:
                    yield Unsound("edition-reference", f"workings.{area.code}", name)
            before.add(line.name)


def facts_of(edition: Edition) -> Iterable[tuple[str, Fact]]:
    """Every fact of an edition with the field that it stands in."""
    for i, fact in enumerate(edition.facts):
        yield f"facts[{i}]", fact
    for i, fact in enumerate(edition.causes):
        yield f"causes[{i}]", fact
    for code, facts in edition.reasons.items():
        for i, fact in enumerate(facts):
            yield f"reasons.{code}[{i}]", fact
    for code, lines in edition.workings.items():
        for i, line in enumerate(lines):
            yield f"workings.{code}[{i}].what", line.what


def _can_tell(fact: Fact, words: Words) -> bool:
    try:
        tell(fact, words)
    except (KeyError, TypeError):  # no such code, or a detail lacks or is given twice
        return False
    return True
