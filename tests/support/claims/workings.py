"""Claims of the lines of a calculation: shares by the key, and what is required of an area."""

from optimiser.editions.calculation import calculation_of
from tests.support.claims import Told, claims


def _value(at: Told) -> float:
    assert at.line is not None
    return at.line.value


def _same(told: float, exact: float | None, within: float = 2e-6) -> None:
    assert exact is not None
    assert abs(told - exact) <= within * max(1.0, abs(exact)), (told, exact)


def _rows(at: Told, group: str) -> dict[str, int]:
    """What the table asks of every scope of a group, before anything is divided."""
    return {r.scope_code: r.additional for r in at.tables.requirement if (r.group, r.period) == (group, at.period)}


def _asked(at: Told, scope: str, group: str) -> int:
    return sum(a.places for a in at.edition.requirement if (a.scope, a.group, a.period) == (scope, group, at.period))


@claims("working-asked")
def _(at: Told) -> None:
    _same(_value(at), at.required(at.edition.country))


@claims("working-existing")
def _(at: Told) -> None:
    _same(_value(at), at.edition.at(at.edition.country, at.period).existing)


@claims("working-unplaced", "working-whole")
def _(at: Told) -> None:
    """All places are what the municipalities' shares add up to; unplaced ones are in no row of them."""
    country = at.edition.at(at.edition.country, at.period)
    whole = sum(at.edition.at(a.code, at.period).share or 0 for a in at.edition.level("municipality"))
    known = at.required(at.edition.country) + (country.existing or 0) if at.fact.code == "working-unplaced" else 0
    assert abs(_value(at) - (whole - known)) < 0.5
    if at.fact.code == "working-unplaced":
        assert _unplaced(at) == _value(at)


def _unplaced(at: Told) -> int:
    """Published places of the country that are in no row."""
    day = at.span.reference_date
    rows = [r for r in at.tables.published_totals if (r.scope_code, r.reference_date) == (at.edition.country, day)]
    return rows[-1].places - sum(r.places or 0 for r in at.stock)


@claims("working-whole-group")
def _(at: Told) -> None:
    towns = [at.edition.at(a.code, at.period, at.group).share for a in at.edition.level("municipality")]
    if None not in towns:
        _same(_value(at), sum(x or 0 for x in towns))


@claims("working-whole-new")
def _(at: Told) -> None:
    assert _value(at) == at.required(at.edition.country, at.group)


@claims("working-share", "working-share-rest", "working-share-listed")
def _(at: Told) -> None:
    """The share that is told; what remains of it where the key has subtracted existing places."""
    m = at.named("area", ("municipality",))
    share, rest = at.edition.at(m, at.period).share, at.load_of(m)[0]
    _same(_value(at), share if at.fact.code == "working-share" else rest)


@claims("working-people", "working-people-all")
def _(at: Told) -> None:
    people = {a.population for a in at.edition.areas if a.name == at.fact.texts.get("area", at.edition.area["NL"].name)}
    assert _value(at) in people


def _scored(at: Told, members: tuple[str, ...]) -> float:
    rows = {m.gm_code: m for m in at.tables.municipalities}
    scores = {c: m.ses_woa if m.ses_woa is not None else m.ses_woa_estimate for c, m in rows.items()}
    return sum(rows[c].population * (1 + (scores[c] or 0)) for c in members)


@claims("working-scored", "working-scored-all", "working-score", "working-score-estimate")
def _(at: Told) -> None:
    name = at.fact.texts.get("area", at.edition.area[at.edition.country].name)
    code = next(a.code for a in at.edition.areas if a.name == name and (a.level != "municipality") == _larger(at))
    exact = _scored(at, at.edition.area[code].members)
    people = at.edition.area[code].population
    _same(_value(at), exact if _larger(at) else exact / people - 1 if people else 0.0)
    if not _larger(at):
        (row,) = (m for m in at.tables.municipalities if m.gm_code in at.edition.area[code].members)
        assert (row.ses_woa is None) == (at.fact.code == "working-score-estimate")


def _larger(at: Told) -> bool:
    return at.fact.code not in {"working-score", "working-score-estimate"}


@claims("working-part")
def _(at: Told) -> None:
    """A part is one of a whole; by inhabitants or in equal parts it is what these give."""
    assert -1e-9 <= _value(at) <= 100 + 1e-9
    key = at.fact.codes.get("key")
    if key not in ("key-population", "key-equal"):
        return
    people = {a.code: a.population for a in at.edition.areas}
    inhabited = [r for r in at.edition.level("region") if r.population]
    area = next(a for a in at.edition.areas if at.line and at.line.name.startswith(f"part_{a.code}/"))
    equal = sum(people[m] / r.population / len(inhabited) for r in inhabited for m in r.members if m in area.members)
    _same(_value(at), 100 * (area.population / people[at.edition.country] if key == "key-population" else equal))


