"""Nothing is read and then used by nobody: what changes no output is told as unused, with why."""

from dataclasses import replace
from datetime import date

import pytest

from data.schema.facts import Eligibility, PublishedTotal
from data.schema.groups import Group
from data.schema.official_lists import Figure, Official
from optimiser.distribution.unused import together, unused
from optimiser.jobs.remarks import remark_lines, unused_record, unused_remarks
from optimiser.words import LANGUAGES, Words
from tests.accounting import silent
from tests.accounting_settings import silent as silent_settings
from tests.support.breadth import of
from tests.support.dossiers import KINDS, bid, candidate, closed, extension, limit, location, scenario, tables

ALL_RULES = tuple(scenario().rules)


def without(rule: str) -> dict[str, dict]:
    return {name: {} for name in ALL_RULES if name != rule}


def found(rows: dict, **settings: object) -> set[tuple[str, str, str | None, str | None]]:
    told = unused(tables(**rows), scenario(**settings))
    for language in LANGUAGES:
        assert all(Words(language).complaint(remark) for remark in together(told))
    return {(r.code.removeprefix("unused-"), r.table.removesuffix(".csv"), r.column, r.value) for r in told}


ENDED = location("A10", 30, "public").model_copy(update={"agreed_end": date(1930, 12, 31)})
SIZED = location("A10", 30, "public").model_copy(
    update={"minimum": 20, "maximum": 40, "closable_from": date(2026, 5, 1)}
)
BEFORE_THE_DAY = ENDED.model_copy(update={"agreed_end": date(2026, 3, 1)})
EARLY = PublishedTotal(scope_code="NL", places=3, reference_date=date(2020, 1, 1), source="-", confidence="high")
LISTED = [
    Official(scope_code="A10", places=n, status=s, reference_date=date(2026, 1, d), source="-")
    for n, s, d in ((30, "indicative", 1), (40, "decision", 2))
]


@pytest.mark.parametrize(
    ("rows", "settings", "expected"),
    [
        ({"limits": (limit("A10", "maximum", 5),)}, {"rules": without("respect_limits")}, ("rule", "limits", None)),
        ({"limits": (limit("A10", "capacity", 5),)}, {"rules": without("respect_capacity")}, ("rule", "limits", None)),
        (
            {"eligibility": (closed("A13", "amv"),)},
            {"rules": without("eligible_groups")},
            ("rule", "eligibility", None),
        ),
        (
            {"eligibility": (Eligibility(gm_code="A13", group="amv", eligible="yes", reason="-", author="-"),)},
            {},
            ("default", "eligibility", None),
        ),
        ({"locations": (ENDED,)}, {}, ("outside", "locations", None)),
        ({"locations": (BEFORE_THE_DAY,)}, {}, ("no-day", "locations", None)),
        ({"bids": (bid("A14", 7).model_copy(update={"start": date(2031, 1, 1)}),)}, {}, ("outside", "bids", None)),
        ({"official": tuple(LISTED)}, {}, ("superseded", "official", None)),
        (
            {"published_totals": (EARLY,)},
            {},
            ("day", "published_totals", None),
        ),
        ({"groups": (Group(group="jeugd", regime="minors"),)}, {}, ("group", "groups", None)),
        ({"kinds": KINDS}, {}, ("places-only", "kinds", None)),
        ({"locations": (SIZED,)}, {}, ("places-only", "locations", "minimum")),
        (
            {"locations": (SIZED.model_copy(update={"closable_from": date(2026, 7, 2)}),)},
            {"locations": {}},
            ("late", "locations", "closable_from"),
        ),
        (
            {"locations": (SIZED.model_copy(update={"places": None}),)},
            {"locations": {}},
            ("unsized", "locations", "minimum"),
        ),
        (
            {"locations": (SIZED.model_copy(update={"gm_code": None, "province_code": "PA"}),)},
            {"locations": {}},
            ("unsized", "locations", "maximum"),
        ),
        ({"locations": (SIZED,)}, {}, ("places-only", "locations", "maximum")),
        ({"locations": (SIZED,)}, {}, ("places-only", "locations", "closable_from")),
        ({"candidates": (candidate("A13"),)}, {}, ("places-only", "candidates", None)),
        ({"extensions": (extension("x"),)}, {}, ("places-only", "extensions", None)),
        (
            {"figures": (Figure(gm_code="A10", column="gdp", value=1.0, year=2021, unit="-", source="-"),)},
            {},
            ("column", "figures", "gdp"),
        ),
        ({}, {"stages": [{"aim": "worst_load", "tolerance": 0.1}]}, ("tolerance", "scenario", "stages.1.tolerance")),
        (
            {},
            {"stages": [{"blend": [{"aim": "worst_load", "weight": 1}, {"aim": "spread", "weight": 0}]}]},
            ("weight", "scenario", "stages.1.weight"),
        ),
        ({}, {"agreed": "plan.csv"}, ("agreed", "scenario", "agreed")),
        ({}, {"housing": {"half_year": "2025-I"}}, ("housing", "scenario", "housing")),
        ({}, {"unknown_existing": "regular"}, ("unpublished", "scenario", "unknown_existing")),
        ({}, {"locations": {}}, ("stages", "scenario", "stages")),
        ({}, {"locations": {"peak_at": 2.0}}, ("peak", "scenario", "locations.peak_at")),
    ],
)
def test_what_has_no_effect_is_told_with_why(rows: dict, settings: dict, expected: tuple) -> None:
    assert expected in {(why, table, column) for why, table, column, _ in found(rows, **settings)}


