"""Standard output and messages that never end the work: signs that a code page lacks, and pipes that were closed."""

import codecs
import os
import sys
import unicodedata
from contextlib import suppress
from typing import Any, TextIO

_NEAREST = {
    "−": "-",
    "–": "-",
    "—": "-",
    "‑": "-",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "…": "...",
    "·": "-",
    "→": "->",
}
"""What stands for signs of our sentences in a code page that lacks them."""

HANDLER = "nearest-sign"
"""Name of the error handler of encodings."""


def nearest_sign(error: UnicodeError) -> tuple[str | bytes, int]:
    """Signs that an encoding lacks as the nearest that it has: a minus as a hyphen, ``š`` as ``s``, others as ``?``."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = "".join(_plain(sign) for sign in error.object[error.start : error.end])
    return text, error.end


def _plain(sign: str) -> str:
    """A sign in ASCII."""
    letters = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return _NEAREST.get(sign) or letters or ("" if unicodedata.combining(sign) else "?")


class MessageStream:
    """A stream of messages; when nobody hears them any more, the work goes on without."""

    def __init__(self, stream: TextIO) -> None:
        """Keep the stream."""
        self._stream, self._heard = stream, True

    def __getattr__(self, name: str) -> Any:
        """All else is the stream's own."""
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write while somebody listens."""
        self._try(lambda: self._stream.write(text))
        return len(text)

    def flush(self) -> None:
        """Flush while somebody listens."""
        self._try(self._stream.flush)

    def _try(self, work: Any) -> None:
        try:
            if self._heard:
                work()
        except (OSError, ValueError):  # a closed pipe, a full disk, a stream that was closed
            self._heard = False
            drop(self._stream)


def drop(stream: TextIO | Any) -> None:
    """Send what a stream still holds nowhere, so that the end of the process does not try again."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def steady() -> None:
    """Make both streams of this process so."""
    codecs.register_error(HANDLER, nearest_sign)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=HANDLER)
    if sys.stderr is not None and not isinstance(sys.stderr, MessageStream):
        sys.stderr = MessageStream(sys.stderr)
