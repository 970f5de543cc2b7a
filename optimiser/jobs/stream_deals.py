"""Deals of a municipality against another stream, at the rates of the scenario: what is asked, and what is refused."""

from collections import Counter
from collections.abc import Iterable

from optimiser.editions.edition import Edition
from optimiser.errors import UsageError
from optimiser.problem.plan import Plan
from optimiser.tuning.deal_evaluation import Deal
from optimiser.tuning.stream_deals import AGAINST, NoRateError, StreamDeals


def deals_against(  # what the user typed
    plan: Plan, edition: Edition, area: str, stream: str, *, give: str, take: str, within: float
) -> tuple[list[Deal], Counter[str]]:
    """All deals of an area against a stream, and why others are none.

    Raises:
        UsageError: a stream that is not traded, that a joint plan divides, without a rate, or unknown of the area; a
            group that is not there or is never traded; both directions at once.

    """
    if stream not in AGAINST:
        raise UsageError("deals-against-which", stream=stream, known=", ".join(AGAINST))
    if give and take:
        raise UsageError("deals-against-one-way", stream=stream)
    joint = plan.instance.joint
    if joint and stream in joint.streams:
        raise UsageError("deals-against-joint", stream=stream)
    question = StreamDeals(plan, within, stream, edition.audience)
    if area not in question.numbers:
        names = plan.instance.territory.names
        raise UsageError("deals-against-unknown", stream=stream, area=names[area], period=question.period)
    found: list[Deal] = []
    partners = tuple(a.code for a in edition.level("municipality"))
    for group, gives in _ways(question.groups, give, take):
        try:
            found += question.of(area, group, partners, gives=gives)
        except NoRateError as error:
            raise UsageError("deals-no-rate", stream=str(error)) from error
    return found, question.refused


def _ways(groups: tuple[str, ...], give: str, take: str) -> Iterable[tuple[str, bool]]:
    """Groups of which places are given (or taken), every one in both directions where none was named."""
    named = give or take
    if named and named not in groups:
        raise UsageError("deals-group", group=named, known=", ".join(groups) or "-")
    return [(g, gives) for g in groups for gives in (True, False)
            if (not give or (gives and g == give)) and (not take or (not gives and g == take))]  # fmt: skip
