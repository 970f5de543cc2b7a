"""A dossier of provinces alone: nothing on its page speaks of municipalities as if they were in it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from data import BUNDLED, load
from maps import draw
from maps.class_labels import labels
from maps.geometry.found_shapes import shapes_of
from maps.layers import layers
from maps.pictures.map_picture import picture
from optimiser import solve
from optimiser.editions.edition import Edition
from optimiser.problem.plan import Plan
from optimiser.publishing.publish import publish
from optimiser.words import LANGUAGES, Words
from optimiser.words.telling import tell
from tests.support.chrome import assert_accessible, opened, settled, told, unfolded
from tests.support.editions_page import country


@pytest.fixture(scope="module")
def plan() -> Plan:
    return solve(load(BUNDLED / "nl-2026"), BUNDLED / "nl-2026" / "provinces.toml")


@pytest.fixture(scope="module")
def edition(plan: Plan) -> Edition:
    return publish(plan)


@pytest.fixture(scope="module", params=LANGUAGES)
def address(request: pytest.FixtureRequest, plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp(request.param)
    return draw(plan, language=request.param).save(folder / "map.html").as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    for found in opened(browser, f"{address}#PV25"):
        settled(found)
        unfolded(found)
        yield found


def test_the_smallest_areas_are_known_by_what_they_are(edition: Edition) -> None:
    assert edition.unit == "province"
    assert country(1).unit == "municipality"
    assert Words("nl").about(edition)("level-municipality") == "Provincie"
    assert Words("nl").about(country(1))("level-municipality") == "Gemeente"


def test_the_page_speaks_of_provinces_and_the_address_of_a_province_chooses_it(page: Page) -> None:
    assert page.inner_text("#panel-name") == "Gelderland"
    assert "4.900" in told(page).replace(",", ".")
    assert page.locator("input[name=levels]").count() == 2, "provinces, and the groups of the dossier"
    assert page.locator("#table tbody tr").count() == 12
    text = page.inner_text("main").lower()
    named = [line for line in text.split("\n") if "gemeente" in line or "municipalit" in line]
    assert all("niets" in line or "nothing" in line for line in named), named
    assert page.locator("#zoom option").count() == 3
    for name in page.locator(":is(#panel-numbers, #panel-rest) h3").all_inner_texts():
        assert "als geheel" not in name, "a province is not part of itself"


def test_provinces_bring_no_accessibility_violations(page: Page) -> None:
    for level in ("region", "municipality"):
        page.check(f"input[name=levels][value={level}]")
        settled(page)
        assert_accessible(page)


def test_the_classes_are_those_of_provinces(edition: Edition) -> None:
    new = next(x for x in layers(edition) if x.name == "new")
    assert new.breaks["municipality"] == new.breaks["province"]
    words = Words("nl").about(edition)
    assert labels(new, "municipality", words)[-1] == "5.000 of meer"
    used = {
        sum(edition.at(a.code, "2026-2027").new >= b for b in new.breaks["province"]) for a in edition.level("province")
    }
    assert len(used) >= 5, "the classes tell provinces apart"


def test_context_and_picture_speak_of_provinces(edition: Edition) -> None:
    words = Words("nl").about(edition)
    told = " ".join(tell(fact, words) for fact in edition.facts)
    assert "hebben 10 provincies nieuwe plaatsen" in told
    assert "gemeente" not in told
    drawn = picture(edition, shapes_of(edition), words)
    assert "Niveau: Provincie" in drawn.svg
    assert "elke provincie" in drawn.svg
    assert "gemeente" not in drawn.svg
