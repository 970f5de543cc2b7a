"""Plans of whole locations for tests of what comes out of them: small, with everything that may happen and secrets."""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from data.schema.facts import Period, Requirement
from data.schema.location_options import Extension, Kind
from data.schema.tables import Tables
from data.schema.visibility import Visibility
from optimiser.editions.edition import Edition
from optimiser.jobs.case import CaseInput, build_case
from optimiser.locations.plan import plan_locations
from optimiser.locations.result import LocationPlan
from optimiser.publishing.locations import with_locations
from optimiser.publishing.publish import publish
from tests.support.dossiers import KINDS, candidate, location, scenario, tables

QUARTERS = ("q1", "q2", "q3")
ASKED = scenario(
    rules={"meet_requirement": {}},
    locations={"max_gap": 0.3, "time_limit": 10.0, "surplus": 40, "gap": 0.1, "opening": 60.0},
)


def spans() -> tuple[Period, ...]:
    days = (date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1))
    return tuple(
        Period(period=q, start=a, end=date.fromordinal(b.toordinal() - 1), reference_date=a)
        for q, (a, b) in zip(QUARTERS, pairwise(days), strict=True)
    )


def towns(**more: tuple) -> Tables:
    """Three quarters in which locations stay, end, are extended and open; some for minors; candidates for prt alone."""
    ends = {"B20": date(2026, 3, 31), "B21": date(2026, 5, 31)}
    stock = (
        location("A20", 100, "public", name="openbaar"),
        location("B20", 80, "public", name="openbaar").model_copy(update={"agreed_end": ends["B20"]}),
        location("B21", 60, "public", name="openbaar").model_copy(update={"agreed_end": ends["B21"]}),
        location("B22", 20, "public", "amv", name="jeugd"),
    )
    longer = Extension(
        location_id="openbaar-B20-regular",
        start=date(2026, 4, 1),
        end=date(2026, 6, 30),
        visibility="public",
        source="verzonnen",
    )
    asked = tuple(
        Requirement(period=q, scope_code=scope, group=group, additional=places, source="verzonnen")
        for q in QUARTERS
        for scope, group, places in (("PA", "regular", 60), ("PB", "regular", 90), ("NL", "amv", 30))
    )
    kinds = (
        *KINDS,
        Kind(kind="mix", groups="regular;amv", minimum=20, maximum=60, generic=1, durable="no", counts_for_law="no",
             lead_months=3, source="verzonnen"),
    )  # fmt: skip
    found = tables(kinds=kinds, locations=stock, extensions=(longer,), requirement=asked, periods=spans())
    return replace(found, **more)


def secret() -> Tables:
    """The same with a hidden candidate and a hidden location in region A1."""
    plain = towns()
    return replace(plain, candidates=(candidate("A13"),), locations=(*plain.locations, location("A11", 90, "prt")))


AIMED = scenario(
    rules={"meet_requirement": {}},
    divide=[{"group": "amv", "over": "province", "key": {"name": "population"}}],
    locations={
        "max_gap": 0.3,
        "time_limit": 10.0,
        "surplus": 60,
        "opening": 60.0,
        "peak": 1.0,
        "aims": [
            {"level": "province", "below": 1.0, "above": 0.5, "shortfall": 0.25, "peak": 1.0, "relief": 2.0},
            {"level": "region", "group": "regular", "below": 1.0, "above": 1.0, "over_time": True},
            {"level": "province", "group": "amv", "above": 1.0},
        ],
    },
)


@cache
def aimed() -> LocationPlan:
    """A plan with aims of every kind and a group that is divided over provinces first."""
    with TemporaryDirectory() as folder:
        return plan_locations(build_case(CaseInput(AIMED, replace(towns(), folder=Path(folder)))))


@cache
def planned(*, hidden: bool = False) -> LocationPlan:
    with TemporaryDirectory() as folder:
        found = replace(secret() if hidden else towns(), folder=Path(folder))
        return plan_locations(build_case(CaseInput(ASKED, found)))


def edition_of(located: LocationPlan, audience: Visibility = "public") -> Edition:
    """The edition of a plan in which nothing is hidden."""
    return with_locations(publish(located.as_plan(), audience=audience), located)


@cache
def edition(audience: Visibility = "public", *, hidden: bool = False) -> Edition:
    located = planned(hidden=hidden)
    if not hidden or audience == "prt":
        return edition_of(located, audience)
    found = publish(located.as_plan(), audience="prt")  # with region A1 withheld, whatever rule withholds it
    areas = tuple(replace(a, withheld=a.region == "A1" or a.code == "A1") for a in found.areas)
    gone = {a.code for a in areas if a.withheld}
    told = tuple(replace(f, existing=None, new=None, share=None) if f.area in gone else f for f in found.figures)
    facts = tuple(f for f in found.facts if f.code != "principles")  # told of no plan from which something is withheld
    return with_locations(replace(found, audience=audience, areas=areas, figures=told, facts=facts), located)
