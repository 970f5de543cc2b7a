"""Only files that end are read: no folders, pipes and devices."""

from pathlib import Path

from data.complaints import Complaint, InvalidInputError


def refuse_odd_file(path: Path) -> None:
    """Refuse what is there and is no regular file.

    Raises:
        InvalidInputError: the path is a folder, a pipe or a device.

    """
    if path.exists() and not path.is_file():
        kind = "folder" if path.is_dir() else "other"
        raise InvalidInputError([Complaint("file-odd", path.name or str(path), details={"kind": kind})])


def read_regular(path: Path, most: int, *, code: str) -> bytes:
    """The bytes of a file on disk that has no more than ``most`` of them; a larger one is refused unread.

    Raises:
        InvalidInputError: a folder, a pipe or a device, or too large (``code``, with the limit in MB).
        OSError: no such file, or one that cannot be read.

    """
    refuse_odd_file(path)
    with path.open("rb") as file:
        raw = file.read(most + 1)
    if len(raw) > most:
        raise InvalidInputError([Complaint(code, str(path), details={"limit": most // 1_000_000})])
    return raw
