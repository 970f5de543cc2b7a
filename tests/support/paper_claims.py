"""What the sentences of papers claim, worked out from the edition; a paper's words are listened to as it is made."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, Asked, Figure
from optimiser.words import Words
from tests.support.fixed_places import fixed_places


class Heard(Words):
    """Words that keep what they were asked for: code, details and sentence."""

    def __init__(self, language: str, unit: str, *, binding: bool = False) -> None:
        """Begin with nothing said."""
        super().__init__(language, unit=unit, binding=binding)
        self.heard: list[tuple[str, Mapping[str, str | float], str]] = []

    def __call__(self, code: str, **details: str | float) -> str:
        sentence = super().__call__(code, **details)
        self.heard.append((code, details, sentence))
        return sentence


@dataclass(frozen=True)
class Printed:
    """A sentence of a paper about an area."""

    edition: Edition
    area: Area
    details: Mapping[str, str | float]
    earlier: tuple[str, ...]
    """Periods that were named before in the paper."""
    sentence: str = ""

    @property
    def period(self) -> str:
        """The period that is named, or of whose reference date is told; else the one that was named last."""
        days = {Words("en").date(s.reference): s.name for s in self.edition.periods if s.reference}
        last = self.earlier[-1] if self.earlier else self.edition.periods[-1].name
        return str(self.details.get("period", days.get(str(self.details.get("day")), last)))

    @property
    def figure(self) -> Figure:
        return self.edition.at(self.area.code, self.period)

    def number(self, name: str) -> float | None:
        """A number as it stands in an English paper; ``None`` for an unknown one, the bound of a lower bound."""
        text = re.sub(r"[≥,\s]", "", str(self.details[name]))
        return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None

    def same(self, name: str, exact: float | None, *, stock: bool = False) -> None:
        """A number is told as it is; of a stock with a location of unknown size it is a lower bound, never nought."""
        told = self.number(name)
        if exact is None or (stock and self.area.incomplete and not exact):
            assert told is None
            return
        assert told is not None
        decimals = len(str(self.details[name]).partition(".")[2])
        assert abs(told - exact) <= 0.5 * 10**-decimals + 1e-9, (name, told, exact)
        assert str(self.details[name]).startswith("≥") == (stock and self.area.incomplete)

    def rate(self, name: str, code: str, places: int | None) -> None:
        """Places per 1,000 inhabitants of an area."""
        place = self.edition.area[code]
        exact = None if places is None or not place.population else 1000 * places / place.population
        if not place.withheld:
            Printed(self.edition, place, self.details, self.earlier).same(name, exact, stock=True)


PAPER_CLAIMS: dict[str, Callable[[Printed], None]] = {}


def prints(*codes: str) -> Callable[[Callable[[Printed], None]], Callable[[Printed], None]]:
    """Register the claim of these codes."""

    def register(claim: Callable[[Printed], None]) -> Callable[[Printed], None]:
        PAPER_CLAIMS.update(dict.fromkeys(codes, claim))
        return claim

    return register


@prints("paper-short-new")
def _(at: Printed) -> None:
    at.same("new", at.figure.new)
    assert (at.figure.new or 0) > 0


@prints("paper-short-fewer")
def _(at: Printed) -> None:
    at.same("fewer", -(at.figure.new or 0))
    assert (at.figure.new or 0) < 0


@prints("paper-short-new-none")
def _(at: Printed) -> None:
    assert [at.edition.at(at.area.code, at.period, g).new for g in at.edition.groups] == [0] * len(at.edition.groups)


@prints("paper-short-total")
def _(at: Printed) -> None:
    at.same("existing", at.figure.existing, stock=True)
    at.same("total", (at.figure.existing or 0) + (at.figure.new or 0), stock=True)


@prints("paper-short-rate")
def _(at: Printed) -> None:
    at.rate("before", at.area.code, at.figure.existing)
    at.rate("after", at.area.code, at.figure.total)


@prints("paper-short-rate-province", "paper-short-rate-country")
def _(at: Printed) -> None:
    code = at.area.province if "province" in at.details else at.edition.country
    at.rate("rate", code, at.edition.at(code, at.period).total)


@prints("paper-short-members", "paper-short-members-fewer")
def _(at: Printed) -> None:
    """Every municipality gets new places, or fewer, or nothing of any group."""
    totals = [at.edition.at(m, at.period).new or 0 for m in at.area.members]
    at.same("count", len(totals))
    if "fewer" in at.details:
        at.same("fewer", sum(n < 0 for n in totals))
        return
    nothing = sum(not any(at.edition.at(m, at.period, g).new for g in at.edition.groups) for m in at.area.members)
    at.same("none", nothing)
    at.same("some", sum(n > 0 for n in totals))


@prints("paper-asked-country", "paper-asked-province", "paper-asked-untold")
def _(at: Printed) -> None:
    """What rows ask inside the area, each place once; nothing is told where no row asks for all of it."""
    code = at.area.province if "province" in at.details else at.edition.country
    members = set(at.edition.area[code].members)
    rows = [a for a in at.edition.requirement if a.period == at.period]
    inside = {(a.group, at.edition.area[a.scope].members): a for a in rows if _members(at, a) <= members}
    outer = [
        a
        for a in inside.values()
        if not any(b.group == a.group and _members(at, a) < _members(at, b) for b in inside.values())
    ]
    asked = {g: {m for a in outer if a.group == g for m in _members(at, a)} for g in {a.group for a in outer}}
    whole = bool(asked) and all(towns == members for towns in asked.values())
    if "places" in at.details:
        at.same("places", sum(a.places for a in outer))
    else:
        assert not whole


def _members(at: Printed, row: Asked) -> set[str]:
    return set(at.edition.area[row.scope].members)


@prints("paper-status-relaxed")
def _(at: Printed) -> None:
    periods = [span.name for span in at.edition.periods]
    assert at.edition.status == "relaxed"
    at.same("places", sum(at.edition.at(at.edition.country, t).open or 0 for t in periods))


@prints("paper-divided-audit")
def _(at: Printed) -> None:
    at.same("count", len(at.edition.audit))
    assert not any(at.edition.audit.values())


@prints("paper-aim-other", "paper-aim-weighed")
def _(at: Printed) -> None:
    """As the edition has it; the aim, the level and the group are names."""
    aims = [a for a in at.edition.aims if a.weight != 0]
    weight = at.number("weight") if "weight" in at.details else None
    assert any((a.weight is None) == (weight is None) and abs((a.weight or 0) - (weight or 0)) < 0.005 for a in aims)


@prints("paper-map-same")
def _(at: Printed) -> None:
    """The numbers of the period before are those of this one."""
    names = [span.name for span in at.edition.periods]
    before = names[names.index(at.period) - 1]
    for a in at.edition.level("municipality"):
        assert at.edition.at(a.code, before).new == at.edition.at(a.code, at.period).new


@prints("why-existing-none-in", "why-existing-past")
def _(at: Printed) -> None:
    """True of the area, or of a municipality in it: where there were places last, or that there never were any."""
    names = [span.name for span in at.edition.periods]
    now = names.index(at.period)
    for code in (at.area.code, *at.area.members):
        existing = [at.edition.at(code, t).existing for t in names]
        if "places" in at.details and at.number("places") == existing[now] and 0 in existing[now + 1 :]:
            return
        if "places" not in at.details and not any(existing[: now + 1]):
            return
    raise AssertionError(at.details)


@prints("paper-why-level", "paper-why-level-rest")
def _(at: Printed) -> None:
    """Every municipality that is told a level is told this one."""
    levels = {
        f.numbers["level"]
        for m in at.area.members
        for f in at.edition.reasons.get(m, ())
        if f.code.startswith("why-level")
    }
    assert levels == {at.number("level")}


@prints("overridden", "overridden-none")
def _(at: Printed) -> None:
    """So many of the new places of the country are obliged by rows that all readers of the edition may see."""
    assert not any(a.withheld for a in at.edition.areas)
    fixed, new = fixed_places(at.edition, at.period), at.edition.at(at.edition.country, at.period).new
    if "fixed" not in at.details:
        assert (fixed, bool(new)) == (0, True)
        return
    at.same("fixed", fixed)
    at.same("new", new)
    assert fixed > 0
    assert new
    assert at.number("share") == pytest.approx(100 * fixed / new, abs=0.05)
