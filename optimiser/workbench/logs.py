"""The log: a line of JSON per event on the error stream, for whoever keeps logs."""

import json
import logging

LOGGER = logging.getLogger("optimiser.workbench")


class _JsonLines(logging.Formatter):
    """A line of JSON per event, so that a log can be searched by field."""

    def format(self, record: logging.LogRecord) -> str:
        """The event with its time and its own fields; never a header, a cookie or a body."""
        fields = {
            k: getattr(record, k) for k in ("method", "path", "status", "ms", "what", "trace") if hasattr(record, k)
        }
        line = {"at": self.formatTime(record), "level": record.levelname, "event": record.getMessage(), **fields}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_lines() -> None:
    """Write what the workbench and its server tell."""
    handler = logging.StreamHandler()
    handler.setFormatter(_JsonLines())
    for name in (LOGGER.name, "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler]
        logger.setLevel(logging.INFO)
        logger.propagate = False
