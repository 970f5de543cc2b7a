"""The front door.

Ctrl-C while it is imported is told like Ctrl-C later: the script that opens it can catch nothing before it is open.
"""

import os
import sys
import threading

__all__ = ["main", "run"]

try:
    from optimiser.cli.group import main
except KeyboardInterrupt:
    from optimiser.cli.wrong_use import language
    from optimiser.words import Words

    sys.stderr.write(Words(language(sys.argv[1:]))("usage-aborted") + "\n")
    sys.exit(130)


def run() -> None:
    """Run a command in a process of its own, which ends when all is said and written.

    To take all objects of a plan apart one by one takes a fourteenth of its time, and nobody uses them again. Where
    something else still runs, or what was said cannot be handed over, the process ends in the ordinary way.
    """
    try:
        main()
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