def test_a_location_that_may_close_on_the_last_reference_date_is_not_told() -> None:
    closable = SIZED.model_copy(update={"closable_from": date(2026, 7, 1)})
    told = found({"locations": (closable,)}, locations={})
    assert not {column for _, table, column, _ in told if table == "locations"}


def test_what_has_an_effect_is_not_told() -> None:
    used = {
        "limits": (limit("A10", "capacity", 5), limit("A20", "maximum", 5)),
        "eligibility": (closed("A13", "amv"),),
        "locations": (location("A11", 30, "public"),),
        "bids": (bid("A14", 7),),
    }
    assert found(used) == set()


def test_many_rows_of_one_kind_are_one_sentence_with_their_number() -> None:
    rows = tuple(limit(f"A1{i}", "maximum", 5, "public") for i in range(5)) + tuple(
        limit(f"A2{i}", "maximum", 5, "public") for i in range(4)
    )
    remarks = unused_remarks(tables(limits=rows), scenario(rules=without("respect_limits")))
    (told,) = [Words("nl").complaint(r) for r in remarks]
    assert told.startswith("limits.csv: A10, maximum; A11, maximum;")
    assert "en nog 4: geen gevolg, want het scenario noemt regel respect_limits niet" in told


def test_remarks_for_an_audience_are_of_the_rows_that_it_may_see() -> None:
    both = (limit("A10", "maximum", 5, "public"), limit("A11", "maximum", 4711, "prt"))
    given, asked = tables(limits=both), scenario(rules=without("respect_limits"))
    assert [r["row"] for r in unused_record(given, asked, "public")] == ["A10, maximum"]
    assert [r["row"] for r in unused_record(given, asked, "prt")] == ["A10, maximum", "A11, maximum"]
    read = [replace(r, visibility=v) for r, v in zip(unused(given, asked), ("public", "prt"), strict=True)]
    assert len(list(remark_lines(read, "public", Words("nl")))) == 1
    assert len(list(remark_lines(read, "prt", Words("nl")))) == 2


@pytest.mark.parametrize("case", ["tiny/tiny", "zeeland/working-day", "zeeland/hubs"])
def test_every_row_and_cell_of_a_bundled_case_matters_or_is_told(case: str) -> None:
    ended, lost = silent(case, per_column=1, part=(1, of(2, 1)))
    assert lost == []
    assert sum(n for (_, how), n in ended.items() if how == "changed") > of(10, 20)


@pytest.mark.parametrize("case", ["tiny/tiny", "nl-2022/housing", "zeeland/housing"])
def test_every_setting_of_a_bundled_scenario_matters_or_is_told(case: str) -> None:
    ended, lost = silent_settings(case, every=of(2, 1))
    assert lost == []
    assert ended["changed"] > (15 if case.endswith("housing") else 50) / of(2, 1)
