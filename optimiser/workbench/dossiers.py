"""Dossiers as folders: the bundled ones where they are, uploaded ones written out of the database when needed."""

import re
import shutil
import tempfile
from pathlib import Path

from data import BUNDLED
from data.schema.tables import Tables
from optimiser.errors import UsageError
from optimiser.problem.scenario import Scenario, of_housing_alone, read_scenario
from optimiser.problem.toml_settings import read_toml
from optimiser.workbench.draft import Draft
from optimiser.workbench.people import EVERYWHERE
from optimiser.workbench.store import Store

_KEEP = frozenset({".csv", ".xlsx", ".toml"})
"""Kinds of files that a dossier may have."""
_NAME = re.compile(r"[\w(][\w .,()&+-]{0,90}")
"""A name alone: no path, no control character, and short enough for any file system."""


class Dossiers:
    """Where the tables of a scenario lie.

    Args:
        store: knows the dossiers.
        folder: for uploaded ones; it can be emptied at any time.

    """

    def __init__(self, store: Store, folder: Path) -> None:
        """Nothing is written before it is needed."""
        self.store, self.folder = store, folder

    def path(self, dossier_id: str) -> Path:
        """The folder or workbook of a dossier."""
        home = self.folder / "dossiers" / dossier_id
        if not home.is_dir():
            dossier = self.store.dossier(dossier_id)
            if dossier.bundled:
                return BUNDLED / dossier.bundled
            self._unpack(dossier_id, home)
        books = sorted(home.glob("*.xlsx"))
        return books[0] if books else home

    def _unpack(self, dossier_id: str, home: Path) -> None:
        """Write the files in a folder of one's own and give it its name; all are alike, so who was first is right."""
        home.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f"{dossier_id}.", dir=home.parent))
        try:
            for file in self.store.files(dossier_id):
                (draft / Path(file.name).name).write_bytes(file.content)
            draft.rename(home)
        except OSError:
            if not home.is_dir():
                raise
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def forget(self, dossier_id: str) -> None:
        """Remove the folder of a dossier that is no longer kept; what cannot be removed is found by nobody."""
        shutil.rmtree(self.folder / "dossiers" / dossier_id, ignore_errors=True)


def bundled() -> dict[str, Scenario]:
    """Scenarios that come with the package, by ``folder/name``; those of the housing task alone are none."""
    found = {}
    for path in sorted(BUNDLED.glob("*/*.toml")):
        if not of_housing_alone(read_toml(path)):
            found[f"{path.parent.name}/{path.stem}"] = read_scenario(path)
    return found


def bundled_draft(name: str) -> tuple[str, Draft]:
    """The folder and the draft of a bundled scenario.

    Raises:
        UsageError: there is none of this name.

    """
    path = BUNDLED / f"{name}.toml"
    if name not in bundled():
        raise UsageError("workbench-not-found")
    return path.parent.name, Draft(
        settings=read_scenario(path).model_dump(mode="json", by_alias=True, exclude_unset=True)
    )


def new_settings(title: str, tables: Tables) -> dict[str, object]:
    """Settings to begin with, for a dossier without a scenario: by inhabitants, the largest load as small as can be."""
    groups = sorted({r.group for r in tables.requirement} | {r.group for r in tables.locations})
    rules: tuple[str, ...] = (
        "meet_requirement",
        "respect_capacity",
        "respect_limits",
        "eligible_groups",
        "no_share_no_places",
    )
    rules += ("keep_bids",) if tables.bids else ()
    rules += ("keep_exchanges",) if tables.exchanges else ()
    return {
        "schema": 1, "title": title, "dossier": ".", "groups": groups,
        "keys": {g: {"name": "population"} for g in groups}, "rules": {r: {} for r in rules},
        "stages": [{"aim": "leximax_load"}, {"aim": "lots"}],
    }  # fmt: skip


def province_of(tables: Tables) -> str:
    """The province of a dossier, or ``*`` where it has several."""
    provinces = {m.province_code for m in tables.municipalities}
    return provinces.pop() if len(provinces) == 1 else EVERYWHERE


def is_table(name: str) -> bool:
    """Whether a file may be part of a dossier."""
    return Path(name).suffix.lower() in _KEEP and _NAME.fullmatch(name) is not None
