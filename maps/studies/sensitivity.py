"""Which uncertain inputs move a plan most, as rows of tables, a record, text and a tornado."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from maps.pictures.svg import Picture
from maps.pictures.tornado import Bar, tornado
from maps.studies.files import Cells
from maps.text.table import number_text, table
from maps.text.what_if import SCORE_DECIMALS
from optimiser.problem.area_sums import TOTAL
from optimiser.problem.plan import Plan
from optimiser.tuning.changes import LIMITS, SCORE
from optimiser.tuning.input_ranges import InputRange
from optimiser.tuning.sensitivity import Effect, Sensitivity
from optimiser.words import Words

MOST_SHOWN = 15
"""Inputs in the text and the tornado; the tables have all."""

INPUT_COLUMNS = ("input", "area", "name", "group", "now", "low", "high", "status_low", "status_high",
                 "moved_low", "moved_high", "own_now", "own_low", "own_high", "period")  # fmt: skip
AREA_COLUMNS = ("gm_code", "name", "new", "least", "most", "moved_most_by", "in_area", "period")
"""Headers of ``inputs.csv`` and ``municipalities.csv``; users' programmes read the files by these names."""


def input_rows(plan: Plan, found: Iterable[Sensitivity]) -> Iterator[Cells]:
    """A row per input: its readings, places moved, and the number of its own municipality; empty without a plan."""
    names, towns = plan.instance.territory.names, set(plan.instance.territory.municipalities)
    for s in found:
        r, is_town = s.range, s.range.area in towns
        now = _new(plan, r.area) if is_town else None
        own = [None if now is None or (n := e.of(r.area)) is None else now + n for e in (s.low, s.high)]
        yield [
            r.what,
            r.area,
            names[r.area],
            r.group,
            *map(_plain, (r.now, r.low, r.high)),
            s.low.status,
            s.high.status,
            s.low.moved,
            s.high.moved,
            now,
            *own,
            _period(plan),
        ]


def area_rows(plan: Plan, found: Sequence[Sensitivity]) -> Iterator[Cells]:
    """A row per municipality: its number, the least and most over all readings, and the input that moves it most."""
    names = plan.instance.territory.names
    for m in plan.instance.territory.municipalities:
        new = _new(plan, m)
        numbers = [new + n for s in found for e in (s.low, s.high) if (n := e.of(m)) is not None]
        first = max(found, key=lambda s, m=m: s.widest(m), default=None)  # type: ignore[misc]
        moves = first is not None and first.widest(m) > 0
        by = (first.range.what, names[first.range.area]) if first and moves else (None, None)
        yield [m, names[m], new, min([new, *numbers]), max([new, *numbers]), *by, _period(plan)]


def sensitivity_record(plan: Plan, found: Sequence[Sensitivity]) -> dict[str, Any]:
    """The same for programmes; an effect without a plan is null."""
    return {
        "period": _period(plan),
        "inputs": [
            {"area": s.range.area, "what": s.range.what, "group": s.range.group, "now": _plain(s.range.now),
             "low": _plain(s.range.low), "high": _plain(s.range.high), "status": [s.low.status, s.high.status],
             "moved": [s.low.moved, s.high.moved], "taken": [_taken(s.low), _taken(s.high)]}
            for s in found
        ],
        "municipalities": [dict(zip(AREA_COLUMNS, row, strict=True)) for row in area_rows(plan, found)],
    }  # fmt: skip


def sensitivity_text(plan: Plan, found: Sequence[Sensitivity], words: Words, of: str = "") -> str:
    """The inputs that move most, of all places or of the number of one municipality (``of``)."""
    names, count = plan.instance.territory.names, len(found)
    if not found:
        return words("sensitivity-none", area=names[of], period=_period(plan)) if of else words("sensitivity-nothing")
    head = _title(plan, words, of)
    kind = "-of" if of else ""
    header = [words("sensitivity-col-input"), *(words(f"sensitivity-col-{c}{kind}") for c in ("low", "high"))]
    rows = [
        [_label(s.range, names, words), *(_told(plan, e, of, words) for e in (s.low, s.high))]
        for s in found[:MOST_SHOWN]
    ]
    more = [words("sensitivity-more", count=count - MOST_SHOWN)] if count > MOST_SHOWN else []
    without = sum(s.infeasible for s in found)
    broken = [words("sensitivity-infeasible", count=without)] if without else []
    odd = sum(s.contradicted for s in found)
    broken += [words("sensitivity-contradicted", count=odd)] if odd else []
    told = [*more, *broken, words("sensitivity-how"), *_last_alone(plan, words)]
    return "\n".join([head, "", *table(header, rows), "", *told, "", words("proposal")])


