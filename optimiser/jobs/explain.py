"""Why an area got its number, from a plan that was made before."""

from pathlib import Path

from maps.text.explanation import explanation, explanation_record
from optimiser.editions.find_area import find_area
from optimiser.jobs.answer import Answer
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.words import Words


def run(plan: Path, area: str, language: str) -> Answer:
    """Figures, reasons and calculation of an area.

    Args:
        plan: folder of a plan.
        area: code or name.
        language: of the text.

    Raises:
        InvalidInputError: no edition of a plan in the folder.
        UsageError: no such area, or several.

    """
    words, edition = Words(language), read_plan_folder(plan)[0]
    chosen = find_area(edition, area)
    return Answer(explanation(edition, chosen, words.about(edition)), explanation_record(edition, chosen, words))
