"""What is said of borders follows from the file: which municipalities it lacks, which codes it has besides."""

import random
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from maps.geometry.found_shapes import shapes_of
from maps.geometry.shapes import TILES, Shapes, tiles
from maps.page.page import remarks, warnings
from maps.pictures.map_picture import picture
from maps.text.borders import border_lines
from optimiser.editions.edition import Edition
from optimiser.words import LANGUAGES, Words
from tests.maps.pictures.test_picture_claims import said
from tests.support.bundled import CASES as BUNDLED
from tests.support.bundled import made
from tests.support.page.editions import edition_of
from tests.support.sentences import readable

CASES = ("seed 28", "seed 74", "working day")


def file_of(edition: Edition, dice: random.Random, path: Path) -> tuple[Shapes, dict[str, str], list[str], list[str]]:
    """Borders of most municipalities: why each other one has none, codes of nobody, and who lies beside its point."""
    towns = [a for a in edition.level("municipality") if a.point]
    absent = dice.sample(towns, dice.choice([0, 1, 3]))
    empty = {a.code for a in absent[2:]}
    beside = dice.sample([a for a in towns if a not in absent], dice.choice([0, 1]))
    more = [f"X{k}" for k in range(dice.choice([0, 1, 14]))]
    rows = []
    for a in towns:
        x, y = a.point or (0, 0)
        x += 0.02 if a in beside else 0
        box = shapely.box(x - 0.01, y - 0.01, x + 0.01, y + 0.01)
        if a.code in empty:
            rows.append((a.code, shapely.Polygon()))
        elif a not in absent:
            rows.append((a.code, box))
    rows += [(code, shapely.box(3 + k / 50, 50, 3.01 + k / 50, 50.01)) for k, code in enumerate(more)]
    frame = gpd.GeoDataFrame({"code": [c for c, _ in rows]}, geometry=[g for _, g in rows], crs=4326)
    frame.to_file(path)
    why = {a.code: "no-area" if a.code in empty else "no-row" for a in absent}
    return shapes_of(edition, path), why, more, sorted(a.code for a in beside)


def listed(names: list[str]) -> str:
    return ", ".join(names[:12]) + (" …" if len(names) > 12 else "")


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_borders_is_what_the_file_lacks_and_has(seed: int, language: str, tmp_path: Path) -> None:
    dice = random.Random(f"borders {seed}")
    edition = edition_of(CASES[seed % len(CASES)])
    words = Words(language, unit=edition.unit)
    shapes, why, more, beside = file_of(edition, dice, tmp_path / "grenzen.gpkg")
    name = {a.code: a.name for a in edition.level("municipality")}
    lacking = sorted(why)
    lines, wanted = list(border_lines(edition, shapes, words)), []
    if lacking:
        named = [f"{name[m]} ({m}): {words('boundaries-why-' + why[m])}" for m in lacking]
        wanted.append(words("boundaries-differ", missing=str(len(lacking)), named=listed(named)))
    if more:
        wanted.append(words("boundaries-others", unknown=str(len(more)), named=listed(sorted(more))))
    if beside:
        named = [f"{name[m]} ({m})" for m in beside]
        wanted.append(words("boundaries-outside", count=str(len(beside)), named=listed(named)))
    assert lines == wanted
    warned = [words("boundaries-incomplete", count=str(len(lacking)))] if lacking else []
    assert warnings(shapes, words) == warned
    noted = remarks(edition, shapes, words)
    missing = words("boundaries-missing", count=str(len(lacking))) + f" {', '.join(name[m] for m in lacking)}."
    assert (missing in noted) == bool(lacking)
    unknown = words("boundaries-unknown", count=str(len(more)), codes=listed(sorted(more)))
    assert (unknown in noted) == bool(more)
    assert words("boundaries-source", file="grenzen.gpkg") in noted
    assert words("boundaries-none") not in noted
    drawn = said(picture(edition, shapes, words).svg)
    told = words("picture-missing", count=len(lacking), names=", ".join(name[m] for m in lacking))
    assert (told in drawn) == bool(lacking)
    assert words("picture-boundaries", file="grenzen.gpkg") in drawn
    for line in (*lines, *noted, *warned):
        readable(line)


@pytest.mark.parametrize(
    ("case", "command"),
    [
        ("letter", "optimiser data fetch --year 2022"),
        ("working day", "optimiser data fetch"),
        ("tiny", ""),
        ("provinces", ""),
    ],
)
def test_without_borders_one_line_says_how_official_ones_are_fetched(case: str, command: str) -> None:
    """For municipalities of the Netherlands only; a command that would fetch the borders of these municipalities."""
    edition = made(BUNDLED[case])
    lines = list(border_lines(edition, Shapes({TILES: tiles(edition)}), Words("nl")))
    assert lines == ([Words("nl")("boundaries-fetch", command=command)] if command else [])
