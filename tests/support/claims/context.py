"""Claims of what stands beside every number: what is unknown, assumed, withheld or official, and the law."""

from datetime import date
from math import log

from tests.support.claims import Told, claims


@claims("viable")
def _(at: Told) -> None:
    new = [at.edition.at(a.code, at.period).new or 0 for a in at.edition.level("municipality")]
    positive = [n for n in new if n > 0]
    assert positive, "of no municipality nothing is said"
    assert at.number("count") == len(positive)
    assert at.number("small") == sum(n < at.edition.viable_size for n in positive)
    assert at.number("size") == at.edition.viable_size
    assert at.fact.texts["period"] == at.period


@claims("withheld", "scores-withheld", "unseen-existing", "joint-hidden")
def _(at: Told) -> None:
    withheld = [a for a in at.edition.level("municipality") if a.withheld]
    assert withheld
    assert at.fact.code != "joint-hidden" or (at.edition.streams and at.edition.streams.decides)
    if at.fact.code == "withheld":
        assert at.number("count") == len(withheld)
        shown = {a.code for a in at.edition.areas if not a.withheld}
        assert all({a.region, a.province, at.edition.country} & shown for a in withheld)
    assert all(x is None for scores in at.edition.scores.values() for x in scores.values())


def _in_no_row(at: Told, scope: str) -> int | None:
    """Published places of an area less those in the tables."""
    published = [
        row.places
        for row in at.tables.published_totals
        if (row.scope_code, row.reference_date) == (scope, at.span.reference_date)
    ]
    known = [row for row in at.stock if scope in (row.province_code, at.edition.country)]
    return published[-1] - sum(row.places or 0 for row in known) if published else None


@claims("unknown-unlocated")
def _(at: Told) -> None:
    assert at.number("places") == _in_no_row(at, at.edition.country)
    assert at.number("places") > 0


@claims("unknown-surplus")
def _(at: Told) -> None:
    assert at.number("places") == -(_in_no_row(at, at.edition.country) or 0)
    assert at.number("places") > 0


@claims("missing-note", "missing-note-more")
def _(at: Told) -> None:
    """The name is that of a province; a country with its name is no province."""
    province = at.named("name", ("province",))
    rest = _in_no_row(at, province)
    located = sum(r.places or 0 for r in at.stock if r.province_code == province)
    assert at.number("located") == located
    assert rest is not None
    assert at.number("published") == located + rest
    assert at.number("missing") == abs(rest)
    assert (rest < 0) == (at.fact.code == "missing-note-more")


@claims("missing-unpublished")
def _(at: Told) -> None:
    assert at.fact.texts["period"] == at.period
    unpublished = [a for a in at.edition.level("province") if _in_no_row(at, a.code) is None]
    assert at.number("count") == len(unpublished) > 0


@claims("missing-strict-rows")
def _(at: Told) -> None:
    assert at.scenario.visible_rows_only


@claims("unknown-elsewhere")
def _(at: Told) -> None:
    """What the country has more than its municipalities."""
    towns = sum(at.existing(a.code) for a in at.edition.level("municipality"))
    assert at.number("places") == (at.edition.at(at.edition.country, at.period).existing or 0) - towns > 0


@claims("unknown-open-end")
def _(at: Told) -> None:
    assert at.number("places") == sum(r.places or 0 for r in at.stock if r.agreed_end is None) > 0


@claims("unknown-unsized")
def _(at: Told) -> None:
    unsized = {r.gm_code for r in at.stock if r.places is None and r.gm_code}
    names = sorted(at.edition.area[m].name for m in unsized)
    at.names(names)


@claims("unexplained")
def _(at: Told) -> None:
    assert at.number("count") == len(at.edition.level("municipality")) > at.number("most")
    assert not at.edition.reasons
    assert not at.edition.workings


@claims("reading-none")
def _(at: Told) -> None:
    assert not any(f.low is not None for f in at.edition.figures)


@claims("reading-note")
def _(at: Told) -> None:
    assert at.number("count") == len({f.area for f in at.edition.figures if f.low is not None})


@claims("assumption-relief")
def _(at: Told) -> None:
    settings = at.edition.settings
    found = [
        (settings[f"divide.{k}.group"], lowest, highest)
        for k in range(1, 9)
        if settings.get(f"divide.{k}.key.name") == "relief"
        for lowest, highest in [
            (
                float(settings.get(f"divide.{k}.key.parameters.lowest", "0.7")),
                float(settings.get(f"divide.{k}.key.parameters.highest", "1.25")),
            )
        ]
    ]
    assert (at.group, at.number("lowest"), at.number("highest")) in found


