"""Whether an edition from a file holds together: what it refers to is there, and nothing is missing or said twice.

An edition that ``publish`` made does; one that was changed by hand, or cut off and mended, need not. A paper or a
comparison of such a one would be wrong without a word, so it is refused with every complaint.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from optimiser.editions.edition import Edition
from optimiser.editions.records import Area
from optimiser.editions.unsound import Unsound
from optimiser.problem.area_sums import TOGETHER, TOTAL
from optimiser.problem.territory import COUNTRY, MUNICIPALITY, PROVINCE, REGION


def twice(field: str, names: Iterable[object]) -> Iterator[Unsound]:
    """Names that occur more than once."""
    for name, count in Counter(names).items():
        if count > 1:
            yield Unsound("edition-twice", field, str(name))


def unknown(field: str, names: Iterable[str], known: Collection[str]) -> Iterator[Unsound]:
    """Names that are nowhere in the edition, each once."""
    for name in dict.fromkeys(names):
        if name not in known:
            yield Unsound("edition-reference", field, name)


def names(edition: Edition) -> Iterator[Unsound]:
    """Areas, groups and periods: there are some, and each is there once."""
    yield from twice("areas", (a.code for a in edition.areas))
    yield from twice("groups", edition.groups)
    yield from twice("periods", (t.name for t in edition.periods))
    if TOTAL in edition.groups:
        yield Unsound("edition-twice", "groups", TOTAL)
    for field, found in (("periods", edition.periods), ("areas", edition.level(MUNICIPALITY))):
        if not found:
            yield Unsound("edition-without", field)


def areas(edition: Edition) -> Iterator[Unsound]:
    """One country; every municipality in a province and a region; a wider area has those that say they are in it."""
    if [a.code for a in edition.level(COUNTRY)] != [edition.country]:
        yield Unsound("edition-reference", "country", edition.country)
    of_level = {level: {a.code for a in edition.level(level)} for level in (PROVINCE, REGION)}
    inside: dict[str, list[str]] = {a.code: [] for a in edition.areas}
    for i, a in enumerate(edition.areas):
        yield from unknown(f"areas[{i}].province", [a.province] if a.level != COUNTRY else [], of_level[PROVINCE])
        in_region = [a.region] if a.level in {MUNICIPALITY, REGION} else []
        yield from unknown(f"areas[{i}].region", in_region, of_level[REGION])
        if a.level == MUNICIPALITY:
            for code in {a.code, a.region, a.province, edition.country} & inside.keys():
                inside[code].append(a.code)
    for i, a in enumerate(edition.areas):
        yield from _members(f"areas[{i}].members", a, inside[a.code])


def _members(field: str, area: Area, inside: Collection[str]) -> Iterator[Unsound]:
    yield from twice(field, area.members)
    for code in sorted(set(area.members) ^ set(inside)):
        yield Unsound("edition-reference", field, code)
    if not area.members:
        yield Unsound("edition-without", field)


def figures(edition: Edition) -> Iterator[Unsound]:
    """One figure for every area, group and all together, and period; withheld ones tell nothing, all others do."""
    cells = [(f.area, f.group, f.period) for f in edition.figures]
    wanted = [(a.code, g, t.name) for t in edition.periods for a in edition.areas for g in (TOTAL, *edition.groups)]
    yield from twice("figures", (" / ".join(cell) for cell in cells))
    yield from unknown("figures", (" / ".join(c) for c in cells), {" / ".join(c) for c in wanted})
    missing = [cell for cell in wanted if cell not in set(cells)] if len(set(cells)) != len(wanted) else []
    if missing:
        yield Unsound("edition-missing-figure", "figures", " / ".join(missing[0]), {"count": len(missing)})
    for i, f in enumerate(edition.figures):
        area = edition.area.get(f.area)
        told = {"existing": f.existing, "new": f.new, "share": f.share}
        if f.new is not None and not (f.new if f.least is None else f.least) <= f.new <= (
            f.new if f.most is None else f.most
        ):
            yield Unsound("edition-range", f"figures[{i}]", f.area)
        for name in told if f.group == TOTAL else ("new",):
            if area is not None and area.withheld != (told[name] is None):
                yield Unsound("edition-withheld", f"figures[{i}].{name}", area.code)


def references(edition: Edition) -> Iterator[Unsound]:
    """What reasons, calculations, bids, limits and locations are about is in the edition."""
    areas, periods = edition.area.keys(), {t.name for t in edition.periods}
    municipalities = {a.code for a in edition.level(MUNICIPALITY)}
    groups = {TOTAL, *edition.groups}
    yield from unknown("reasons", edition.reasons, municipalities)
    yield from unknown("workings", edition.workings, areas)
    yield from unknown("keys", edition.keys, groups)
    yield from unknown("regimes", edition.regimes, groups)
    yield from unknown("dominance", edition.dominance, edition.baselines.keys())
    decided = edition.streams.decided if edition.streams else ()
    yield from unknown(
        "aims.group", (a.group for a in edition.aims), groups | ({TOGETHER} if edition.streams else set())
    )
    yield from unknown("streams.decided", (d.area for d in decided), municipalities)
    for field, rows, places in (
        ("requirement", [(x.scope, x.group, x.period) for x in edition.requirement], areas),
        ("standings", [(x.area, x.group, x.period) for x in edition.standings], areas),
        ("bounds", [(x.municipality, x.group, x.period) for x in edition.bounds], municipalities),
    ):
        yield from unknown(field, (code for code, _, _ in rows), places)
        yield from unknown(field, (group for _, group, _ in rows), groups)
        yield from unknown(field, (period for _, _, period in rows), periods)
    yield from twice("requirement", ((x.scope, x.group, x.period) for x in edition.requirement))
    yield from twice("standings", ((x.area, x.group, x.period) for x in edition.standings))
    yield from unknown("sites", (s.municipality for s in edition.sites), municipalities)
    yield from unknown("sites.province", (s.province for s in edition.sites), areas)
    yield from unknown("sites.places", (g for s in edition.sites for g in s.places), groups)
    yield from unknown("openings", (x.area for x in edition.openings), municipalities)
    for i, life in enumerate(edition.openings):
        yield from unknown(f"openings[{i}].groups", (*life.groups, *life.before), edition.groups)
        yield from unknown(f"openings[{i}].life", (p.period for p in life.life), periods)
        yield from twice(f"openings[{i}].life", (p.period for p in life.life))
        yield from unknown(f"openings[{i}].life", (g for p in life.life for g in p.places), life.groups)
