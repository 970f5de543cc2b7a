"""What earlier aims hold never stops a later one by rounding noise, and a true clash still does."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimiser import solve
from optimiser.auditing.audit import audit
from optimiser.distribution.build import build_instance
from optimiser.errors import InfeasibleError, SolverError
from optimiser.model.protocol import Ask
from optimiser.objectives.leximax_load import levels_of
from optimiser.problem.scenario import Stage
from optimiser.solving import plan as chain
from optimiser.solving.conversation import ask_solver, start_session
from optimiser.solving.programme import build
from optimiser.tolerances import GIVE, SLACK
from tests.support.dossiers import TOWNS, limit, scenario, tables

AIMS = ("leximax_load", "worst_load", "total_gap", "gini_load", "theil_load", "spread", "cvar_load", "concentration")


def leximax(flows: int) -> list[dict]:
    way = {"aim": "leximax_load", "parameters": {"flows": flows}}
    return [way, {**way, "group": "amv"}, {"aim": "lots"}]


def bound(code: str, kind: str, places: int, group: str | None = None):
    return limit(code, kind, places, "public").model_copy(update={"group": group})


@pytest.mark.parametrize("flows", [1, 0])
def test_limits_that_leave_a_region_no_room_never_stop_the_chain(flows: int) -> None:
    asked = scenario(stages=leximax(flows))
    for fixed, least in product(range(18, 40), (5, 7, 9)):
        exact = [bound(f"A1{i}", kind, fixed) for i in range(4) for kind in ("minimum", "maximum")]
        found = solve(tables(limits=(*exact, bound("A14", "maximum", least))), asked)
        assert [found.new_in(f"A1{i}", "total", "t") for i in range(4)] == [fixed] * 4
        assert found.gap <= 1e-6


KIND = st.sampled_from([("fixed",), ("minimum",), ("maximum",), ("minimum", "maximum")])
LIMIT = st.tuples(KIND, st.sampled_from([None, "regular", "amv"]), st.integers(0, 40))
STAGE = st.fixed_dictionaries(
    {
        "aim": st.sampled_from(["leximax_load", "leximax_load", *AIMS]),
        "group": st.sampled_from(["total", "regular", "amv"]),
        "level": st.sampled_from(["municipality", "municipality", "region", "province"]),
        "tolerance": st.sampled_from([0.0, 0.0, 0.01]),
    }
)


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(list(TOWNS)), LIMIT, max_size=10),
    st.lists(STAGE, min_size=1, max_size=4, unique_by=lambda s: (s["aim"], s["level"], s["group"])),
)
def test_a_chain_of_aims_ends_in_an_audited_plan_or_in_limits_that_clash(limits: dict, stages: list[dict]) -> None:
    rows = tuple(bound(m, kind, n, g) for m, (kinds, g, n) in limits.items() for kind in kinds)
    asked = scenario(stages=[*stages, {"aim": "lots"}])
    try:
        found = solve(tables(limits=rows), asked)
    except InfeasibleError:
        return
    assert not any(audit(found).values())


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(list(TOWNS)), st.integers(5, 60), max_size=4))
def test_levels_by_duals_are_those_by_flows_however_many_lie_above_them(ceilings: dict[str, int]) -> None:
    instance = build_instance(tables(limits=tuple(bound(m, "maximum", n) for m, n in ceilings.items())), scenario())
    levels = levels_of(instance, build(instance), level="municipality", group="total")
    assert levels is not None
    found = chain.optimise(instance, [Stage(aim="leximax_load", parameters={"flows": 0.0})]).places
    for m in TOWNS:
        share, _ = instance.base(m, "total", "t")
        assert sum(found[m, g, "t"] for g in ("regular", "amv")) == pytest.approx(levels[m, "t"] * share, abs=SLACK)


@pytest.mark.parametrize(("beyond", "holds", "possible"), [(1e-6, 1, 1), (3 * GIVE, 1, 0), (1e-6, 0, 0)])
def test_only_what_is_held_gives_way_and_by_noise_alone(beyond: float, holds: int, possible: int) -> None:
    v, session = start_session(build_instance(tables(), scenario()))
    province = v.area("PB", "regular", "t")
    ask = Ask(v.total((), (), ""), {"held": province <= 180 - beyond}, holds=bool(holds))
    if not possible:
        with pytest.raises(SolverError, match="stage-infeasible"):
            ask_solver(session, v, ask)
        return
    assert ask_solver(session, v, ask).at(province) == pytest.approx(180, abs=SLACK)
    assert -v.live["held"].constant == pytest.approx(180 + SLACK, abs=SLACK / 2)
