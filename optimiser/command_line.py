"""The installed command: begins what takes long to read, opens the front door, ends when all is said and written."""

import os
import sys
import threading
from contextlib import nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from optimiser.jobs.map_process import MapProcess

_DRAWING = "plan"
"""The command that draws maps beside its other files."""


def run() -> None:
    """Run a command in a process of its own, which ends when all is said and written.

    The process that draws maps is begun before the command line is read: what that needs is read while it reads its own
    libraries. To take all objects of a plan apart one by one takes a fourteenth of its time, and nobody uses them
    again. Where something else still runs, or what was said cannot be handed over, the process ends in the ordinary
    way.
    """
    try:
        with _map_process() as maps:
            from optimiser.cli import main

            main(obj=maps)
    except KeyboardInterrupt:  # the front door, which tells it, was not open yet
        from optimiser.cli.wrong_use import aborted

        aborted(sys.argv[1:])
    except SystemExit as ended:
        others = sys.modules.get("multiprocessing.process")
        busy = threading.active_count() > 1 or (others is not None and others.active_children())
        if busy or not isinstance(ended.code, int):
            raise
        try:
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:  # a process may be begun without one
                    stream.flush()
        except (OSError, ValueError):  # closed: the ordinary end tells it
            raise ended from None
        os._exit(ended.code)


def _map_process() -> "MapProcess | nullcontext[None]":
    if sys.argv[1:2] != [_DRAWING]:
        return nullcontext()
    from optimiser.jobs.map_process import MapProcess

    return MapProcess()
