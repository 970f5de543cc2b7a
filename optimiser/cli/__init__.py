"""The front door.

Ctrl-C while it is imported is told like Ctrl-C later: the script that opens it can catch nothing before it is open.
"""

import sys

__all__ = ["main"]

try:
    from optimiser.cli.group import main
except KeyboardInterrupt:
    from optimiser.cli.wrong_use import aborted

    aborted(sys.argv[1:])
