"""Every example that the start page offers opens with a plan."""

import pytest

from optimiser.workbench.dossiers import bundled, bundled_draft


@pytest.mark.parametrize("name", bundled())
def test_an_example_is_a_draft_that_is_read_back_as_it_was(name):
    _, draft = bundled_draft(name)
    assert draft.scenario() == bundled()[name].model_copy(
        update={"dossier": ".", "tables": draft.settings.get("tables")}
    )


def test_an_example_with_a_day_among_its_settings_is_begun_and_planned(desk):
    scenario = desk.begin("zeeland/total-load")
    assert desk.ask(scenario, "plan", desk.draft(scenario)).status_code == 200
