"""Areas found by what people type, and signs that cannot be seen."""

from pathlib import Path

import pytest

from data import BUNDLED, InvalidInputError, load
from data.reading.place_names import Named, fitting, most_similar
from optimiser.distribution.divide import divide
from optimiser.errors import UsageError
from optimiser.jobs.template import run as template
from optimiser.words import LANGUAGES, Words
from optimiser.words.signs import odd_signs
from tests.support.towns import change

ROWS = load(BUNDLED / "nl-2022").municipalities
AREAS = [
    *(Named(m.gm_code, m.name, m.province) for m in ROWS),
    *(Named(c, n) for c, n in {m.province_code: m.province for m in ROWS}.items()),
]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("GM0363", "GM0363"), ("gm0363", "GM0363"), ("518", "GM0518"), ("0518", "GM0518"), ("PV21", "PV21"),
        ("Friesland", "PV21"), ("fryslan", "PV21"), ("noord brabant", "PV30"), ("Nuenen", "GM0820"),
        ("Beek (L.)", "GM0888"), ("Hengelo (O.)", "GM0164"), ("Hengelo (Ov)", "GM0164"), ("’s-Gravenhage", "GM0518"),
        ("s gravenhage", "GM0518"), ("Den Haag", "GM0518"), ("Sudwest-Fryslan", "GM1900"),
        ("SU\u0301DWEST\u00a0FRYSLÂN", "GM1900"), ("Zeist\u200b", "GM0355"), ("Bergen (NH)", "GM0373"),
        ("bergen l", "GM0893"), ("Bergen", "GM0373 GM0893"), ("Alphen", "GM0484 GM1723"), ("Alphen aan", "GM0484"),
        ("Utrecht", "GM0344 PV26"), ("Hengelo (Gld)", ""), ("Rhenan", ""), ("", ""), ("...", ""), ("9999", ""),
    ],
)  # fmt: skip
def test_an_area_is_found_by_what_people_type(typed: str, codes: str) -> None:
    assert sorted(a.code for a in fitting(typed, AREAS)) == codes.split()


def test_every_name_and_code_finds_its_own_area() -> None:
    for area in AREAS:
        assert fitting(area.code, AREAS) == [area]
        assert area in fitting(area.name, AREAS)


def test_what_fits_nothing_has_a_suggestion() -> None:
    assert most_similar("Rhenan", AREAS) == next(a for a in AREAS if a.name == "Rhenen")
    assert most_similar("qqqqqq", AREAS) is None


def test_a_template_knows_provinces_by_what_people_type(tmp_path: Path) -> None:
    assert "friesland.xlsx" in template(BUNDLED / "nl-2022", "Friesland", tmp_path / "friesland.xlsx", "nl").text
    with pytest.raises(UsageError, match="template-province-unknown"):
        template(BUNDLED / "nl-2022", "Zealand", tmp_path / "zealand.xlsx", "nl")


def complaints(dossier: Path, language: str = "en") -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        load(dossier)
    return Words(language).complaints(caught.value.complaints)


@pytest.mark.parametrize(
    ("table", "old", "new", "sentence"),
    [
        ("municipalities", "T001", "T001\u200b", "There is a sign that cannot be seen, U+200B, after “T001”."),
        ("municipalities", "T001", "\u200fT001", "There is a sign that cannot be seen, U+200F, at the beginning."),
        ("municipalities", "T001", "\u0422001", "The first sign is U+0422 and no “T”."),
        ("municipalities", "T001", "T0\u041e1", "The sign after “T0” is U+041E and no “O”."),
        ("municipalities", "T001", "T\uff1001", "The sign after “T” is U+FF10 and no “0”."),
        ("municipalities", "20000,20", "20\u00a0000,20", "There is a space of another kind, U+00A0, after “20”."),
        ("municipalities", "5.3", "\u22125.3", "The first sign is U+2212 and no “-”."),
        ("periods", "2022-12-31", "2022\u201112-31", "The sign after “2022” is U+2011 and no “-”."),
        ("limits", "maximum", "max\u00adimum", "There is a sign that cannot be seen, U+00AD, after “max”."),
        ("limits", "gm_code", "gm_code\u200b", "There is a sign that cannot be seen, U+200B, after “gm_code”."),
    ],
)
def test_a_sign_that_cannot_be_seen_or_looks_like_another_is_named(
    dossier: Path, table: str, old: str, new: str, sentence: str
) -> None:
    change(dossier / f"{table}.csv", old, new)
    assert any(sentence in line for line in complaints(dossier)), complaints(dossier)
    assert all(complaints(dossier, language) for language in LANGUAGES)


def test_usual_texts_have_no_odd_signs() -> None:
    for m in ROWS:
        assert not list(odd_signs(m.name + m.gm_code + m.region))
    assert not list(odd_signs("Café ’t Hörstje – één €"[:13]))


@pytest.mark.parametrize(
    "name", ["Su\u0301dwest-Frysla\u0302n", "Súdwest-Fryslân\u00a0", "Súdwest\u00ad-Fry\u200bslân"]
)
def test_a_name_in_another_form_of_unicode_is_the_same_name(dossier: Path, name: str) -> None:
    for old in ("Alfa,RA,Noord,10000", "Alfa,RA,Noord,20000"):
        written = name if "10000" in old else "Súdwest-Fryslân"
        change(dossier / "municipalities.csv", old, old.replace("Alfa", written))
    assert {m.province for m in load(dossier).municipalities if m.province_code == "PVA"} == {"Súdwest-Fryslân"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_places_for_minors_than_places_are_told_by_the_numbers_typed(language: str) -> None:
    with pytest.raises(UsageError) as caught:
        divide(load(BUNDLED / "tiny"), places=100, key="population", amv=120)
    sentence = Words(language)(caught.value.code, **{k: str(v) for k, v in caught.value.details.items()})
    assert "120" in sentence
    assert "100" in sentence
    assert "-20" not in sentence
