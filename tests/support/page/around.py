"""What stands around the map of a page: title, mark, context, changes, notes; and what is there without scripts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from optimiser.editions.records import Area
from optimiser.words.telling import tell
from tests.support.page import Shown

CHECKS = ("locations-", "gap-", "idle-aim", "void-aim", "own-stage", "official-compared")
"""Beginnings of codes of how a plan was computed."""
OPEN = ("scores-mostly-unknown", "unknown-", "missing-", "reading-", "approximation")
"""Beginnings of codes of what is not known."""


def head(at: Shown) -> Iterator[str]:
    """Title, mark, notice and context."""
    edition, words = at.edition, at.words
    if mark := words(f"mark-{edition.audience}"):
        yield mark
    yield edition.title or words("sheet-proposal")
    yield words("proposal")
    new = edition.at(edition.country, at.span.name).new
    told = next((f for f in edition.facts if f.code == "principles"), None)
    if told:
        assert told.numbers["new"] == new
        assert told.texts["period"] == at.span.name
        yield tell(replace(told, code="page-headline-principles"), words)
    elif new is None:
        yield words("page-headline-untold")
    elif any(a.withheld for a in edition.level("municipality")):
        yield words("page-headline-sum", places=at.number(new), period=at.span.name)
    else:
        count = sum(bool(at.figure(a).new) for a in edition.level("municipality"))
        yield words("page-headline", places=at.number(new), count=count, period=at.span.name)
    yield from _cards(at)
    yield from (f"{at.whole}: {tell(fact, words)}" for fact in edition.facts[:1])
    law = [f for f in edition.facts if f.code in {"no-legal-basis", "legal-spreading-act"}]
    yield from (words("map-final"), words("proposal-final"), *(tell(f, words) for f in law))
    if unknown := [f for f in edition.facts if f.code.startswith(OPEN)]:
        yield from (words("map-unknowns"), *(tell(f, words) for f in unknown))


def _cards(at: Shown) -> Iterator[str]:
    """Figures at the top: new places, who hosts, the highest and the lowest rate, before and after."""
    words, edition = at.words, at.edition
    new = edition.at(edition.country, at.span.name).new
    yield from (words("page-card-new", period=at.span.name), words("map-withheld") if new is None else at.number(new))
    towns, known = edition.level("municipality"), "scores-mostly-unknown" not in {f.code for f in edition.facts}
    if known and not at.alone and not any(a.withheld for a in towns):
        hosts = [at.number(sum((n or 0) > 0 for n in places)) for places in _before_and_after(at, towns)]
        yield words("page-card-hosts", whole=at.number(len(towns)))
        yield words("page-before-after", before=hosts[0], after=hosts[1])
    level = edition.level("province") if len(edition.level("province")) > 1 and not at.alone else towns
    rates = [[at.rate(a, n) for a, n in zip(level, places, strict=True)] for places in _before_and_after(at, level)]
    if not known or len(level) < 2 or any(a.withheld for a in level) or any(r is None for of in rates for r in of):
        return
    for code, pick in (("page-card-highest", max), ("page-card-lowest", min)):
        ends = [pick(r for r in of if r is not None) for of in rates]
        who = [
            [a.name for a, r in zip(level, of, strict=True) if r == end] for of, end in zip(rates, ends, strict=True)
        ]
        names = [w[0] if len(w) == 1 else words("page-card-several", count=len(w)) for w in who]
        names = ["" if len(w) == len(level) else name for w, name in zip(who, names, strict=True)]
        least = [
            any(a.incomplete for a, r in zip(level, of, strict=True) if r == end)
            for of, end in zip(rates, ends, strict=True)
        ]
        texts = [at.number(end, at.rate_decimals) for end in ends]
        texts = [words("page-at-least", places=t) if lower else t for t, lower in zip(texts, least, strict=True)]
        yield words(code)
        if names[0] == names[1]:
            change = words("page-before-after", before=texts[0], after=texts[1])
            yield words("page-card-rate", rate=change, name=names[0]) if names[0] else change
        else:
            both = zip(texts, names, strict=True)
            told = [words("page-card-rate", rate=rate, name=name) if name else rate for rate, name in both]
            yield words("page-before-after", before=told[0], after=told[1])


def _before_and_after(at: Shown, areas: Sequence[Area]) -> list[list[int | None]]:
    """Existing places of areas, and existing and new ones."""
    return [[at.figure(a).existing for a in areas], [at.figure(a).total for a in areas]]


def foot(at: Shown) -> Iterator[str]:
    """Changes since the version before, assumptions, unknowns, keys, sources and files, with only a tile map."""
    edition, words = at.edition, at.words
    yield from (tell(fact, words) for fact in edition.causes)
    top = {"no-legal-basis", "legal-spreading-act"}
    yield from (
        tell(f, words) for f in edition.facts[1:] if f.code not in top and not f.code.startswith((*OPEN, *CHECKS))
    )
    yield words("boundaries-none")
    if edition.keys:
        keys = (f"{words.named('group', g)}: {words.named('key', k)}" for g, k in edition.keys.items())
        yield words("page-keys", keys="; ".join(keys))
    yield from edition.sources
    yield from (tell(f, words) for f in edition.facts[1:] if f.code.startswith(CHECKS))
    if edition.inputs:
        files = ", ".join(f"{name} ({edition.inputs[name][:12]})" for name in sorted(edition.inputs))
        yield words("provenance", version=edition.versions.get("reception-optimiser", "?"), files=files)


def still(at: Shown) -> tuple[list[str], list[list[str]]]:
    """Header and rows of the table that is there without scripts."""
    edition, words = at.edition, at.words
    names = [span.name for span in edition.periods]
    rows = []
    for area in edition.areas:
        if area.level == "region" or (at.alone and area.level == "province"):
            continue
        cells = []
        for name in names:
            f = edition.at(area.code, name)
            closes = f" ({words('map-closes' if f.total == 0 else 'map-shrinks')})" if (f.new or 0) < 0 else ""
            cells.append(at.told(area, f.new) + closes)
        total = edition.at(area.code, names[-1]).total
        rate = None if area.incomplete and area.level == "municipality" else at.rate(area, total)
        rows.append([at.name(area), *cells, at.told(area, rate, at.rate_decimals, partial=True)])
    periods = [words("still-new", period=name) for name in names]
    return [words("map-name"), *periods, words("map-total-1000")], rows
