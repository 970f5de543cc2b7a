"""What is told of deals follows from the deals: who gives what to whom, what aims become, and why there is none."""

from dataclasses import replace
from datetime import date

import pytest

from data.schema.agreements import Exchange as Row
from maps.text.deal_rows import deal_rows
from maps.text.deals import MOST_SHOWN, deals_record, deals_text
from optimiser.tuning.deals import Deals, best_first
from optimiser.tuning.stream_deals import StreamDeals
from optimiser.words import LANGUAGES, Words
from optimiser.words.decimals import decimals_apart
from tests.optimiser.tuning.test_deals import A, planned
from tests.optimiser.tuning.test_stream_deals import STREAM
from tests.optimiser.tuning.test_stream_deals import A as ALL
from tests.optimiser.tuning.test_stream_deals import planned as rated
from tests.support.dossiers import bid, closed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deal_is_told_as_it_is(language: str) -> None:
    plan, words = planned(), Words(language)
    question = Deals(plan, 0.5)
    found = best_first([*question.of_two(A[0], "regular", "amv", A), *question.of_two(A[0], "amv", "regular", A)])
    names = plan.instance.territory.names
    text = deals_text(found, A[0], plan.instance.territory, words, question.refused)
    assert words("deals-title", area=names[A[0]], count=len(found), period="t") in text
    for number, deal in enumerate(found[:MOST_SHOWN], 1):
        legs = "; ".join(
            words("deals-leg", giver=names[a], taker=names[b], places=deal.places,
                  group=words.named("group", g))
            for a, b, g in deal.legs
        )  # fmt: skip
        assert words("deals-deal", number=str(number), legs=legs) in text
        for aim in deal.aims:
            decimals = decimals_apart(aim.before, aim.after, least=2)
            values = {k: words.number(x, decimals) for k, x in (("before", aim.before), ("after", aim.after))}
            told = words("deals-aim", stage=aim.stage + 1, aim=words.named("aim", aim.part.aim), **values)
            assert (told in text) or aim.before == aim.after
    assert (words("deals-more", count=len(found) - MOST_SHOWN) in text) == (len(found) > MOST_SHOWN)
    for code in ("deals-how", "deals-law", "proposal"):
        assert words(code) in text
    record = deals_record(found, A[0], "t")
    assert record["period"] == "t"
    assert [d["places"] for d in record["deals"]] == sorted((d.places for d in found), reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_several_periods_the_last_is_named(language: str) -> None:
    plan, words = planned(), Words(language)
    one = plan.instance.territory
    found = best_first(Deals(plan, 0.5).of_two(A[0], "regular", "amv", A))
    more = words("deals-period", period="t")
    for deals in (found, ()):
        assert more in deals_text(deals, A[0], replace(one, periods=("s", "t")), words, {})
        assert more not in deals_text(deals, A[0], one, words, {})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deal_against_a_stream_is_told_as_it_is(language: str) -> None:
    plan, words = rated(), Words(language)
    question = StreamDeals(plan, 0.0, STREAM, "prt")
    (deal,) = question.of(ALL[0], "regular", [ALL[1], ALL[-1]], gives=False)
    back, names = deal.returned, plan.instance.territory.names
    assert back is not None
    text = deals_text([deal], ALL[0], plan.instance.territory, words, question.refused, against=STREAM)
    told = words("deals-return", giver=names[back.giver], taker=names[back.taker], number=back.number,
                 unit="persons", stream=words.named("stream", STREAM))  # fmt: skip
    for line in (told, words("deals-how-against"), words("deals-law-against")):
        assert line in text
    none = deals_text([], ALL[0], plan.instance.territory, words, {"unknown": 1, "traded": 2}, against=STREAM)
    named = words.named("stream", STREAM)
    assert words("deals-refused-unknown", count=1, stream=named) in none
    assert words("deals-refused-traded", count=2, stream=named) in none


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_there_is_none_it_is_counted_why(language: str) -> None:
    words = Words(language)
    told = {"nothing": "deals-refused-nothing", "sum": "deals-refused-sum", "share": "deals-refused-share",
            "aims": "deals-refused-aims", "eligible_groups": "deals-refused-rule"}  # fmt: skip
    plan = planned(*(closed(m, "amv") for m in A[1:]), bid(A[0], 5))
    question = Deals(plan, 0.0)
    found = list(question.of_two(A[0], "amv", "regular", A))
    assert not found
    assert question.refused == {"eligible_groups": len(A) - 1}
    text = deals_text(found, A[0], plan.instance.territory, words, {**question.refused, "sum": 3, "aims": 2,
                      "nothing": 4, "share": 1})  # fmt: skip
    assert text.startswith(words("deals-none", area=plan.instance.territory.names[A[0]], period="t"))
    for reason, count in (("sum", 3), ("aims", 2), ("nothing", 4), ("share", 1)):
        assert words(told[reason], count=count) in text
    rule = words.named("rule", "eligible_groups")
    assert words(told["eligible_groups"], count=len(A) - 1, rule=rule) in text


def test_rows_of_a_deal_are_rows_of_exchanges() -> None:
    deal = best_first(Deals(planned(), 0.0).of_two(A[0], "regular", "amv", A))[0]
    table, columns, rows = deal_rows(
        deal, reason="ruimte", author="Jansen", agreed=date(2022, 5, 1), visibility="council"
    )
    assert table == Row.TABLE
    for cells, (giver, taker, group) in zip(rows, deal.legs, strict=True):
        row = Row.model_validate({k: v for k, v in zip(columns, cells, strict=True) if v})
        assert (row.from_gm, row.to_gm, row.group, row.places) == (giver, taker, group, deal.places)
        assert (row.agreed, row.visibility, row.source, row.note) == (date(2022, 5, 1), "council", "Jansen", "ruimte")
    assert len({cells[0] for cells in rows}) == len(rows)
