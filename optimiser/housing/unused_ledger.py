"""National numbers, annexes, arrears and counts that the ledger beside a plan of places does not use, and why."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from data.complaints import Complaint
from data.schema.half_years import preceding
from data.schema.housing import HousingCarried, HousingOfficial, HousingRealised, HousingTask
from data.schema.tables import Tables
from optimiser.housing.area_positions import positions
from optimiser.housing.division import divide_persons
from optimiser.housing.ledger import Ledger, LedgerLine
from optimiser.housing.national import NationalTask, national_task, persons_of
from optimiser.problem.housing_settings import Housing
from optimiser.problem.territory import Territory
from optimiser.problem.unused_row import unused_row, unused_table


def unused_in_ledger(
    tables: Tables,
    territory: Territory,
    settings: Housing,
    ledger: Ledger,
    *,
    read: Sequence[str],
    told: Sequence[str],
) -> Iterator[Complaint]:
    """All of them.

    Args:
        tables: a checked dossier; for an audience, its visible rows.
        territory: its areas.
        settings: of the ledger.
        ledger: of these.
        read: half-years of which anything is used.
        told: half-years in which a period of the plan has its reference day.

    """
    holding = {h: national_task(tables, h, known_on=settings.known_on, rounded=settings.rounded) for h in read}
    yield from _tasks(tables, territory, settings, holding)
    yield from _annexes(tables, territory, holding, followed(ledger, read, told))
    yield from _counts(tables, territory, settings, ledger, read=read, told=told)


def _tasks(
    tables: Tables, territory: Territory, settings: Housing, holding: dict[str, NationalTask | None]
) -> Iterator[Complaint]:
    """Goals, numbers of other half-years or later days, and numbers that were revised or that an annex says in full."""
    for row in tables.housing_tasks:
        task = holding.get(row.half_year)
        if row.standing == "goal" or row.day > settings.known_on:
            yield unused_row(row, "goal" if row.standing == "goal" else "later", day=str(settings.known_on))
        elif task is None:
            if not _moves(tables, row, settings, holding):
                yield unused_row(row, "half-year", first=min(holding), until=max(holding))
        elif _listed(tables, task) >= set(territory.municipalities) and not task.moved:
            yield unused_row(row, "annex-all")
        elif row is not task.rows[-1] and row.decided != task.decided and not task.moved:
            yield unused_row(row, "revised")
        elif persons_of(row, rounded=True) != persons_of(row, rounded=False) and not settings.rounded:
            yield unused_row(row, "rounded", "rounded")
    if tables.housing_tasks:
        yield unused_table("housing_tasks", "decided", "decided")
    if tables.housing_realised:
        yield unused_table("housing_realised", "count-until", "until")


def _moves(tables: Tables, row: HousingTask, settings: Housing, holding: dict[str, NationalTask | None]) -> bool:
    """Whether a revision moves people from the half-year of a number to the first one that is used."""
    before = national_task(tables, row.half_year, known_on=settings.known_on)
    return row.half_year == preceding(min(holding)) and before is not None and bool(before.moved)


def _listed(tables: Tables, task: NationalTask | HousingOfficial) -> set[str]:
    return {r.gm_code for r in tables.housing_official if (r.half_year, r.decided) == (task.half_year, task.decided)}


def followed(ledger: Ledger, read: Sequence[str], told: Sequence[str]) -> set[tuple[str, str]]:
    """Half-years and areas from which a task and arrears that are told follow: all between them is known."""
    found: set[tuple[str, str]] = set()
    after: Mapping[str, LedgerLine] = {}
    for half_year in reversed(read):
        for scope, line in ledger[half_year].items():
            carried_on = (
                scope in after and after[scope].opening == "carried" and (after[scope].half_year, scope) in found
            )
            if carried_on or (half_year in told and line.total is not None):
                found.add((half_year, scope))
        after = ledger[half_year]
    return found


def _annexes(
    tables: Tables,
    territory: Territory,
    holding: dict[str, NationalTask | None],
    chain: set[tuple[str, str]],
) -> Iterator[Complaint]:
    """Rows of other half-years, of numbers that were revised, and those that say what the formula says too."""
    persons: dict[str, dict[str, int]] = defaultdict(dict)
    used: list[HousingOfficial] = []
    for row in tables.housing_official:
        task = holding.get(row.half_year)
        if row.half_year not in holding:
            yield unused_row(row, "half-year", first=min(holding), until=max(holding))
        elif task is not None and row.decided != task.decided:
            yield unused_row(row, "annex")
        else:
            persons[row.half_year][row.gm_code] = row.persons
            used.append(row)
    for row in used:
        task, others = holding[row.half_year], {m: n for m, n in persons[row.half_year].items() if m != row.gm_code}
        alone = len(others) + 1 == len(territory.municipalities)  # with others that follow it, it moves their numbers
        if alone and (row.half_year, row.gm_code) not in chain:
            yield unused_row(row, "chain")
        elif task is not None:
            rest = task.persons - sum(others.values())
            formula = divide_persons(rest, territory, inhabitants=task.inhabitants, without=frozenset(others))
            if formula[row.gm_code] == row.persons:
                yield unused_row(row, "annex-same")


def _counts(
    tables: Tables,
    territory: Territory,
    settings: Housing,
    ledger: Ledger,
    *,
    read: Sequence[str],
    told: Sequence[str],
) -> Iterator[Complaint]:
    """Rows of other half-years or later days, earlier counts, and numbers of areas whose municipalities are known."""
    published = {s for h in told for s, p in positions(ledger[h], territory.scopes).items() if p.published}
    chain = followed(ledger, read, told)
    newest: dict[tuple[str, str], HousingRealised] = {}
    for count in sorted(tables.housing_realised, key=lambda r: r.until):
        if count.until <= settings.known_on:
            newest[count.half_year, count.scope_code] = count
    rows: tuple[HousingCarried | HousingRealised, ...] = (*tables.housing_carried, *tables.housing_realised)
    for row in rows:
        if row.half_year not in read:
            yield unused_row(row, "half-year", first=min(read), until=max(read))
        elif isinstance(row, HousingRealised) and row.until > settings.known_on:
            yield unused_row(row, "later", day=str(settings.known_on))
        elif row.scope_code not in territory.municipalities and row.scope_code not in published:
            yield unused_row(row, "municipalities-known")
        elif (row.half_year, row.scope_code) not in chain and row.scope_code not in published:
            yield unused_row(row, "chain")
        elif isinstance(row, HousingRealised):
            line, is_newest = ledger[row.half_year][row.scope_code], row is newest[row.half_year, row.scope_code]
            yield from _of_count(row, line, newest=is_newest, last=max(told))


def _of_count(row: HousingRealised, line: LedgerLine, *, newest: bool, last: str) -> Iterator[Complaint]:
    """A count before another one, one that says nothing new, and the cell that says nothing where nobody stays."""
    if not newest:
        yield unused_row(row, "pace")
    elif _repeats(line, last=last):
        yield unused_row(row, "same-count")
    elif not line.instruments:
        yield unused_row(row, "no-instruments", "includes_instruments")


def _repeats(line: LedgerLine, *, last: str) -> bool:
    """Whether the newest count of the final half-year says what the one before says."""
    counts = [c.persons for c in line.counts]
    return line.half_year == last and len(counts) > 1 and counts[-1] == counts[-2]
