"""What a command knows of how it was called, beside its arguments."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from optimiser.words import LANGUAGES

if TYPE_CHECKING:
    from optimiser.jobs.map_process import MapProcess


@dataclass(frozen=True)
class Call:
    """One call of the front door.

    Args:
        language: of the reader.
        maps: the process that draws maps, if it was begun before the command line was read.

    """

    language: str
    maps: "MapProcess | None"


def call() -> Call:
    """The call that is being answered; a command that was called without the front door has nothing of its own."""
    return click.get_current_context().find_object(Call) or Call(LANGUAGES[0], None)
