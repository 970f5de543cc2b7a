"""``optimiser register``: the fields of the standard, what is left open, and what is refused."""

import json
import re
import shutil
from importlib.metadata import metadata
from pathlib import Path

import pytest
from pydantic import ValidationError

from data import BUNDLED
from optimiser.editions.file import read_edition, write_edition
from optimiser.jobs.bundled_sources import bundled_sources
from optimiser.jobs.package import package
from optimiser.jobs.register_standard import OrganisationFields, RegisterEntry, open_fields
from optimiser.words import Words
from tests.support.bundled import CASES, made
from tests.support.commands import optimiser
from tests.support.paths import ROOT

LENGTHS = {
    "name": 100, "description_short": 400, "organization": 100, "contact_email": 500, "website": 500, "url": 500,
    "goal": 2500, "proportionality": 2500, "human_intervention": 2500, "risks": 2500, "lawful_basis": 2500,
    "process_index_url": 500, "impacttoetsen": 2500, "source_data": 2500, "methods_and_models": 5000, "provider": 200,
    "publiccode": 500, "source_id": 100, "tags": 2500,
}  # fmt: skip
"""Longest texts of standard 1.0, copied by hand from the register's own configuration."""
OTHERS = {"category", "status", "begin_date", "end_date", "publication_category", "lawful_basis_grouping", "lang",
          "impacttoetsen_grouping", "source_data_grouping", "standard_version"}  # fmt: skip
OPEN = ["organization", "status", "contact_email", "begin_date", "website", "url", "lawful_basis",
        "lawful_basis_grouping", "process_index_url", "impacttoetsen", "impacttoetsen_grouping", "provider",
        "publiccode", "source_id"]  # fmt: skip
