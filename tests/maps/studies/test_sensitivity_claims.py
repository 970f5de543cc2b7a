"""What is told of uncertain inputs: every figure and label follows from the readings, in text, tables and drawing."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from data import BUNDLED
from maps.studies.sensitivity import (
    AREA_COLUMNS,
    INPUT_COLUMNS,
    MOST_SHOWN,
    area_rows,
    input_rows,
    sensitivity_picture,
    sensitivity_record,
    sensitivity_text,
)
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.tuning.input_ranges import UNLOCATED, InputRange
from optimiser.tuning.sensitivity import NOTHING, Effect, Sensitivity, most_first, of_municipality
from optimiser.words import LANGUAGES, Words


@cache
def tiny() -> Plan:
    return plan_places(read_case(BUNDLED / "tiny" / "tiny.toml"))


PERIOD = tiny().instance.territory.periods[-1]


def towns() -> tuple[str, ...]:
    return tuple(tiny().instance.territory.municipalities)


def made() -> tuple[Sensitivity, ...]:
    """An input of every kind, among them one without a plan and one that contradicts others."""
    a, b, c = towns()
    moves = Effect({a: 3, b: -2, c: -1}), Effect({a: -4, b: 4})
    country = tiny().instance.territory.country
    return most_first([
        Sensitivity(InputRange(a, "population", TOTAL, 10_000, 9_000, 11_000), *moves),
        Sensitivity(InputRange(b, "ses_woa", TOTAL, 0.1, 0.05, 0.15), NOTHING, Effect({b: 1, a: -1})),
        Sensitivity(InputRange(a, "existing", "regular", 30, 27, 33), Effect({}), Effect({a: -3})),
        Sensitivity(InputRange(c, "maximum", TOTAL, 35, 32, 38), Effect({}, "infeasible"), Effect({c: 3, a: -3})),
        Sensitivity(InputRange(country, "requirement", "amv", 12, 11, 13), Effect({}, "contradicted"), Effect({a: 1})),
        Sensitivity(InputRange(country, UNLOCATED, TOTAL, 0, 0, 421), NOTHING, Effect({c: 2, b: -2})),
    ])  # fmt: skip


def label(given: InputRange, words: Words) -> str:
    """The input as a reader meets it, made here anew."""
    names, decimals = tiny().instance.territory.names, 3 if given.what == "ses_woa" else 0
    code = {
        "population": "sensitivity-input-population", "ses_woa": "sensitivity-input-ses_woa",
        "existing": "sensitivity-input-existing", "maximum": "sensitivity-input-limit",
        "requirement": "sensitivity-input-requirement", UNLOCATED: "sensitivity-input-unlocated",
    }[given.what]  # fmt: skip
    bound = words("suppose-bound-maximum") if given.what == "maximum" else ""
    return words(code, area=names[given.area], group=words.named("group", given.group), bound=bound,
                 low=words.number(given.low, decimals), high=words.number(given.high, decimals))  # fmt: skip


def cells(effects: Sequence[Effect], words: Words, of: str = "") -> list[str]:
    told = []
    for e in effects:
        if e.status != "plan":
            told.append(words({"infeasible": "effect-infeasible", "contradicted": "effect-contradicted"}[e.status]))
        elif of:
            new = tiny().new_in(of, TOTAL, tiny().instance.territory.periods[-1])
            told.append(words.number(new + e.taken.get(of, 0)))
        else:
            told.append(words.number(max(sum(n for n in e.taken.values() if sign * n > 0) * sign for sign in (1, -1))))
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_its_input_with_what_both_readings_do(language: str) -> None:
    words, found, of = Words(language), made(), towns()[0]
    text = sensitivity_text(tiny(), found, words)
    rows = " ".join(text.split("\n\n")[1].split())  # a long title goes on in the next line
    for s in found:
        assert " ".join([label(s.range, words), *cells((s.low, s.high), words)]) in rows
    assert text.splitlines()[0] == words("sensitivity-title", period=PERIOD)
    assert any(line.startswith(words("sensitivity-col-input")) for line in text.splitlines())
    assert words("sensitivity-infeasible", count=1) in text
    assert words("sensitivity-contradicted", count=1) in text
    assert words("sensitivity-how") in text
    own = of_municipality(found, of)
    text = sensitivity_text(tiny(), own, words, of)
    new = tiny().new_in(of, TOTAL, tiny().instance.territory.periods[-1])
    name = tiny().instance.territory.names[of]
    assert text.startswith(words("sensitivity-title-of", area=name, number=words.number(new), period=PERIOD))
    rows = " ".join(text.split("\n\n")[1].split())
    for s in own:
        assert " ".join([label(s.range, words), *cells((s.low, s.high), words, of)]) in rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_out_and_what_changes_nothing_is_told(language: str) -> None:
    words, town = Words(language), towns()[0]
    many = [Sensitivity(InputRange(town, "population", TOTAL, 10.0, 9.0, 11.0), Effect({town: k}), NOTHING)
            for k in range(1, MOST_SHOWN + 3)]  # fmt: skip
    assert words("sensitivity-more", count=2) in sensitivity_text(tiny(), many, words)
    assert words("sensitivity-more", count=1) not in sensitivity_text(tiny(), many[:MOST_SHOWN], words)
    assert sensitivity_text(tiny(), [], words) == words("sensitivity-nothing")
    name = tiny().instance.territory.names[town]
    assert sensitivity_text(tiny(), [], words, town) == words("sensitivity-none", area=name, period=PERIOD)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawing_has_the_bars_and_numbers_of_the_text(language: str) -> None:
    words, found = Words(language), made()
    picture = sensitivity_picture(tiny(), found, words, mark="voor de tafel")
    shown = [s for s in found if s.infeasible or s.contradicted or s.most_moved]
    assert words("sensitivity-alt", count=len(shown), first=label(shown[0].range, words)) == picture.alt
    assert picture.title == words("sensitivity-title", period=PERIOD)
    for text in (
        words("sensitivity-across"),
        words("tornado-low"),
        words("tornado-high"),
        words("effect-infeasible"),
        words("effect-contradicted"),
    ):
        assert f">{text}<" in picture.svg
    for s in shown:
        for e in (s.low, s.high):
            assert e.status != "plan" or f">{words.number(e.moved or 0)}<" in picture.svg
    assert "voor de tafel" in picture.svg, "for whom it is stands in the drawing, which may travel alone"
    of = towns()[0]
    own = sensitivity_picture(tiny(), of_municipality(found, of), words, of)
    assert words("sensitivity-across-of", area=tiny().instance.territory.names[of]) in own.svg
    new = tiny().new_in(of, TOTAL, tiny().instance.territory.periods[-1])
    assert {f">{words.number(new + n)}<" in own.svg for n in (3, -4)} == {True}


def test_tables_and_record_say_the_same_of_every_input() -> None:
    found = made()
    rows, record = list(input_rows(tiny(), found)), sensitivity_record(tiny(), found)
    for row, told, s in zip(rows, record["inputs"], found, strict=True):
        assert row[:2] == [told["what"], told["area"]] == [s.range.what, s.range.area]
        assert row[4:7] == [told["now"], told["low"], told["high"]] == [s.range.now, s.range.low, s.range.high]
        assert row[7:11] == [*told["status"], *told["moved"]]
        assert row[-1] == record["period"] == PERIOD
    assert all(row[-1] == PERIOD for row in area_rows(tiny(), found))
    assert INPUT_COLUMNS[-1] == AREA_COLUMNS[-1] == "period"
    assert {tuple(r["status"]) for r in record["inputs"]} >= {("infeasible", "plan"), ("contradicted", "plan")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_there_are_more_periods_it_is_said_of_which_the_numbers_are(language: str) -> None:
    words, plan = Words(language), tiny()
    told = words("sensitivity-period", period=PERIOD)
    territory = replace(plan.instance.territory, periods=("eerder", PERIOD))
    more = replace(plan, instance=replace(plan.instance, territory=territory))
    assert told in sensitivity_text(more, made(), words)
    assert told not in sensitivity_text(plan, made(), words)
