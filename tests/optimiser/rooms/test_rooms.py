"""One suite that every room must pass."""

import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimiser.auditing import audit as auditor
from optimiser.catalogue import FOLDERS, rooms
from optimiser.constraints import smallest_number
from optimiser.errors import InfeasibleError, SolverError
from optimiser.model.area_bounds import AreaBound
from optimiser.model.variables import Variables, label
from optimiser.problem.instance import Instance
from optimiser.problem.plan import Plan
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import plan as make_plan
from optimiser.solving.programme import build
from optimiser.solving.solver_session import Session
from optimiser.solving.stages import stage_dialogue
from tests.support.paths import GOLDEN
from tests.support.towns import RULES, T, bid, exchange, jointly, keeping, limit, towns

EVERY = [(folder, name) for folder in FOLDERS for name in sorted(rooms(folder))]
LINEAR_RULES = RULES | {"relieve_provinces": {"multiple": 1.5}, "keep_bids": {}, "keep_exchanges": {}}
CEILING = {"ceiling_per_1000": {"per_1000": 4.2}}
ALL_RULES = (
    LINEAR_RULES | CEILING | {"smallest_number": {"regular": 8.0, "amv": 4.0}, "keep_streams": {}, "keep_unknown": {}}
)
TASKS = {"T000": 12, "T001": 4, "T002": 9}
KEPT = {("T001", "regular", T): 6, ("T001", "housing_task", T): 4}
BIDS = (bid("T002", 12), bid("T001", 5, "amv"), bid("T001", 9, hard=False))
EXCHANGES = (exchange("T001", "T002", 7), exchange("T001", "T000", 95))
NEEDED = {
    "keys": ("weights", "PARAMETERS", "CREDITS_EXISTING", "REGIME_SHARES"),
    "constraints": ("excess", "PARAMETERS", "UNIT"),
    "objectives": ("score", "UNIT"),
    "metrics": ("score", "UNIT"),
}


def question(rules: dict[str, dict[str, float]] | None = None) -> Instance:
    """Three towns in two provinces in which every rule has something to say."""
    return towns(
        [10_000, 20_000, 30_000],
        existing=[90, 0, 0],
        provinces=["P1", "P1", "P2"],
        weights=[10_000, 20_000, 30_000],
        required={("P2", "regular"): 30, ("NL", "amv"): 12},
        groups=("regular", "amv"),
        limits=[limit("T001", "minimum", 2), limit("T002", "maximum", 38), limit("T000", "capacity", 95)],
        ineligible=[("T000", "amv")],
        rules=RULES if rules is None else rules,
        bids=BIDS,
    )


@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_every_room_says_its_maths_its_unit_and_what_it_needs(folder: str, name: str) -> None:
    room: ModuleType = rooms(folder)[name]
    text = room.__doc__ or ""
    assert "Maths:" in text, "the formula is missing"
    assert "[" in text.split("Maths:")[1], "the unit is missing"
    assert text.splitlines()[0].endswith("."), "the first line is one sentence"
    assert all(hasattr(room, needed) for needed in NEEDED[folder])
    if folder == "constraints":
        assert hasattr(room, "bounds") != hasattr(room, "rows"), "a rule bounds sums, or has rows of its own"
    if folder == "objectives":
        assert hasattr(room, "term") != hasattr(room, "stages"), "an aim is one number, or speaks in several stages"
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name)


def lp_text(v: Variables, path: Path) -> str:
    v.problem.writeLP(str(path))
    return path.read_text()


