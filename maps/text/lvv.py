"""A covering network of facilities for undocumented people, as a record and in sentences."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from data.schema.lvv import LvvFacility
from data.schema.visibility import Visibility
from maps.text.table import number_text, table
from optimiser.housing.covering import CoverNetwork, CoverQuestion
from optimiser.housing.lvv_facilities import LvvStanding
from optimiser.words import Words

_MOST_NAMED = 20
"""Uncovered municipalities that are named; of more it tells the number."""

_DECIMALS = 1


def lvv_record(
    question: CoverQuestion, found: CoverNetwork, now: LvvStanding, *, day: date, proven: bool
) -> dict[str, Any]:
    """The network for programmes: what was asked, facilities with who lies nearest, and who is not covered.

    Args:
        question: what was asked.
        found: the network.
        now: facilities on the day, by status.
        day: of which statuses are taken.
        proven: whether no better network exists.

    """
    land = question.territory
    out = [m for m in land.municipalities if m not in found.nearest]
    covered = found.covered(land)
    return {
        "day": day.isoformat(),
        "km": question.km,
        "share": question.share,
        "asked_facilities": question.facilities,
        "proven": proven,
        "facilities": [_site(j, question, found, now) for j in found.sites],
        "covered": {
            "municipalities": len(found.nearest),
            "of_municipalities": len(land.municipalities),
            "inhabitants": covered,
            "of_inhabitants": question.inhabitants,
            "mean_km": round(found.travel(land) / covered, _DECIMALS) if covered else None,
            "farthest_km": round(max((d for _, d in found.nearest.values()), default=0.0), _DECIMALS),
        },
        "not_covered": [{"code": m, "name": land.names[m], "inhabitants": land.population[m]} for m in out],
        "existing": [_row(r) for r in now.open],
        "closed": [_row(r) for r in now.closed],
        "status_unknown": [_row(r) for r in now.unknown],
    }


def _row(row: LvvFacility) -> dict[str, Any]:
    return {"facility": row.facility_id, "name": row.name, "code": row.gm_code, "status": row.status}


def _site(code: str, question: CoverQuestion, found: CoverNetwork, now: LvvStanding) -> dict[str, Any]:
    land, near = question.territory, [(m, d) for m, (j, d) in found.nearest.items() if j == code]
    inhabitants = sum(land.population[m] for m, _ in near)
    travel = sum(land.population[m] * d for m, d in near)
    return {
        "code": code,
        "name": land.names[code],
        "province": land.names[land.province[code]],
        "status": sorted(str(r.status) for r in now.open if r.gm_code == code),
        "municipalities": len(near),
        "inhabitants": inhabitants,
        "mean_km": round(travel / inhabitants, _DECIMALS) if inhabitants else None,
        "farthest_km": round(max((d for _, d in near), default=0.0), _DECIMALS),
    }


def lvv_text(record: dict[str, Any], words: Words, audience: Visibility) -> str:
    """The network for a reader: a calculation, and no designation."""
    covered, rows = record["covered"], record["facilities"]
    existing = [r for r in rows if r["status"]]
    lines = [
        words("lvv-title", km=words.number(record["km"], _decimals(record["km"]))),
        words("lvv-calculation"),
        "",
        *_standing(record, words),
        words("lvv-found", count=len(rows), existing=len(existing), new=len(rows) - len(existing)),
        *_fewer(record, words),
        words(
            "lvv-covered",
            municipalities=covered["municipalities"],
            of=covered["of_municipalities"],
            percent=words.number(100 * covered["inhabitants"] / covered["of_inhabitants"], _DECIMALS),
            mean=number_text(covered["mean_km"], words, _DECIMALS),
            farthest=number_text(covered["farthest_km"], words, _DECIMALS),
        ),
        *_uncovered(record, words),
        words("lvv-proven" if record["proven"] else "lvv-unproven"),
        "",
        *table([words(f"lvv-col-{c}") for c in _COLUMNS], [_cells(r, words) for r in rows]),
        "",
        words("lvv-inhabitants"),
        *([words("lvv-hidden")] if audience != "prt" else []),
    ]
    return "\n".join(lines)


def _fewer(record: dict[str, Any], words: Words) -> Iterator[str]:
    """That there are fewer than asked."""
    asked, count = record["asked_facilities"], len(record["facilities"])
    if asked is not None and count < asked:
        yield words("lvv-few", asked=asked, count=count)


_COLUMNS = ("site", "status", "municipalities", "inhabitants", "mean", "farthest")


def _decimals(km: float) -> int:
    return 0 if float(km).is_integer() else _DECIMALS


def _cells(row: dict[str, Any], words: Words) -> list[str]:
    status = ", ".join(words(f"name-choice-{s}") for s in row["status"]) or words("lvv-new")
    km = (number_text(row[name], words, _DECIMALS) for name in ("mean_km", "farthest_km"))
    return [row["name"], status, words.number(row["municipalities"]), words.number(row["inhabitants"]), *km]


def _standing(record: dict[str, Any], words: Words) -> Iterator[str]:
    """Facilities that cover nobody: closed ones, and those of which the status on the day is not known."""
    for code in ("closed", "status_unknown"):
        if record[code]:
            names = ", ".join(dict.fromkeys(r["name"] for r in record[code]))
            yield words(f"lvv-{code.replace('_', '-')}", names=names, day=words.date(date.fromisoformat(record["day"])))


def _uncovered(record: dict[str, Any], words: Words) -> Iterator[str]:
    out = record["not_covered"]
    if out:
        names = ", ".join(r["name"] for r in out[:_MOST_NAMED])
        yield words("lvv-not-covered", names=names, more=max(0, len(out) - _MOST_NAMED))
