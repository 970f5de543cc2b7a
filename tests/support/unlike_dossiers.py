"""Random dossiers with hidden rows, and the same with one hidden row otherwise: a cell, another, one more or less."""

import random
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from data.complaints import InvalidInputError
from data.operations.hidden_rows import hidden_rows, touched
from data.schema.columns import Row
from data.schema.facts import Location
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.catalogue import rooms
from optimiser.errors import InfeasibleError
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.scenario import Scenario
from optimiser.publishing.reach import reach_of
from tests.support import location_plans
from tests.support.dossiers import KINDS, scenario
from tests.support.random_dossiers import question
from tests.support.random_hidden_rows import HIDDEN_TABLES, hidden_row

AGREED = "agreed"
"""In the place of a table: the agreed plan, which has a visibility as a whole."""

_AUDIENCES: tuple[tuple[Visibility, Visibility], ...] = (("public", "prt"), ("public", "council"), ("council", "prt"))


@dataclass(frozen=True)
class Dossier:
    """Tables with hidden rows, what is asked of them, and for whom; ``agreed`` is the file of the agreed plan."""

    tables: Tables
    scenario: Scenario
    audience: Visibility
    stricter: Visibility
    agreed: str = ""
    changed: str = ""
    """Table of the row that is otherwise than in the dossier that this was made of."""


def _with_row(dice: random.Random, given: Tables, row: Row) -> Tables:
    """The dossier with one row more, anywhere in its table."""
    rows = list(getattr(given, row.TABLE))
    rows.insert(dice.randint(0, len(rows)), row)
    return replace(given, **{row.TABLE: tuple(rows)})


def _without(given: Tables, gone: Row | None) -> Tables | None:
    """The dossier without a row; ``None`` where an extension is of that location."""
    if gone is None:
        return given
    if isinstance(gone, Location) and any(e.location_id == gone.location_id for e in given.extensions):
        return None
    return replace(given, **{gone.TABLE: tuple(r for r in getattr(given, gone.TABLE) if r is not gone)})


def _stages(dice: random.Random) -> list[dict[str, Any]]:
    """One aim of all that there are, at any level, and often lots."""
    aim = dice.choice(sorted(set(rooms("objectives")) - {"lots"}))
    first: dict[str, Any] = {"aim": aim, "level": dice.choice(["municipality", "municipality", "region", "province"])}
    first |= {"group": dice.choice(["total", "total", "regular", "amv"])}
    more = [{"aim": "leximax_load"}] if dice.random() < 0.3 else []
    if more and dice.random() < 0.5:
        first["tolerance"] = 0.05
    return [first, *more, {"aim": "lots"}]


def base(dice: random.Random) -> Dossier | None:
    """A dossier with at least one hidden row; one in five is about whole locations. ``None`` where none came about."""
    audience, stricter = dice.choice(_AUDIENCES)
    if dice.random() < 0.2:
        searched = {"max_gap": 0.3, "time_limit": 10.0, "gap": 0.1, "opening": dice.choice([5.0, 60.0])}
        given, asked = location_plans.towns(), scenario(rules={"meet_requirement": {}}, locations=searched)
    else:
        given, asked = question(dice)
        given = replace(given, kinds=KINDS)
        if dice.random() < 0.6:
            asked = asked.model_copy(update={"stages": Scenario.model_validate(_settings(asked, _stages(dice))).stages})
    provinces = sorted({m.province_code for m in given.municipalities})
    chosen = frozenset(dice.sample(provinces, min(len(provinces), dice.choice([1, 1, 2]))))
    for table in dice.choices(HIDDEN_TABLES, k=dice.randint(1, 4)):
        row = hidden_row(dice, given, table, chosen, stricter)
        given = given if row is None else _with_row(dice, given, row)
    found = Dossier(given, asked, audience, stricter)
    if any("change" in {p.aim for p in stage.parts} for stage in asked.stages):
        return _agreed(dice, found)
    return found if touched(given, audience) else None


def _settings(asked: Scenario, stages: list[dict[str, Any]], **more: object) -> dict[str, Any]:
    return asked.model_dump(by_alias=True) | {"stages": stages} | more


def _agreed(dice: random.Random, found: Dossier) -> Dossier | None:
    """The dossier with an agreed plan, which is hidden too or is not."""
    settings = found.scenario.model_dump(by_alias=True) | {"stages": [{"aim": "leximax_load"}, {"aim": "lots"}]}
    try:
        plan = plan_places(build_case(CaseInput(Scenario.model_validate(settings), found.tables)))
    except (InfeasibleError, InvalidInputError):
        return None
    seen = dice.choice([found.audience, found.stricter])
    asked = found.scenario.model_copy(update={"agreed": "agreed.csv", "agreed_visibility": seen})
    hidden = seen == found.stricter or touched(found.tables, found.audience)
    return replace(found, scenario=asked, agreed=plan.frame().to_csv(index=False)) if hidden else None


def joined(found: Dossier, folder: Path) -> bool:
    """Whether one hidden row closes every province, so that it may lie in any."""
    try:
        return reach_of(build_case(CaseInput(found.scenario, found.tables, folder))).joined
    except (InvalidInputError, InfeasibleError):
        return False


def otherwise(dice: random.Random, found: Dossier, *, anywhere: bool) -> Dossier | None:
    """The dossier with one hidden row otherwise; ``None`` where chance finds none."""
    if found.agreed and found.scenario.agreed_visibility == found.stricter and dice.random() < 0.5:
        return replace(found, agreed=_one_place_more(dice, found.agreed), changed=AGREED)
    given, before = found.tables, touched(found.tables, found.audience)
    rows = [(type(row).TABLE, row) for row in hidden_rows(given, found.audience)]
    way = dice.choice(["cell", "cell", "other", "more", "less"])
    table, gone = dice.choice(rows) if rows and way != "more" else (dice.choice(HIDDEN_TABLES), None)
    left = _without(given, gone)
    if left is None:
        return None
    everywhere = frozenset(m.province_code for m in given.municipalities)
    here = everywhere if anywhere else before & everywhere
    if way != "less":
        table = dice.choice(HIDDEN_TABLES) if way == "other" else table
        row = hidden_row(dice, left, table, here, found.stricter) if here else None
        row = _one_cell(dice, gone, row) if way == "cell" else row
        if row is None:
            return None
        left = _with_row(dice, left, row)
    after = touched(left, found.audience)
    alike = bool(after) == bool(before) if anywhere else after == before
    return replace(found, tables=left, changed=table) if alike and left != given else None


def _one_cell(dice: random.Random, row: Row | None, other: Row | None) -> Row | None:
    if row is None or other is None:
        return None
    names = [c for c in type(row).model_fields if getattr(row, c) != getattr(other, c) and c not in _STAY]
    if not names:
        return None
    name = dice.choice(names)
    return row.model_copy(update={name: getattr(other, name)})


_STAY = {"visibility", "gm_code", "province_code", "from_gm", "to_gm", "location_id"}
"""Columns that would move a row to another province, or let another audience see it."""


def _one_place_more(dice: random.Random, agreed: str) -> str:
    head, *rows = agreed.splitlines()
    names, n = head.split(","), dice.randrange(len(rows))
    cells = rows[n].split(",")
    for name in ("new", "total"):
        cells[names.index(name)] = str(int(cells[names.index(name)]) + 1)
    return "\n".join([head, *rows[:n], ",".join(cells), *rows[n + 1 :]]) + "\n"
