"""The saved page of a dossier whose codes are everything that a code may be."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from maps import draw
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from tests.support.chrome import opened, settled
from tests.support.odd_codes import OF, TOWNS, case


def test_an_address_with_any_code_chooses_its_municipality(browser: Browser, tmp_path: Path) -> None:
    file = draw(plan_places(read_case(case(tmp_path))), audience="prt").save(tmp_path / "map.html")
    for page in opened(browser, file.as_uri()):
        settled(page)
        for town in TOWNS:
            page.evaluate("code => { location.hash = encodeURIComponent(code); }", OF[town])
            expect(page.locator("#panel-name")).to_contain_text(f"Stad {town}")
