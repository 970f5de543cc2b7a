"""The version before: whether it may be shown, and what changed in the input since."""

from collections.abc import Iterator

from data.schema import VISIBILITIES, Visibility
from optimiser.edition import TOTAL, Edition, Fact


def comparable(previous: Edition, audience: Visibility) -> bool:
    """Whether an edition holds nothing stricter than ``audience``."""
    return VISIBILITIES.index(previous.audience) <= VISIBILITIES.index(audience)


def causes(previous: Edition, now: Edition) -> tuple[Fact, ...]:
    """What is different in what was asked and given; the same input gives the same plan.

    Of tables that hold a row that the reader may not see, now or then, nothing is told.
    """
    found = [*_required(previous, now), *_settings(previous, now), *_inputs(previous, now)]
    if _either_hides(previous, now):
        found.append(Fact("cause-untold"))
    return tuple(found) or (Fact("cause-none"),)


def _either_hides(previous: Edition, now: Edition) -> bool:
    return any(a.withheld for edition in (previous, now) for a in edition.areas)


def _required(previous: Edition, now: Edition) -> Iterator[Fact]:
    before = {(f.area, f.group, f.period): f.required for f in previous.figures}
    for f in now.figures:
        old = before.get((f.area, f.group, f.period))
        if f.group == TOTAL and now.area[f.area].level == "country" and old is not None and old != f.required:
            yield Fact("cause-required", {"old": old, "new": f.required or 0}, {"period": f.period})


def _settings(previous: Edition, now: Edition) -> Iterator[Fact]:
    for name in sorted(previous.settings.keys() | now.settings.keys()):
        old, new = previous.settings.get(name, "–"), now.settings.get(name, "–")
        if old != new:
            yield Fact("cause-setting", {}, {"name": name, "old": old, "new": new})


def _inputs(previous: Edition, now: Edition) -> Iterator[Fact]:
    both = _either_hides(previous, now)
    names = previous.inputs.keys() & now.inputs.keys() if both else previous.inputs.keys() | now.inputs.keys()
    for name in sorted(names):
        if previous.inputs.get(name) != now.inputs.get(name) and not name.endswith(".toml"):
            yield Fact("cause-table", {}, {"name": name})
