"""From tables and a scenario to what a joint plan decides beside places, and what it counts together."""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from data.complaints import Complaint, InvalidInputError
from data.schema.streams import OF_PLAN
from data.schema.tables import Tables
from optimiser.catalogue import key_weights
from optimiser.fairness.apportionment import divide_with_caps, sainte_lague
from optimiser.housing.stream_numbers import known_streams, traded_streams
from optimiser.problem.area_sums import Cell
from optimiser.problem.frozen_settings import KeyChoice
from optimiser.problem.groups import MINORS
from optimiser.problem.joint import Joint
from optimiser.problem.scenario import Scenario
from optimiser.problem.stream_settings import DecidedStream
from optimiser.problem.territory import PROVINCE, Territory

NOISE = 9
"""Decimals at which a part of a number of people is cut off: no more than the noise of a product."""


def stream_of(group: str, territory: Territory) -> str:
    """The stream whose places a group of the plan has."""
    return "amv" if group in territory.of_regime(MINORS) else "reception"


def build_joint(tables: Tables, scenario: Scenario, territory: Territory, required: Mapping[Cell, int]) -> Joint | None:
    """What a joint plan decides, in which bounds, and the loads of everything together.

    Args:
        tables: a checked dossier.
        scenario: says rates, streams that are decided and the key of everything together.
        territory: areas, groups and existing places.
        required: new places by scope, group and period.

    Raises:
        InvalidInputError: a stream of which nothing is known or that has no room; a key that does not fit.

    """
    settings = scenario.joint
    if settings is None:
        return None
    rates = {str(s): float(rate) for s, rate in scenario.streams.rates.items()} if scenario.streams else {}
    numbers = _Numbers.of(tables, scenario, territory)
    complaints = [*_half_known(numbers, {*rates, *(s.stream for s in settings.streams)})]
    decided: list[_Decided] = []
    for place, stream in enumerate(settings.streams, 1):
        part = _decide(stream, numbers, territory)
        complaints += _without_room(f"joint.streams.{place}", stream, part, territory)
        decided.append(part)
    if complaints:
        raise InvalidInputError(complaints)
    streams = {str(s.stream) for s in settings.streams}
    by_group = {g: rates.get(stream_of(g, territory), 0.0) for g in territory.groups}
    left = {s: rate for s, rate in rates.items() if s not in streams}
    joint = Joint(
        rates=by_group | {s: rates.get(s, 0.0) for s in streams},
        own={c: n for part in decided for c, n in part.own.items()},
        low={c: n for part in decided for c, n in part.low.items()},
        high={c: n for part in decided for c, n in part.high.items()},
        sums={c: n for part in decided for c, n in part.sums.items()},
        alone={c: n for part in decided for c, n in part.alone.items()},
        counted=_counted(numbers, territory, left, by_group),
        unknown=frozenset(c for part in decided for c in part.own if c not in numbers.known),
        unpublished=_unpublished(numbers, territory, rates),
    )
    return replace(joint, share=_shares(joint, settings.key or KeyChoice(name="population"), territory, required))


@dataclass(frozen=True)
class _Numbers:
    """What is known of streams beside the plan, agreed exchanges included, by municipality, stream and period."""

    known: Mapping[Cell, int]
    traded: Mapping[Cell, int]

    @classmethod
    def of(cls, tables: Tables, scenario: Scenario, territory: Territory) -> "_Numbers":
        traded = {(m, s, t): n for (m, t, s), n in traded_streams(tables).items()}
        known = {(m, s, t): x.number for (m, t, s), x in known_streams(tables, territory, scenario.housing).items()}
        return cls({c: n + traded.get(c, 0) for c, n in known.items()}, traded)


@dataclass(frozen=True)
class _Decided:
    """One stream: numbers without the plan, bounds, and what every province divides."""

    own: dict[Cell, int]
    low: dict[Cell, int]
    high: dict[Cell, int]
    sums: dict[Cell, int]
    alone: dict[Cell, int]


def _half_known(numbers: _Numbers, counted: Collection[str]) -> Iterator[Complaint]:
    """Complaints about exchanges of which one side has no number: what it gives or takes would be lost or made."""
    for (m, s, t), n in numbers.traded.items():
        if n and s in counted and s not in OF_PLAN and (m, s, t) not in numbers.known:
            details: dict[str, str | int | float] = {"gm_code": m, "period": t, "stream": s}
            yield Complaint("joint-half-known", "stream_exchanges.csv", None, "number", str(abs(n)), details)


