"""The summary of a country of many provinces and periods can be read: what is alike stands there once."""

from dataclasses import replace
from pathlib import Path

import pytest

from data import load
from maps.text import summary as whole
from maps.text import summary_provinces
from maps.text.summary import summary
from optimiser.editions.edition import Edition
from optimiser.jobs.solve import solve
from optimiser.publishing.publish import publish
from optimiser.words import LANGUAGES, Words
from tests.support.many_units import write_units


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder: Path = tmp_path_factory.mktemp("many")
    scenario = write_units(folder, 120, periods=3)
    return publish(solve(load(folder, country="EU"), scenario))


@pytest.mark.parametrize("language", LANGUAGES)
def test_periods_that_are_alike_have_one_table(edition: Edition, language: str) -> None:
    words = Words(language)
    text = summary(edition, words)
    assert words("sum-head-each", first="t0", until="t2") in text
    heads = [line for line in text.split("\n") if line.startswith(words("sum-province")) and words("sum-new") in line]
    assert len(heads) == 1
    province = edition.level("province")[0].code
    changed = tuple(
        replace(f, required=(f.required or 0) + 1) if (f.area, f.period) == (province, "t0") else f
        for f in edition.figures
    )
    apart = summary(replace(edition, figures=changed), words)
    assert f"{words('sum-head')} t0\n" in apart
    assert words("sum-head-each", first="t1", until="t2") in apart


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_very_many_provinces_the_outermost_are_shown(
    edition: Edition, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summary_provinces, "MOST_LISTED", 3)
    monkeypatch.setattr(summary_provinces, "EACH_END", 1)
    words = Words(language)
    text = summary(edition, words)
    assert words("sum-some-provinces", shown="2", all="4", period="t2") in text
    rates = {a.name: edition.per_1000(a.code, edition.at(a.code, "t2").total) or 0 for a in edition.level("province")}
    highest, *between, lowest = sorted(rates, key=lambda name: -rates[name])
    rows = [line.split("  ")[0] for line in text.split("\n")]
    assert [row for row in rows if row in rates] == [highest, lowest] * 2  # the summary, and over all periods
    assert between


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_very_many_open_lines_the_first_are_told(
    edition: Edition, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "MOST_LISTED", 2)
    words, codes = Words(language), {a.code for a in edition.level("province")}
    left = tuple(replace(f, open=5) if f.area in codes and f.group == "regular" else f for f in edition.figures)
    text = summary(replace(edition, figures=left), words)
    assert text.count(words("sum-open")) == 3
    assert words("sum-open-more", count="10") in text
