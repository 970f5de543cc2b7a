"""Official sources: what arrives is whole, sound, named and kept; what does not arrive leaves nothing behind."""

import ast
import csv
import json
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

import geopandas as gpd
import pytest
import shapely

from data import BUNDLED, load
from data.files import sha256
from data.official.cache import boundaries_file, cached_boundaries, figures_file, provenance_file
from data.official.fetch import Outcome, count, fetch, rooms
from data.official.sources import Urls
from data.official.web import RetryPolicy, Web, same_host
from data.operations.figures import MunicipalFigures, fill, read_figures
from optimiser.words import LANGUAGES, Words
from tests.support.commands import optimiser
from tests.support.paths import ROOT
from tests.support.processes import COMMAND, HEARS
from tests.support.services import Service, codes, serving

PATIENT = RetryPolicy(connect_timeout=30.0, read_timeout=60.0, total_timeout=120.0, attempts=2, backoff=0.01)
"""A busy machine that keeps an innocent request waiting is no fault."""
HASTE = RetryPolicy(connect_timeout=30.0, read_timeout=0.3, total_timeout=120.0, attempts=4, backoff=0.01)
"""For a server that says nothing; an innocent request may be given up too, and is then asked again."""


def policy(fault: str) -> RetryPolicy:
    return HASTE if fault in {"slow", "dripping"} else PATIENT


KEY_FIGURES, BOUNDARIES = "cbs-70072ned-2024.json", "pdok-bestuurlijkegebieden-2024.geojson"


@pytest.fixture
def service() -> Iterator[Service]:
    with serving(Service()) as running:
        yield running


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """2022 and 2024, fetched once."""
    folder = tmp_path_factory.mktemp("shelf")
    for year in (2022, 2024):
        with serving(Service(year=year)) as running:
            assert not [o for o in fetch(year, folder, urls=running.urls, retry_policy=PATIENT) if o.error]
    return folder


def fetched(service: Service, folder: Path, fault: str = "", *, year: int = 2024) -> dict[str, Outcome]:
    return {o.file: o for o in fetch(year, folder, urls=service.urls, retry_policy=policy(fault))}


def table(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["gm_code"]: row for row in csv.DictReader(file)}


def test_figures_of_all_pages_are_joined_on_codes_without_padding_and_with_their_zeros(
    service: Service, tmp_path: Path
) -> None:
    service.scores = {
        "85163NED": [("GM0014", 2019, -0.1), ("GM0014", 2021, -0.2), ("GM0047", 2021, 0.1)],
        "85900NED": [("GM0014", 2021, -0.3), ("GM0034", 2022, None), ("GM0047", 2020, 0.9)],
        "86092NED": [("GM0014", 2022, None), ("GM0037", 2023, 0.25), ("GM0037", 2025, 0.5)],
    }
    outcomes = fetched(service, tmp_path)
    assert [o for o in outcomes.values() if o.error or o.kept] == []
    assert len(outcomes) == count(2024)
    found = table(tmp_path / figures_file(2024))
    assert sorted(found) == codes(2024)
    first = codes(2024)[0]
    assert first == "GM0014"
    assert found[first] == {
        "gm_code": "GM0014",
        "population": "1000",
        "households": "400",
        "area_land_km2": "10.5",
        "ses_woa": "-0.3",
        "ses_woa_year": "2021",
    }
    assert (found["GM0034"]["ses_woa"], found["GM0034"]["ses_woa_year"]) == ("", "")
    assert (found["GM0047"]["ses_woa"], found["GM0047"]["ses_woa_year"]) == ("0.1", "2021")
    assert (found["GM0037"]["ses_woa"], found["GM0037"]["ses_woa_year"]) == ("0.25", "2023")
    assert len(read_figures(tmp_path / figures_file(2024))) == 342


