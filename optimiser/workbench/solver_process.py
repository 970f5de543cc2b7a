"""The loop of a process that plans: a question in, an answer out, until the pipe closes."""

import gc
import signal
import traceback
from multiprocessing.connection import Connection
from typing import Any

from data.complaints import InvalidInputError, kept_back
from data.schema.visibility import VISIBILITIES
from optimiser.errors import OptimiserError
from optimiser.words import Words
from optimiser.workbench.desk_complaints import desk_complaints
from optimiser.workbench.questions import Desk

_NEW_OBJECTS = 50_000
"""As the command line does: most objects of a plan stay until it is answered."""


def main(pipe: Connection) -> None:
    """Answer until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C stops the server, which ends this process itself
    gc.set_threshold(_NEW_OBJECTS)
    desk = Desk()
    while True:
        try:
            question = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(answered(desk, question))


def answered(desk: Desk, question: dict[str, Any]) -> dict[str, Any]:
    """The answer, or what is wrong, in the reader's language; never an exception."""
    try:
        return _answered(desk, question)
    except Exception:  # noqa: BLE001  # a defect must not end the process nor tell its innards to a browser
        lines = [Words(question.get("language", "nl"))("workbench-defect")]
        return {"error": "defect", "lines": lines, "log": traceback.format_exc()}


def _answered(desk: Desk, question: dict[str, Any]) -> dict[str, Any]:
    words = Words(question.get("language", "nl"))
    try:
        return desk.answer(question)
    except InvalidInputError as error:
        audience = question.get("audience", "prt")
        asked = [question, question.get("first", {}), question.get("second", {})]
        edits = [edit for part in asked for edit in part.get("draft", {}).get("edits", ())]
        strict = max((error.strictest, *(e["visibility"] for e in edits)), key=VISIBILITIES.index)
        may_see = VISIBILITIES.index(audience) >= VISIBILITIES.index(strict)
        complaints = error.complaints if may_see else kept_back(error.complaints)
        return {"error": "invalid", "lines": desk_complaints(complaints, words)}
    except OptimiserError as error:
        details = {k: v if isinstance(v, str) else str(v) for k, v in error.details.items()}
        return {"error": "refused", "lines": [words(error.code, **details)]}
