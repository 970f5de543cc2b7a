"""Where no level explains a number, the aims that chose it are told, with what was agreed."""

from dataclasses import replace

from data import BUNDLED, load
from optimiser.explaining.reasons import all_reasons
from optimiser.jobs.solve import solve
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import plan as plan_places
from tests.support.bundled import CASES

ZEELAND = BUNDLED / "zeeland" / "weights.toml"
AIMS = {"why-aims", "why-aim", "why-aim-weighed"}
AGREED = {"why-agreed": 0, "why-agreed-more": 1, "why-agreed-fewer": -1}


def planned() -> Plan:
    return solve(load(ZEELAND.parent), ZEELAND)


def test_a_blend_is_told_with_every_aim_and_its_weight() -> None:
    told = all_reasons(planned())
    assert set(told) == {f"GM{c}" for c in ("0654", "0664", "0677", "0678", "0687", "0703", "0715", "0716", "0717",
                                            "0718", "1676", "1695", "1714")}  # fmt: skip
    for facts in told.values():
        weighed = [(f.codes["aim"], f.numbers["weight"]) for f in facts if f.code == "why-aim-weighed"]
        decided = any(f.code in {"why-bound-binds", "why-no-share"} for f in facts)
        assert weighed == ([] if decided else [("aim-gini_load", 0.4), ("aim-spread", 0.6)])


def test_lots_are_no_reason() -> None:
    assert not any(f.codes.get("aim") == "aim-lots" for facts in all_reasons(planned()).values() for f in facts)


def test_where_a_level_is_told_no_aims_are() -> None:
    tables = load(CASES["letter"].parent)
    told = all_reasons(solve(tables, CASES["letter"]))
    levelled = [facts for facts in told.values() if any(f.code in {"why-level", "why-level-rest"} for f in facts)]
    assert len(levelled) > len(told) / 2
    assert not any(f.code in AIMS for facts in told.values() for f in facts)


def test_what_was_agreed_is_told_as_it_was_and_by_how_much_the_plan_differs() -> None:
    before = planned()
    agreed = {c: n + 30 * (c[0] == "GM0715" and c[1] == "regular") for c, n in before.new.items()}
    stages = (Stage(aim="change"), Stage(aim="lots"))
    after = replace(plan_places(replace(before.instance, agreed=agreed), stages), case=before.case)
    (period,) = after.instance.territory.periods
    seen = set()
    for m, facts in all_reasons(after).items():
        for f in (f for f in facts if f.code in AGREED):
            old = sum(agreed[m, g, period] for g in after.instance.territory.groups)
            new = sum(after.new[m, g, period] for g in after.instance.territory.groups)
            assert f.numbers == {"agreed": old, "apart": abs(new - old)}
            assert AGREED[f.code] == (new > old) - (new < old)
            seen.add(f.code)
    assert {"why-agreed", "why-agreed-fewer"} <= seen
