"""Pictures of a plan that was made before, for slides and papers: of the whole, or of areas."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from maps.geometry.found_shapes import shapes_of
from maps.pictures.formats import FORMATS
from maps.pictures.map_picture import picture
from maps.pictures.svg import Picture
from optimiser.editions.edition import Edition
from optimiser.editions.find_area import find_area
from optimiser.editions.records import Area
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import owned
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.words import Words


@dataclass(frozen=True)
class PictureRequest:
    """Which pictures of which plan.

    Args:
        plan: folder of the plan.
        areas: code or name of each area; none for the whole.
        formats: names of formats; none for all.
        out: folder for the pictures; ``None`` for that of the plan.
        boundaries: file of boundaries of the municipalities; ``None`` for those fetched before, or tiles.
        language: of the texts.

    """

    plan: Path
    areas: tuple[str, ...]
    formats: tuple[str, ...]
    out: Path | None
    boundaries: Path | None
    language: str


def run(request: PictureRequest) -> Answer:
    """Draw all pictures, or none.

    Raises:
        InvalidInputError: no edition of a plan in the folder, or boundaries that cannot be used.
        UsageError: an area that is unknown or withheld.

    """
    edition, fingerprint = read_plan_folder(request.plan)
    words = Words(request.language)
    named = [find_area(edition, text) for text in request.areas] or [edition.area[edition.country]]
    areas = list({a.code: a for a in named}.values())
    for area in areas:
        if area.withheld:
            raise UsageError("picture-area-withheld", name=area.name)
    shapes, folder = shapes_of(edition, request.boundaries), request.out or request.plan
    claim = Claim(folder, "picture", edition.audience, of=fingerprint, adds=True)
    unit_words = words.about(edition)
    with owned(claim) as draft:
        written = [
            path
            for area in areas
            for name in request.formats or FORMATS
            for path in _write(picture(edition, shapes, unit_words, focus=_focus(edition, area), kind=FORMATS[name]),
                               f"picture-{area.code}-{name}", FORMATS[name].ppi, draft)
        ]  # fmt: skip
    return Answer(words("picture-done", files=", ".join(str(folder / path.name) for path in written)))


def _focus(edition: Edition, area: Area) -> str | None:
    """What is zoomed to; nothing for the country."""
    return None if area.code == edition.country else area.code


def _write(drawn: Picture, name: str, ppi: float, folder: Path) -> Iterator[Path]:
    """Write a picture as both kinds of files."""
    stem = name.replace(":", "~")  # no file name on Windows has a colon
    svg, png = folder / f"{stem}.svg", folder / f"{stem}.png"
    svg.write_text(drawn.svg, encoding="utf-8")
    png.write_bytes(drawn.png(ppi))
    yield from (svg, png)