def _decide(stream: DecidedStream, numbers: _Numbers, territory: Territory) -> _Decided:
    name, own = str(stream.stream), dict[Cell, int]()
    people = {p: float(sum(territory.population[m] for m in territory.scopes[p])) for p in territory.areas(PROVINCE)}
    extra = sainte_lague(stream.additional, people)
    for m in territory.municipalities:
        for t in territory.periods:
            if (m, name, t) in numbers.known or stream.additional:
                own[m, name, t] = numbers.known.get((m, name, t), 0)
    part = {c: round(stream.within * n, NOISE) for c, n in own.items()}
    sums = Counter[Cell]({(p, name, t): extra[p] for p in extra for t in territory.periods if extra[p]})
    for (m, _, t), n in own.items():
        sums[territory.province[m], name, t] += n
    more = stream.additional if stream.most is None else min(stream.most, stream.additional)
    return _Decided(
        alone=_by_inhabitants(own, sums, more, territory),
        own=own,
        low={c: math.ceil(n - part[c]) for c, n in own.items()},
        high={c: math.floor(n + part[c]) + more for c, n in own.items()},
        sums=dict(sums),
    )


def _by_inhabitants(
    own: Mapping[Cell, int], sums: Mapping[Cell, int], most: int, territory: Territory
) -> dict[Cell, int]:
    """Own numbers, and what every province is given besides by inhabitants; nobody gets more than ``most`` of it."""
    given = dict(own)
    for (p, name, t), number in sums.items():
        cells = {m: c for m in territory.scopes[p] if (c := (m, name, t)) in own}
        people = {m: float(territory.population[m]) for m in cells}
        extra = divide_with_caps(number - sum(own[c] for c in cells.values()), people, dict.fromkeys(cells, most))
        given |= {cells[m]: own[cells[m]] + n for m, n in extra.items()}
    return given


def _without_room(where: str, stream: DecidedStream, part: _Decided, territory: Territory) -> Iterator[Complaint]:
    """Complaints about a stream of which nothing can be decided, or that does not fit in its bounds."""
    if not part.own:
        yield Complaint("joint-unknown", "scenario", None, f"{where}.stream", stream.stream)
    elif not stream.within and not stream.additional:
        yield Complaint("joint-nothing", "scenario", None, f"{where}.within", stream.stream)
    room = Counter[Cell]()
    for (m, name, t), n in part.high.items():
        room[territory.province[m], name, t] += n
    for (p, name, t), n in part.sums.items():
        if n > room[p, name, t]:
            details: dict[str, str | int | float] = {"asked": n, "room": room[p, name, t], "period": t, "stream": name}
            details["province"] = territory.names[p]
            yield Complaint("joint-no-room", "scenario", None, f"{where}.most", str(stream.most), details)


def _counted(
    numbers: _Numbers, territory: Territory, rates: Mapping[str, float], by_group: Mapping[str, float]
) -> dict[tuple[str, str], float]:
    """All that the plan leaves as it is, by area and period [counted places]."""
    counted = {
        (a, t): sum(rate * territory.existing_in(a, g, t) for g, rate in by_group.items())
        for a in territory.scopes
        for t in territory.periods
    }
    traded = {c: n for c, n in numbers.traded.items() if c[1] in OF_PLAN and c not in numbers.known}
    beside = {**numbers.known, **traded}
    for (m, s, t), n in beside.items():
        for a in {m, territory.region[m], territory.province[m], territory.country}:
            counted[a, t] += rates.get(s, 0.0) * n
    return counted


def _unpublished(
    numbers: _Numbers, territory: Territory, rates: Mapping[str, float]
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Streams with a rate of which a municipality has no number and another has one, by municipality and period.

    A stream of which nobody has a number is left out for all alike, so it makes nobody differ from others.
    """
    beside = [s for s, rate in rates.items() if rate and s not in OF_PLAN]
    towns, periods = territory.municipalities, territory.periods
    somewhere = {(s, t) for _, s, t in numbers.known}
    found = {
        (m, t): tuple(s for s in beside if (s, t) in somewhere and (m, s, t) not in numbers.known)
        for m in towns
        for t in periods
    }
    return {at: streams for at, streams in found.items() if streams}


def _shares(
    joint: Joint, key: KeyChoice, territory: Territory, required: Mapping[Cell, int]
) -> dict[tuple[str, str], float]:
    """Every area's own part of everything together, by the key [counted places]."""
    share: dict[tuple[str, str], float] = {}
    for t in territory.periods:
        places = {g: territory.required_in(territory.country, required, g, t) for g in territory.groups}
        whole = joint.counted[territory.country, t] + sum(joint.rates[g] * n for g, n in places.items())
        whole += sum(joint.rates[s] * n for (_, s, period), n in joint.sums.items() if period == t)
        weights = key_weights(key.name, territory, key.parameters, places=round(whole))
        total = sum(weights.values())
        for a, members in territory.scopes.items():
            share[a, t] = whole * sum(weights[m] for m in members) / total if total else 0.0
    return share
