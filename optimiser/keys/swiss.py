"""Inhabitants, less a fraction of the places that a municipality hosts already.

Maths:
    w_m = pop_m / pop · (N + Σ_n c · existing_n) − c · existing_m        ∀ m ∈ M        [places]
    negatives become zero, the deficit is taken from the others pro rata

    c = 0.20: a municipality with a centre of 250 places gets 50 fewer than one of the same size
    without. Existing places are those of the same group that are known per municipality.

Needs:
    population (municipalities). Existing places are credited in part; loads must not count them again.

Source:
    Art. 21 AsylV 1; a federal centre of 250 places without procedure function takes off 50 a year
    (https://sozialhilfehandbuch.so.ch/asyl/zustaendigkeiten-und-organisation/aufgaben-bund/erstverteilung-auf-die-kantone).
"""

from optimiser.fairness.key_terms import Task, columns, credited, existing
from optimiser.problem.territory import Territory

PARAMETERS: dict[str, tuple[float, str]] = {"compensation": (0.2, "places per existing place")}
COLUMNS = ("population",)
CREDITS_EXISTING = True
NEEDS_TASK = True
REGIME_SHARES: dict[str, float] = {}


def weights(territory: Territory, *, task: Task, compensation: float) -> dict[str, float]:
    """One non-negative weight per municipality, in places of the task."""
    (people,) = columns(territory, "swiss", COLUMNS)
    hosted = existing(territory, task.group)
    return credited(people, {m: compensation * n for m, n in hosted.items()}, task)
