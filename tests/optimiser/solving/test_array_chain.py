"""Chains in arrays and row by row: the same programme, and the same answer to the bit."""

import random
from collections.abc import Callable

import numpy as np
import pytest

from data import BUNDLED
from optimiser.distribution.idle_tolerance import without_idle_tolerance
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import read_case
from optimiser.model import separable
from optimiser.model.cell_rows import CellPositions, bounded
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage
from optimiser.solving.array_chain import array_chain
from optimiser.solving.plan import optimise, plan, row_by_row
from optimiser.solving.programme import build, rule_bounds
from optimiser.tolerances import GAP
from tests.support.questions import in_two_periods, random_question, varied_question
from tests.support.towns import limit, towns

CASES = ("nl-2022/letter.toml", "nl-2026/provinces.toml", "tiny/tiny.toml", "zeeland/total-load.toml")
CHAINS = (
    (Stage(aim="leximax_load"), Stage(aim="lots")),
    (Stage(aim="leximax_load"), Stage(aim="leximax_load", group="amv"), Stage(aim="lots")),
    (Stage(aim="leximax_load", level="province"), Stage(aim="lots", group="amv")),
    (Stage(aim="leximax_load"),),
    (Stage(aim="lots"),),
)


def same(instance: Instance, stages: tuple[Stage, ...]) -> bool:
    """Whether the chain is one of arrays; then both ways are compared."""
    found = array_chain(instance, stages)
    if found is None:
        return False
    theirs = row_by_row(instance, stages)
    assert found.places == theirs.places
    assert found.aims == theirs.aims
    assert max(found.gap, theirs.gap) <= GAP
    return True


@pytest.mark.parametrize("case", CASES)
def test_bundled_cases_come_to_the_same_to_the_bit(case: str) -> None:
    read = read_case(BUNDLED / case)
    assert same(read.instance, without_idle_tolerance(tuple(read.scenario.stages)))


@pytest.mark.parametrize("number", range(len(CHAINS)))
@pytest.mark.parametrize("make", [random_question, varied_question])
def test_random_questions_come_to_the_same_to_the_bit(make: Callable[..., Instance], number: int) -> None:
    rng, compared, infeasible = random.Random(number), 0, 0
    for _ in range(40):
        instance = make(rng)
        instance = instance if rng.random() < 0.7 else in_two_periods(instance, 1.5)
        try:
            compared += same(instance, CHAINS[number])
        except InfeasibleError:
            infeasible += 1
    assert compared >= 8, (compared, infeasible)


def test_rules_say_the_same_in_arrays_and_row_by_row() -> None:
    """Row by row, on all bundled cases whose rules bound sums."""
    compared = 0
    for path in sorted(BUNDLED.rglob("*.toml")):
        if "stages" not in (text := path.read_text(encoding="utf-8")) or "dossier" not in text:
            continue  # sources of tables, which are no scenario
        instance = read_case(path).instance
        found = rule_bounds(instance)
        if found is None or instance.joint is not None:
            continue
        rows, v = bounded(CellPositions(instance), found), build(instance)
        number = {x.name: i for i, x in enumerate(v.new.values())}
        assert len(rows.sizes) == len(v.live)
        for i, row in enumerate(v.live.values()):
            cells = rows.cells[rows.starts[i] : rows.starts[i + 1]]
            assert {int(c): 1.0 for c in cells} == {number[x.name]: c for x, c in row.items()}
            least, most = row.getLb(), row.getUb()
            assert rows.low[i] == (-np.inf if least is None else least)
            assert rows.high[i] == (np.inf if most is None else most)
            compared += 1
    assert compared > 1000


def test_a_clash_is_explained_as_ever() -> None:
    instance = towns(
        [1000, 1000], required={("NL", "regular"): 10}, limits=[limit(m, "maximum", 3) for m in ("T000", "T001")]
    )
    assert array_chain(instance, CHAINS[0]) is None
    with pytest.raises(InfeasibleError):
        optimise(instance, CHAINS[0])


def test_what_is_of_another_form_is_asked_row_by_row() -> None:
    instance = towns([1000, 2000], required={("NL", "regular"): 10})
    assert array_chain(instance, CHAINS[0]) is not None
    assert array_chain(instance, (Stage(aim="total_gap"), Stage(aim="lots"))) is None
    assert array_chain(instance, (Stage(aim="leximax_load", tolerance=0.1), Stage(aim="lots"))) is None
    assert array_chain(instance, (Stage(aim="leximax_load", parameters={"flows": 0}), Stage(aim="lots"))) is None


def test_a_programme_in_batches_gives_the_same_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Periods are batches of their own; lots leave one best plan, so that its whole places are the same."""
    rng, compared = random.Random(5), 0
    for _ in range(40):
        instance = in_two_periods(random_question(rng), 1.5)
        try:
            whole = plan(instance, CHAINS[0])
            with monkeypatch.context() as patch:
                patch.setattr(separable, "ENOUGH", 1)
                parted = plan(instance, CHAINS[0])
        except InfeasibleError:
            continue
        assert parted.new == whole.new
        assert parted.aims[0].value == pytest.approx(whole.aims[0].value, abs=1e-9)
        compared += 1
    assert compared >= 20
