"""Council papers and reports to the minister, from a plan that was made before."""

from dataclasses import dataclass
from pathlib import Path

from maps.geometry.shapes import shapes_of
from maps.paper.write import write_paper, write_report
from optimiser.editions.find_area import find_area
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import owned
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.words import Words


@dataclass(frozen=True)
class PaperRequest:
    """Which papers of which plan.

    Args:
        plan: folder of the plan.
        areas: code or name of each province, region or municipality; one that is named twice gets one paper.
        report: also the report to the minister, for every province named.
        out: folder for the papers; ``None`` for that of the plan.
        boundaries: file of boundaries of the municipalities; ``None`` for those fetched before, or tiles.
        language: of the papers.

    """

    plan: Path
    areas: tuple[str, ...]
    report: bool
    out: Path | None
    boundaries: Path | None
    language: str


def run(request: PaperRequest) -> Answer:
    """Write all papers, or none.

    Raises:
        InvalidInputError: no edition of a plan in the folder, or boundaries that cannot be used.
        UsageError: an area that is unknown or withheld, or a report without a province.

    """
    edition, fingerprint = read_plan_folder(request.plan)
    words = Words(request.language)
    named = [find_area(edition, text, levels=("province", "region", "municipality")) for text in request.areas]
    areas = list({a.code: a for a in named}.values())
    provinces = [a for a in areas if a.level == "province"] if request.report else []
    if request.report and not provinces:
        raise UsageError("paper-report-province", name=areas[0].name)
    shapes, folder = shapes_of(edition, request.boundaries), request.out or request.plan
    unit_words = words.for_unit(edition.unit)
    claim = Claim(folder, "paper", edition.audience, of=fingerprint, adds=True)
    with owned(claim) as draft:
        written = [path for a in areas for path in write_paper(edition, shapes, unit_words, a.code, draft)]
        written += [path for p in provinces for path in write_report(edition, unit_words, p.code, draft)]
    return Answer(words("paper-done", files=", ".join(str(folder / path.name) for path in written)))
