"""Claims of a plan of whole locations: what opens, is extended, changes and ceases."""

from optimiser.editions.location_lives import CLOSED, LocationLife
from tests.support.claims import Told, claims


def _ids(at: Told, *actions: str) -> int:
    return len({life.id for life in at.edition.openings if any(p.action in actions for p in life.life)})


@claims("sites-context")
def _(at: Told) -> None:
    told = [at.number(n) for n in ("opens", "extended", "ceases")]
    assert told == [_ids(at, "open"), _ids(at, "extend"), _ids(at, "close", "end")]
    minors = [life for life in at.edition.openings if life.minors]
    way = at.fact.codes["minors"].removeprefix("sites-minors-")
    assert not minors or way == "told"
    assert (way == "none") == (not at.edition.of_regime("minors"))


@claims("sites-context-untold")
def _(at: Told) -> None:
    assert any(a.withheld for a in at.edition.areas)


@claims("locations-gap")
def _(at: Told) -> None:
    """The proven gap stands in the plan; a plan within the solver's tolerance is called optimal."""
    assert abs(at.number("gap") - 100 * at.seen.gap) < 1e-9
    assert at.number("gap") >= 0


@claims("why-site-none")
def _(at: Told) -> None:
    assert not [life for life in at.edition.openings if life.area == at.area and life.changes]
    assert not any(at.edition.at(at.area, span.name).new for span in at.edition.periods)


def _lives(at: Told) -> list[LocationLife]:
    """Locations of the municipality that the sentence may be about."""
    site = at.fact.codes.get("site")
    return [
        life
        for life in at.edition.openings
        if life.area == at.area
        and life.kind == at.fact.texts["kind"]
        and (life.minors if site == "site-minors" else at.fact.texts.get("site", "") == life.name)
    ]


def _before(life: LocationLife, period: str) -> int:
    """Places of a location in the period before, or before all periods."""
    names = [p.period for p in life.life]
    k = names.index(period)
    return life.life[k - 1].total if k else sum(life.before.values())


@claims("why-site-open", "why-site-extend", "why-site-close", "why-site-end", "why-site-size")
def _(at: Told) -> None:
    action, period = at.fact.code.removeprefix("why-site-"), at.fact.texts["period"]
    phases = [(life, p) for life in _lives(at) if (p := life.at(period)) is not None]
    found = [
        (life, p)
        for life, p in phases
        if (p.total, _before(life, period)) == (at.number("places"), at.number("old")) and action in ("size", p.action)
    ]
    assert found
    life, phase = found[0]
    if action == "size":
        assert at.number("places") != at.number("old")
    if action in CLOSED:
        assert phase.total == 0
        assert life.existing
    if action == "open":
        assert _before(life, period) == 0


@claims("why-site-until")
def _(at: Told) -> None:
    """A proposed location has places in the period that is told, and none after it."""
    found = [
        life for life in _lives(at) if not life.existing and life.places(at.fact.texts["period"]) == at.number("old")
    ]
    names = [span.name for span in at.edition.periods]
    later = names[names.index(at.fact.texts["period"]) + 1 :]
    assert any(later and not any(life.places(t) for t in later) for life in found)


@claims("why-candidate-above", "why-candidate-closer")
def _(at: Told) -> None:
    """The number that would be is the number that is and the least size; which is nearer to the share follows."""
    figure = at.edition.at(at.area, at.edition.periods[-1].name)
    assert figure.total is not None
    assert figure.share is not None
    total, share = figure.total, figure.share
    assert (at.number("total"), at.number("share")) == (total, round(share))
    assert at.number("with") == total + at.number("places")
    assert at.fact.texts["period"] == at.edition.periods[-1].name
    farther = abs(at.number("with") - share) >= abs(total - share)
    assert at.fact.code == ("why-candidate-above" if farther else "why-candidate-closer")
    _not_open(at)


@claims("why-candidate-limit")
def _(at: Told) -> None:
    assert at.number("places") > at.number("most")
    assert any(b.municipality == at.area and b.places == at.number("most") for b in at.edition.bounds)
    _not_open(at)


def _not_open(at: Told) -> None:
    assert not [o for o in at.edition.openings if o.area == at.area and o.name == at.fact.texts["site"]]
