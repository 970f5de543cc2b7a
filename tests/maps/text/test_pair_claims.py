"""What was and what is are told with the same number of decimals, and what is small does not read as nought."""

from maps.text.table import metric_text
from optimiser.words import Words
from optimiser.words.facts import Fact
from optimiser.words.telling import tell

COUNTS = {"hosts_before": 3, "hosts_after": 4, "municipalities": 5, "much": 1, "relieved_new": 2, "new": 3}


def test_two_inequalities_have_the_same_decimals() -> None:
    fact = Fact("principles", {**COUNTS, "theil_before": 0.0641, "theil_after": 0.0099}, {"period": "t7"})
    assert "gaat van 0,064 naar 0,010." in tell(fact, Words("nl"))
    assert "4 have known reception in t7, without this proposal 3" in tell(fact, Words("en"))


def test_a_concentration_of_thousands_of_municipalities_is_not_nought() -> None:
    told = [metric_text("herfindahl", value, Words("nl")) for value in (0.00023, 0.0302, 0.0, None)]
    assert told == ["0,0002", "0,030", "0,000", "-"]
    assert metric_text("without_reception", 6764, Words("nl")) == "6.764"
