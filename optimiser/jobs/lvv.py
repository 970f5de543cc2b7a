"""A covering network of facilities for undocumented people (LVV): a calculation, and no designation."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data import load
from data.operations.hidden_rows import without_hidden_rows
from data.reading.place_names import Named, fitting, most_similar
from data.schema.visibility import Visibility
from maps.text.lvv import lvv_record, lvv_text
from optimiser.errors import UsageError
from optimiser.housing.covering import CoverQuestion
from optimiser.housing.lvv_facilities import standing
from optimiser.jobs.answer import Answer
from optimiser.jobs.housing import territory_of
from optimiser.problem.territory import Territory
from optimiser.words import Words


@dataclass(frozen=True)
class LvvRequest:
    """What the user asked for.

    Args:
        dossier: folder of tables.
        tables: folder inside it whose tables go before; ``None`` for none.
        km: largest distance [km].
        share: percent of the inhabitants that must be covered.
        facilities: number of facilities; ``None`` for the fewest.
        candidates: municipalities where one may come; none for all.
        on: day of which statuses are taken.
        audience: for whom the results are.
        language: of the text.
        time_limit: seconds for each aim.

    """

    dossier: Path
    tables: str | None
    km: float
    share: float
    facilities: int | None
    candidates: tuple[str, ...]
    on: date
    audience: Visibility
    language: str
    time_limit: float


@dataclass(frozen=True)
class LvvAnswer:
    """What is told, and whether it is proven that no network is better."""

    answer: Answer
    proven: bool


def run(request: LvvRequest, notify: Callable[[str], None] = lambda _: None) -> LvvAnswer:
    """Choose the network from the rows that the audience may see.

    Raises:
        InvalidInputError: tables that cannot be used.
        UsageError: a candidate that is no municipality of the dossier.
        NoCoverError: no network does what is asked.

    """
    from optimiser.solving.covering import cover  # noqa: PLC0415  # HiGHS, which wrong use need not wait for

    words, dossier = Words(request.language), request.dossier
    tables = load(dossier, over=dossier / request.tables if request.tables else None)
    seen, territory = without_hidden_rows(tables, request.audience), territory_of(tables)
    codes = _codes(request.candidates, territory)
    now = standing(seen.lvv_facilities, request.on)
    existing = tuple(sorted({r.gm_code for r in now.open}))
    question = CoverQuestion(
        territory, existing, codes or territory.municipalities, request.km, request.share / 100, request.facilities
    )
    notify(words("lvv-solving"))
    found = cover(question, seconds=request.time_limit)
    record = lvv_record(question, found.network, now, day=request.on, proven=found.proven)
    return LvvAnswer(Answer(lvv_text(record, words, request.audience), record), found.proven)


def _codes(texts: tuple[str, ...], territory: Territory) -> tuple[str, ...]:
    """Codes of municipalities by code or name."""
    names = territory.names
    named = [Named(m, names[m], names[territory.province[m]]) for m in territory.municipalities]
    found = []
    for text in texts:
        fits = fitting(text, named)
        if len(fits) > 1:
            raise UsageError("area-several", text=text, codes=", ".join(f"{n.name} ({n.code})" for n in fits))
        if not fits:
            close = most_similar(text, named)
            nearest = f"{close.name} ({close.code})" if close else ""
            raise UsageError("area-unknown", text=text, near="yes" if close else "no", nearest=nearest)
        found.append(fits[0].code)
    return tuple(sorted(set(found)))
