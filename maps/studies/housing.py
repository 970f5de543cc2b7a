"""Files of the housing task: a table and a record for programmes, a workbook, a paper and maps for people."""

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

from maps.geometry.shapes import Shapes
from maps.paper.housing_paper import housing_paper
from maps.paper.pdf import to_pdf
from maps.paper.word_document import to_docx
from maps.pictures.formats import SLIDE, WIDE
from maps.pictures.housing_picture import housing_pictures
from maps.sheets.housing import write_housing_book
from maps.studies.files import Cells, write_rows
from maps.text.housing import sentence
from optimiser.editions.housing import COUNTS, HousingArea, HousingEdition
from optimiser.editions.unused_rows import unused_rows
from optimiser.housing.area_positions import Headcount
from optimiser.words import Words

COLUMNS = (
    "half_year", "level", "code", "name", "province", "region", "basis", "new", "moved", "goal", "arrears", "lead",
    "total", "housed", "instruments", "counted", "left", "ahead", "per_month", "asked", "forecast", "error",
    "forecast_counts", "until", "opening", "published", "hosted", "present_linked", "present_hosted", "households",
    "step", "at_least", "unknown",
)  # fmt: skip
"""Header of ``housing.csv``; users' programmes read the file by these names."""

_DECIMALS = 2
"""Decimals of paces, forecasts and errors in the files."""


def write_housing(edition: HousingEdition, folder: Path, words: Words, shapes: Shapes) -> None:
    """Write all files of an edition; the same edition and shapes give the same bytes."""
    write_rows(folder / "housing.csv", COLUMNS, _rows(edition))
    text = json.dumps(housing_record(edition, words), ensure_ascii=False, indent=1)
    (folder / "housing.json").write_text(text + "\n", encoding="utf-8")
    write_housing_book(edition, folder / "housing.xlsx", words)
    for name, picture in housing_pictures(edition, shapes, words, SLIDE):
        (folder / f"map-{name}.svg").write_text(picture.svg, encoding="utf-8")
        (folder / f"map-{name}.png").write_bytes(picture.png(SLIDE.ppi))
    paper = housing_paper(edition, words, [p for _, p in housing_pictures(edition, shapes, words, WIDE)])
    (folder / "housing.docx").write_bytes(to_docx(paper))
    (folder / "housing.pdf").write_bytes(to_pdf(paper))


def _rows(edition: HousingEdition) -> Iterator[Cells]:
    for area in edition.areas:
        yield [_cell(area, column) for column in COLUMNS]


def _cell(area: HousingArea, column: str) -> str | float | None:
    """The value of a column; ``at_least`` names columns that are least numbers, ``unknown`` counts municipalities."""
    if column == "at_least":
        return " ".join(name for name in COUNTS if getattr(area, name).at_least)
    if column == "unknown":
        return len(area.missing)
    return _plain(getattr(area, column))  # type: ignore[no-any-return]


def _plain(value: Any) -> Any:
    if isinstance(value, Headcount):
        return value.persons
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    return round(value, _DECIMALS) if isinstance(value, float) else value


def housing_record(edition: HousingEdition, words: Words) -> dict[str, Any]:
    """The edition as one JSON object; a number of people has ``persons`` and ``at_least``, and unknown is null."""
    left_out = {"facts", "unused", "periods", "rate_decimals", "map_areas"}
    plain = {f.name: getattr(edition, f.name) for f in fields(edition) if f.name not in left_out}
    record: dict[str, Any] = json.loads(json.dumps(_record(plain), default=str))
    return {
        "half_year": edition.half_year,
        **record,
        "remarks": [sentence(f, words) for f in edition.facts],
        "unused": unused_rows(edition.unused),
    }


def _record(value: Any) -> Any:
    if hasattr(value, "__dataclass_fields__"):
        return _record(asdict(value))
    if isinstance(value, dict):
        return {k: _record(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_record(v) for v in value]
    return round(value, _DECIMALS) if isinstance(value, float) else value
