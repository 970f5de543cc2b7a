"""Every cause of a change is derived again from both editions, on random changes of random dossiers."""

import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from data.complaints import InvalidInputError
from data.schema.tables import Tables
from optimiser.editions.causes import MOST
from optimiser.editions.edition import Edition
from optimiser.errors import InfeasibleError, UsageError
from optimiser.jobs.case import CaseInput, build_case
from optimiser.jobs.solve import plan_places
from optimiser.problem.scenario import Scenario
from optimiser.publishing.publish import Origin, publish
from tests.support.claims.causes import CAUSES, Changed
from tests.support.dossiers import TOWNS, limit, location, scenario, tables
from tests.support.random_dossiers import question
from tests.support.sentences import all_sentences


def edition_of(given: Tables, asked: Scenario, previous: Edition | None = None) -> Edition | None:
    """The edition of a dossier, with fingerprints that are the rows themselves."""
    inputs = {f"{name}.csv": repr(getattr(given, name)) for name in ("limits", "locations", "requirement", "bids")}
    inputs["borders.geojson"] = str(len(given.limits))
    try:
        plan = plan_places(build_case(CaseInput(asked, given)), relax=True)
        return publish(plan, audience="public", previous=previous, origin=Origin(inputs=inputs))
    except (InfeasibleError, InvalidInputError, UsageError):
        return None


def changed(dice: random.Random, given: Tables, asked: Scenario) -> tuple[Tables, Scenario]:
    """A dossier of which some limits, locations and requirements went, came or became other ones."""
    limits = [row for row in given.limits if dice.random() < 0.7]
    limits = [row.model_copy(update={"places": row.places + dice.choice([0, 1])}) for row in limits]
    sites = [row for row in given.locations if dice.random() < 0.8]
    sites = [row.model_copy(update={"places": dice.choice([row.places, 7])}) for row in sites]
    more = dice.choice([0, 0, 5])
    asks = tuple(r.model_copy(update={"additional": r.additional + more}) for r in given.requirement)
    other = asked.model_copy(update={"viable_size": dice.choice([50, 60])})
    return replace(given, limits=tuple(limits), locations=tuple(sites), requirement=asks), other


def check(previous: Edition, now: Edition) -> Counter[str]:
    for fact in now.causes:
        CAUSES[fact.code](Changed(previous, now, fact))
        all_sentences(now, fact)
    return Counter(f.code for f in now.causes)


def test_every_cause_is_what_differs_between_the_two_editions() -> None:
    seen: Counter[str] = Counter()
    for seed in range(36):
        dice = random.Random(f"causes {seed}")
        given, asked = question(dice)
        previous = edition_of(given, asked)
        now = previous and edition_of(*changed(dice, given, asked), previous)
        if previous and now:
            seen += check(previous, now)
    assert len(seen) > 5


def test_every_cause_is_told_somewhere_so_that_none_is_dead() -> None:
    usual = scenario()
    limits = tuple(limit(m, kind, 900, "public") for m in TOWNS for kind in ("maximum", "capacity"))
    site = location("A10", 20, "public", name="openbaar")
    divided = {"group": "amv", "over": "province", "key": {"name": "population"}}
    keys = {"regular": {"name": "equal"}, "amv": {"name": "population"}}
    relieved = scenario(divide=[divided | {"key": {"name": "relief"}}], keys=keys, viable_size=60)
    asked = tuple(r.model_copy(update={"additional": r.additional + 9}) for r in tables().requirement)
    many = limits[:MOST]
    regular = tables(requirement=tuple(r for r in tables().requirement if r.group == "regular"))
    alone = scenario(groups=["regular"], keys={"regular": {"name": "population"}}, stages=[{"aim": "leximax_load"}])
    steps = [
        (tables(), usual),
        (regular, alone),
        (tables(), usual),
        (tables(), usual),
        (tables(requirement=asked), scenario(divide=[divided])),
        (tables(requirement=asked, limits=limits), relieved),
        (tables(limits=many, locations=(site,)), relieved),
        (tables(limits=many, locations=(site.model_copy(update={"places": 30}),)), relieved),
        (tables(limits=many), relieved),
        (tables(limits=tuple(x.model_copy(update={"places": 800}) for x in many)), usual),
        (tables(limits=(limit("A10", "maximum", 5),)), usual),
    ]
    seen: Counter[str] = Counter()
    editions = [edition_of(given, question_) for given, question_ in steps]
    for (previous, _), (now, step) in pairwise(zip(editions, steps, strict=True)):
        assert previous
        assert now
        with_causes = edition_of(*step, previous)
        assert with_causes
        seen += check(previous, with_causes)
    assert CAUSES.keys() - seen.keys() == set()
