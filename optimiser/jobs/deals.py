"""Which deals a municipality could make: partners, numbers and what they cost, from the plan's own record."""

import csv
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from pathlib import Path

from data.files import replacing
from maps.text.deal_rows import deal_rows
from maps.text.deals import deals_record, deals_text
from optimiser.editions.edition import Edition
from optimiser.editions.find_area import find_area
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.jobs.plan_read import plan_in
from optimiser.jobs.stream_deals import deals_against
from optimiser.problem.plan import Plan
from optimiser.tuning.deal_evaluation import Deal
from optimiser.tuning.deals import Deals, best_first
from optimiser.words import Words

FEWEST_IN_CHAIN = 3
"""Groups of a chain: who takes and gives the same group would only pass it on."""


@dataclass(frozen=True)
class Writing:
    """Which deal is written down as rows of ``exchanges.csv`` or ``stream_exchanges.csv``, and by whom.

    Args:
        path: the new file.
        number: of the deal, as told.
        reason, author: in their own words.
        agreed: the day.

    """

    path: Path
    number: int
    reason: str
    author: str
    agreed: date


@dataclass(frozen=True)
class DealsRequest:
    """What the user asked for.

    Args:
        folder: of a plan.
        area: the municipality that looks for partners.
        give, take: groups; empty for every pair.
        within: part by which an aim may be worse [-].
        across: whether partners in other provinces count; required sums must stay all the same.
        chains: whether chains of three are sought too.
        language: of the text.
        scenario: of which the plan was made, where its folder does not hold all tables.
        writing: which deal is written down; ``None`` for none.
        against: stream against which places are exchanged; empty for another group of the plan.

    """

    folder: Path
    area: str
    give: str
    take: str
    within: float
    across: bool
    chains: bool
    language: str
    scenario: Path | None = None
    writing: Writing | None = None
    against: str = ""


def run(request: DealsRequest) -> Answer:
    """All deals, the largest first.

    Raises:
        UsageError: no such area or group, an edition with withheld areas, or a deal that there is not.
        InvalidInputError: the folder keeps no plan.

    """
    words, edition = Words(request.language), read_plan_folder(request.folder)[0]
    words = Words(request.language, unit=edition.unit)  # another plan than a decided one is a proposal
    if any(a.withheld for a in edition.areas):
        raise UsageError("study-withheld", audience=edition.audience)
    area = find_area(edition, request.area, levels=("municipality",))
    plan = plan_in(request.folder, scenario=request.scenario)
    seek = _against if request.against else _exchanges
    found, refused = seek(request, plan, edition, area.code)
    near = {a.code for a in edition.level("municipality") if a.region == area.region}
    deals = best_first(found, near.__contains__)
    period = plan.instance.territory.periods[-1]
    mark = [words(f"mark-{edition.audience}")] if edition.audience != "public" else []
    told = deals_text(deals, area.code, plan.instance.territory, words, refused, against=request.against)
    text = "\n\n".join([*mark, told])
    closing = _write(request.writing, deals, edition, words) if request.writing else ""
    return Answer(text, deals_record(deals, area.code, period, request.against), closing=closing)


def _against(request: DealsRequest, plan: Plan, edition: Edition, code: str) -> tuple[list[Deal], Counter[str]]:
    """Deals against another stream.

    Raises:
        UsageError: as ``deals_against``, or an option that such a deal does not have.

    """
    if request.across or request.chains:
        raise UsageError("deals-against-alone")
    return deals_against(plan, edition, code, request.against, give=request.give, take=request.take,
                         within=request.within)  # fmt: skip


def _exchanges(request: DealsRequest, plan: Plan, edition: Edition, code: str) -> tuple[list[Deal], Counter[str]]:
    """Deals of one group against another.

    Raises:
        UsageError: as ``_pairs``, or a chain of fewer than three groups.

    """
    question = Deals(plan, request.within)
    pairs = _pairs(question.groups, request)
    if request.chains and len(question.groups) < FEWEST_IN_CHAIN:
        raise UsageError("deals-three-groups", known=", ".join(question.groups))
    partners = _partners(edition, code, across=request.across)
    found: list[Deal] = []
    for give, take in pairs:
        found += question.of_two(code, give, take, partners)
        found += question.of_three(code, give, take, partners) if request.chains else ()
    return found, question.refused


def _pairs(groups: tuple[str, ...], request: DealsRequest) -> list[tuple[str, str]]:
    """Pairs of groups, one given and one taken.

    Raises:
        UsageError: a group that is not there or is never traded.

    """
    for name in (request.give, request.take):
        if name and name not in groups:
            raise UsageError("deals-group", group=name, known=", ".join(groups) or "-")
    pairs = [(g, h) for g, h in permutations(groups, 2)
             if request.give in ("", g) and request.take in ("", h)]  # fmt: skip
    if not pairs:
        raise UsageError("deals-two-groups")
    return pairs


def _partners(edition: Edition, code: str, *, across: bool) -> tuple[str, ...]:
    own = edition.area[code].province
    return tuple(a.code for a in edition.level("municipality") if a.code != code and (across or a.province == own))


def _write(writing: Writing, deals: tuple[Deal, ...], edition: Edition, words: Words) -> str:
    """Write the rows of one deal to a new file.

    Raises:
        UsageError: no deal of that number, or a file that is there already.

    """
    if not 1 <= writing.number <= len(deals):
        raise UsageError("deals-number", number=str(writing.number), count=str(len(deals)))
    if writing.path.exists():
        raise UsageError("deals-exists", path=str(writing.path))
    table, columns, rows = deal_rows(deals[writing.number - 1], reason=writing.reason, author=writing.author,
                                     agreed=writing.agreed, visibility=edition.audience)  # fmt: skip
    with replacing(writing.path) as path:
        path.write_text(_csv([columns, *rows]), encoding="utf-8")
    return words("deals-written", path=str(writing.path), table=f"{table}.csv")


def _csv(rows: Iterable[Iterable[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
