"""What a page says without scripts follows from the edition: title, legend, colours and every cell of the table."""

import pytest

from maps.geometry.found_shapes import shapes_of
from maps.geometry.shapes import TILES
from maps.layers import layers
from maps.opening_view import opening_period
from maps.page.noscript import noscript_page
from optimiser.words import Words
from tests.support.page import Shown
from tests.support.page.around import still
from tests.support.page.classes import holds
from tests.support.page.editions import NAMES, by_language, edition_of
from tests.support.page.same import rows_same
from tests.support.paper_claims import Heard
from tests.support.sentences import readable


@pytest.mark.parametrize(("language", "name"), by_language(NAMES))
def test_everything_that_is_there_without_scripts_follows_from_the_edition(name: str, language: str) -> None:
    edition = edition_of(name)
    words = Words(language, unit=edition.unit)
    chosen, shapes = next(layers(edition)), shapes_of(edition)
    at = Shown(edition, Heard(language, edition.unit), opening_period([edition]))
    found = noscript_page(edition, chosen, shapes, words)
    assert found.title == f"{words('layer-new')}, {at.span.name}"
    assert list(found.head) == still(at)[0]
    rows_same([list(cells) for _, cells in found.rows], lambda shown: still(shown)[1], at)
    wholes = {cells[0] for whole, cells in found.rows if whole}
    assert wholes == {at.name(a) for a in edition.areas if a.level in ("country", *([] if at.alone else ["province"]))}
    texts, paints = dict(found.legend), {paint for paint, _ in found.paths}
    values = [at.value("new", a) for a in edition.level("municipality") if a.code in shapes.views[TILES].index]
    for text in (texts[paint] for paint in paints):
        plain = text in (words("map-unknown"), words("picture-withheld"))
        assert plain or any(v is not None and holds(text, v, words, counts=True) for v in values)
    for text in (*found.head, *texts.values()):
        readable(text)
