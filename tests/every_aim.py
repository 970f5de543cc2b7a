"""Every aim on random questions at every level and for every group: a plan or no plan, never a status of the solver.

    python -m tests.every_aim [--questions N]

Prints how many times each aim was asked, how often there was a plan, and what went wrong. The suite asks each aim once
per question, at a level and for a group by lot.
"""

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import get_args

from optimiser.catalogue import rooms
from optimiser.errors import InfeasibleError, SolverError
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.frozen_settings import Level
from optimiser.problem.instance import Instance
from optimiser.problem.scenario import Stage
from optimiser.solving.plan import optimise
from optimiser.tolerances import WIDE_GAP
from tests.support.questions import in_two_periods, varied_question

QUESTIONS = 500
LEVELS = get_args(Level)


def question(seed: int) -> tuple[Instance, random.Random]:
    """A random question; every other one over two periods whose requirements lie up to three thousandfold apart."""
    rng = random.Random(seed)
    found = varied_question(rng)
    return (in_two_periods(found, 10 ** rng.uniform(-3.5, 3.5)) if seed % 2 else found), rng


def asked(instance: Instance, stage: Stage) -> str:
    """How a question ended: ``planned``, ``infeasible``, or what went wrong."""
    try:
        found = optimise(instance, (stage,))
    except InfeasibleError:
        return "infeasible"
    except SolverError as error:
        return f"wrong: {error}"
    proven = all(math.isfinite(outcome.value) for outcome in found.aims) and found.gap <= WIDE_GAP
    return "planned" if proven else "wrong: no proof"


def stages(instance: Instance) -> Iterator[Stage]:
    """Every aim at every level and for every group."""
    for aim in rooms("objectives"):
        for level in LEVELS:
            for group in (TOTAL, *instance.territory.groups):
                yield Stage(aim=aim, level=level, group=group)


def of(seed: int) -> Counter[tuple[str, str]]:
    """How every stage of a question ended, by aim; of one without a plan only the first."""
    instance, _ = question(seed)
    ended: Counter[tuple[str, str]] = Counter()
    for stage in stages(instance):
        how = asked(instance, stage)
        ended[
            stage.aim, how if not how.startswith("wrong") else f"{how} (seed {seed}, {stage.level}, {stage.group})"
        ] += 1
        if how == "infeasible":
            break
    return ended


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    with ProcessPoolExecutor() as pool:
        ended = sum(pool.map(of, range(parser.parse_args().questions), chunksize=5), Counter[tuple[str, str]]())
    for (aim, how), count in sorted(ended.items()):
        sys.stdout.write(f"{aim}: {count} {how}\n")
    sys.exit(any(how.startswith("wrong") for _, how in ended))


if __name__ == "__main__":
    main()
