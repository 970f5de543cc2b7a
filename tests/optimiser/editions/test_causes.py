from dataclasses import replace

from optimiser.editions.causes import MOST, causes
from optimiser.editions.records import ShownLimit
from optimiser.words import Words
from optimiser.words.telling import tell
from tests.support.editions_sheets import national, tiny, two_periods

NL = Words("nl")


def said(previous, now) -> list[str]:
    return [tell(fact, NL) for fact in causes(previous, now)]


def test_nothing_changed_is_said() -> None:
    assert said(tiny(), tiny()) == [NL("cause-none")]


def test_another_key_is_named_by_its_group_and_in_words() -> None:
    settings = {**national().settings, "divide.1.key.name": "population", "keys.amv.name": "equal", "viable_size": "60"}
    told = said(national(), replace(national(), settings=settings))
    assert NL("cause-divide", group="regulier", old=NL("key-relief"), new="inwoners") in told
    assert NL("cause-key", group=NL("group-amv"), old="inwoners", new=NL("key-equal")) in told
    assert NL("cause-setting", name="viable_size", old="50", new="60") in told


def test_a_limit_that_came_went_or_changed_is_told_with_reason_and_author() -> None:
    now = two_periods()
    one = next(b for b in now.bounds if b.municipality == "T002")
    came = NL(
        "cause-bound-new", name="Bee", period=one.period, group=NL("group-total"), bound=NL("bound-maximum"),
        places="20", reason="worked example", author="tiny",
    )  # fmt: skip
    without = replace(now, bounds=tuple(b for b in now.bounds if b.municipality != "T002"))
    assert came in said(without, now)
    assert any("Vervallen grens voor Bee" in text for text in said(now, without))
    other = replace(now, bounds=tuple(replace(b, places=21) if b == one else b for b in now.bounds))
    assert any("van ten hoogste 21 naar 20 (worked example" in text for text in said(other, now))


def test_a_location_that_came_or_went_is_named_with_its_municipality() -> None:
    now = national()
    first, *others = now.sites
    home = now.area[first.municipality].name
    assert said(replace(now, sites=tuple(others)), now) == [NL("cause-site-new", name=home, site=first.name)]
    assert said(now, replace(now, sites=tuple(others))) == [NL("cause-site-gone", name=home, site=first.name)]


def test_many_changes_are_counted_and_not_all_listed() -> None:
    towns = [a.code for a in national().level("municipality")][: MOST + 3]
    bounds = tuple(ShownLimit(m, "total", "2022-2023", "maximum", 5, "r", "a") for m in towns)
    told = said(replace(national(), bounds=()), replace(national(), bounds=bounds))
    assert len(told) == MOST + 1
    assert told[-1] == NL("cause-more", count=3)
