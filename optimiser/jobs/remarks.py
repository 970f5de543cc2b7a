"""Remarks about a dossier for one audience: what rows that it may not see give rise to is counted only."""

from collections.abc import Iterator

from data.complaints import Complaint
from data.schema.visibility import Visibility, visible
from optimiser.words import Words


def remark_lines(remarks: tuple[Complaint, ...], audience: Visibility, words: Words) -> Iterator[str]:
    """The remarks as sentences, and last how many are about rows that the audience may not see."""
    allowed = visible(audience)
    yield from (words.complaint(remark) for remark in remarks if remark.visibility in allowed)
    hidden = sum(int(remark.details.get("count", 1)) for remark in remarks if remark.visibility not in allowed)
    if hidden:
        yield words("remarks-hidden", count=hidden)
