"""Processes that hear Ctrl-C."""

HEARS = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
"""Starts a command that hears Ctrl-C also where these tests were started with SIGINT ignored, as in the background."""
