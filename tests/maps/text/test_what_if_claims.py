"""What a reader is told of a change: every figure in it follows from the two plans."""

import re
from functools import cache

import pytest

from data import BUNDLED
from maps.text.what_if import MOST_NAMED, ways_record, ways_text, what_if_record, what_if_text
from optimiser import solve
from optimiser.jobs.case import read_case
from optimiser.jobs.solve import plan_places
from optimiser.tuning.changes import Change
from optimiser.tuning.ways_to import ways_to
from optimiser.tuning.what_if import WhatIf, WhatIfs
from optimiser.words import LANGUAGES, Words
from tests.support.dossiers import scenario, tables
from tests.support.streams import A

PERIOD = "2022-2023"


@cache
def question() -> WhatIfs:
    return WhatIfs(plan_places(read_case(BUNDLED / "nl-2022" / "letter.toml")))


@cache
def found() -> WhatIf:
    return question().ask([Change("GM0228", "maximum", 30)])


def number(text: str) -> float:
    """A number as a text writes it, in either language."""
    sign = -1 if text.startswith("−") else 1
    return sign * float(re.sub(r"[.,](?=\d{3}\b)", "", text.lstrip("+−")).replace(",", "."))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_of_the_municipality_and_of_those_who_take_over_are_those_of_the_plans(language: str) -> None:
    words = Words(language)
    text = what_if_text(found(), words)
    before, after = (p.new_in("GM0228", "total", PERIOD) for p in (found().before, found().after))
    (line,) = [x for x in text.splitlines() if x.startswith("Ede:")]
    assert [number(n) for n in re.findall(r"[+−]?\d[\d.,]*", line)] == [after, before, after - before]
    (others,) = [x for x in text.splitlines() if x.startswith(("Anderen", "Others"))]
    names = {n: m for m, n in found().before.instance.territory.names.items()}
    told = re.findall(r"([A-Z][^,:]*?) ([+−]\d+)", others)
    assert len(told) == MOST_NAMED
    assert all(found().taken[names[name]] == number(n) for name, n in told)
    assert others == words("suppose-taken", takers=re.sub(r"^\w+: |\.$", "", others))
    (rest,) = re.findall(r"(\d+) (?:gemeenten|more municipalities)", others)
    assert int(rest) + MOST_NAMED + 1 == len(found().taken)
    (whole,) = [x for x in text.splitlines() if x.startswith(("Samen", "Together"))]
    assert number(re.findall(r"\d[\d.,]*\d", whole)[0]) == 10_157


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_becomes_highest_is_told_with_the_loads_of_both_plans(language: str) -> None:
    words = Words(language)
    lines = [x for x in what_if_text(found(), words).splitlines() if x.startswith(("Doel", "Aim"))]
    assert len(lines) == 3
    names = {n: m for m, n in found().before.instance.territory.names.items()}
    for line, group in zip(lines, ("total", "amv", "safe_country"), strict=True):
        count, name, before, after = re.findall(
            r"(\d+) (?:gebieden|areas).*?(?:meest|all) ([^,]+), (?:van|from) ([\d.,]+) % (?:naar|to) ([\d.,]+) %", line
        )[0]
        loads = [p.load(names[name], group, PERIOD) or 0.0 for p in (found().before, found().after)]
        assert [number(before), number(after)] == pytest.approx([100 * y for y in loads], abs=0.051)
        towns = found().before.instance.territory.municipalities
        rise = {m: loads_of(found(), m, group)[1] - loads_of(found(), m, group)[0] for m in towns}
        assert int(count) == sum(x > 1e-9 for x in rise.values())
        assert rise[names[name]] == pytest.approx(max(rise.values()))
        told = {"aim": words("aim-leximax_load"), "level": words("level-municipality").lower()}
        told |= {"group": words.named("group", group), "most": name, "before": before, "after": after}
        assert line == words("suppose-levels", stage=lines.index(line) + 1, count=int(count), **told)


def loads_of(what_if: WhatIf, m: str, group: str) -> tuple[float, float]:
    """The load of a municipality before and after; 0 without a share."""
    before, after = (p.load(m, group, PERIOD) or 0.0 for p in (what_if.before, what_if.after))
    return before, after


