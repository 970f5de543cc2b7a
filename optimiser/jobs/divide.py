"""Divide a number by a distribution key alone, on the tables of a dossier."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from data import load
from maps.text.division import division_text
from optimiser.distribution.divide import divide
from optimiser.distribution.official_deviation import OfficialDeviation
from optimiser.explaining.assumptions import basis
from optimiser.jobs.answer import Answer
from optimiser.words import Words
from optimiser.words.telling import tell


@dataclass(frozen=True)
class DivideRequest:
    """What is divided, and by what.

    Args:
        places: the number to divide [places].
        key: name of the distribution key.
        by: ``municipality``, ``region`` or ``province``.
        dossier: folder of tables or workbook.
        amv: of these, places for unaccompanied minors; ``None`` for the key's own part.
        parameters: of the key.
        language: of the text.

    """

    places: int
    key: str
    by: str
    dossier: Path
    amv: int | None
    parameters: Mapping[str, float]
    language: str


def run(request: DivideRequest) -> Answer:
    """Divide; the remarks say whether the numbers are official.

    Raises:
        InvalidInputError: tables that cannot be used, or without a column that the key needs.
        UsageError: a negative number, or more places for minors than places.

    """
    words, tables = Words(request.language), load(request.dossier)
    division = divide(
        tables,
        places=request.places,
        key=request.key,
        by=request.by,
        amv=request.amv,
        parameters=request.parameters,
    )
    listed: OfficialDeviation | None = division.get("official")
    names = {m.gm_code: m.name for m in tables.municipalities}
    return Answer(
        division_text(division["allocation"], request.places, words),
        division | ({"official": asdict(listed)} if listed else {}),
        tuple(tell(fact, words) for fact in basis(listed, names)),
    )
