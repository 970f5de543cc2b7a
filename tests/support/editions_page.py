"""Editions for tests of the page: small towns with everything a page can show, and the country in four periods."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from data import BUNDLED, load
from optimiser.editions.edition import Edition
from optimiser.editions.records import Area, ExistingLocation, Figure, ShownLimit, Span, Standing
from optimiser.problem.area_sums import TOTAL
from optimiser.words.facts import Fact

GROUPS = ("regular", "amv")


def spans(count: int) -> tuple[Span, ...]:
    years = range(2026, 2026 + count)
    return tuple(Span(str(y), date(y, 1, 1), date(y, 12, 31), date(y, 7, 1)) for y in years)


def around(towns: Sequence[Area], names: Mapping[str, str]) -> list[Area]:
    """The country, provinces and regions of these municipalities."""
    found = [area("NL", "NL", "country", towns)]
    for level in ("province", "region"):
        for code in sorted({getattr(t, level) for t in towns}):
            members = [t for t in towns if getattr(t, level) == code]
            found.append(area(code, names[code], level, members))
    return found


def area(code: str, name: str, level: str, members: Sequence[Area]) -> Area:
    one = members[0]
    return Area(
        code=code,
        name=name,
        level=level,
        province="" if level == "country" else one.province,
        region=one.region if level == "region" else "",
        members=tuple(t.code for t in members),
        population=sum(t.population for t in members),
        incomplete=any(t.incomplete for t in members),
    )


def figures(
    areas: Sequence[Area],
    periods: Sequence[Span],
    existing: Mapping[str, int],
    new: Mapping[tuple[str, str, int], int],
    previous: Mapping[str, int],
) -> list[Figure]:
    """Sums over members; nothing of an area that is withheld."""
    people = max(a.population for a in areas)
    found = []
    for k, t in enumerate(periods):
        whole = sum(existing.values()) + sum(n for (_, _, i), n in new.items() if i == k)
        for a in areas:
            for g in (TOTAL, *GROUPS):
                if a.withheld:
                    found.append(Figure(a.code, g, t.name, None, None, None))
                    continue
                groups = GROUPS if g == TOTAL else (g,)
                fresh = sum(new[m, h, k] for m in a.members for h in groups)
                here = sum(existing[m] for m in a.members) if g in (TOTAL, "regular") else 0
                before = sum(previous[m] for m in a.members) if previous and g == TOTAL else None
                found.append(
                    Figure(a.code, g, t.name, here, fresh, whole * a.population / people, fresh, previous=before)
                )
    return found


def country(count: int = 4) -> Edition:
    """The 345 municipalities of 2022 with made-up numbers that differ by period, reasons, sites, limits and bids."""
    tables = load(BUNDLED / "nl-2022")
    rows = sorted(tables.municipalities, key=lambda m: m.gm_code)
    towns = [
        Area(
            m.gm_code, m.name, "municipality", m.province_code, m.region_code, (m.gm_code,), m.population,
            (m.lon, m.lat), incomplete=k % 90 == 7, withheld=k % 70 == 3,
        )
        for k, m in enumerate(rows)
    ]  # fmt: skip
    names = {m.province_code: m.province for m in rows} | {m.region_code: m.region for m in rows}
    areas = [*around(towns, names), *towns]
    periods = spans(count)
    existing = {t.code: (t.population // 173) * (k % 5 == 0) for k, t in enumerate(towns)}
    new = {
        (t.code, g, k): (t.population // (900 if g == "regular" else 9000) + 37 * i) * (3 + k) // (4 + (i + k) % 5)
        for i, t in enumerate(towns)
        for g in GROUPS
        for k in range(count)
    }
    previous = {t.code: t.population // 800 for t in towns}
    sites = tuple(
        ExistingLocation(f"azc {t.name}", t.name, t.code, t.province, "azc", {"regular": existing[t.code]}, None,
             date(2026 + k % 4, 12, 31), "https://example.org/bron", "high")
        for k, t in enumerate(towns) if existing[t.code]
    )  # fmt: skip
    standings = tuple(
        Standing(a.code, TOTAL, t.name, 10 * (k % 7), 5 * (k % 11), k % 13, k % 40 - 5)
        for t in periods
        for k, a in enumerate(areas)
    )
    return Edition(
        title="Proef met vier perioden",
        audience="council",
        country="NL",
        groups=GROUPS,
        periods=periods,
        areas=tuple(areas),
        figures=tuple(figures(areas, periods, existing, new, previous)),
        facts=(Fact("approximation"), Fact("unknown-open-end", {"places": 22211})),
        reasons={t.code: _why(k, t, existing[t.code]) for k, t in enumerate(towns) if not t.withheld},
        standings=standings,
        sites=sites,
        bounds=tuple(
            ShownLimit(
                t.code, TOTAL, p.name, ("capacity", "maximum", "fixed", "minimum")[k % 4], 100 + k, "afspraak", "PRT"
            )
            for p in periods
            for k, t in enumerate(towns)
            if k % 9 == 0
        ),
        keys=dict.fromkeys(GROUPS, "population"),
        scores={"before": {"gini": 0.81}, "after": {"gini": 0.43}},
        sources=("Gemeenten: CBS, 1-1-2022 (CC BY 4.0).",),
        versions={"reception-optimiser": "0"},
        inputs={"municipalities.csv": "0" * 64},
    )


def _why(k: int, town: Area, existing: int) -> tuple[Fact, ...]:
    return (
        Fact("why-share", {"share": town.population // 400, "whole": 42000}, {}, {"key": "key-population"}),
        Fact("why-existing", {"places": existing}),
        Fact("why-province", {"places": 500 + k}, {"province": town.province}),
        Fact(
            "why-level",
            {"level": 40, "percent": 40 + k % 9, "taken": 0, "given": 0, "own": 40},
            {"area": town.province},
        ),
        Fact("why-group", {"places": k % 12}, {}, {"group": "group-amv"}),
        Fact("why-rounded", {"computed": 10.4 + k, "after": 10 + k}),
    )


def closing() -> Edition:
    """The country in two periods; in the second two locations close, one in part."""
    edition = country(2)
    late = edition.periods[1].name
    homes = [f.area for f in edition.figures if f.period == late and f.group == TOTAL and f.area.startswith("GM")]
    shut = {m: -(edition.at(m, late).existing or 0) for m in homes if (edition.at(m, late).existing or 0) > 100}
    shut = dict(sorted(shut.items())[:2])
    shut[list(shut)[1]] = -100
    amv = {m: edition.at(m, late, "amv").new or 0 for m in shut}

    def moved(figure: Figure) -> Figure:
        """New places of the closing municipalities, and of what lies around them."""
        if figure.period != late or figure.new is None or figure.group == "amv":
            return figure
        members = [m for m in shut if m in edition.area[figure.area].members]
        was = sum(edition.at(m, late, figure.group).new or 0 for m in members)
        return replace(
            figure, new=figure.new - was + sum(shut[m] - (figure.group == "regular") * amv[m] for m in members)
        )

    return replace(edition, audience="public", figures=tuple(map(moved, edition.figures)))
