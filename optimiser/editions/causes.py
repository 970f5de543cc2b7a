"""The previous version: whether it may be compared with, and what changed in the input since."""

import re
from collections.abc import Iterator

from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.editions.edition import Edition
from optimiser.problem.area_sums import TOTAL
from optimiser.words.facts import Fact

MOST = 25
"""Changed rows that are named; of any more only the number is told."""


def comparable(previous: Edition, audience: Visibility) -> bool:
    """Whether an edition was made for ``audience`` or a wider one, so that it holds nothing stricter."""
    return VISIBILITIES.index(previous.audience) <= VISIBILITIES.index(audience)


def causes(previous: Edition, now: Edition) -> tuple[Fact, ...]:
    """Differences in requirements, settings and tables; the same input gives the same plan.

    If one of the editions withholds anything, no changed row is named and only tables in both are compared.
    Limits and locations that are named are those of the editions, so that the reader may see them.
    """
    rows = [] if _either_hides(previous, now) else [*_bounds(previous, now), *_sites(previous, now)]
    facts = [*_required(previous, now), *_settings(previous, now), *rows[:MOST]]
    if len(rows) > MOST:
        facts.append(Fact("cause-more", {"count": len(rows) - MOST}))
    facts += _inputs(previous, now)
    if _either_hides(previous, now):
        facts.append(Fact("cause-untold"))
    return tuple(facts) or (Fact("cause-none"),)


def _either_hides(previous: Edition, now: Edition) -> bool:
    return any(a.withheld for edition in (previous, now) for a in edition.areas)


def _required(previous: Edition, now: Edition) -> Iterator[Fact]:
    before = {(f.area, f.group, f.period): f.required for f in previous.figures}
    for f in now.figures:
        old = before.get((f.area, f.group, f.period))
        if f.group == TOTAL and now.area[f.area].level == "country" and old is not None and old != f.required:
            yield Fact("cause-required", {"old": old, "new": f.required or 0}, {"period": f.period})


def _settings(previous: Edition, now: Edition) -> Iterator[Fact]:
    """A key is named by the group that it divides, any other setting by its own name."""
    for code, keys_of in (("key", _keys), ("divide", _divisions)):
        before, after = keys_of(previous), keys_of(now)
        for group in sorted(g for g in before.keys() | after.keys() if before.get(g) != after.get(g)):
            kind = "" if group in before and group in after else "-new" if group in after else "-gone"
            named = {name: f"key-{keys[group]}" for name, keys in (("old", before), ("new", after)) if group in keys}
            yield Fact(f"cause-{code}{kind}", {}, {}, {**named, "group": f"group-{group}"})
    for name in sorted(previous.settings.keys() | now.settings.keys()):
        old, new = _setting(previous, name), _setting(now, name)
        if old != new and not _names_key(name):
            yield Fact("cause-setting", {}, {"name": name, "old": old, "new": new})


def _setting(edition: Edition, name: str) -> str:
    """What a setting was; what is not set was written as ``None`` before."""
    value = edition.settings.get(name, "–")
    return "-" if value == "None" else value


def _names_key(setting: str) -> bool:
    return re.fullmatch(r"keys\.[^.]+\.name|divide\.\d+\.key\.name", setting) is not None


def _keys(edition: Edition) -> dict[str, str]:
    """Name of the key of every group."""
    return {n.split(".")[1]: key for n, key in edition.settings.items() if n.startswith("keys.") and _names_key(n)}


def _divisions(edition: Edition) -> dict[str, str]:
    """Name of the key by which the national number of a group is divided first, where it is."""
    places = [n.split(".")[1] for n in edition.settings if n.startswith("divide.") and _names_key(n)]
    return {edition.settings[f"divide.{k}.group"]: edition.settings[f"divide.{k}.key.name"] for k in places}


def _bounds(previous: Edition, now: Edition) -> Iterator[Fact]:
    """Limits that are new, gone or have another number."""
    before, after = (
        {(x.municipality, x.group, x.period, x.bound): x for x in edition.bounds} for edition in (previous, now)
    )
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        row = new or old
        if row is None or key[0] not in now.area or (old and new and old.places == new.places):
            continue
        code = "changed" if old and new else "new" if new else "gone"
        numbers = {"places": row.places, **({"old": old.places} if old and new else {})}
        texts = {"name": now.area[key[0]].name, "period": key[2], "reason": row.reason, "author": row.author}
        yield Fact(
            f"cause-bound-{code}", numbers, texts, {"bound": f"bound-{row.bound}", "group": f"group-{row.group}"}
        )


def _sites(previous: Edition, now: Edition) -> Iterator[Fact]:
    """Existing locations that are new, gone or have another size."""
    before, after = ({(s.municipality, s.name): s for s in edition.sites} for edition in (previous, now))
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if key[0] not in now.area or (old and new and old.places == new.places):
            continue
        code = "changed" if old and new else "new" if new else "gone"
        yield Fact(f"cause-site-{code}", {}, {"site": key[1], "name": now.area[key[0]].name})


def _inputs(previous: Edition, now: Edition) -> Iterator[Fact]:
    both = _either_hides(previous, now)
    names = previous.inputs.keys() & now.inputs.keys() if both else previous.inputs.keys() | now.inputs.keys()
    for name in sorted(names):
        if previous.inputs.get(name) != now.inputs.get(name) and not name.endswith(".toml"):
            table = f"name-table-{name.removesuffix('.csv')}"
            yield (
                Fact("cause-table", {}, {"name": name}, {"table": table})
                if name.endswith(".csv")
                else Fact("cause-file", {}, {"name": name})
            )