def _listed(at: Told, period: str) -> dict[str, int]:
    rows = [r for r in at.tables.official if r.period in (None, period) and r.group is None]
    return {r.scope_code: r.places for r in sorted(rows, key=lambda r: r.reference_date)}


@claims("approximation", "approximation-but")
def _(at: Told) -> None:
    assert not _listed(at, at.period)
    listed = [s.name for s in at.edition.periods if _listed(at, s.name)]
    assert at.fact.texts.get("periods", "") == ", ".join(listed)
    assert bool(listed) == (at.fact.code == "approximation-but")


@claims("scores-estimated")
def _(at: Told) -> None:
    rows = at.tables.municipalities
    guessed = [m for m in rows if m.ses_woa is None and m.ses_woa_estimate is not None]
    assert (at.number("count"), at.number("whole")) == (len(guessed), len(rows))
    used = "spreidingswet" in at.edition.keys.values() or any(
        value == "spreidingswet" for name, value in at.edition.settings.items() if name.endswith("key.name")
    )
    assert used or not any(a.withheld for a in at.edition.areas)


@claims("official-loaded")
def _(at: Told) -> None:
    towns = [a.code for a in at.edition.level("municipality")]
    official = [m for m in towns if m in _listed(at, at.period)]
    assert (at.number("official"), at.number("approximate")) == (len(official), len(towns) - len(official))


@claims("official-compared")
def _(at: Told) -> None:
    """The key alone divides the same whole: its numbers stand in the instance and in no edition."""
    by_key = at.seen.instance.by_key
    errors = {
        a.code: abs(sum(by_key[a.code, g, at.period] for g in at.edition.groups) / n - 1)
        for a in at.edition.level("municipality")
        if (n := _listed(at, at.period).get(a.code))
    }
    assert at.number("count") == len(errors)
    assert abs(at.number("mean") - 100 * sum(errors.values()) / len(errors)) < 1e-6
    assert abs(at.number("largest") - 100 * max(errors.values())) < 1e-6
    assert errors[at.named("name", ("municipality",))] >= max(errors.values()) - 1e-9


@claims("legal-spreading-act", "no-legal-basis")
def _(at: Told) -> None:
    end = max(s.end for s in at.edition.periods if s.end)
    assert (end >= date(2024, 2, 1)) == (at.fact.code == "legal-spreading-act")
    assert at.fact.texts.get("year", str(end.year)) == str(end.year)


@claims("scores-mostly-unknown")
def _(at: Told) -> None:
    """Published places less those in rows, at least as many as these; and no figure on spread is told."""
    existing = at.edition.at(at.edition.country, at.period).existing or 0
    assert at.number("published") - at.number("unknown") == existing
    assert at.number("unknown") >= existing
    assert not any(x is not None for of in at.edition.scores.values() for x in of.values())
    assert not at.edition.baselines


@claims("principles")
def _(at: Told) -> None:
    """Counted again from the figures of areas; the index of Theil from places and inhabitants of provinces."""
    at_level = {level: at.edition.level(level) for level in ("municipality", "province")}
    towns = [at.edition.at(a.code, at.period) for a in at_level["municipality"]]
    assert at.number("municipalities") == len(towns)
    assert at.number("hosts_before") == sum((f.existing or 0) > 0 for f in towns)
    assert at.number("hosts_after") == sum((f.existing or 0) + (f.new or 0) > 0 for f in towns)
    country, people = at.edition.at(at.edition.country, at.period), sum(a.population for a in at_level["municipality"])
    provinces = [(at.edition.at(a.code, at.period), a.population) for a in at_level["province"]]
    much = [f for f, n in provinces if (f.existing or 0) * people > (country.existing or 0) * n]
    assert at.number("much") == len(much) > 0
    assert at.number("relieved_new") == sum(f.new or 0 for f in much)
    assert at.number("new") == country.new
    for name in ("before", "after"):
        of_provinces = _known(at, after=name == "after")
        total, inhabitants = sum(n for n, _ in of_provinces), sum(n for _, n in of_provinces)
        rates = [(n / total, (n / total) / (w / inhabitants)) for n, w in of_provinces if n and total]
        assert abs(at.number(f"theil_{name}") - sum(part * log(rate) for part, rate in rates)) < 1e-9


def _known(at: Told, *, after: bool) -> list[tuple[int, int]]:
    """Places and inhabitants by province, of municipalities with inhabitants: as the index of Theil counts them."""
    found: dict[str, list[int]] = {}
    for area in (a for a in at.edition.level("municipality") if a.population):
        figure = at.edition.at(area.code, at.period)
        places = (figure.existing or 0) + ((figure.new or 0) if after else 0)
        sums = found.setdefault(area.province, [0, 0])
        sums[0], sums[1] = sums[0] + places, sums[1] + area.population
    return [(n, w) for n, w in found.values()]