def _divided(at: Told) -> tuple[str, str, dict[str, int]]:
    """The scope whose number is divided, the key that divides it, and the rows of areas inside it."""
    (asked,) = (line for line in calculation_of(at.edition, at.area) if line.name == f"asked_{at.group}")
    root = at.edition.country
    if name := asked.what.texts.get("area"):
        root = next(a.code for a in at.edition.areas if a.name == name and at.area in _around(at, a.code))
    (division,) = (d for d in at.scenario.divide if d.group == at.group)
    members = set(at.edition.area[root].members)
    inside = {s: n for s, n in _rows(at, at.group).items() if set(at.edition.area[s].members) < members}
    return root, division.key.name, inside


def _around(at: Told, code: str) -> set[str]:
    """Areas that lie in an area, itself too."""
    members = set(at.edition.area[code].members)
    return {a.code for a in at.edition.areas if set(a.members) <= members}


@claims("working-free-part")
def _(at: Told) -> None:
    """By inhabitants, score or in equal parts it is what these give; by any key the free areas share what is left."""
    root, key, inside = _divided(at)
    (division,) = (d for d in at.scenario.divide if d.group == at.group)
    areas = [a for a in at.edition.level(division.over) if a.code in _around(at, root)]
    free = [a for a in areas if a.code not in inside]
    assert 0 < _value(at) < 100 + 1e-9
    left = sum(_asked(at, a.code, at.group) for a in free)
    assert left == _rows(at, at.group)[root] - sum(inside.values())
    towns = tuple(m for a in free for m in a.members)
    if key in ("population", "equal", "spreidingswet"):
        _same(_value(at), 100 * _part_of(at, key, towns))


def _part_of(at: Told, key: str, towns: tuple[str, ...]) -> float:
    """The part of municipalities by a key."""
    everyone = at.edition.area[at.edition.country].members
    if key == "spreidingswet":
        return _scored(at, towns) / _scored(at, everyone)
    people = {m: at.edition.area[m].population for m in everyone}
    if key == "population":
        return sum(people[m] for m in towns) / sum(people.values())
    regions = [r for r in at.edition.level("region") if r.population]
    return sum(people[m] / r.population / len(regions) for r in regions for m in r.members if m in towns)


def _hosted(at: Told, code: str) -> int:
    return at.edition.at(code, at.edition.periods[0].name).existing or 0


@claims("working-hosted", "working-hosted-all")
def _(at: Told) -> None:
    assert at.fact.texts["period"] == at.edition.periods[0].name
    code = at.named("area", ("province",)) if "area" in at.fact.texts else at.edition.country
    assert _value(at) == _hosted(at, code)


def _ratio(at: Told, province: str) -> float:
    """Existing places per inhabitant relative to the average; one where nothing is told of it."""
    people, everyone = (at.edition.area[c].population for c in (province, at.edition.country))
    whole = _hosted(at, at.edition.country)
    return _hosted(at, province) / people / (whole / everyone) if whole and people else 1.0


@claims("working-ratio")
def _(at: Told) -> None:
    _same(_value(at), _ratio(at, at.named("area", ("province",))))


@claims("working-factor")
def _(at: Told) -> None:
    lowest, highest = at.number("lowest"), at.number("highest")
    assert lowest - 1e-9 <= _value(at) <= highest + 1e-9
    lines = {line.name: line for line in calculation_of(at.edition, at.area)}
    correction, ratio = lines["correction"].value, _ratio(at, at.named("area", ("province",)))
    assert f"{{ratio_{at.named('area', ('province',))}}}" in (at.line.rule if at.line else "")
    alpha = float((at.line.rule if at.line else "").split()[2])
    _same(_value(at), min(highest, max(lowest, 1 + alpha * (1 - ratio) + correction)), 1e-6)


@claims("working-correction")
def _(at: Told) -> None:
    """With it the mean of the factors over all inhabitants is one, so that the whole is the same."""
    factors = [line for line in calculation_of(at.edition, at.area) if line.what.code == "working-factor"]
    assert factors
    lowest, highest = (factors[0].what.numbers[n] for n in ("lowest", "highest"))
    alpha, people = float(factors[0].rule.split()[2]), at.edition.area[at.edition.country].population
    mean = sum(
        p.population * min(highest, max(lowest, 1 + alpha * (1 - _ratio(at, p.code)) + _value(at))) / people
        for p in at.edition.level("province")
    )
    _same(mean, 1.0, 1e-6)


@claims("working-asked-group", "working-pool-given", "working-pool-country", "working-given-elsewhere")
def _(at: Told) -> None:
    rows = _rows(at, at.group)
    if at.fact.code == "working-given-elsewhere":
        assert _value(at) == sum(_divided(at)[2].values())
        return
    scope = at.named("area") if "area" in at.fact.texts else at.edition.country
    assert _value(at) in (rows.get(scope), _asked(at, scope, at.group))


@claims("working-pool-group", "working-pool", "working-pool-country-all")
def _(at: Told) -> None:
    scopes = [a.code for a in at.edition.areas if a.name == at.fact.texts.get("area")] or [at.edition.country]
    groups = [at.group] if "group" in at.fact.codes else at.edition.groups
    assert _value(at) in {sum(_asked(at, scope, g) for g in groups) for scope in scopes}
