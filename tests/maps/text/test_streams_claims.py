"""Every sentence about everything together is worked out again from the rows and figures of its edition."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from data import BUNDLED
from data.schema.streams import UNITS
from data.schema.visibility import VISIBILITIES, Visibility
from maps.sheets.book import Book
from maps.sheets.streams import write
from maps.text.streams import rates_text, streams_of_area
from maps.text.streams_metrics import metrics_text
from optimiser.editions.edition import Edition
from optimiser.editions.total_load import TotalLoad
from optimiser.jobs.audited_plan import PlanLimits, plan_and_audit
from optimiser.jobs.case import read_case
from optimiser.publishing.publish import publish
from optimiser.words import LANGUAGES, Words

EN = Words("en")
CASES = [(a, lang) for a in VISIBILITIES for lang in LANGUAGES]


@cache
def plan():
    case = read_case(BUNDLED / "zeeland" / "total-load.toml")
    return plan_and_audit(case, PlanLimits(), str, EN, figures=False, bar=None).plan


@cache
def edition(audience: Visibility) -> Edition:
    return publish(plan(), audience=audience)


def known(found: Edition, area: str, stream: str, when: str) -> tuple[float | None, bool]:
    """A stream anew: the plan's figures, rows, and exchanges."""
    assert found.streams is not None
    members, period = found.area[area].members, found.periods[0].name
    rows = {n.area: n for n in found.streams.numbers if n.stream == stream}
    if stream in {"reception", "amv"}:
        figure = found.at(area, period, "amv" if stream == "amv" else "regular")
        number: float | None = figure.existing if when == "before" else figure.total
        least = False
    else:
        here = [rows[m] for m in members if m in rows]
        number = sum(n.number for n in here) if here else None
        least = len(here) < len(members) or any(n.least for n in here)
    if number is not None and when == "after":
        for x in found.streams.trades:
            for name, count, sign in ((x.stream, x.number, -1), (x.stream_taken, x.number_taken, 1)):
                if name == stream:
                    number += sign * count * ((x.giver in members) - (x.taker in members))
    return number, least and number is not None


def written(number: float | None, words: Words, *, least: bool, decimals: int = 0) -> str:
    if number is None:
        return "-"
    decimals = decimals or (0 if number == int(number) else 1)
    return ("≥ " if least else "") + words.number(round(number, decimals), decimals)


def total(found: Edition, area: str, when: str) -> tuple[float | None, bool, list[str]]:
    assert found.streams is not None
    parts = {s: known(found, area, s, when) for s in UNITS if s in found.streams.rates}
    numbers = [found.streams.rates[s] * n for s, (n, _) in parts.items() if n is not None]
    unknown = [s for s, (n, least) in parts.items() if n is None or least]
    return (sum(numbers) if numbers else None), bool(unknown), unknown


@pytest.mark.parametrize(("audience", "language"), CASES)
def test_lines_of_an_area_are_what_its_rows_and_figures_give(audience: Visibility, language: str) -> None:
    found, words = edition(audience), Words(language)
    load, period = TotalLoad(found), found.periods[0].name
    for area in found.areas:
        said = streams_of_area(load, area, period, words)
        before, after = total(found, area.code, "before"), total(found, area.code, "after")
        two = {k: written(n, words, least=least) for k, (n, least, _) in (("before", before), ("after", after))}
        assert said[0] == words("streams-total", **two)
        rates = {
            k: written(1000 * (n or 0) / area.population, words, least=least, decimals=found.rate_decimals)
            for k, (n, least, _) in (("before", before), ("after", after))
        }
        assert said[1] == words("streams-per-1000", **rates)
        listed = ", ".join(words(f"stream-{s}") for s in after[2])
        assert (words("streams-unknown", streams=listed) in said) == bool(after[2])
        assert (words("streams-at-least") in said) == (before[1] or after[1])
        assert rates_text(load, words) in said, "the rates stand beside the total"
        assert (words("streams-public") in said) == (audience != "prt")
        assert (words("streams-who") in said) == (area.level != "municipality")
        for stream in load.streams():
            (old, least), (new, _) = known(found, area.code, stream, "before"), known(found, area.code, stream, "after")
            name, unit = words(f"stream-{stream}"), words(f"stream-unit-{UNITS[stream]}")
            a, b = written(old, words, least=least), written(new, words, least=least)
            line = words("streams-line", stream=name, before=a, after=b, unit=unit)
            line = words("streams-line-same", stream=name, after=b, unit=unit) if old == new else line
            assert (words("streams-line-unknown", stream=name) if new is None else line) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exchange_of_more_than_there_is_is_told_where_it_is(language: str) -> None:
    found, words = edition("prt"), Words(language)
    assert found.streams is not None
    trades = tuple(replace(x, number=x.number + 10**6) for x in found.streams.trades)
    found = replace(found, streams=replace(found.streams, trades=trades))
    load, period = TotalLoad(found), found.periods[0].name
    told = 0
    for area in found.areas:
        said = streams_of_area(load, area, period, words)
        for stream in load.streams():
            number, _ = known(found, area.code, stream, "after")
            beyond = number is not None and number < 0
            assert (words("streams-overdrawn", stream=words(f"stream-{stream}")) in said) == beyond
            told += beyond
    assert told >= len(trades)


