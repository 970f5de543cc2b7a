"""Give memory that the solver has freed back to the system.

The C library keeps what lies below the last piece in use for later. What comes after solving is objects of Python,
which do not get it: of 100,000 municipalities a quarter of a gigabyte lay idle while these were made.
"""

import sys
from contextlib import suppress


def give_back() -> None:
    """Do so where the C library can (glibc); elsewhere nothing happens."""
    if sys.platform == "linux":
        with suppress(ImportError, OSError, AttributeError):
            import ctypes  # noqa: PLC0415  # a Python that was built without it plans all the same

            ctypes.CDLL(None).malloc_trim(0)