def sensitivity_picture(
    plan: Plan, found: Sequence[Sensitivity], words: Words, of: str = "", mark: str = ""
) -> Picture:
    """The tornado of the inputs that move most; ``mark`` says for whom it is."""
    names = plan.instance.territory.names
    shown = [s for s in found if s.infeasible or s.contradicted or (s.widest(of) if of else s.most_moved)][:MOST_SHOWN]
    now = float(_new(plan, of)) if of else 0.0
    bars = [Bar(_label(s.range, names, words), *_ends(plan, s, of), _why(s, words)) for s in shown]
    title = _title(plan, words, of)
    across = words("sensitivity-across-of", area=names[of]) if of else words("sensitivity-across")
    first = _label(shown[0].range, names, words) if shown else "-"
    alt = words("sensitivity-alt", count=len(shown), first=first)
    told = [words("sensitivity-how"), *_last_alone(plan, words), words("proposal")]
    note = " ".join([*([f"{mark}."] if mark else []), *told])
    return tornado(bars, now, words, title=title, across=across, alt=alt, note=note, sides=bool(of))


def _last_alone(plan: Plan, words: Words) -> list[str]:
    """That only the last period is looked at, where there are others."""
    several = len(plan.instance.territory.periods) > 1
    return [words("sensitivity-period", period=_period(plan))] if several else []


def _ends(plan: Plan, s: Sensitivity, of: str) -> tuple[float | None, float | None]:
    """Both ends of a bar: a municipality's number, or places moved, those of the low reading to the left."""
    if of:
        low, high = (_number(plan, e, of) for e in (s.low, s.high))
    else:
        low, high = (None if s.low.moved is None else -s.low.moved), s.high.moved
    return (None if low is None else float(low)), (None if high is None else float(high))


def _why(s: Sensitivity, words: Words) -> tuple[str, str]:
    """Why a reading has no number; empty where it has one."""
    low, high = ("" if e.feasible else words(f"effect-{e.status}") for e in (s.low, s.high))
    return low, high


def _number(plan: Plan, effect: Effect, of: str) -> int | None:
    if not of:
        return effect.moved
    change = effect.of(of)
    return None if change is None else _new(plan, of) + change


def _told(plan: Plan, effect: Effect, of: str, words: Words) -> str:
    return number_text(_number(plan, effect, of), words) if effect.feasible else words(f"effect-{effect.status}")


def _title(plan: Plan, words: Words, of: str) -> str:
    names = plan.instance.territory.names
    if of:
        return words("sensitivity-title-of", area=names[of], number=words.number(_new(plan, of)), period=_period(plan))
    return words("sensitivity-title", period=_period(plan))


def _label(given: InputRange, names: Mapping[str, str], words: Words) -> str:
    """The input with its readings."""
    code, decimals = "limit" if given.what in LIMITS else given.what, SCORE_DECIMALS if given.what == SCORE else 0
    return words(
        f"sensitivity-input-{code}",
        area=names[given.area],
        group=words.named("group", given.group),
        bound=words(f"suppose-bound-{given.what}") if given.what in LIMITS else "",
        low=words.number(given.low, decimals),
        high=words.number(given.high, decimals),
    )


def _plain(number: float) -> float | int:
    """Whole numbers without decimals."""
    return int(number) if float(number).is_integer() else number


def _taken(effect: Effect) -> dict[str, int] | None:
    return dict(effect.taken) if effect.feasible else None


def _new(plan: Plan, area: str) -> int:
    return plan.new_in(area, TOTAL, _period(plan))


def _period(plan: Plan) -> str:
    """The last period, of which all numbers are."""
    return plan.instance.territory.periods[-1]
