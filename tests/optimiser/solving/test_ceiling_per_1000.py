"""A ceiling per 1,000 inhabitants holds with what exists, is exact, and is told where it decides or clashes."""

import pytest

from optimiser.constraints import ceiling_per_1000
from optimiser.distribution.scenario_fit import misfits
from optimiser.errors import InfeasibleError
from optimiser.explaining.reasons import reasons
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import plan as make_plan
from optimiser.words import LANGUAGES, Words, tell
from optimiser.words.bottlenecks import bottleneck_lines
from tests.support.dossiers import scenario
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
    assert ceiling_per_1000.ceiling(asked, "T000") == most


def test_a_ceiling_below_zero_is_refused_with_what_was_expected() -> None:
    (told,) = misfits(scenario(rules={"meet_requirement": {}, "ceiling_per_1000": {"per_1000": -1.0}}))
    place, needs = (told.code, told.column), told.details["needs"]
    assert (place, needs) == (("setting-invalid", "rules.ceiling_per_1000.per_1000"), "least")