def test_the_record_has_every_municipality_that_differs() -> None:
    record = what_if_record(found())
    assert {a["code"]: a["after"] - a["before"] for a in record["areas"]} == dict(found().taken)
    assert record["within"] is False
    assert record["changes"] == [{"area": "GM0228", "what": "maximum", "group": "total", "number": 30}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_ways_to_a_number_are_told_with_the_inputs_that_give_it(language: str) -> None:
    plan = question().plan
    ways = [w for w in ways_to(question(), "GM0228", 60) if w.change.what == "maximum"]
    text, record = ways_text(plan, "GM0228", 60, ways, Words(language)), ways_record(plan, "GM0228", 60, ways)
    assert "60" in text.splitlines()[0]
    assert [w["what"] for w in record["ways"]] == ["maximum"]
    assert record["before"] == plan.new_in("GM0228", "total", PERIOD)


def places(what_if: WhatIf, m: str) -> tuple[int, int]:
    """Places of an area in the cells of both plans."""
    inside = set(what_if.before.instance.territory.scopes[m])
    before, after = (sum(n for (c, _, _), n in p.new.items() if c in inside) for p in (what_if.before, what_if.after))
    return before, after


CHANGED = {
    "limit": Change("GM0228", "maximum", 30),
    "population": Change("GM0228", "population", 119_987),
    "ses_woa": Change("GM0228", "ses_woa", -0.05),
    "existing": Change("GM0228", "existing", 40, "regular"),
    "nobody": Change("GM0228", "maximum", 10_000),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHANGED)
def test_every_sentence_of_a_change_is_said_where_the_plans_show_it(name: str, language: str) -> None:
    change, words = CHANGED[name], Words(language)
    answer = question().ask([change])
    lines = what_if_text(answer, words).splitlines()
    before, after = places(answer, "GM0228")
    about = {"area": "Ede", "before": words.number(before), "after": words.number(after)}
    if before == after:
        assert words("suppose-number-same", **about) in lines
    else:
        apart = f"{'+' if after > before else '−'}{words.number(abs(after - before))}"
        assert words("suppose-number", apart=apart, **about) in lines
    whole = places(answer, "NL")
    assert whole[0] == whole[1] == 10_157
    assert words("suppose-sum-same", before=words.number(10_157)) in lines
    others = {m for m in answer.before.instance.territory.municipalities if len({*places(answer, m)}) == 2} - {"GM0228"}
    town_groups = {(m, g): p for (m, g, _), p in answer.after.new.items()}
    was = {(m, g): p for (m, g, _), p in answer.before.new.items()}
    told = others | ({"GM0228"} if before != after else set())
    inside = {c: n - was[c] for c, n in town_groups.items() if n != was[c] and c[0] not in told}
    assert (words("suppose-taken-none") in lines) == (not others and not inside)
    assert (words("suppose-taken-none-total") in lines) == (not others and bool(inside))
    most = sorted(inside, key=lambda c: (-abs(inside[c]), (*c, PERIOD)))[:MOST_NAMED]
    names = answer.before.instance.territory.names
    cells = [
        words("suppose-beside-cell", area=names[m], what=words.named("group", g), period=PERIOD,
              number=f"{'+' if inside[m, g] > 0 else '−'}{words.number(abs(inside[m, g]))}")
        for m, g in most
    ]  # fmt: skip
    said = words("suppose-beside", cells="; ".join(cells), more=words.number(max(0, len(inside) - MOST_NAMED)))
    assert (said in lines) == bool(inside)
    more = len(others) - MOST_NAMED
    assert (more > 0) == any(line.endswith(words("suppose-taken-more", count=more) + ".") for line in lines if more > 0)
    worse = sum(
        any(y > x + 1e-9 for m in answer.before.instance.territory.municipalities
            for x, y in [loads_of_new_shares(answer, m, group)])
        for group in ("total", "amv", "safe_country")
    )  # fmt: skip
    assert (words("suppose-not-within", count=worse) if worse else words("suppose-within")) in lines
    same = words("suppose-levels-same", stage=1, aim="", level="", group="").split(":")[-1]
    levels_same = [x for x in lines if x.endswith(same)]
    assert len(levels_same) == 3 - worse
    assert (words("suppose-shares-changed") in lines) == (change.what != "maximum")
    assert words("suppose-exact") in lines
    number = words.number(change.number, 3 if change.what == "ses_woa" else 0)
    code = "limit" if change.what == "maximum" else change.what
    said = words(f"suppose-change-{code}", area="Ede", number=number, group=words.named("group", change.group),
                 bound=words("bound-maximum"))  # fmt: skip
    assert lines[0] == words("suppose-title", changes=said)


def loads_of_new_shares(what_if: WhatIf, m: str, group: str) -> tuple[float, float]:
    """Loads of both plans by the shares and existing places of the changed input."""
    share, counted = what_if.after.instance.base(m, group, PERIOD)
    if share <= 0:
        return 0.0, 0.0
    before, after = ((counted + p.new_in(m, group, PERIOD)) / share for p in (what_if.before, what_if.after))
    return before, after


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_changed_requirement_is_told_with_both_sums(language: str) -> None:
    words = Words(language)
    plan = solve(tables(), scenario(stages=[{"aim": "total_gap"}, {"aim": "lots"}]))
    answer = WhatIfs(plan).ask([Change("PA", "requirement", 333, "regular")])
    lines = what_if_text(answer, words).splitlines()
    assert words("suppose-sum-changed", before="520", after="553") in lines
    said = words("suppose-change-requirement", area="Provincie PA", number="333", group=words.named("group", "regular"))
    assert lines[0] == words("suppose-title", changes=said)
    values = [
        sum(abs(counted + p.new_in(m, "total", "t") - share) for m in p.instance.territory.municipalities
            for share, counted in [answer.after.instance.base(m, "total", "t")])
        for p in (answer.before, answer.after)
    ]  # fmt: skip
    (line,) = [x for x in lines if x.startswith(words("suppose-aim", stage=1, aim=words.named("aim", "total_gap"),
               level="", group="", before="", after="", unit="", loss="nothing").split("(")[0])]  # fmt: skip
    told = [number(n) for n in re.findall(r"(?:van|from) ([\d.,]+) (?:naar|to) ([\d.,]+) ", line)[0]]
    assert told == pytest.approx(values, abs=0.0051)
    loss = 100 * (values[1] - values[0]) / values[0]
    assert number(re.findall(r"([+−][\d.,]+) %", line)[0]) == pytest.approx(loss, abs=0.051)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("apart", [-6, 5, 0, 9_000])
def test_what_gives_a_number_is_told_as_it_was_planned(apart: int, language: str) -> None:
    words = Words(language)
    plan = solve(tables(), scenario())
    now = plan.new_in(A[3], "total", "t")
    name = plan.instance.territory.names[A[3]]
    ways = tuple(ways_to(WhatIfs(plan), A[3], now + apart))
    lines = ways_text(plan, A[3], now + apart, ways, words).splitlines()
    numbers = {"area": name, "before": words.number(now), "number": words.number(now + apart)}
    if not apart:
        assert lines == [words("suppose-to-same", **numbers)]
        return
    assert lines[0] == words("suppose-to-title", **numbers)
    assert (words("suppose-to-how") in lines) == bool(ways)
    assert (words("suppose-to-nothing", **numbers) in lines) == (not ways) == (apart == 9_000)
    for way in ways:
        what, value = way.change.what, words.number(way.change.number)
        limit = what in ("maximum", "minimum")
        code = "suppose-to-limit" if limit else f"suppose-to-{what}"
        about = {"now": words.number(way.now or 0), "group": words.named("group", way.change.group), "number": value}
        bound = words(f"suppose-bound-{what}") if limit else ""
        told = words(code, bound=bound, standing="no", takers="", **about)
        assert any(line.startswith(f"- {told.rstrip()}") for line in lines)
        after = sum(n for (m, _, _), n in way.found.after.new.items() if m == A[3])
        assert after == now + apart
