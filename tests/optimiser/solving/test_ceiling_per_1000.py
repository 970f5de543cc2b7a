"""A ceiling per 1,000 inhabitants holds with what exists, is exact, and is told where it decides or clashes."""

from dataclasses import replace

import pytest

from optimiser import audit, solve
from optimiser.constraints import smallest_number
from optimiser.distribution.scenario_fit import misfits
from optimiser.errors import InfeasibleError
from optimiser.explaining.reasons import reasons
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.ceilings import ceiling
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import plan as make_plan
from optimiser.words import LANGUAGES, Words
from optimiser.words.bottlenecks import bottleneck_lines
from optimiser.words.telling import tell
from tests.support.dossiers import TOWNS, scenario, tables
from tests.support.streams import RATES, A, stream
from tests.support.towns import RULES, T, towns

STAGES = (Stage(aim="leximax_load"), Stage(aim="lots"))


def question(per: float, required: int = 40) -> Instance:
    """Three towns of 10,000, of which the first hosts 80 already."""
    return towns(
        [10_000, 10_000, 10_000],
        existing=[80, 0, 30],
        weights=[1, 1, 2],
        required={("NL", "regular"): required},
        rules=RULES | {"ceiling_per_1000": {"per_1000": per}},
    )


def told(plan: Plan, town: str, language: str) -> str:
    return " ".join(tell(fact, Words(language)) for fact in reasons(plan, town, T))


def test_who_hosts_more_already_gets_none_and_nobody_goes_above() -> None:
    found = make_plan(question(4), STAGES)
    new = [found.new_in(m, TOTAL, T) for m in ("T000", "T001", "T002")]
    assert new == [0, 30, 10], "of 40: the last has room for 10"


@pytest.mark.parametrize(("language", "full", "met"), [("nl", "komt niets bij", "meer kan hier niet"),
                                                       ("en", "Nothing is added", "no more can come")])  # fmt: skip
def test_a_council_reads_that_the_ceiling_is_reached(language: str, full: str, met: str) -> None:
    found = make_plan(question(4), STAGES)
    assert full in told(found, "T000", language)
    assert met in told(found, "T002", language)
    assert "1.000" in told(found, "T002", "nl")
    free = told(found, "T001", language)
    assert full not in free
    assert met not in free


def test_more_than_the_ceilings_leave_is_told_by_their_number_in_both_languages() -> None:
    with pytest.raises(InfeasibleError) as refused:
        make_plan(question(4, required=60), STAGES)
    for language, text in (("nl", "plafond per 1.000"), ("en", "ceiling per 1,000")):
        lines = bottleneck_lines(refused.value.bottlenecks, Words(language), str)
        assert any(text in line and "10" in line for line in lines), lines
    assert set(LANGUAGES) == {"nl", "en"}


@pytest.mark.parametrize(("per", "people", "most"), [(0.7, 10_000, 7), (2.3, 10_000, 23), (1.1, 1_999, 2), (0, 900, 0)])
def test_a_ceiling_is_exact_in_the_decimals_that_are_written(per: float, people: int, most: int) -> None:
    asked = towns([people], required={}, rules={"ceiling_per_1000": {"per_1000": per}})
    assert ceiling(asked, "T000") == most


@pytest.mark.parametrize(("language", "none", "full"), [
    ("nl", "minder dan één hele plaats", "met de bestaande plaatsen"),
    ("en", "less than one whole place", "existing places reach"),
])  # fmt: skip
def test_a_town_too_small_for_one_place_is_not_told_of_existing_places(language: str, none: str, full: str) -> None:
    asked = towns([60, 10_000], weights=[1, 1], required={("NL", "regular"): 40},
                  rules=RULES | {"ceiling_per_1000": {"per_1000": 4}})  # fmt: skip
    found = make_plan(asked, STAGES)
    said = told(found, "T000", language)
    assert none in said
    assert full not in said
    assert " 4 p" in said, "a whole number is told as one"


def test_what_is_full_has_no_other_number_so_no_aims_are_said_to_choose_it() -> None:
    aims = (Stage(aim="total_gap"), Stage(aim="lots"))
    found = make_plan(question(4), aims)
    codes = {m: {f.code for f in reasons(found, m, T)} for m in ("T000", "T001")}
    assert "why-ceiling-full" in codes["T000"]
    assert "why-aims" not in codes["T000"]
    assert "why-aims" in codes["T001"]


def test_room_for_a_smallest_number_ends_at_the_ceiling_and_that_is_told() -> None:
    rules = {"ceiling_per_1000": {"per_1000": 4}, "smallest_number": {"regular": 30.0}}
    asked = replace(question(4), parameters=RULES | rules)
    found = make_plan(replace(asked, requirement={("NL", "regular", T): 30}), STAGES)
    assert [found.new_in(m, TOTAL, T) for m in ("T000", "T001", "T002")] == [0, 30, 0]
    assert [smallest_number.room(found.instance, (m, g, T)) for m in ("T001", "T002") for g in ("regular", TOTAL)] == [
        30, 30, 10, 10,
    ]  # fmt: skip
    assert "hoogstens 10 nieuwe plaatsen" in told(found, "T002", "nl")


def test_an_own_number_that_is_kept_ends_at_the_ceiling() -> None:
    """A municipality with an unknown stream: 26 places by its part, where the ceiling allows 25."""
    tasks = tuple(stream(m, "housing_task", 8) for m in TOWNS)
    others = tuple(stream(m, "ukraine_municipal", 60) for m in TOWNS if m != A[0])
    wanted = scenario(
        streams={"rates": RATES},
        joint={"streams": [{"stream": "housing_task", "within": 0.25}], "unknown": "keep"},
        stages=[{"aim": "leximax_load", "group": "together"}, {"aim": "lots"}],
        rules={**scenario().rules, "ceiling_per_1000": {"per_1000": 2.5}},
    )
    found = solve(tables(streams=(*tasks, *others)), wanted)
    assert not any(audit(found).values())
    assert found.new_in(A[0], TOTAL, T) == 25


def test_a_ceiling_below_zero_is_refused_with_what_was_expected() -> None:
    (told,) = misfits(scenario(rules={"meet_requirement": {}, "ceiling_per_1000": {"per_1000": -1.0}}))
    place, needs = (told.code, told.column), told.details["needs"]
    assert (place, needs) == (("setting-invalid", "rules.ceiling_per_1000.per_1000"), "least")
