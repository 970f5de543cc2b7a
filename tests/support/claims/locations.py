"""Claims of a plan of whole locations: what opens, is extended, changes and ceases."""

from optimiser.editions.location_lives import CLOSED, LocationLife
from optimiser.problem.location_settings import LocationAim
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


@claims("locations-gap", "locations-gap-solver")
def _(at: Told) -> None:
    """The gap told is that of the plan, rounded up to a hundredth; one within the solver's tolerance is none."""
    assert (at.number("gap") == 0) == (at.seen.gap <= 1e-6)
    if at.number("gap"):
        assert 0 <= at.number("gap") - 100 * at.seen.gap <= 0.01 + 1e-9
    if at.fact.code == "locations-gap-solver":  # our own sum proves less
        assert at.number("own") > at.number("gap")


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


def _aims(at: Told) -> list[LocationAim]:
    """Aims of the scenario that a sentence about an aim may be about."""
    settings = at.scenario.locations
    assert settings is not None
    level, group = at.fact.codes["level"].removeprefix("level-"), at.fact.codes["group"].removeprefix("group-")
    together = at.fact.codes.get("when") == "aim-over-time" or at.fact.code.endswith("over-time")
    listed = [a for a in settings.aims if (a.level, a.group, a.over_time) == (level, group, together)]
    if (level, group, together) == ("municipality", "total", False) and not listed:
        gap = {"below": settings.gap, "above": settings.gap, "peak": settings.peak, "peak_at": settings.peak_at}
        listed = [LocationAim(level="municipality", **gap)]
    assert len(listed) == 1
    return listed


@claims("locations-aim")
def _(at: Told) -> None:
    (aim,) = _aims(at)
    assert (at.number("below"), at.number("above")) == (aim.below, aim.above) != (0, 0)


@claims("locations-aim-shortfall", "locations-aim-peak")
def _(at: Told) -> None:
    (aim,), part = _aims(at), at.fact.code.removeprefix("locations-aim-")
    assert (at.number("weight"), at.number("multiple")) == (getattr(aim, part), getattr(aim, f"{part}_at"))
    assert at.number("weight") > 0


@claims("locations-aim-relief")
def _(at: Told) -> None:
    (aim,) = _aims(at)
    assert at.number("weight") == aim.relief > 0


@claims("locations-aim-reached", "locations-aim-reached-over-time")
def _(at: Told) -> None:
    """Added up over the areas of the level: share and places stand beside each other in the figures."""
    (aim,) = _aims(at)
    spans = [(s.name, (s.end - s.start).days + 1) for s in at.edition.periods if s.start and s.end]
    counted = spans if aim.over_time else [s for s in spans if s[0] == at.fact.texts["period"] == at.period]
    days, off, off_before = sum(n for _, n in counted), [], []
    for area in at.edition.level(aim.level):
        figures = [(at.edition.at(area.code, t, aim.group), n) for t, n in counted]
        shares = [(_share(at, area.code, t, aim.group), n) for t, n in counted]
        assert all(f.existing is not None and f.new is not None for f, _ in figures)
        share = sum(s * n for s, n in shares) / days
        off.append(sum((f.existing + f.new) * n for f, n in figures) / days - share)
        off_before.append(sum(f.existing * n for f, n in figures) / days - share)
    for name, found in (("", off), ("_before", off_before)):
        assert abs(at.number(f"under{name}") + sum(x for x in found if x < 0)) <= 0.5 + 1e-3
        assert abs(at.number(f"over{name}") - sum(x for x in found if x > 0)) <= 0.5 + 1e-3


def _share(at: Told, area: str, period: str, group: str) -> float:
    """The share in the tables; of a divided group that of the divided number, in an area that is divided over."""
    total = 0.0
    for g in at.edition.groups if group == "total" else (group,):
        over = next((d.over for d in at.scenario.divide if d.group == g), None)
        figure = at.edition.at(area, period, g)
        if over and next(a for a in at.edition.areas if a.code == area).level == over:
            total += (figure.existing or 0) + (figure.required or 0)
        else:
            assert not over, "only areas of the division are compared here"
            assert figure.share is not None
            total += figure.share
    return total


@claims("locations-shares-divided")
def _(at: Told) -> None:
    assert at.fact.codes["group"] in [f"group-{d.group}" for d in at.scenario.divide]


@claims("why-candidate-dearer")
def _(at: Told) -> None:
    """No better than the plan, whose value stands among its aims; the parts add up to the difference."""
    assert abs(at.number("total") - at.edition.aims[0].value) < 1e-5
    assert at.number("total_with") >= at.number("total") - 1e-5
    for end in ("", "_with"):
        parts = [at.number(f"{name}{end}") for name in ("municipalities", "areas", "steps")]
        assert abs(sum(parts) - at.number(f"total{end}")) < 1e-5
        assert min(parts) > -1e-5
    assert not any(a.withheld for a in at.edition.areas)
    _not_open(at)


@claims("why-site-closes", "why-site-spare", "why-site-needed", "why-site-bound")
def _(at: Told) -> None:
    """The location is open in the period told; what takes its places over is open beside it, until it would close.

    That sizes exist, or do not, is held against enumeration in ``test_without_option``.
    """
    assert not any(a.withheld for a in at.edition.areas)
    lives = [life for life in _lives(at) if any(p.total for p in life.life)]
    assert lives
    if at.fact.code in {"why-site-needed", "why-site-bound"}:
        return
    assert any(_taken_over(at, life) for life in lives if at.fact.code == "why-site-closes" or not life.existing)


def _taken_over(at: Told, life: LocationLife) -> bool:
    """Whether something else is open in all its periods from the one told, by default its first, or less will do."""
    names = [span.name for span in at.edition.periods]
    opens = next(p.period for p in life.life if p.total)
    later = [t for t in names[names.index(at.fact.texts.get("period", opens)) :] if life.places(t)]
    others = [o for o in at.edition.openings if o is not life and not o.minors]
    return bool(later) and all(any(o.places(t) for o in others) or _surplus(at) for t in later)


def _surplus(at: Told) -> bool:
    """Whether the scenario lets there be more places than required, so that none need take them over."""
    settings = at.scenario.locations
    return settings is not None and settings.surplus > 0
