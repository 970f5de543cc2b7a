"""Write all files of a run or none: to a temporary folder inside the target, then renamed."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from optimiser.errors import UsageError


@contextmanager
def all_or_nothing(folder: Path) -> Iterator[Path]:
    """A temporary folder whose files replace those in ``folder`` when the block ends well.

    Raises:
        UsageError: ``folder`` is a file.

    """
    if folder.exists() and not folder.is_dir():
        raise UsageError("out-exists-file", path=str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=folder))
    try:
        yield draft
        for path in sorted(draft.iterdir()):
            if path.is_dir() and (folder / path.name).is_dir():
                shutil.rmtree(folder / path.name)
            path.replace(folder / path.name)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def one_workbook(path: Path) -> Iterator[Path]:
    """A temporary file that becomes ``path`` when the block ends well.

    Raises:
        UsageError: ``path`` is a folder, lies inside a file, or does not end in ``.xlsx``.

    """
    if path.suffix.lower() != ".xlsx":
        raise UsageError("out-not-xlsx", path=str(path))
    if path.is_dir():
        raise UsageError("out-exists-folder", path=str(path))
    with all_or_nothing(path.parent) as draft:
        yield draft / path.name
