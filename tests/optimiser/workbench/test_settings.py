"""How a workbench is set up: an address that is one, and files that are for their owner alone."""

import stat
import subprocess
import sys

import pytest
from click.testing import CliRunner

from optimiser.cli.commands.serve import command
from optimiser.errors import UsageError
from optimiser.workbench.database import Database
from optimiser.workbench.serve import user_folder
from optimiser.workbench.settings import Settings, checked_address
from tests.support.kept import begun, opened
from tests.support.paths import ROOT


@pytest.mark.parametrize(
    ("given", "said"),
    [("https://plan.example.nl", "https://plan.example.nl"), ("https://Plan.Example.NL/", "https://plan.example.nl"),
     ("https://plan.example.nl:443", "https://plan.example.nl"), ("http://plan:8100", "http://plan:8100"),
     ("http://127.0.0.1:80", "http://127.0.0.1"), ("HTTPS://[::1]:8443/", "https://[::1]:8443")],
)  # fmt: skip
def test_an_address_is_kept_as_browsers_say_it(given, said, tmp_path):
    assert checked_address(given) == said
    assert Settings("", said, tmp_path).host == said.split("://")[1]


BAD = ["plan.example.nl", "https://", "ftp://plan.example.nl", "https://plan.example.nl/werkbank", "https://a b",
       "https://plan.example.nl?x=1", "https://plan.example.nl#x", "https://u:p@plan.example.nl", "https://plan:99999",
       "https://plan:x", "https://plan:0", "https://[::1", "https://-a", "//plan.example.nl",
       "https:plan.example.nl", "https://plän.nl", "\n"]  # fmt: skip


@pytest.mark.parametrize("given", BAD)
def test_what_is_no_address_of_a_site_is_refused(given):
    with pytest.raises(UsageError, match="workbench-address"):
        checked_address(given)


@pytest.mark.parametrize(("language", "expected"), [("nl", "Verwacht: http"), ("en", "Expected: http")])
def test_the_command_names_the_option_and_what_was_expected(language, expected, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    found = CliRunner().invoke(command, ["--no-browser", "--address", "plan.example.nl", "--lang", language])
    assert found.exit_code == 2
    assert all(part in found.output for part in ("“plan.example.nl”" if language == "nl" else '"plan.example.nl"',
                                                 "--address", expected))  # fmt: skip
    assert not list(tmp_path.iterdir()), "nothing was begun"


def test_no_warning_of_a_library_comes_before_the_link():
    """As it is installed for use, without httpx2; nothing else imports the library that warns."""
    program = "import sys; sys.modules['httpx2'] = None; import optimiser.workbench.provider_client"
    found = subprocess.run([sys.executable, "-W", "default", "-c", program], check=True, capture_output=True, text=True)
    assert found.stderr == ""
    sources = (ROOT / "optimiser/workbench").rglob("*.py")
    assert [p.name for p in sources if "from authlib" in p.read_text(encoding="utf-8")] == ["provider_client.py"]


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_what_the_workbench_makes_is_for_its_owner_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    folder = user_folder()
    assert mode(folder) == 0o700
    store = opened(f"sqlite:///{folder / 'workbench.db'}")
    begun(store)
    made = {p.name: mode(p) for p in folder.iterdir()}
    assert {"workbench.db", "workbench.db-wal"} <= set(made)
    assert set(made.values()) == {0o600}
    store.database.close()


def test_a_file_that_is_there_keeps_the_rights_that_somebody_gave_it(tmp_path):
    path = tmp_path / "kept.db"
    opened(f"sqlite:///{path}").database.close()
    path.chmod(0o660)
    database = Database(f"sqlite:///{path}")
    database.migrate()
    assert mode(path) == 0o660
    database.close()
