"""Protection follows the regime of a group, whatever the group is called."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from data import InvalidInputError, load
from maps.text.summary import summary
from optimiser.distribution.divide import divide
from optimiser.editions.file import read_edition
from optimiser.jobs.plan import Request, run
from optimiser.words import Words
from optimiser.words.telling import tell
from tests.support.artefacts import contents

NAMES = {"regular": "normaal", "amv": "jeugd", "safe_country": "streng"}
REGIMES = "group,regime,note\nnormaal,regular,\njeugd,minors,\nstreng,special,\n"


def renamed(dossier: Path) -> Path:
    """The three towns with their groups named otherwise, and a house for minors in a public row."""
    for path in (*dossier.glob("*.csv"), *dossier.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        for old, new in NAMES.items():
            for shape in (",{},", '"{}"', "\n{} = "):
                text = text.replace(shape.format(old), shape.format(new))
        path.write_text(text, encoding="utf-8")
    locations = dossier / "locations.csv"
    header = locations.read_text(encoding="utf-8").splitlines()[0].split(",")
    cells = {
        "location_id": "L9", "name": "Huis aan de Lindelaan", "gm_code": "T002", "province_code": "PVA",
        "kind": "small", "group": "jeugd", "places": "16", "opened": "2020-01-01", "agreed_end": "2030-01-01",
        "visibility": "public", "source": "verzonnen", "confidence": "high",
    }  # fmt: skip
    with locations.open("a", encoding="utf-8") as file:
        file.write(",".join(cells.get(name, "") for name in header) + "\n")
    return dossier


def test_a_group_that_declares_no_regime_is_refused_with_its_place_and_the_remedy(dossier: Path) -> None:
    with pytest.raises(InvalidInputError) as refused:
        load(renamed(dossier))
    found = {(c.code, c.table, c.value) for c in refused.value.complaints}
    assert ("group-regime-missing", "locations.csv", "jeugd") in found
    assert all(c.row for c in refused.value.complaints)


def test_a_standard_group_keeps_its_regime(dossier: Path) -> None:
    (dossier / "groups.csv").write_text("group,regime,note\namv,regular,\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match="group-regime-standard"):
        load(dossier)


def test_a_group_of_the_scenario_without_rows_needs_a_regime_too(dossier: Path) -> None:
    scenario = dossier / "tiny.toml"
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(text.replace('"safe_country"]', '"safe_country", "jeugd"]'), encoding="utf-8")
    with pytest.raises(InvalidInputError, match="group-regime-missing"):
        run(Request(scenario, dossier / "out"), lambda _: None)


@pytest.mark.parametrize("audience", ["public", "council"])
def test_minors_by_another_name_are_named_and_drawn_for_nobody(dossier: Path, audience: str, tmp_path: Path) -> None:
    (renamed(dossier) / "groups.csv").write_text(REGIMES, encoding="utf-8")
    out = tmp_path / "out"
    run(Request(dossier / "tiny.toml", out, audience=audience), lambda _: None)
    edition = read_edition(out)
    assert edition.of_regime("minors") == ("jeugd",)
    for path in (p for p in out.rglob("*") if p.is_file()):
        assert b"Lindelaan" not in contents(path), path.name
    assert "group-jeugd" not in summary(edition, Words("nl"))
    assert not any("group-jeugd" in tell(fact, Words("nl")) for facts in edition.reasons.values() for fact in facts)
    assert all("jeugd" not in site.places for site in edition.sites)
    assert edition.at("T002", edition.periods[-1].name, "jeugd").existing is None, "a small unit is told in totals only"
    with closing(sqlite3.connect(out / "plan.gpkg")) as base:
        layers = [name for (name,) in base.execute("SELECT table_name FROM gpkg_contents")]
        for layer in layers:
            rows = base.execute(f'SELECT * FROM "{layer}"').fetchall()  # noqa: S608  # names of our own file
            assert "Lindelaan" not in str(rows)


def test_the_name_of_all_groups_together_is_no_group(dossier: Path) -> None:
    (dossier / "groups.csv").write_text("group,regime,note\ntotal,regular,\n", encoding="utf-8")
    with pytest.raises(InvalidInputError, match="group-name-reserved"):
        load(dossier)


def test_listed_places_of_two_groups_for_minors_add_up(dossier: Path) -> None:
    (dossier / "groups.csv").write_text("group,regime,note\nkwv,minors,\n", encoding="utf-8")
    header = "period,scope_code,group,places,status,reference_date,source,note\n"
    rows = "".join(f",PVA,{group},{n},decision,2022-01-01,verzonnen,\n" for group, n in (("amv", 7), ("kwv", 3)))
    (dossier / "official.csv").write_text(header + rows, encoding="utf-8")
    found = divide(load(dossier), places=200, key="population", by="province", amv=14)
    assert {row["code"]: row["amv"] for row in found["allocation"]} == {"PVA": 10, "PVB": 4}


def test_an_exchange_of_a_group_without_a_regime_is_not_called_untradable(dossier: Path) -> None:
    header = "exchange_id,from_gm,to_gm,group,group_taken,places,period,agreed,visibility,source,note\n"
    text = header + "U1,T001,T002,crisis,,3,2022,2022-01-01,public,verzonnen,\n"
    (dossier / "exchanges.csv").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError) as refused:
        load(dossier)
    codes = {c.code for c in refused.value.complaints}
    assert "group-regime-missing" in codes
    assert "exchange-never-traded" not in codes