def test_every_file_has_an_origin_that_can_be_checked(shelf: Path) -> None:
    origins = json.loads((shelf / provenance_file(2024)).read_text(encoding="utf-8"))["files"]
    assert set(origins) == {p.name for p in shelf.iterdir() if "2024" in p.name} - {provenance_file(2024)}
    today = datetime.now(UTC).date()
    for name, origin in origins.items():
        assert origin["sha256"] == sha256(shelf / name)
        assert origin["licence"] == "CC BY 4.0"
        assert origin["publisher"]
        assert origin["address"].startswith("https://")
        assert origin["period"] == "1-1-2024"
        assert 0 <= (today - datetime.fromisoformat(origin["fetched"]).date()).days <= 1
    made_from = origins[figures_file(2024)]["made_from"]
    assert set(made_from) == {f"cbs-{t}-2024.json" for t in ("70072ned", "85163NED", "85900NED", "86092NED")}
    assert all(made_from[name] == origins[name]["sha256"] for name in made_from)


def test_boundaries_are_a_valid_coverage_with_codes_and_names(shelf: Path) -> None:
    found = gpd.read_file(shelf / boundaries_file(2024))
    assert found.crs.to_epsg() == 28992
    assert sorted(found["statcode"]) == codes(2024)
    assert found.set_index("statcode")["statnaam"]["GM0014"] == "Gemeente GM0014"
    assert shapely.coverage_is_valid(found.geometry.values)
    assert found.geometry.area.between(9e6, 14e6).all()


def test_what_is_there_is_not_asked_for_again(service: Service, tmp_path: Path) -> None:
    fetched(service, tmp_path)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    asked = len(service.asked)
    again = fetched(service, tmp_path)
    assert all(o.kept for o in again.values())
    assert len(service.asked) == asked
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_only_the_damaged_file_is_fetched_anew_and_what_was_made_from_it_made_anew(
    service: Service, tmp_path: Path
) -> None:
    fetched(service, tmp_path)
    service.asked.clear()
    (tmp_path / KEY_FIGURES).write_text("{", encoding="utf-8")
    service.units["Land_249"] = "ha"
    again = fetched(service, tmp_path)
    assert {name for name, o in again.items() if not o.kept} == {KEY_FIGURES, figures_file(2024)}
    assert all("70072ned" in path for path, _ in service.asked)
    assert table(tmp_path / figures_file(2024))["GM0014"]["area_land_km2"] == "0.1"


def test_a_fetch_that_was_broken_off_is_taken_up_where_it_stopped(service: Service, tmp_path: Path) -> None:
    service.faults = {"bestuurlijkegebieden": ["error500", "always"]}
    first = fetched(service, tmp_path)
    assert {name for name, o in first.items() if o.error} == {BOUNDARIES, boundaries_file(2024)}
    assert first[boundaries_file(2024)].error.code == "source-not-made"
    service.faults, service.asked[:] = {}, []
    second = fetched(service, tmp_path)
    assert not [o for o in second.values() if o.error]
    assert all("bestuurlijkegebieden" in path for path, _ in service.asked)
    assert second[figures_file(2024)].kept


@pytest.mark.parametrize("fault", ["error500", "busy", "slow", "cut", "half", "nothing", "dripping"])
def test_a_passing_fault_is_asked_again(service: Service, tmp_path: Path, fault: str) -> None:
    service.faults = {"70072ned/TypedDataSet": [fault]}
    outcomes = fetched(service, tmp_path, fault)
    assert not [o for o in outcomes.values() if o.error]
    asked = Counter(q.get("$skip", "0") for path, q in service.asked if path.endswith("70072ned/TypedDataSet"))
    assert set(asked) == {"0", "150", "300"}, "343 rows are three pages"
    assert asked["0"] >= 2, "the page that failed was asked for again"
    if policy(fault) is PATIENT:
        assert asked.total() == 3 + 1, "and no other"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("error500", "source-busy"),
        ("slow", "source-slow"),
        ("dripping", "source-slow"),
        ("cut", "source-cut"),
        ("half", "source-cut"),
        ("nothing", "source-empty-body"),
        ("gone", "source-refused"),
        ("html", "source-not-json"),
        ("list", "source-not-json"),
        ("form", "source-other-form"),
        ("empty", "source-empty"),
        ("circle", "source-circle"),
    ],
)
@pytest.mark.parametrize("asked", [("70072ned/TypedDataSet", KEY_FIGURES), ("gemeentegebied", BOUNDARIES)])
def test_a_lasting_fault_is_named_and_leaves_no_file(
    service: Service, tmp_path: Path, fault: str, code: str, asked: tuple[str, str]
) -> None:
    part, file = asked
    service.faults = {part: [fault, "always"]}
    outcomes = fetched(service, tmp_path, fault)
    error = outcomes[file].error
    assert error.code == code
    made = figures_file(2024) if file == KEY_FIGURES else boundaries_file(2024)
    assert outcomes[made].error.code == "source-not-made"
    there = {p.name for p in tmp_path.iterdir()}
    assert {file, made} & there == set()
    assert not [name for name in there if name.startswith(".draft")]
    for language in LANGUAGES:
        assert Words(language)(error.code, **{k: str(v) for k, v in error.details.items()})
    assert sum(part in path for path, _ in service.asked) <= policy(fault).attempts * 2, (
        "no source is asked without end"
    )