@pytest.mark.parametrize("audience", VISIBILITIES)
def test_exchanges_are_told_to_both_sides_with_their_rate(audience: Visibility) -> None:
    found = edition(audience)
    assert found.streams is not None
    assert len(found.streams.trades) == {"public": 1, "council": 2, "prt": 2}[audience]
    for x in found.streams.trades:
        line = EN(
            "streams-trade",
            giver=found.area[x.giver].name, taker=found.area[x.taker].name, number=str(x.number),
            number_taken=str(x.number_taken), rate=f"{x.number / x.number_taken:g}",
            stream=EN(f"stream-{x.stream}"), stream_taken=EN(f"stream-{x.stream_taken}"),
            unit=EN(f"stream-unit-{UNITS[x.stream]}"), unit_taken=EN(f"stream-unit-{UNITS[x.stream_taken]}"),
        )  # fmt: skip
        for area in found.areas:
            said = streams_of_area(TotalLoad(found), area, found.periods[0].name, EN)
            concerned = {x.giver, x.taker} & set(area.members)
            assert (line in said) == bool(concerned)
            assert not concerned or EN("streams-trades-beside") in said


def test_rates_are_told_by_unit_and_as_the_planner_chose_them() -> None:
    said = rates_text(TotalLoad(edition("prt")), EN)
    places = EN("streams-rate-places", streams=EN("stream-amv"), rate="2")
    people = EN("streams-rate-persons", streams=EN("stream-ukraine_private"), rate="0.25")
    assert places in said
    assert people in said
    assert said == EN("streams-rates", rates=said.split(": ", 1)[1].split(". Anything")[0])


@pytest.mark.parametrize("audience", VISIBILITIES)
def test_the_spread_is_over_the_municipalities_that_are_known(audience: Visibility) -> None:
    found = edition(audience)
    load, period = TotalLoad(found), found.periods[0].name
    whole = [a for a in found.level("municipality") if not total(found, a.code, "after")[2]]
    rate = {a.name: 1000 * (total(found, a.code, "after")[0] or 0) / a.population for a in whole}
    most, least = max(rate, key=rate.__getitem__), min(rate, key=rate.__getitem__)
    said = metrics_text(load, period, EN)
    assert said.startswith(EN("streams-metrics", known=str(len(whole)), of="13", highest=most,
                              most=f"{rate[most]:.2f}", lowest=least, least=f"{rate[least]:.2f}",
                              before="?", after="?").split("Gini")[0])  # fmt: skip


def test_without_rates_and_with_few_known_it_is_said() -> None:
    bare = TotalLoad(edition("prt"))
    bare.rates = {}
    assert rates_text(bare, EN) == EN("streams-no-rates")
    assert metrics_text(TotalLoad(publish(plan(), audience="prt")), edition("prt").periods[0].name, EN)
    unknown = TotalLoad(edition("prt"))
    unknown.rates = {"lvv": 1.0}
    assert metrics_text(unknown, edition("prt").periods[0].name, EN) == EN("streams-metrics-none", known="0", of="13")


def test_the_sheet_of_totals_has_how_much_each_stream_counts_in_its_header(tmp_path: Path) -> None:
    found = edition("prt")
    with Book(tmp_path / "book.xlsx", found, EN) as book:
        write(book, found)
    sheet = openpyxl.load_workbook(tmp_path / "book.xlsx")[EN("sheet-streams")]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    header = next(i for i, row in enumerate(rows) if EN("streams-col-unknown") in row)
    assert found.streams is not None
    for stream, rate in found.streams.rates.items():
        unit = EN(f"stream-unit-{UNITS[stream]}")
        title = EN("streams-col-counts", stream=EN(f"stream-{stream}"), unit=unit, rate=f"{rate:g}")
        column = rows[header].index(title)
        by_code = {row[1]: row[column] for row in rows[header + 1 :]}
        assert by_code["GM0718"] == known(found, "GM0718", stream, "after")[0]
    assert {row[1]: row[4] for row in rows[header + 1 :]}["PV29"] == pytest.approx(total(found, "PV29", "before")[0])
