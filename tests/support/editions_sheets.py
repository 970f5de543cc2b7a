"""Editions with everything that a sheet or a layer may meet: several periods, withheld and unknown figures, bids."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from data import BUNDLED, load
from data.schema.visibility import Visibility
from optimiser import solve
from optimiser.editions.edition import Edition
from optimiser.editions.records import ExistingLocation, Standing
from optimiser.problem.area_sums import TOTAL
from optimiser.publishing.publish import Origin, publish

ORIGIN = Origin({"municipalities.csv": "0" * 64}, {"reception-optimiser": "0"}, {"meet_requirement": 0.0})
EVIL = "=1+1"


@cache
def tiny() -> Edition:
    return publish(solve(load(BUNDLED / "tiny"), BUNDLED / "tiny" / "tiny.toml"), origin=ORIGIN)


@cache
def national(audience: Visibility = "public") -> Edition:
    folder = BUNDLED / "nl-2022"
    return publish(solve(load(folder), folder / "letter.toml"), audience=audience, origin=ORIGIN)


@cache
def secretive(audience: Visibility = "public") -> Edition:
    """The national case with two limits that only the provincial table may see, and a small AMV unit.

    Divided by inhabitants: a division by existing places would close every province.
    """
    with TemporaryDirectory() as folder:
        dossier = Path(shutil.copytree(BUNDLED / "nl-2022", Path(folder) / "nl"))
        _append(dossier / "limits.csv", "GM0363,,,maximum,10,geheim,geheim,prt,")
        _append(dossier / "limits.csv", "GM0080,,,maximum,5,geheim,geheim,prt,")
        _append(dossier / "locations.csv", "X2,klein,Assen,GM0106,PV22,azc,amv,20,,,,public,openbaar,high,")
        by_people = (dossier / "letter.toml").read_text(encoding="utf-8").replace("relief", "population")
        (dossier / "people.toml").write_text(by_people, encoding="utf-8")
        return publish(solve(load(dossier), dossier / "people.toml"), audience=audience, origin=ORIGIN)


@cache
def two_periods() -> Edition:
    """Three towns in two periods, with another plan as the version before."""
    with TemporaryDirectory() as folder:
        dossier = Path(shutil.copytree(BUNDLED / "tiny", Path(folder) / "tiny"))
        _append(dossier / "periods.csv", "2023,2023-01-01,2023-12-31,2023-07-01,")
        for group, places in (("amv", 3), ("regular", 30), ("safe_country", 9)):
            _append(dossier / "requirement.csv", f"2023,NL,{group},{places},invented,")
        before = publish(solve(load(dossier), dossier / "tiny.toml"), origin=ORIGIN)
        _append(dossier / "limits.csv", "T002,,,maximum,20,worked example,tiny,public,invented")
        return publish(solve(load(dossier), dossier / "tiny.toml"), previous=before, origin=ORIGIN)


def with_previous(edition: Edition) -> Edition:
    """The same with a version before in which every municipality got one place more of every group."""
    more = {a.code: len(a.members) for a in edition.areas}
    figures = tuple(
        f if f.new is None
        else replace(f, previous=f.new + more[f.area] * (len(edition.groups) if f.group == TOTAL else 1))
        for f in edition.figures
    )  # fmt: skip
    return replace(edition, figures=figures)


def with_bids(edition: Edition) -> Edition:
    """The same with a standing for every area; what is withheld stays so."""
    return replace(edition, standings=tuple(_standings(edition)))


def _standings(edition: Edition) -> Iterator[Standing]:
    for i, area in enumerate(edition.areas):
        for span in edition.periods:
            parts = (None,) * 4 if area.withheld else (i % 7, i % 5, i % 3, None if i % 11 == 0 else i % 4)
            yield Standing(area.code, TOTAL, span.name, *parts, official=i if i % 2 else None, partner="")


def spoilt(edition: Edition) -> Edition:
    """The same with texts that a careless programme would run."""
    areas = tuple(replace(a, name=f"{EVIL} {a.name}") for a in edition.areas)
    evil = ("+1+1", "-1+1", "@SUM(1)", "=cmd|'/c calc'!A1", "{=1}", "<script>alert(1)</script>", "&P &R")
    home = edition.level("municipality")[0]
    sites = tuple(ExistingLocation(x, x, home.code, home.province, x, {"regular": 1}, None, None, x, x) for x in evil)
    bounds = tuple(replace(b, reason=evil[i % len(evil)], author=EVIL) for i, b in enumerate(edition.bounds))
    return replace(
        edition, title="=1+1 & meer", areas=areas, sites=(*edition.sites, *sites), bounds=bounds, sources=evil
    )


def _append(path: Path, line: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + f"\n{line}\n", encoding="utf-8")