def test_no_connection_is_said_once_per_service_and_asked_no_further(tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{unused.getsockname()[1]}"
        outcomes = list(fetch(2024, tmp_path, urls=Urls(nowhere, nowhere), retry_policy=PATIENT))
    assert [o.error.code for o in outcomes] == ["source-unreachable"] * 5 + ["source-not-made"] * 2
    cbs = [o.error for o in outcomes if o.file.startswith("cbs-")]
    assert all(error is cbs[0] for error in cbs), "one attempt for the whole service"
    assert list(tmp_path.iterdir()) == []


def test_a_busy_service_is_left_alone_as_long_as_it_asks(service: Service) -> None:
    service.faults = {"TableInfos": ["busy"]}
    begin = monotonic()
    with Web(PATIENT) as web:
        assert web.json(f"{service.urls.cbs}/85163NED/TableInfos")["value"]
    assert monotonic() - begin >= 1.0


def test_we_say_who_we_are(service: Service, tmp_path: Path) -> None:
    fetched(service, tmp_path)
    (agent,) = service.agents
    assert re.fullmatch(r"reception-optimiser/\d+\.\d+.*", agent)


def test_links_to_further_pages_stay_on_the_host_that_was_asked() -> None:
    assert same_host("https://a.example/x/y?z=1", "http://evil.example/x/y?z=2") == "https://a.example/x/y?z=2"
    assert same_host("https://a.example/x/y", "?z=2") == "https://a.example/x/y?z=2"


def test_a_year_with_other_codes_is_asked_from_the_yearly_collection(service: Service, tmp_path: Path) -> None:
    service.year = 2022
    assert not [o for o in fetched(service, tmp_path, year=2022).values() if o.error]
    polygons = [(path, q) for path, q in service.asked if "/collections/" in path]
    assert polygons
    assert all("gebiedsindelingen" in path and q["jaarcode"] == "2022" for path, q in polygons)
    assert sorted(gpd.read_file(tmp_path / boundaries_file(2022))["statcode"]) == codes(2022)


def test_the_division_of_another_year_is_never_passed_off(service: Service, tmp_path: Path) -> None:
    service.polygons = codes(2022)
    error = fetched(service, tmp_path)[BOUNDARIES].error
    assert error.code == "source-other-codes"
    assert error.details["missing"] == "GM1992"
    assert error.details["unknown"] == "GM0457, GM0501, GM0530, GM0614"
    assert not (tmp_path / BOUNDARIES).exists()


def test_figures_of_a_year_that_is_not_out_yet_are_not_figures(service: Service, tmp_path: Path) -> None:
    assert fetched(service, tmp_path, year=2025)["cbs-70072ned-2025.json"].error.code == "source-no-year"


@pytest.mark.parametrize(
    ("units", "code"),
    [
        ({"TotaleBevolking_1": "aantal", "TotaalParticuliereHuishoudens_82": "", "Land_249": "mijl²"}, "source-unit"),
        ({"TotaleBevolking_1": "aantal", "Land_249": "km²"}, "source-column"),
        (
            {"TotaleBevolking_1": "", "TotaalParticuliereHuishoudens_82": "", "Land_1": "", "Land_2": ""},
            "source-column",
        ),
    ],
)
def test_a_unit_or_column_is_never_guessed(service: Service, tmp_path: Path, units: dict[str, str], code: str) -> None:
    service.units = units
    assert fetched(service, tmp_path)[KEY_FIGURES].error.code == code


def test_a_score_for_other_land_is_no_score(service: Service, tmp_path: Path) -> None:
    # Amsterdam took in Weesp in March 2022, Purmerend took in Beemster in January 2022.
    scores = [("GM0363", 2020, 0.1), ("GM0439", 2020, 0.2), ("GM0014", 2020, 0.3)]
    service.scores = {"85163NED": scores}
    fetched(service, tmp_path)
    found = table(tmp_path / figures_file(2024))
    assert [found[c]["ses_woa"] for c in ("GM0363", "GM0439", "GM0014")] == ["", "", "0.3"]


def test_polygons_that_cannot_be_used_are_asked_for_again(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    point = {"type": "Polygon", "coordinates": [[[4.0, 52.0]] * 4]}
    monkeypatch.setattr("tests.support.services.square", lambda _: point)
    first = fetched(service, tmp_path)[boundaries_file(2024)]
    assert first.error.code == "source-unusable"
    monkeypatch.undo()
    assert not [o for o in fetched(service, tmp_path).values() if o.error]


def test_the_year_that_has_the_dossier_s_codes_gives_its_boundaries(shelf: Path, tmp_path: Path) -> None:
    assert cached_boundaries(codes(2022), shelf).name == boundaries_file(2022)
    assert cached_boundaries(codes(2026), shelf).name == boundaries_file(2024)
    assert cached_boundaries(["GM0014", "GM0457"], shelf).name == boundaries_file(2022)
    assert cached_boundaries(["GM0014"], shelf).name == boundaries_file(2024)
    assert cached_boundaries(codes(2021), shelf) is None
    assert cached_boundaries(["T001"], shelf) is None
    assert cached_boundaries([], shelf) is None
    assert cached_boundaries(codes(2022), tmp_path / "nowhere") is None
    spoilt = Path(shutil.copytree(shelf, tmp_path / "spoilt"))
    (spoilt / boundaries_file(2022)).write_bytes(b"x")
    assert cached_boundaries(codes(2022), spoilt) is None


def test_official_figures_replace_what_they_know_and_nothing_else() -> None:
    tables = load(BUNDLED / "tiny")
    first, *others = tables.municipalities
    figures = [
        MunicipalFigures(gm_code=first.gm_code, population=7, ses_woa=None, ses_woa_year=2020),
        MunicipalFigures(gm_code="GM9999", population=1),
    ]
    filled = fill(tables, figures)
    assert filled.tables.municipalities[0] == first.model_copy(update={"population": 7})
    assert list(filled.tables.municipalities[1:]) == others
    assert filled.without == tuple(m.gm_code for m in others)
    assert filled.beyond == ("GM9999",)
    assert filled.kept == {"population": (), "area_land_km2": (first.gm_code,), "ses_woa": (first.gm_code,)}
    assert tables.municipalities[0] == first


def test_the_command_fetches_and_fills_a_dossier(service: Service, tmp_path: Path) -> None:
    service.year = 2022
    urls = ("--cbs-url", service.urls.cbs, "--pdok-url", service.urls.pdok)
    done = optimiser("data", "fetch", "--year", 2022, *urls, cwd=tmp_path, OPTIMISER_CACHE=str(tmp_path / "cache"))
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert f"{figures_file(2022)}: opgehaald" in done.stderr
    figures = tmp_path / "cache" / figures_file(2022)
    done = optimiser("data", "apply", BUNDLED / "nl-2022", "--figures", figures, "--out", "new", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "345 gemeenten" in done.stderr
    new, old = load(tmp_path / "new"), load(BUNDLED / "nl-2022")
    assert [m.population for m in new.municipalities] == [1000 + n for n in range(345)]
    assert [m.ses_woa for m in new.municipalities] == [m.ses_woa for m in old.municipalities]
    assert new.locations == old.locations
    assert (tmp_path / "new" / "letter.toml").read_bytes() == (BUNDLED / "nl-2022" / "letter.toml").read_bytes()


def place_inside(municipalities: Path, borders: Path) -> None:
    """Give the municipalities of a table points inside their borders."""
    points = gpd.read_file(borders).set_index("statcode").geometry.representative_point().to_crs(4326)
    rows = list(csv.DictReader(municipalities.open(encoding="utf-8")))
    for row in rows:
        row |= {"lon": f"{points[row['gm_code']].x:.5f}", "lat": f"{points[row['gm_code']].y:.5f}"}
    with municipalities.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def test_a_plan_draws_the_fetched_boundaries_of_its_codes_by_itself(shelf: Path, dossier: Path, tmp_path: Path) -> None:
    for path in dossier.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        for old, new in (("T001", "GM0014"), ("T002", "GM0034"), ("T003", "GM0457")):
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    place_inside(dossier / "municipalities.csv", shelf / boundaries_file(2022))
    pages = []
    for more, cache in (((), shelf), (("--boundaries", shelf / boundaries_file(2022)), "empty"), ((), "empty")):
        env = {"OPTIMISER_CACHE": str(cache)}
        done = optimiser("plan", dossier / "tiny.toml", "--out", "out", *more, cwd=tmp_path, **env)
        assert done.returncode == 0, done.stderr
        text = (tmp_path / "out" / "map.html").read_text(encoding="utf-8")
        pages.append(('"name":"boundaries"' in text, "CC BY 4.0)" in text))
    assert pages == [(True, True), (True, False), (False, False)], "official borders are drawn and their makers named"


def test_who_stops_a_fetch_keeps_what_was_complete(service: Service, tmp_path: Path) -> None:
    service.faults = {"gemeentegebied": ["slow", "always"]}
    arguments = ["data", "fetch", "--year", "2024", "--into", "shelf", "--lang", "en"]
    urls = ["--cbs-url", service.urls.cbs, "--pdok-url", service.urls.pdok]
    with subprocess.Popen(
        [sys.executable, "-c", HEARS, COMMAND, *arguments, *urls], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    ) as process:
        begin = monotonic()
        while not any("gemeentegebied" in path for path, _ in service.asked) and monotonic() - begin < 60:
            sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "What was complete already stays in shelf" in said
    there = {p.name for p in (tmp_path / "shelf").iterdir()}
    assert there == {provenance_file(2024), *(p.file for n, r in rooms().items() if "cbs" in n for p in r.pieces(2024))}
    service.faults, service.asked[:] = {}, []
    assert not [o for o in fetched(service, tmp_path / "shelf").values() if o.error]
    assert all("gemeentegebied" in path for path, _ in service.asked)


def test_without_internet_the_command_says_so_and_exits_with_6(tmp_path: Path) -> None:
    nowhere = ("--cbs-url", "http://127.0.0.1:9/x", "--pdok-url", "http://127.0.0.1:9", "--attempts", 1)
    done = optimiser("data", "fetch", "--into", "shelf", *nowhere, cwd=tmp_path)
    assert done.returncode == 6
    assert "127.0.0.1:9 is niet te bereiken" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("fetch", "--year", 1999), 2),
        (("fetch", "--into", "a-file"), 2),
        (("apply", BUNDLED / "tiny", "--figures", "nowhere.csv", "--out", "o"), 3),
        (("apply", BUNDLED / "tiny", "--figures", BUNDLED / "tiny" / "periods.csv", "--out", "o"), 3),
    ],
)
def test_wrong_use_is_a_sentence(tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    (tmp_path / "a-file").write_text("x")
    done = optimiser("data", *arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "o").exists()


def test_a_dossier_is_not_overwritten_by_its_own_successor(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text("gm_code,population\nT001,5\n")
    before = (dossier / "municipalities.csv").read_bytes()
    done = optimiser("data", "apply", dossier, "--figures", "f.csv", "--out", dossier, cwd=tmp_path)
    assert done.returncode == 2
    assert (dossier / "municipalities.csv").read_bytes() == before


def test_every_source_error_has_a_sentence_and_every_source_says_who_publishes_it() -> None:
    for path in (ROOT / "data").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            if name in {"SourceError", "_PassingError"} and isinstance(node.args[0], ast.Constant):
                assert all(Words(language).has(node.args[0].value) for language in LANGUAGES)
    for name, room in rooms().items():
        assert room.PUBLISHER, name
        assert room.LICENCE == "CC BY 4.0", name
        assert room.LICENCE in room.__doc__, name
        for piece in room.pieces(2024):
            assert piece.page.startswith("https://"), name
