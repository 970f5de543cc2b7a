"""What each group of rules adds to a number, whatever the order, beside its explanation."""

from dataclasses import replace
from pathlib import Path

from data.complaints import InvalidInputError
from maps.text.order_free import order_free_lines, order_free_record
from optimiser.editions.find_area import find_area
from optimiser.errors import InfeasibleError, UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.plan_folder import read_plan_folder
from optimiser.jobs.plan_read import plan_in
from optimiser.tuning.order_free import contributions
from optimiser.words import Words


def with_order_free(answer: Answer, folder: Path, area: str, language: str, scenario: Path | None = None) -> Answer:
    """The explanation of a municipality with what each group of rules adds.

    Raises:
        UsageError: an area that is no municipality, an edition with withheld areas, or a plan of locations, of streams
            too, or with a requirement left open.

    """
    words, edition = Words(language), read_plan_folder(folder)[0]
    if any(a.withheld for a in edition.areas):
        raise UsageError("study-withheld", audience=edition.audience)
    municipality = find_area(edition, area, levels=("municipality",)).code
    plan = plan_in(folder, scenario=scenario)
    if plan.instance.joint is not None:
        raise UsageError("order-joint")
    try:
        found = contributions(plan, municipality)
    except (InfeasibleError, InvalidInputError):
        raise UsageError("order-none") from None
    lines = order_free_lines(found, words.about(edition))
    return replace(
        answer,
        text="\n".join([answer.text, "", *lines]),
        record={**answer.record, "order_free": order_free_record(found)},
    )
