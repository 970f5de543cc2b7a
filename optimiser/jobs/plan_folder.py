"""Plans that were made before, read as a whole: never half of one run and half of another."""

from pathlib import Path

from optimiser.editions.edition import Edition
from optimiser.editions.file import read_with_fingerprint
from optimiser.jobs.drafts import tidy


def read_plan_folder(folder: Path) -> tuple[Edition, str]:
    """The edition in a folder and the SHA-256 of its file; what a killed run left there is put right first.

    Raises:
        InvalidInputError: no edition of a plan in the folder, or one that does not hold together.

    """
    tidy(folder)
    return read_with_fingerprint(folder)
