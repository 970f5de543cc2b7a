"""Random rows for few eyes, of every table that can hold one, in chosen provinces."""

import random
from datetime import date

from data.schema.columns import Row
from data.schema.location_options import Extension
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from tests.support.dossiers import bid, candidate, closed, exchange, limit, location

HIDDEN_TABLES = ("limits", "locations", "eligibility", "bids", "exchanges", "candidates", "extensions")


def _town(dice: random.Random, given: Tables, provinces: frozenset[str]) -> tuple[str, str, str]:
    """A municipality of these provinces, its province and another one of its region, or itself."""
    m = dice.choice([m for m in given.municipalities if m.province_code in provinces])
    near = [o.gm_code for o in given.municipalities if o.region_code == m.region_code and o.gm_code != m.gm_code]
    return m.gm_code, m.province_code, dice.choice(near) if near else m.gm_code


def _day(dice: random.Random, given: Tables) -> date:
    return date(given.periods[0].start.year + dice.randint(-1, 2), dice.randint(1, 12), dice.randint(1, 28))


def _location(dice: random.Random, given: Tables, town: str, province: str, seen: Visibility) -> Row:
    row = location(town, dice.choice([1, 20, 90, 400]), seen, dice.choice(["regular", "amv"]), _word(dice))
    return row.model_copy(
        update={
            "province_code": province,
            "gm_code": dice.choice([town] * 9 + [None]),
            "places": dice.choice([row.places] * 9 + [None]),
            "agreed_end": dice.choice([None, _day(dice, given)]),
        }
    )


def _extension(dice: random.Random, given: Tables, province: str, seen: Visibility) -> Row | None:
    """Of a location that ends; where that is hidden, the extension is, whatever its own visibility."""
    ending = [r for r in given.locations if r.agreed_end and r.province_code == province]
    if not ending:
        return None
    of = dice.choice(ending)
    start = date.fromordinal(of.agreed_end.toordinal() + 1) if of.agreed_end else date.min
    return Extension(
        location_id=of.location_id,
        start=start,
        end=date.fromordinal(start.toordinal() + dice.choice([90, 200, 700])),
        visibility=dice.choice([seen, "public"]) if of.visibility == seen else seen,
        source=_word(dice),
    )


def _word(dice: random.Random) -> str:
    return f"geheim{dice.randrange(10_000)}"


def hidden_row(
    dice: random.Random, given: Tables, table: str, provinces: frozenset[str], seen: Visibility
) -> Row | None:
    """A row for few eyes in one of these provinces; ``None`` where the table can have none there."""
    town, province, near = _town(dice, given, provinces)
    if table == "extensions":
        return _extension(dice, given, province, seen)
    if table == "exchanges" and near == town:
        return None
    group = dice.choice(["regular", "amv"])
    made: dict[str, Row] = {
        "limits": limit(town, dice.choice(["minimum", "maximum", "fixed", "capacity"]), dice.randint(0, 200), seen),
        "locations": _location(dice, given, town, province, seen),
        "eligibility": closed(town, group, seen),
        "bids": bid(town, dice.randint(1, 60), seen, group=group, firmness=dice.choice(["hard", "soft"])),
        "exchanges": exchange(town, near, dice.randint(1, 4), seen),
        "candidates": candidate(town, seen).model_copy(update={"maximum": dice.choice([None, 20, 45])}),
    }
    row = made[table]
    names = {
        c: f"{_word(dice)}-{town}" for c in ("bid_id", "exchange_id", "candidate_id") if c in type(row).model_fields
    }
    texts = {c: _word(dice) for c in ("note", "source", "reason") if c in type(row).model_fields}
    return row.model_copy(update=names | texts)
