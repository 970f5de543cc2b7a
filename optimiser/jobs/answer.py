"""What a job tells whoever asked: text for a reader, the same for programmes, and remarks."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What a job came to, for a terminal or a page to show.

    Args:
        text: for a reader.
        record: the same for programmes, of what JSON can hold; ``None`` where there is only text.
        remarks: what a reader of the text must know beside it; not for a reader of the record.
        closing: the last thing to tell, whichever of both was asked for.
        in_time: whether what was asked for was proven before the time limit.

    """

    text: str
    record: Any = None
    remarks: tuple[str, ...] = ()
    closing: str = ""
    in_time: bool = True
