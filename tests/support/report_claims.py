"""What the sentences of the commissioner's report claim, worked out from the edition."""

from tests.support import decision_claims, paper_conditions
from tests.support.paper_claims import PAPER_CLAIMS, Printed, prints


@prints("report-short-standing")
def _(at: Printed) -> None:
    standing = at.edition.standing(at.area.code, at.period)
    at.same("places", standing.realised if standing else at.figure.existing, stock=True)
    assert standing is None or standing.realised == at.figure.existing


@prints("report-short-bids")
def _(at: Printed) -> None:
    """The gap is what the task lacks after what exists and what is offered, exchanges worked in."""
    standing = at.edition.standing(at.area.code, at.period)
    assert standing
    for name in ("hard", "soft", "gap"):
        at.same(name, getattr(standing, name))


@prints("report-short-new", "report-short-new-only")
def _(at: Printed) -> None:
    at.same("new", at.figure.new)
    minors = at.edition.of_regime("minors")
    assert bool(minors) == ("amv" in at.details)
    if minors:
        at.same("amv", sum(at.edition.at(at.area.code, at.period, g).new or 0 for g in minors))


@prints("report-short-deviation")
def _(at: Printed) -> None:
    standing = at.edition.standing(at.area.code, at.period)
    assert standing
    difference = (at.figure.total or 0) - (standing.official or 0)
    at.same("total", at.figure.total)
    at.same("official", standing.official)
    at.same("deviation", abs(difference))
    assert at.details["way"] == ("more" if difference > 0 else "fewer" if difference < 0 else "same")


assert paper_conditions, "it registers the claims of sentences without figures"
assert decision_claims, "and it those of decisions"

REPORT_CLAIMS = {code: claim for code, claim in PAPER_CLAIMS.items() if code.startswith("report-")}
"""Those of the report; all of them are among the claims of papers."""
