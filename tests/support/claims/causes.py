"""Claims of what changed since the version before: both editions are compared row by row."""

from collections.abc import Callable
from dataclasses import dataclass

from optimiser.editions.edition import Edition
from optimiser.editions.records import ShownLimit
from optimiser.words.facts import Fact


@dataclass(frozen=True)
class Changed:
    """A cause with both editions."""

    previous: Edition
    now: Edition
    fact: Fact

    @property
    def hides(self) -> bool:
        return any(a.withheld for e in (self.previous, self.now) for a in e.areas)

    @property
    def town(self) -> str:
        return next(a.code for a in self.now.level("municipality") if a.name == self.fact.texts["name"])

    def rows(self) -> int:
        """Limits and locations that are new, gone or have another number."""
        limits = [{(*_key(x), x.places) for x in e.bounds} for e in (self.previous, self.now)]
        sites = [
            {(s.municipality, s.name): tuple(s.places.items()) for s in e.sites} for e in (self.previous, self.now)
        ]
        keys = sites[0].keys() | sites[1].keys()
        changed = {key[:4] for key in limits[0] ^ limits[1]}
        return len(changed) + sum(sites[0].get(k) != sites[1].get(k) for k in keys)


CAUSES: dict[str, Callable[[Changed], None]] = {}


def cause(*codes: str) -> Callable[[Callable[[Changed], None]], Callable[[Changed], None]]:
    def register(claim: Callable[[Changed], None]) -> Callable[[Changed], None]:
        CAUSES.update({f"cause-{code}": claim for code in codes})
        return claim

    return register


def _key(x: ShownLimit) -> tuple[str, str, str, str]:
    return x.municipality, x.group, x.period, x.bound


@cause("none")
def _(at: Changed) -> None:
    assert at.previous.settings == at.now.settings
    assert at.previous.inputs == at.now.inputs
    assert at.rows() == 0
    assert at.previous.requirement == at.now.requirement


@cause("required")
def _(at: Changed) -> None:
    figures = [e.at(e.country, at.fact.texts["period"]) for e in (at.previous, at.now)]
    assert [at.fact.numbers["old"], at.fact.numbers["new"]] == [f.required or 0 for f in figures]
    assert figures[0].required != figures[1].required


@cause("setting")
def _(at: Changed) -> None:
    name = at.fact.texts["name"]
    told = [at.previous.settings.get(name, "–"), at.now.settings.get(name, "–")]
    assert told == [at.fact.texts["old"], at.fact.texts["new"]]
    assert told[0] != told[1]


def _key_of(edition: Edition, group: str, *, divided: bool) -> str | None:
    """The key of a group, or that by which its national number is divided first."""
    if not divided:
        return edition.settings.get(f"keys.{group}.name")
    places = [k for k in range(1, 9) if edition.settings.get(f"divide.{k}.group") == group]
    return edition.settings[f"divide.{places[0]}.key.name"] if places else None


@cause("key", "key-new", "key-gone", "divide", "divide-new", "divide-gone")
def _(at: Changed) -> None:
    told = [at.fact.codes[n].removeprefix("key-") if n in at.fact.codes else None for n in ("old", "new")]
    group, divided = at.fact.codes["group"].removeprefix("group-"), "divide" in at.fact.code
    assert told == [_key_of(e, group, divided=divided) for e in (at.previous, at.now)]
    assert told[0] != told[1]
    kind = "-new" if told[0] is None else "-gone" if told[1] is None else ""
    assert at.fact.code.endswith(kind or "y" * (not divided) or "divide")


def _limit(at: Changed, edition: Edition) -> int | None:
    bound, group = (at.fact.codes[n].partition("-")[2] for n in ("bound", "group"))
    key = (at.town, group, at.fact.texts["period"], bound)
    return next((x.places for x in edition.bounds if _key(x) == key), None)


@cause("bound-new", "bound-gone", "bound-changed")
def _(at: Changed) -> None:
    assert not at.hides
    before, after = _limit(at, at.previous), _limit(at, at.now)
    kind = "new" if before is None else "gone" if after is None else "changed"
    assert at.fact.code == f"cause-bound-{kind}"
    assert at.fact.numbers["places"] == (before if after is None else after)
    assert kind != "changed" or at.fact.numbers["old"] == before != after


@cause("site-new", "site-gone", "site-changed")
def _(at: Changed) -> None:
    assert not at.hides
    before, after = (
        [s.places for s in e.sites if (s.municipality, s.name) == (at.town, at.fact.texts["site"])]
        for e in (at.previous, at.now)
    )
    kind = "new" if not before else "gone" if not after else "changed"
    assert at.fact.code == f"cause-site-{kind}"
    assert before != after


@cause("more")
def _(at: Changed) -> None:
    named = sum(f.code.startswith(("cause-bound", "cause-site")) for f in at.now.causes)
    assert at.fact.numbers["count"] == at.rows() - named > 0


@cause("table", "file")
def _(at: Changed) -> None:
    name = at.fact.texts["name"]
    assert at.previous.inputs.get(name) != at.now.inputs.get(name)
    assert name.endswith(".csv") == (at.fact.code == "cause-table")


@cause("untold")
def _(at: Changed) -> None:
    assert at.hides
