"""Editions of which pages are looked at: bundled, random, of locations, with what closes and what is kept back."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES
from tests.support.bundled import CASES, made
from tests.support.editions_page import closing
from tests.support.editions_sheets import secretive, two_periods, with_bids
from tests.support.location_plans import edition as of_locations
from tests.support.random_cases import published

SEEDS = (5, 28, 33, 41, 42, 45, 74, 77)
"""Random cases: several periods, withheld figures, limits, ranges, bids, locations of unknown size."""

_OTHERS = {
    "closing": closing,
    "locations": lambda: of_locations("public", hidden=True),
    "all locations": lambda: of_locations("prt"),
    "two periods": two_periods,
    "secretive": lambda: with_bids(secretive()),
}

NAMES = (*CASES, *_OTHERS, *(f"seed {n}" for n in SEEDS))


ONE_LANGUAGE = ("letter", "provinces", "closing", "secretive", "working day", "all locations", "two periods")
"""Editions that take long: what they say in either language, smaller ones say too."""


def by_language(names: Sequence[str]) -> list[tuple[str, str]]:
    """A language and a case each: small made cases in both, those of the country and random ones in turn."""
    once = [n for n in names if n.startswith("seed") or n in ONE_LANGUAGE]
    pairs = [(language, n) for language in LANGUAGES for n in names if n not in once]
    return pairs + [(LANGUAGES[i % len(LANGUAGES)], n) for i, n in enumerate(once)]


@cache
def edition_of(name: str) -> Edition:
    """The edition of a name."""
    if name in CASES:
        return made(CASES[name])
    if name in _OTHERS:
        return _OTHERS[name]()
    with TemporaryDirectory() as folder:
        found = published(int(name.removeprefix("seed ")), Path(folder))
    assert found, "this random case has a plan"
    return found.edition
