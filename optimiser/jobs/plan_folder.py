"""Plans that were made before, read as a whole: never half of one run and half of another."""

from pathlib import Path

from data.files import sha256
from optimiser.editions.edition import Edition
from optimiser.editions.file import NAME, read_edition
from optimiser.jobs.drafts import tidy


def read_plan_folder(folder: Path) -> tuple[Edition, str]:
    """The edition in a folder and the SHA-256 of its file; what a killed run left there is put right first.

    Raises:
        InvalidInputError: no edition of a plan in the folder.

    """
    tidy(folder)
    while True:
        before = sha256(folder / NAME) if (folder / NAME).is_file() else ""
        edition = read_edition(folder)
        if before == sha256(folder / NAME):  # else another run put one in its place meanwhile
            return edition, before
