"""Papers, agenda pages and reports to the minister, from a plan that was made before."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from maps.geometry.found_shapes import shapes_of
from maps.page.many_areas import MOST_DRAWN
from maps.paper.headings import read_headings
from maps.paper.word_template import read_template
from maps.paper.write import Style, write_agenda, write_paper, write_report
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
        agenda: also the page for the agenda of the provincial table, for every province named.
        headings: file of headings of the decision; ``None`` for ours.
        template: Word file with the house style; ``None`` for ours.
        out: folder for the papers; ``None`` for that of the plan.
        boundaries: file of boundaries of the municipalities; ``None`` for those fetched before, or tiles.
        language: of the papers.

    """

    plan: Path
    areas: tuple[str, ...]
    report: bool
    agenda: bool
    headings: Path | None
    template: Path | None
    out: Path | None
    boundaries: Path | None
    language: str


def run(request: PaperRequest, notify: Callable[[str], None]) -> Answer:
    """Write all papers, or none.

    Args:
        request: which papers.
        notify: told that it will take long, where it will.

    Raises:
        InvalidInputError: no edition of a plan in the folder, or a file of the request that cannot be used.
        UsageError: an area that is unknown or withheld, or a report or agenda without a province.

    """
    edition, fingerprint = read_plan_folder(request.plan)
    words = Words(request.language)
    named = [find_area(edition, text, levels=("province", "region", "municipality")) for text in request.areas]
    areas = list({a.code: a for a in named}.values())
    provinces = [a for a in areas if a.level == "province"]
    if (request.report or request.agenda) and not provinces:
        raise UsageError("paper-report-province" if request.report else "paper-agenda-province", name=areas[0].name)
    style = Style(
        read_headings(request.headings) if request.headings else None,
        read_template(request.template) if request.template else None,
    )
    if (count := len(edition.level("municipality"))) > MOST_DRAWN:
        notify(words("paper-many", count=words.number(count)))
    shapes, folder = shapes_of(edition, request.boundaries), request.out or request.plan
    unit_words = words.about(edition)
    claim = Claim(folder, "paper", edition.audience, of=fingerprint, adds=True)
    with owned(claim) as draft:
        written = [p for a in areas for p in write_paper(edition, shapes, unit_words, a.code, draft, style=style)]
        for province in provinces:
            if request.report:
                written += write_report(edition, unit_words, province.code, draft, style=style)
            if request.agenda:
                written += write_agenda(edition, shapes, unit_words, province.code, draft, style=style)
    return Answer(words("paper-done", files=", ".join(str(folder / path.name) for path in written)))