FILLED = """
schema = 1
organization = "Provincie Utrecht"
status = "In gebruik"
contact_email = "algoritmes@provincie.example"
begin_date = "2026-11"
lawful_basis = "Spreidingswet"
lawful_basis_grouping = [{ title = "Spreidingswet", link = "https://wetten.overheid.nl/x" }]
impacttoetsen_grouping = [{ title = "IAMA" }]
provider = "Intern ontwikkeld"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("register") / "plan"
    done = optimiser("plan", CASES["tiny"], "--out", out, cwd=out.parent)
    assert done.returncode == 0, done.stderr
    return out


def entry_of(folder: Path, *more: object) -> dict[str, object]:
    done = optimiser("register", folder, "--json", *more, cwd=folder.parent)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_an_entry_has_every_field_of_the_standard_and_lists_what_is_open(folder: Path) -> None:
    found = entry_of(folder)
    entry = found["entry"]
    assert isinstance(entry, dict)
    assert entry.keys() == LENGTHS.keys() | OTHERS
    assert found["open"] == OPEN
    assert found["required"] == ["organization", "status", "contact_email"]
    assert not any(entry[name] for name in OPEN), "nothing is invented about who uses it"
    assert all(entry[name] for name in entry.keys() - {*OPEN, "end_date", "source_data_grouping"})
    assert (entry["lang"], entry["standard_version"]) == ("nld", "1.0")
    assert entry["publication_category"] == "Impactvolle algoritmes"
    assert "niet zelflerend" in str(entry["methods_and_models"])
    assert entry == entry_of(folder, "--lang", "en")["entry"], "the register takes Dutch alone"


@pytest.mark.parametrize(("name", "longest"), LENGTHS.items())
def test_a_text_that_is_longer_than_the_standard_allows_is_refused(name: str, longest: int, folder: Path) -> None:
    entry = entry_of(folder)["entry"]
    assert isinstance(entry, dict)
    start = "https://" if name in {"website", "url", "process_index_url", "publiccode", "contact_email"} else ""
    fits = start + "x" * (longest - len(start))
    assert RegisterEntry.model_validate({**entry, name: fits})
    with pytest.raises(ValidationError):
        RegisterEntry.model_validate({**entry, name: fits + "x"})


def test_what_the_organisation_says_stands_in_the_entry_and_is_no_longer_open(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "wij.toml").write_text(FILLED, encoding="utf-8")
    found = entry_of(folder, "--organisation", tmp_path / "wij.toml")
    entry = found["entry"]
    assert isinstance(entry, dict)
    assert entry["organization"] == "Provincie Utrecht"
    assert entry["lawful_basis_grouping"] == [{"title": "Spreidingswet", "link": "https://wetten.overheid.nl/x"}]
    assert entry["impacttoetsen_grouping"] == [{"title": "IAMA", "link": ""}]
    assert found["required"] == []
    assert found["open"] == ["website", "url", "process_index_url", "impacttoetsen", "publiccode", "source_id"]


def test_all_that_is_wrong_with_what_the_organisation_says_is_told_at_once(folder: Path, tmp_path: Path) -> None:
    wrong = 'schema = 1\nstatus = "Aan"\ncontact_email = "bel ons"\nbegin_date = "2026-13"\nwebsite = "www.x.nl"\n'
    (tmp_path / "wij.toml").write_text(f'{wrong}naam = 1\nprovider = "{"x" * 201}"\n', encoding="utf-8")
    done = optimiser("register", folder, "--organisation", tmp_path / "wij.toml", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stdout == ""
    for said in ("status", "“Aan”", "Buiten gebruik", "“bel ons” is geen adres", "“2026-13” is geen maand",
                 "“www.x.nl” is geen link", "naam", "200 tekens"):  # fmt: skip
        assert said in done.stderr
    (tmp_path / "wij.toml").write_text('schema = 1\nend_date = "2027-01"\n', encoding="utf-8")
    done = optimiser("register", folder, "--organisation", tmp_path / "wij.toml", cwd=tmp_path)
    assert "“2027-01”" in done.stderr
    assert done.returncode == 3


def test_an_end_is_open_only_when_it_ended() -> None:
    assert "end_date" not in open_fields(OrganisationFields())
    assert "end_date" in open_fields(OrganisationFields(status="Buiten gebruik"))


@pytest.mark.parametrize("audience", ["council", "prt"])
def test_an_edition_that_is_not_public_is_refused(audience: str, tmp_path: Path) -> None:
    write_edition(made(CASES["working day"], audience), tmp_path)
    done = optimiser("register", tmp_path, "--out", tmp_path / "r.json", cwd=tmp_path)
    assert done.returncode == 2
    assert "--audience public" in done.stderr
    assert done.stdout == ""
    assert not (tmp_path / "r.json").exists()


def test_an_entry_rests_on_the_edition_alone(folder: Path, tmp_path: Path) -> None:
    write_edition(read_edition(folder), tmp_path)
    assert entry_of(tmp_path) == entry_of(folder)
    shown = json.dumps(entry_of(_only(made(CASES["working day"], "public"), tmp_path / "zee")))
    names = {a.name for a in made(CASES["working day"], "prt").level("municipality")}
    assert not [name for name in names if name in shown], "no municipality is named where some are withheld"


def _only(edition: object, path: Path) -> Path:
    path.mkdir()
    write_edition(edition, path)  # type: ignore[arg-type]
    return path


def test_a_file_is_written_whole_among_the_results_or_elsewhere(folder: Path, tmp_path: Path) -> None:
    entry = entry_of(folder)["entry"]
    for path in (tmp_path / "register.json", folder / "register.json"):
        done = optimiser("register", folder, "--out", path, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert json.loads(path.read_text(encoding="utf-8")) == entry
        assert "Contactgegevens (verplicht)" in done.stdout
    assert "register.json" in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    again = optimiser("register", folder, "--out", tmp_path / "register.json", cwd=tmp_path)
    assert again.returncode == 2
    odd = optimiser("register", folder, "--out", tmp_path / "register.txt", cwd=tmp_path)
    assert odd.returncode == 2
    assert ".json" in odd.stderr


@pytest.mark.parametrize(("case", "invented", "links"), [("letter", False, 1), ("working day", True, 1),
                                                         ("tiny", True, 0), ("provinces", False, 0)])  # fmt: skip
def test_a_bundled_dossier_is_known_by_its_tables(case: str, invented: bool, links: int) -> None:  # noqa: FBT001
    inputs = made(CASES[case], "public").inputs
    notes = bundled_sources(_fingerprints(CASES[case].parent))
    assert notes is not None
    assert notes.invented == invented
    assert sum(len(n.addresses) for n in notes.notes) == links
    edited = bundled_sources({**_fingerprints(CASES[case].parent), "requirement.csv": "0" * 64})
    assert edited is not None
    assert edited.edited == ("requirement",)
    assert edited.invented == invented, "the other tables are still those of the example"
    assert "requirement" not in edited.invented_tables
    assert not [n for n in edited.notes if n.tables == ("requirement",)]
    assert bundled_sources(dict.fromkeys(_fingerprints(CASES[case].parent), "0" * 64)) is None
    assert bundled_sources({}) is None
    assert inputs is not None


def test_invented_tables_are_named_and_a_real_one_beside_them_is_not() -> None:
    files = _fingerprints(CASES["working day"].parent)
    notes = bundled_sources(files)
    assert notes is not None
    assert notes.invented_tables == ("bids", "exchanges")
    own = bundled_sources({**files, "bids.csv": "0" * 64, "exchanges.csv": "1" * 64})
    assert own is not None
    assert (own.invented, own.invented_tables, own.edited) == (False, (), ("bids", "exchanges"))
    hidden = bundled_sources({n: d for n, d in files.items() if n not in {"bids.csv", "exchanges.csv"}})
    assert hidden is not None
    assert (hidden.invented, hidden.invented_tables) == (True, ()), "what readers may not know is not named"


def _fingerprints(folder: Path) -> dict[str, str]:
    from data.files import sha256  # noqa: PLC0415  # used by one test

    return {path.name: sha256(path) for path in sorted(folder.glob("*.csv"))}


def test_invented_data_are_told_beside_the_entry(folder: Path) -> None:
    done = optimiser("register", folder, cwd=folder.parent)
    names = ", ".join(Words("nl").named("name-table", t) for t in ("limits", "locations"))
    assert Words("nl")("register-invented", way="named", tables=names).partition(":")[0] in done.stderr
    assert names in done.stderr


def test_the_package_says_of_itself_what_publiccode_says(folder: Path) -> None:
    told = package()
    entry = entry_of(folder)["entry"]
    assert isinstance(entry, dict)
    assert f"Programma: {told.name}, met de licentie {told.licence}." in entry["methods_and_models"]
    assert entry["publiccode"] == told.source
    text = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    about = metadata("reception-optimiser")
    assert f"\nname: {about['Name']}\n" in text
    assert f"license: {about['License-Expression']}" in text
    assert (told.name, told.licence) == (about["Name"], about["License-Expression"])
    assert told.source in {"", *re.findall(r"^url: (.+)$", text, re.MULTILINE)}
    dutch = text[text.index("  nl:") :]
    short = re.search(r"shortDescription: (.+)\.", dutch)
    assert short is not None
    body = Words("nl")("register-description")
    assert short[1][0].lower() + short[1][1:] in body


def test_a_folder_without_a_plan_is_refused(tmp_path: Path) -> None:
    shutil.copytree(BUNDLED / "tiny", tmp_path / "tiny")
    assert optimiser("register", tmp_path / "tiny", cwd=tmp_path).returncode == 3
