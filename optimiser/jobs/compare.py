"""Two or more plans that were made before, side by side; a pair also on one page."""

from dataclasses import dataclass, replace
from pathlib import Path

from data.schema.visibility import VISIBILITIES
from maps.geometry.found_shapes import shapes_of
from maps.page.comparison import compare_page
from maps.studies.comparison import comparison_record, comparison_text, folders
from maps.text.standing import words_of_all
from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import one_file
from optimiser.jobs.manifest import read_manifest
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.words import Words


@dataclass(frozen=True)
class CompareRequest:
    """Which plans, and how a page shows a pair of them.

    Args:
        plans: folders of plans; each is compared with the first.
        out: the page with both maps; ``None`` for none.
        boundaries: file of boundaries of the municipalities; ``None`` for those fetched before, or tiles.
        background: let the page load background tiles from PDOK.
        language: of text and page.

    """

    plans: tuple[Path, ...]
    out: Path | None
    boundaries: Path | None
    background: bool
    language: str


@dataclass(frozen=True)
class ComparedPlans:
    """The plans side by side; the page of a pair is drawn when it is asked for, after the text is told."""

    request: CompareRequest
    editions: tuple[Edition, ...]
    fingerprints: tuple[str, ...]
    """SHA-256 of the files of the editions."""
    answer: Answer

    def write_page(self) -> str:
        """Write the page, if one is wanted; a sentence that says where it is, or an empty one.

        Raises:
            InvalidInputError: boundaries that cannot be used.
            UsageError: the page is there already, or lies among results of another plan.

        """
        request, words = self.request, Words(self.request.language)
        if request.out is None:
            return ""
        first, second = self.editions
        shapes = replace(shapes_of(second, request.boundaries), background=request.background)
        name, other = folders(request.plans)
        with one_file(request.out, self._claim(request.out.parent)) as draft:
            compare_page(first, second, words, shapes, names=(name, other)).save(draft)
        return words("done-open", path=str(request.out))

    def _claim(self, folder: Path) -> Claim:
        """The page among the results of one of its plans, for the readers of both."""
        audience = max((e.audience for e in self.editions), key=VISIBILITIES.index)
        there = read_manifest(folder)
        of = there.of if there is not None and there.of in self.fingerprints else self.fingerprints[0]
        return Claim(folder, "compare", audience, of=of, adds=True)


def run(request: CompareRequest) -> ComparedPlans:
    """Compare.

    Raises:
        InvalidInputError: a folder without an edition of a plan.
        UsageError: fewer than two plans, or a page of another number than two.

    """
    if len(request.plans) < 2 or (request.out and len(request.plans) != 2):  # noqa: PLR2004  # a page shows a pair
        raise UsageError("compare-two")
    editions, fingerprints = zip(*(read_plan_folder(folder) for folder in request.plans), strict=True)
    names = [str(folder) for folder in request.plans]
    words = words_of_all(editions, Words(request.language))
    answer = Answer(comparison_text(names, editions, words), comparison_record(names, editions))
    return ComparedPlans(request, editions, fingerprints, answer)
