"""What a clash leaves in the folder of results: papers for a table, and never in place of a plan that is there."""

from collections.abc import Callable
from pathlib import Path

from maps.geometry.found_shapes import shapes_of
from maps.studies.clash import write_clash
from optimiser.editions.clash_edition import ClashEdition
from optimiser.editions.file import NAME as EDITION
from optimiser.errors import UsageError
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import owned
from optimiser.words import Words


def leave_clash(
    edition: ClashEdition, claim: Claim, words: Words, notify: Callable[[str], None], boundaries: Path | None
) -> None:
    """Write the files of a clash; nothing where only hidden rows cause it, or where a plan would be lost."""
    if edition.error.hidden:
        return
    if (claim.folder / EDITION).exists():
        notify(words("clash-plan-kept", folder=str(claim.folder)))
        return
    try:
        with owned(claim) as draft:
            write_clash(edition, draft, words, shapes_of(edition, boundaries))
    except UsageError as error:  # a file that somebody changed, for instance: the clash itself goes before that
        notify(words(error.code, **error.details))
    else:
        notify(words("clash-written", folder=str(claim.folder)))
