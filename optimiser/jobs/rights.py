"""Who may read new files: files that are not for everyone are made for this user alone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from data.schema.visibility import VISIBILITIES, Visibility


@contextmanager
def for_readers(audience: Visibility) -> Iterator[None]:
    """New files and folders are for this user alone, where they are not for everyone; Windows has its own rights.

    It holds for the files of this process: another one that writes some of them asks for it too.
    """
    before = os.umask(0o077) if audience != VISIBILITIES[0] else None
    try:
        yield
    finally:
        if before is not None:
            os.umask(before)
