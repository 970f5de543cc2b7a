"""HiGHS prints a banner on standard output when it first wakes; results go there, so it is muted."""

import os
import sys
from functools import cache

import highspy


@cache
def wake() -> None:
    """Create one HiGHS object with standard output turned away; later ones stay silent."""
    sys.stdout.flush()
    try:
        kept = os.dup(1)
    except OSError:  # no standard output at all: nothing to protect
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        highspy.Highs()
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
