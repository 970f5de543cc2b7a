"""The page of keys: ``python -m tests.keys_page`` writes ``docs/keys.md``, every number computed anew.

What was published stands in ``tests/support/published.py``; nothing here is compared with a file that is not bundled.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from data import BUNDLED, Tables, load
from optimiser.catalogue import rooms
from optimiser.distribution.divide import divide
from optimiser.distribution.territories import build_territory
from optimiser.keys import relief
from tests.support.paths import ROOT
from tests.support.published import (
    CRISIS_PER_REGION,
    EFFECTIVE,
    GELDERLAND_MINORS_2024,
    MINORS_2022,
    MINORS_2024,
    MUNICIPALITIES_2024,
    NOORD_BRABANT_2026,
    PROVINCES_2024,
)
from tests.support.towns import given_by, land_of

PAGE = ROOT / "docs" / "keys.md"
TEXTS = ROOT / "tests" / "support" / "keys.toml"
"""What is said of every key; the numbers are made here."""


@dataclass(frozen=True)
class Row:
    """A number that was published, or worked out by hand, and ours."""

    what: str
    published: float
    ours: float
    decimals: int = 0


@dataclass(frozen=True)
class Chapter:
    """What is said of a key."""

    used: str
    """Who used it, for what."""
    known: str
    """What was published, and where."""
    why: str
    """Why ours is the same or not."""
    rows: Callable[[], list[Row]]
    by_hand: bool = False
    """Whether the rows are worked out by hand, since the published figures cannot be repeated."""


@cache
def dossier(name: str) -> Tables:
    """A bundled dossier, read once."""
    return load(BUNDLED / name)


@cache
def divided(dossier_name: str, places: int, key: str, by: str, column: str = "places") -> dict[str, int]:
    """What ``optimiser divide`` gives, by the name of the area."""
    found = divide(dossier(dossier_name), places=places, key=key, by=by)
    return {row["name"]: row[column] for row in found["allocation"]}


def _compared(published: dict[str, int], ours: dict[str, int], what: str = "{}") -> list[Row]:
    return [Row(what.format(name), places, ours[name]) for name, places in published.items()]


def _population() -> list[Row]:
    return _compared(MINORS_2022, divided("nl-2022", sum(MINORS_2022.values()), "population", "province"))


def _spreidingswet() -> list[Row]:
    minors = divided("nl-2022", 96_000, "spreidingswet", "municipality", "amv")
    return [
        *_compared(PROVINCES_2024, divided("nl-2022", 96_000, "spreidingswet", "province"), "province {}"),
        *_compared(MUNICIPALITIES_2024, divided("nl-2022", 96_000, "spreidingswet", "municipality")),
        *_compared(MINORS_2024, minors, "{}, of these for minors"),
        Row(
            "province Gelderland, of these for minors",
            GELDERLAND_MINORS_2024,
            divided("nl-2022", 96_000, "spreidingswet", "province", "amv")["Gelderland"],
        ),
        Row(
            "province Noord-Brabant, of 88,000 (2026)",
            NOORD_BRABANT_2026,
            divided("nl-2026", 88_000, "spreidingswet", "province")["Noord-Brabant"],
        ),
    ]


def _relief() -> list[Row]:
    land = build_territory(dossier("nl-2022"), ("regular", "amv", "safe_country"))
    factor = relief.factors(land, **{name: default for name, (default, _) in relief.PARAMETERS.items()})
    return [Row(f"factor of {land.names[p]}", EFFECTIVE[land.names[p]], x, 2) for p, x in sorted(factor.items())]


def _equal() -> list[Row]:
    rows = []
    for each in CRISIS_PER_REGION:
        ours = list(divided("nl-2022", 25 * each, "equal", "region").values())
        rows.append(
            Row(f"the region that is farthest off, of {25 * each:,}", each, max(ours, key=lambda n: abs(n - each)))
        )
    return rows


def _konigstein() -> list[Row]:
    ours = given_by("konigstein", land_of([1000, 3000], tax_revenue=[60, 40]))
    hand = (100 * (2 / 3 * 0.6 + 1 / 3 * 0.25), 100 * (2 / 3 * 0.4 + 1 / 3 * 0.75))
    return [Row(f"town {i} of two, of 100 places", h, o, 2) for i, (h, o) in enumerate(zip(hand, ours, strict=True), 1)]


def _nrw() -> list[Row]:
    ours = given_by("nrw", land_of([1000, 3000, 6000], area=[80, 10, 10]))
    return [
        Row(
            "share of a town with 10 % of the inhabitants and 80 % of the area, capped at a quarter more",
            12.5,
            ours[0],
            1,
        ),
        Row("what that leaves for a town with 30 % of the inhabitants", 87.5 * 28 / 83, ours[1], 2),
    ]


def _swiss() -> list[Row]:
    hosting, without, _ = given_by("swiss", land_of([1000, 1000, 2000], existing=[250, 0, 0]), 1000)
    return [Row("fewer for who hosts 250 places than for a town of its size", 50, without - hosting)]


def _denmark() -> list[Row]:
    ours = given_by("denmark", land_of([500, 300, 200], immigrants=[50, 10, 40], reunited=[4, 6, 0]))
    hand = (0.5 * 110 - 4, 0.5 * 110 - 6, 0.0)
    return [Row(f"town {i} of three, of 100 places", h, o) for i, (h, o) in enumerate(zip(hand, ours, strict=True), 1)]


def _belgium() -> list[Row]:
    same: dict[str, list[float | None]] = {"net_taxable_income": [5, 5, 5], "integration_income_recipients": [2, 2, 2]}
    at_twice = given_by("belgium", land_of([1000] * 3, existing=[60, 30, 0], **same))
    return [Row("places for who hosts twice the average per inhabitant", 0, at_twice[0])]


def _eu2015() -> list[Row]:
    land = land_of([100, 900], gdp=[10, 90], past_applications=[1, 900], unemployment=[1, 9])
    past, jobless = 100 / (100 + 1), 0.9
    corrections = 0.1 * min(past, 0.6 * 0.1) + 0.1 * min(jobless, 0.6 * 0.1)
    others = 0.1 * min(1 - past, 0.6 * 0.9) + 0.1 * min(1 - jobless, 0.6 * 0.9)
    hand = 0.08 + corrections + (1 - 0.8 - corrections - others) * 0.1
    return [Row("area 1 of two, both corrections capped, of 100 places", 100 * hand, given_by("eu2015", land)[0], 2)]


def _sweden() -> list[Row]:
    land = land_of([500, 500], labour_market=[3, 1], housing=[1, 3], demography=[1, 1], registered=[0, 10])
    hand = 100 * (0.4 * 0.75 + 0.05 * 0.25 + 0.35 * 0.5 + 0.2 * 0.75)
    return [Row("town 1 of two, of 100 places", hand, given_by("sweden", land)[0], 2)]


def _formula() -> list[Row]:
    land = land_of([1000, 3000], immigrants=[9, 1])
    ours = given_by("formula", land, population=2, immigrants=-1)
    return [
        Row(
            "population = 2, immigrants = −1, beside the key `denmark`",
            given_by("denmark", land, families=0)[1],
            ours[1],
            2,
        )
    ]


ROWS: dict[str, Callable[[], list[Row]]] = {
    "population": _population,
    "spreidingswet": _spreidingswet,
    "relief": _relief,
    "equal": _equal,
    "nrw": _nrw,
    "swiss": _swiss,
    "denmark": _denmark,
    "konigstein": _konigstein,
    "eu2015": _eu2015,
    "belgium": _belgium,
    "sweden": _sweden,
    "formula": _formula,
}
"""How the rows of every key are made."""


def chapters() -> dict[str, Chapter]:
    """What is said of every key, in the order of the page."""
    told = tomllib.loads(TEXTS.read_text(encoding="utf-8"))["keys"]
    return {key: Chapter(**texts, rows=ROWS[key]) for key, texts in told.items()}


def _number(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}"


def _difference(row: Row) -> str:
    off = row.ours - row.published
    if round(abs(off), max(row.decimals, 3)) == 0:
        return "0"
    percent = f" ({100 * off / row.published:+.1f} %)" if row.published else ""
    return f"{off:+,.{row.decimals}f}{percent}".replace("-", "−")


def _worst(rows: list[Row]) -> str:
    """Mean and largest difference of a chapter, relative."""
    off = [(abs(r.ours - r.published) / r.published, r) for r in rows if r.published]
    mean, (largest, at) = sum(x for x, _ in off) / len(off), max(off, key=lambda pair: pair[0])
    if round(largest, 4) == 0:
        return "none"
    if all(abs(r.ours - r.published) <= 1 for r in rows if not r.decimals) and not any(r.decimals for r in rows):
        return "at most 1 place"
    return f"{100 * mean:.1f} % on average, {100 * largest:.1f} % at most ({at.what})"


def _first_sentence(key: str) -> str:
    return (rooms("keys")[key].__doc__ or "").splitlines()[0]


def _needs(key: str) -> str:
    found = re.search(r"Needs:\n(.*?)\n\n", rooms("keys")[key].__doc__ or "", re.DOTALL)
    return " ".join(found[1].split()).replace("``", "`") if found else ""


def _chapter(key: str, chapter: Chapter, rows: list[Row]) -> Iterator[str]:
    yield f"## {key}"
    yield ""
    yield f"{_first_sentence(key)} {chapter.used}"
    yield ""
    yield f"- **Formula:** [maths](maths.md#{key}), `optimiser/keys/{key}.py`"
    yield f"- **Needs:** {_needs(key)}"
    yield f"- **Published:** {chapter.known}"
    yield f"- **Difference and why:** {chapter.why}"
    yield ""
    yield f"| what | {'by hand' if chapter.by_hand else 'published'} | ours | difference |"
    yield "|---|---:|---:|---:|"
    for row in rows:
        numbers = " | ".join(_number(x, row.decimals) for x in (row.published, row.ours))
        yield f"| {row.what} | {numbers} | {_difference(row)} |"
    yield ""


def keys_page() -> str:
    """The whole page."""
    said = chapters()
    rows = {key: chapter.rows() for key, chapter in said.items()}
    introduction = tomllib.loads(TEXTS.read_text(encoding="utf-8"))["introduction"]
    lines = [introduction, "| key | what it is | compared with | difference |", "|---|---|---|---|"]
    for key, chapter in said.items():
        against = "worked out by hand" if chapter.by_hand else f"{len(rows[key])} published figures"
        against = "1 published figure" if against.startswith("1 ") else against
        lines.append(f"| [{key}](#{key}) | {_first_sentence(key)} | {against} | {_worst_or_none(rows[key])} |")
    lines.append("")
    for key, chapter in said.items():
        lines += _chapter(key, chapter, rows[key])
    return "\n".join(lines).rstrip() + "\n"


def _worst_or_none(rows: list[Row]) -> str:
    return _worst(rows) if any(r.published for r in rows) else "none"


if __name__ == "__main__":
    PAGE.write_text(keys_page(), encoding="utf-8")
