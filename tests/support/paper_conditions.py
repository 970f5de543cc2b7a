"""When sentences of papers stand that hold no figure: each only where what it says is so."""

from optimiser.editions.calculation import calculation_of
from tests.support.paper_claims import Printed, prints


def _inside(at: Printed) -> tuple[str, ...]:
    return (at.area.code, *at.area.members)


@prints("paper-changed-none")
def _(at: Printed) -> None:
    assert all(f.previous is None for f in at.edition.figures)


@prints("paper-changed-same")
def _(at: Printed) -> None:
    """Of no group, in no period."""
    figures = [f for f in at.edition.figures if f.area in _inside(at)]
    assert any(f.previous is not None for f in at.edition.figures)
    assert all(f.new == f.previous for f in figures if f.new is not None and f.previous is not None)


@prints("paper-changed-groups")
def _(at: Printed) -> None:
    figures = [f for f in at.edition.figures if f.area in _inside(at) and None not in (f.new, f.previous)]
    whole = [f.new == f.previous for f in figures if f.group == "total"]
    assert all(whole)
    assert not all(f.new == f.previous for f in figures)


@prints("paper-short-incomplete")
def _(at: Printed) -> None:
    assert at.area.incomplete


@prints("paper-incomplete-note")
def _(at: Printed) -> None:
    """Of the area, or of one beside it in a table: neighbours, and the rest of its region and province."""
    assert any(a.incomplete for a in at.edition.areas)


@prints("paper-withheld-note")
def _(at: Printed) -> None:
    assert any(at.edition.area[m].withheld for m in at.area.members)


@prints("paper-elsewhere-note")
def _(at: Printed) -> None:
    """In some period the area has more existing places than its municipalities are told to have."""
    spans = [span.name for span in at.edition.periods]
    whole = {t: at.edition.at(at.area.code, t).existing or 0 for t in spans}
    towns = {t: sum(at.edition.at(m, t).existing or 0 for m in at.area.members) for t in spans}
    assert any(whole[t] > towns[t] for t in spans)


@prints("paper-divided-sites", "paper-why-sites")
def _(at: Printed) -> None:
    assert at.edition.openings or any(name.startswith("locations.") for name in at.edition.settings)
    assert at.details.get("period", at.edition.periods[-1].name) == at.edition.periods[-1].name


@prints("paper-why-intro")
def _(at: Printed) -> None:
    assert at.details["period"] == at.edition.periods[-1].name
    assert not at.edition.openings


@prints("paper-why-nothing")
def _(at: Printed) -> None:
    assert not any(at.edition.reasons.get(m) for m in at.area.members)


@prints("paper-sites-none")
def _(at: Printed) -> None:
    assert not any(o.area in at.area.members for o in at.edition.openings)
    assert at.edition.openings


@prints("paper-sites-note")
def _(at: Printed) -> None:
    assert any(o.area in at.area.members for o in at.edition.openings)


@prints("paper-no-sum-sites", "paper-no-sum-untold")
def _(at: Printed) -> None:
    """A plan of locations has no line of a sum; what it costs stands with the assumptions, if it is told at all."""
    told = "assumptions" in at.sentence or "aannames" in at.sentence
    assert not calculation_of(at.edition, at.area.code)
    assert told == any(f.code.startswith("locations-gap") for f in at.edition.facts)


@prints("paper-final-only", "paper-map-final")
def _(at: Printed) -> None:
    assert at.details.get("period", at.edition.periods[-1].name) == at.edition.periods[-1].name
    assert len(at.edition.periods) > 1


@prints("paper-sum-note", "paper-sum-note-rest")
def _(at: Printed) -> None:
    """Whether the key has subtracted existing places; then the rest of a share is a line of the sum."""
    lines = [line for m in at.area.members for line in at.edition.workings.get(m, ())]
    rest = any(line.what.code == "working-share-rest" for line in lines)
    assert rest == ("remaining" in at.sentence or "resterend" in at.sentence.lower())
    assert any(line.name == "new" for line in lines)


@prints("working-none")
def _(at: Printed) -> None:
    assert not calculation_of(at.edition, at.area.code)


@prints("working-intro")
def _(at: Printed) -> None:
    assert calculation_of(at.edition, at.area.code)
    assert at.details["area"] == at.area.name


@prints("working-no-level", "working-rounding")
def _(at: Printed) -> None:
    """Only where the third step is there numbers are rounded in it."""
    third = any(line.step == 3 for line in calculation_of(at.edition, at.area.code))
    assert third == ("not one sum" not in at.sentence)


@prints("report-no-bids")
def _(at: Printed) -> None:
    assert not at.edition.standings
