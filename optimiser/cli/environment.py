"""Trouble of the machine and not of ours (disk, permissions, pipes, encodings) as a sentence; exit code 2."""

import errno
import sys
from collections.abc import Iterator

from optimiser.cli.streams import drop
from optimiser.words import Words

EXIT = 2
"""Exit code: the environment, like wrong use."""

_CODES = {
    "full": (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)),
    "denied": (errno.EACCES, errno.EPERM, errno.EROFS),
    "absent": (errno.ENOENT, errno.ENOTDIR),
    "name": (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ),
    "many": (errno.EMFILE, errno.ENFILE),
    "kind": (errno.EISDIR, errno.EEXIST, errno.ENOTEMPTY),
}
"""Kinds of trouble by number of the operating system's error."""

_LIBRARIES = ("pyogrio.", "sqlite3.", "xlsxwriter.exceptions.FileCreateError", "xlsxwriter.exceptions.FileSizeError")
"""Errors of libraries that write files, by where their class is; these libraries are not imported for it."""


def environment_line(error: BaseException, words: Words) -> str | None:
    """A sentence about trouble of the machine; ``None`` if the error is another."""
    chain = list(_chain(error))
    pipe = next((e for e in chain if isinstance(e, BrokenPipeError)), None)
    if pipe is not None:
        drop(sys.stdout)
        return words("environment-pipe")
    found = next((e for e in chain if isinstance(e, OSError)), None)
    if found is not None:
        kind = next((kind for kind, numbers in _CODES.items() if found.errno in numbers), "other")
        if kind == "full":
            drop(sys.stdout)
        name = str(found.filename2 or found.filename or "")
        what = found.strerror or str(found)
        return words("environment-file", kind=kind, file=name, named="yes" if name else "no", what=what)
    if isinstance(error, MemoryError):
        return words("environment-memory")
    if isinstance(error, UnicodeError):
        return words("environment-signs", what=repr(error.object)[:80] if hasattr(error, "object") else str(error))
    if _path_of(error).startswith(_LIBRARIES):
        return words("environment-file", kind="library", file="", named="no", what=str(error))
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error and those that caused it."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__


def _path_of(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"
