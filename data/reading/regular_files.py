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
