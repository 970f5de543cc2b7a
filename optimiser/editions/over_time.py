"""What an area hosts over time: its average over the periods and its peak, relative to its share by the key.

Hosting much for long is not the same as hosting much once: both numbers are given.

Maths:
    T[a, t] = existing and new places, s[a, t] = share by the key                              [places]
    mean[a] = Σ_t T[a, t] / |T|        mean_load[a] = Σ_t T[a, t] / Σ_t s[a, t]                [places, × share]
    peak[a] = max_t T[a, t]            peak_load[a] = max_{t: s > 0} T[a, t] / s[a, t]         [places, × share]
    Every period weighs the same, as in the aim of a plan of locations.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from optimiser.auditing.scores import says
from optimiser.catalogue import rooms
from optimiser.editions.edition import Edition
from optimiser.problem.snapshot import Situation

TAILS = ("gini", "heaviest_ten", "heaviest_fifty")
"""Metrics that are computed for every period, from places and inhabitants alone."""


@dataclass(frozen=True)
class OverTime:
    """An area over all periods; loads are ``None`` without a share, numbers per 1,000 without inhabitants.

    For a municipality with a location of unknown size they count known places only and are lower bounds.
    """

    area: str
    mean: float
    peak: int
    peak_period: str
    mean_load: float | None
    peak_load: float | None
    peak_load_period: str
    mean_per_1000: float | None
    peak_per_1000: float | None


def over_time(edition: Edition, code: str) -> OverTime | None:
    """Average and peak of an area; ``None`` if one of its numbers is unknown or withheld."""
    figures = {span.name: edition.at(code, span.name) for span in edition.periods}
    totals = {t: f.total for t, f in figures.items() if f.total is not None}
    if len(totals) < len(edition.periods):
        return None
    shares = {t: f.share or 0.0 for t, f in figures.items()}
    loads = {t: n / shares[t] for t, n in totals.items() if shares[t] > 0}
    peak = max(totals, key=lambda t: totals[t])
    heaviest = max(loads, key=lambda t: loads[t]) if loads else ""
    inhabitants, all_periods = edition.area[code].population, sum(totals.values())
    mean = all_periods / len(totals)
    return OverTime(
        area=code,
        mean=mean,
        peak=totals[peak],
        peak_period=peak,
        mean_load=all_periods / sum(shares.values()) if loads else None,
        peak_load=loads[heaviest] if loads else None,
        peak_load_period=heaviest,
        mean_per_1000=1000 * mean / inhabitants if inhabitants else None,
        peak_per_1000=1000 * totals[peak] / inhabitants if inhabitants else None,
    )


def tails(edition: Edition) -> Mapping[str, Mapping[str, float | None]]:
    """Inequality in every period and of the average over periods; empty if a municipality is withheld.

    Returns:
        ``{period or "average": {metric of TAILS: value}}``.

    """
    municipalities = edition.level("municipality")
    places_in: dict[str, dict[str, float]] = {}
    for span in edition.periods:
        totals = {a.code: edition.at(a.code, span.name).total for a in municipalities}
        places_in[span.name] = {m: float(n) for m, n in totals.items() if n is not None}
        if len(places_in[span.name]) < len(municipalities):
            return {}
    count, people = len(edition.periods), {a.code: a.population for a in municipalities}
    places_in["average"] = {
        a.code: sum(places_in[s.name][a.code] for s in edition.periods) / count for a in municipalities
    }
    metrics = {name: rooms("metrics")[name] for name in TAILS if says(name, len(municipalities))}
    return {
        when: {name: room.score(Situation(places, people)) for name, room in metrics.items()}
        for when, places in places_in.items()
    }


def told_over_time(edition: Edition) -> dict[str, Any]:
    """Average and peak of every area whose numbers are told, and the metrics of every period, for other programs."""
    records = [asdict(record) for a in edition.areas if (record := over_time(edition, a.code)) is not None]
    areas = [{k: round(v, 4) if isinstance(v, float) else v for k, v in record.items()} for record in records]
    return {"areas": areas, "tails": {when: dict(values) for when, values in tails(edition).items()}}
