"""Every text that a page shows is derived again from the edition: panel, table, lists, legend, tips, charts, paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from maps.geometry.found_shapes import shapes_of
from maps.page.page import render
from optimiser.words import Words
from tests.support.chrome import opened
from tests.support.page.editions import NAMES, by_language, edition_of
from tests.support.page.reading import Reading
from tests.support.page.visit import Visit


@pytest.mark.parametrize(("language", "name"), by_language(NAMES))
def test_every_text_of_a_page_follows_from_its_edition(
    browser: Browser, name: str, language: str, tmp_path: Path
) -> None:
    edition, path = edition_of(name), tmp_path / "map.html"
    path.write_text(render(edition, words=Words(language, unit=edition.unit), shapes=shapes_of(edition)), "utf-8")
    for page in opened(browser, path.as_uri()):
        Visit(Reading(page), edition, language).everything()
