"""Streams for one audience, from the rows that it may see alone; and the rows that contradict the ledger.

The ledger and the table of facilities win over a row of ``streams``: they say who the people are. A row with the same
number is the same people and counts once; another number is refused, before anything is planned.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from data.complaints import Complaint
from data.operations.hidden_rows import without_hidden_rows
from data.schema.half_years import half_year_of
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.editions.streams import StreamDecided, StreamNumber, StreamsShown, StreamTrade, TaskStanding
from optimiser.housing.area_positions import positions
from optimiser.housing.ledger import keep_ledger
from optimiser.housing.stream_numbers import Cell, Derived, derived_streams, known_streams
from optimiser.problem.housing_settings import Housing
from optimiser.problem.scenario import Scenario
from optimiser.problem.territory import Territory
from optimiser.publishing.disclosure import FEWEST

if TYPE_CHECKING:
    from optimiser.publishing.visible_plan import View  # it knows the solver, which a check of tables need not load


def stream_contradictions(tables: Tables, territory: Territory, scenario: Scenario) -> Iterator[Complaint]:
    """Complaints about rows that say another number than the ledger or the table of facilities."""
    if scenario.streams is None:
        return
    derived = derived_streams(tables, territory, scenario.housing)
    for row in tables.streams:
        found = derived.get((row.gm_code, row.period, row.stream))
        if found and (row.number < found.number if found.least else row.number != found.number):
            key = f"{row.gm_code}, {row.period}, {row.stream}"
            details: dict[str, str | int | float] = {"number": row.number, "found": found.number, "from": found.origin}
            yield Complaint("stream-contradicts", "streams.csv", None, "number", key, details)
    yield from _beyond(tables, derived)


def _tasks(tables: Tables, territory: Territory, housing: Housing | None, *, fewest: int) -> Iterator[TaskStanding]:
    """What every area had to house and what counts, in the half-year of each period, where both are known."""
    ledger = keep_ledger(tables, territory, housing) if housing and tables.housing_tasks else {}
    for period in tables.periods:
        lines = ledger.get(half_year_of(period.reference_date))
        for code, found in positions(lines, territory.scopes, fewest=fewest).items() if lines else ():
            asked, met = found.figures.total, found.figures.counted
            if asked.persons is not None and asked.persons >= 0 and met.persons is not None and not met.at_least:
                yield TaskStanding(code, period.period, asked.persons, met.persons)


def _beyond(tables: Tables, derived: Mapping[Cell, Derived]) -> Iterator[Complaint]:
    """Complaints about exchanges by which a municipality gives more than the ledger says that it has."""
    given: Counter[Cell] = Counter()
    for x in tables.stream_exchanges:
        given[x.from_gm, x.period, x.stream] += x.number
        given[x.to_gm, x.period, x.stream_taken] += x.number_taken
    for cell, number in given.items():
        if cell in derived and number > derived[cell].number:
            details: dict[str, str | int | float] = {
                "found": number, "number": derived[cell].number, "gm_code": cell[0], "stream": cell[2],
            }  # fmt: skip
            yield Complaint("stream-exchange-beyond", "stream_exchanges.csv", None, "number", str(number), details)


def _decided(view: "View") -> Iterator[StreamDecided]:
    """What a joint plan of the visible rows decides, in areas that are shown."""
    joint = view.instance.joint
    for cell in joint.cells if joint and view.plan.fractions else ():
        m, stream, period = cell
        if joint and m not in view.withheld:
            own = None if cell in joint.unknown else joint.own[cell]
            yield StreamDecided(m, period, stream, own, view.plan.new[cell])


def publish_streams(
    tables: Tables, territory: Territory, scenario: Scenario, audience: Visibility, view: "View | None" = None
) -> StreamsShown | None:
    """The streams of an audience; ``None`` where the scenario does not ask for them.

    Args:
        tables: a checked dossier, hidden rows of streams and of the housing task included.
        territory: its areas.
        scenario: rates, and settings of the ledger.
        audience: for whom it is.
        view: what the audience may be shown of the plan; a joint one says more of streams.

    """
    if scenario.streams is None:
        return None
    seen = without_hidden_rows(tables, audience)
    known = known_streams(seen, territory, scenario.housing, complete=audience == "prt")
    return StreamsShown(
        rates={str(stream): rate for stream, rate in scenario.streams.rates.items()},
        numbers=tuple(StreamNumber(*cell, x.number, x.origin, x.least, x.source) for cell, x in known.items()),
        trades=tuple(
            StreamTrade(x.period, x.from_gm, x.to_gm, x.stream, x.number, x.stream_taken, x.number_taken, x.source)
            for x in seen.stream_exchanges
        ),
        decided=tuple(_decided(view)) if view else (),
        decides=tuple(s.stream for s in scenario.joint.streams) if scenario.joint else (),
        tasks=tuple(_tasks(seen, territory, scenario.housing, fewest=1 if audience == "prt" else FEWEST)),
    )