@pytest.mark.parametrize("rule", sorted(rooms("constraints")))
def test_the_rows_of_every_rule_are_as_in_its_golden(rule: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    instance = towns(
        [10_000, 20_000, 30_000],
        existing=[90, 0, 0],
        provinces=["P1", "P1", "P2"],
        weights=[10_000, 20_000, 0],
        required={("P1", "regular"): 30, ("NL", "amv"): 12},
        groups=("regular", "amv"),
        limits=[
            limit("T001", "minimum", 2),
            limit("T002", "maximum", 38),
            limit("T001", "fixed", 9, "amv"),
            limit("T000", "capacity", 95),
        ],
        ineligible=[("T000", "amv")],
        rules={rule: ALL_RULES[rule]},
        bids=BIDS,
        exchanges=EXCHANGES,
    )
    instance = jointly(instance, TASKS, 3) if rule == "keep_streams" else instance
    instance = keeping(jointly(instance, TASKS, 3), KEPT) if rule == "keep_unknown" else instance
    check_golden(f"constraints/{rule}.lp", lp_text(build(instance), tmp_path / "x.lp"), request)


@pytest.mark.parametrize("aim", sorted(rooms("objectives")))
def test_the_first_question_of_every_aim_is_as_in_its_golden(
    aim: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    v = Variables(jointly(question(), TASKS, 3) if aim == "streams_moved" else question())
    ask = next(stage_dialogue(v.instance, v, Stage(aim=aim), 0))
    v.problem.setObjective(ask.minimise)
    for name, row in ask.rows.items():
        v.problem.addConstraint(row, name)
    check_golden(f"objectives/{aim}.lp", lp_text(v, tmp_path / "x.lp"), request)


def check_golden(name: str, text: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / name
    if request.config.getoption("--update-goldens"):
        path.write_text(text)
    assert path.is_file(), f"{name} is missing: run pytest --update-goldens and read the difference"
    assert text == path.read_text()


def test_no_golden_is_left_over() -> None:
    for folder in ("constraints", "objectives"):
        assert {p.stem for p in (GOLDEN / folder).iterdir()} == set(rooms(folder))


def violation(session_problem: Variables, new: dict[tuple[str, str, str], int]) -> dict[str, float]:
    """How far whole places break each row as PuLP holds it; a municipality is open where that is nearer."""
    value = {v.name: new[cell] for cell, v in session_problem.new.items()}
    least = smallest_number.thresholds(session_problem.instance)
    value |= {label("open", *c): int(2 * new[c] >= n) for c, n in least.items()}
    found = {}
    for row in session_problem.problem.constraints():
        left = sum(c * value[x.name] for x, c in row.items()) + row.constant
        found[row.name] = max(0.0, left) if row.sense == -1 else max(0.0, -left) if row.sense == 1 else abs(left)
    return found


@settings(max_examples=80)
@given(st.lists(st.integers(0, 40), min_size=6, max_size=6))
def test_rows_and_excess_agree_on_every_plan(numbers: list[int]) -> None:
    instance = replace(question(ALL_RULES), exchanges=EXCHANGES)
    new = dict(zip(instance.cells, numbers, strict=True))
    said_to_solver = violation(build(instance), new)
    written = Plan(instance=instance, new=new)
    for rule in ALL_RULES:
        to_auditor = max(rooms("constraints")[rule].excess(instance, written).values(), default=0)
        rows = [x for name, x in said_to_solver.items() if name.startswith(f"{rule}(")]
        if rule == "smallest_number":  # its rows also say what other rules leave; an enumeration asks for no more
            assert to_auditor <= max(rows)
            continue
        assert to_auditor == max(rows, default=0), rule


@settings(max_examples=40)
@given(st.lists(st.integers(0, 20), min_size=9, max_size=9))
def test_rows_and_excess_of_streams_agree_on_every_plan(numbers: list[int]) -> None:
    instance = jointly(question({"meet_requirement": {}}), TASKS, 3)
    new = dict(zip(instance.cells, numbers, strict=True))
    rows = [x for name, x in violation(build(instance), new).items() if name.startswith("keep_streams(")]
    written = Plan(instance=instance, new=new)
    assert max(rooms("constraints")["keep_streams"].excess(instance, written).values()) == max(rows)
    kept = keeping(instance, KEPT)
    rows = [x for name, x in violation(build(kept), new).items() if name.startswith("keep_unknown(")]
    assert max(rooms("constraints")["keep_unknown"].excess(kept, written).values()) == max(rows)


STAGES = (Stage(aim="leximax_load"), Stage(aim="leximax_load", group="amv"), Stage(aim="lots"))
BINDING: dict[str, Instance] = {
    "smallest_number": towns(
        [1000, 1000], required={("NL", "regular"): 10}, rules=RULES | {"smallest_number": {"regular": 6}}
    ),
    "meet_requirement": towns([1000, 1000], required={("NL", "regular"): 10}),
    "respect_capacity": towns([1000, 1000], required={("NL", "regular"): 10}, limits=[limit("T000", "capacity", 2)]),
    "respect_limits": towns([1000, 1000], required={("NL", "regular"): 10}, limits=[limit("T000", "maximum", 2)]),
    "eligible_groups": towns([1000, 1000], required={("NL", "regular"): 10}, ineligible=[("T000", "regular")]),
    "no_share_no_places": towns([1000, 1000], weights=[0, 1], required={("NL", "regular"): 10}),
    "ceiling_per_1000": towns(
        [1000, 1000],
        existing=[3, 0],
        weights=[3, 1],
        required={("NL", "regular"): 10},
        rules=RULES | {"ceiling_per_1000": {"per_1000": 8}},
    ),
    "relieve_provinces": towns(
        [9000, 1000], existing=[0, 9], provinces=["P1", "P2"], required={("NL", "regular"): 99}, rules=LINEAR_RULES
    ),
    "keep_streams": jointly(towns([1000, 1000], required={("NL", "regular"): 10}), {"T000": 8, "T001": 2}, 1),
    "keep_unknown": keeping(
        jointly(towns([1000, 1000], required={("NL", "regular"): 10}), {"T000": 8, "T001": 2}, 1),
        {("T000", "regular", T): 8},
    ),
    "keep_bids": towns([1000, 1000], required={("NL", "regular"): 10}, rules=LINEAR_RULES, bids=[bid("T000", 8)]),
    # The total is heaviest in the town that takes minors over: only the rule brings them there.
    "keep_exchanges": towns(
        [1000, 1000],
        existing=[50, 0],
        required={("NL", "regular"): 10, ("NL", "amv"): 6},
        groups=("regular", "amv"),
        rules=RULES | {"keep_exchanges": {}},
        exchanges=[exchange("T001", "T000", 3, "amv")],
    ),
}


def otherwise(bound: AreaBound, mutation: str) -> AreaBound | None:
    """A bound that lets through what it should not, or asks for something else; none where it is dropped."""
    if mutation == "dropped":
        return None
    if mutation == "loosened":
        most = None if bound.most is None else bound.most + 3
        return bound._replace(least=most if bound.least == bound.most else None if bound.most is None else bound.least,
                              most=most)  # fmt: skip
    if bound.least is None:
        return bound._replace(least=bound.most, most=None)
    number = -(bound.least or 0) + 1
    return bound._replace(least=number, most=number if bound.most is not None else None)


def otherwise_said(named: tuple, mutation: str) -> tuple | None:
    """The same of a row."""
    index, row = named
    if mutation == "dropped":
        return None
    if mutation == "loosened":
        row.constant += -3 if row.sense != 1 else 3
    elif row.sense == -1:
        row.sense = 1
    else:
        row.constant = -row.constant + 1 if row.constant else 1
    return index, row


@pytest.mark.parametrize("rule", sorted(rooms("constraints")))
@pytest.mark.parametrize("mutation", ["dropped", "loosened", "sign"])
def test_a_mutation_of_any_rule_is_caught_by_the_auditor(
    rule: str, mutation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    instance = BINDING[rule]
    assert max(auditor.audit(make_plan(instance, STAGES_OF(instance))).values()) == 0
    room = rooms("constraints")[rule]
    form, change = ("bounds", otherwise) if hasattr(room, "bounds") else ("rows", otherwise_said)
    real = getattr(room, form)
    monkeypatch.setattr(room, form, lambda *given: [y for x in real(*given) if (y := change(x, mutation)) is not None])
    try:
        found = make_plan(instance, STAGES_OF(instance))
    except (InfeasibleError, SolverError):  # a programme that cannot be solved is a mutation caught too
        return
    assert max(auditor.audit(found).values()) > 0


def STAGES_OF(instance: Instance) -> tuple[Stage, ...]:  # noqa: N802
    return tuple(s for s in STAGES if s.group in ("total", *instance.territory.groups))


@pytest.mark.parametrize("aim", sorted(set(rooms("objectives")) - {"lots"}))
@pytest.mark.parametrize("level", ["municipality", "region", "province"])
@pytest.mark.parametrize("group", ["total", "amv"])
def test_every_aim_works_at_every_level_and_its_score_is_near_its_value(aim: str, level: str, group: str) -> None:
    instance = question()
    found = make_plan(instance, (Stage(aim=aim, level=level, group=group), Stage(aim="lots")))  # type: ignore[arg-type]
    assert max(auditor.audit(found).values()) == 0
    score = rooms("objectives")[aim].score(instance, found, level=level, group=group)
    assert score == pytest.approx(found.aims[0].value, abs=3 if rooms("objectives")[aim].UNIT == "places" else 0.5)


def test_a_session_gives_the_same_answer_as_a_programme_built_anew() -> None:
    v = build(question())
    session = Session(v.problem)
    for m in v.instance.territory.municipalities:
        warm = session.minimise(v.area(m, "total", T))
        other = build(question())
        cold = Session(other.problem).minimise(other.area(m, "total", T))
        assert warm is not None
        assert cold is not None
        assert warm.value == pytest.approx(cold.value, abs=1e-7)
